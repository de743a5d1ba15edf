import { Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { useLanguage } from '../../app/use-language.ts';
import { ResponseCount } from '../../results/figures/response-count.tsx';
import { useK } from '../../results/figures/use-k.ts';
import { dateText } from '../../results/period/period-text.ts';

/** What was deleted because its time had passed: the report that shows that a promise was kept. Nothing until there is any. */
export function SurveyErasures({ surveyId }: { surveyId: string }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const k = useK();
  const { data } = useRouteQuery(contract.surveys.erasures, { params: { surveyId } });
  if (!data || data.erasures.length + data.discardedOn.length === 0) return null;
  return (
    <section className="stack survey-information" aria-labelledby="erasures">
      <Heading level={2} data-size="sm" id="erasures">
        {t('survey.erasures')}
      </Heading>
      <ul>
        {data.erasures.map(({ erasedOn, givenBefore, responses }) => (
          <li key={`${erasedOn} ${givenBefore}`}>
            {t('survey.erased', { on: dateText(erasedOn, language), before: dateText(givenBefore, language) })}{' '}
            <ResponseCount count={responses} />
          </li>
        ))}
        {data.discardedOn.map((day) => (
          <li key={`discarded ${day}`}>{t('survey.discarded', { on: dateText(day, language), k })}</li>
        ))}
      </ul>
    </section>
  );
}
