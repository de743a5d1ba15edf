import { Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';

/** What word lists lack: words for a theme, and themes that nobody has named yet. */
export function SuggestedThemes({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const suggestions = useRouteQuery(contract.coding.suggestions, { params: { surveyId }, query: { unit: unitId } });
  const empty = suggestions.data && suggestions.data.words.length + suggestions.data.themes.length === 0;
  return (
    <section className="coding-question" aria-labelledby="suggested">
      <Heading level={2} data-size="sm" id="suggested">
        {t('coding.suggested.title')}
      </Heading>
      {suggestions.isError && <ErrorMessage error={suggestions.error} onRetry={() => suggestions.refetch()} />}
      {suggestions.isPending && <Loading />}
      {empty && <p className="quiet">{t('coding.suggested.none')}</p>}
      <ul>
        {suggestions.data?.words.map(({ theme, terms }) => (
          <li key={theme.code}>
            {t('coding.suggested.words', { theme: textIn(theme.texts, language), terms: terms.join(', ') })}
          </li>
        ))}
        {suggestions.data?.themes.map(({ terms, comments }) => (
          <li key={terms.join(' ')}>{t('coding.suggested.theme', { terms: terms.join(', '), count: comments })}</li>
        ))}
      </ul>
    </section>
  );
}
