import { Button } from '@digdir/designsystemet-react';
import { contract, type RouteAnswer, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { saveFile } from '../../translations/text-files.ts';

type Letter = RouteAnswer<typeof contract.dataMap.letter>;

/** The text that people have a right to before they answer, made from the survey and the data map. Read when it is opened. */
export function PrivacyLetter({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="quiet-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('survey.letter')}</summary>
      {isOpen && <LetterText survey={survey} />}
    </details>
  );
}

function LetterText({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const letter = useRouteQuery(contract.dataMap.letter, { params: { surveyId: survey.id }, query: { language } });
  if (letter.isError) return <ErrorMessage error={letter.error} onRetry={() => letter.refetch()} />;
  if (!letter.data) return <Loading />;
  const save = (data: Letter) =>
    saveFile({
      name: `${data.title} - ${textIn(survey.title, language)}.txt`,
      mediaType: 'text/plain',
      text: plainText(data),
    });
  return (
    <div className="stack survey-information">
      <p className="quiet">
        {t('survey.letterLead')}{' '}
        <Link className="ds-link" to="/administration/data-map">
          {t('survey.letterMap')}
        </Link>
      </p>
      {letter.data.parts.map(({ kind, lines }) => (
        <LetterBlock key={lines.join('\n')} kind={kind} lines={lines} />
      ))}
      <div>
        <Button variant="secondary" data-size="sm" onClick={() => save(letter.data)}>
          {t('survey.letterSave')}
        </Button>
      </div>
    </div>
  );
}

function LetterBlock({ kind, lines }: Letter['parts'][number]) {
  if (kind === 'heading') return <h3>{lines[0]}</h3>;
  if (kind === 'paragraph') return <p>{lines[0]}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const plainText = ({ title, parts }: Letter): string =>
  [
    title,
    ...parts.map(({ kind, lines }) => {
      if (kind === 'heading') return `\n${lines.join('')}`;
      return lines.map((line) => (kind === 'list' ? `- ${line}` : line)).join('\n');
    }),
    '',
  ].join('\n');
