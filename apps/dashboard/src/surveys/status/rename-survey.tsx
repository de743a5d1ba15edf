import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { languageName } from '../../app/language-names.ts';
import { useSay } from '../../app/toasts.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { useFocusBack } from '../../results/focus/use-focus-back.ts';

/** Changes the title that respondents see, in each language it has. */
export function RenameSurvey({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const say = useSay();
  const client = useQueryClient();
  const [title, setTitle] = useState<Record<string, string> | null>(null);
  const opener = useFocusBack(title !== null);
  const rename = useRouteMutation(contract.surveys.rename, {
    outdates: [contract.surveys.list, contract.home.get],
    onSuccess: (answer) => {
      keepAnswer(client, contract.surveys.get, { params: { surveyId: answer.id } }, answer);
      setTitle(null);
      say(t('survey.renamed'));
    },
  });
  if (title === null) {
    return (
      <div>
        <Button ref={opener} variant="tertiary" data-size="sm" onClick={() => setTitle(survey.title)}>
          {t('survey.rename')}
        </Button>
      </div>
    );
  }
  const complete = Object.values(title).every((text) => text.trim() !== '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (complete) rename.mutate({ params: { surveyId: survey.id }, body: { title } });
  };
  return (
    <form className="card" onSubmit={save} noValidate aria-label={t('survey.rename')}>
      {Object.keys(title).map((tag, index) => (
        <Textfield
          key={tag}
          autoFocus={index === 0}
          lang={tag}
          maxLength={200}
          label={t('newSurvey.titleIn', { language: languageName(tag, language) })}
          value={title[tag] ?? ''}
          error={title[tag]?.trim() ? undefined : t('newSurvey.problem.title-missing')}
          onChange={(event) => setTitle({ ...title, [tag]: event.target.value })}
        />
      ))}
      {rename.isError && <ErrorMessage error={rename.error} />}
      <div className="buttons">
        <Button type="submit" disabled={!complete} loading={rename.isPending}>
          {t('survey.saveTitle')}
        </Button>
        <Button variant="tertiary" onClick={() => setTitle(null)}>
          {t('survey.cancel')}
        </Button>
      </div>
    </form>
  );
}
