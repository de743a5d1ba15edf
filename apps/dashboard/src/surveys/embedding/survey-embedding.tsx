import { Button, Details, Field, Heading, Label, Textarea } from '@digdir/designsystemet-react';
import { contract, MOST_ORIGINS, type SurveyView } from '@medvirk/api-contract';
import { embedOrigin } from '@medvirk/outreach';
import { textIn } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { CopyLink } from '../links/copy-link.tsx';
import { embedCode } from './embed-code.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Other sites: which of them may show the survey inside of their pages, what they put there, and links for portals. */
export function SurveyEmbedding({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  return (
    <section className="stack" aria-labelledby="embedding">
      <Heading level={2} data-size="sm" id="embedding">
        {t('embedding.title')}
      </Heading>
      <p className="quiet">{t('embedding.lead')}</p>
      <Sites key={survey.embedOrigins.join(' ')} survey={survey} />
      {survey.embedOrigins.length > 0 && <Codes survey={survey} />}
      <Details data-variant="tinted">
        <Details.Summary>{t('embedding.portal')}</Details.Summary>
        <Details.Content className="stack-tight">
          <p>{t(survey.admission === 'invited' ? 'embedding.portalInvited' : 'embedding.portalWhat')}</p>
          <ul className="plain-list row-list">
            {survey.units.map(({ unitId, name, link }) => (
              <li key={unitId} className="kiosk-line">
                <span>
                  <strong>{name}</strong> <span className="kiosk-address">{`${link}?lang=nn`}</span>
                </span>
                <CopyLink link={`${link}?lang=nn`} unit={name} />
              </li>
            ))}
          </ul>
        </Details.Content>
      </Details>
    </section>
  );
}

function Sites({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const say = useSay();
  const [text, setText] = useState(survey.embedOrigins.join('\n'));
  const [tried, setTried] = useState(false);
  const save = useRouteMutation(contract.surveys.embed, {
    outdates: [contract.surveys.get],
    onSuccess: () => say(t('embedding.saved')),
  });
  const lines = linesOf(text);
  const wrong = lines.filter((line) => embedOrigin(line) === undefined);
  const problem =
    wrong.length > 0
      ? t('embedding.wrong', { address: wrong[0] })
      : lines.length > MOST_ORIGINS
        ? t('embedding.tooMany', { most: MOST_ORIGINS })
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) save.mutate({ params: { surveyId: survey.id }, body: { origins: lines } });
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <Field>
        <Label>{t('embedding.sites')}</Label>
        <Field.Description>{t('embedding.sitesHint')}</Field.Description>
        <Textarea
          rows={3}
          value={text}
          spellCheck={false}
          aria-invalid={tried && problem !== undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {tried && problem && <p role="alert">{problem}</p>}
      {save.isError && <ErrorMessage error={save.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={save.isPending}>
          {t('embedding.save')}
        </Button>
      </div>
    </form>
  );
}

function Codes({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  return (
    <ul className="plain-list stack-tight">
      {survey.units.map(({ unitId, name, link, linkCode }) => {
        const code = embedCode({ link, linkCode, title: textIn(survey.title, language) });
        return (
          <li key={unitId} className="stack-tight">
            <Details data-variant="tinted">
              <Details.Summary>{t('embedding.code', { unit: name })}</Details.Summary>
              <Details.Content className="stack-tight">
                <pre className="embed-code">{code}</pre>
                <div>
                  <CopyLink link={code} unit={name} />
                </div>
              </Details.Content>
            </Details>
          </li>
        );
      })}
    </ul>
  );
}
