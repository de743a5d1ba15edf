import { Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { HiddenField } from '../results/figures/hidden-field.tsx';
import { numberText, percentText } from '../results/figures/number-text.ts';
import { ResponseCount } from '../results/figures/response-count.tsx';

/** Who the figures rest on: how many, how many of those who were asked, whether they are like all, and what they wrote. */
export function WhoAnswered({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const { may } = useSession();
  const given = { params: { surveyId }, query: { unit: unitId } };
  const about = useRouteQuery(contract.results.respondents, given);
  const results = useRouteQuery(contract.results.survey, given);
  if (about.isError) return <ErrorMessage error={about.error} onRetry={() => about.refetch()} />;
  if (about.isPending) return <Loading />;
  const { responses, invited, background } = about.data;
  const unlike = background.flatMap(({ groups }) =>
    groups.filter(({ verdict }) => verdict === 'fewer-than-known' || verdict === 'more-than-known'),
  );
  const isKnown = background.some(({ source }) => source !== null);
  const written = results.data?.questions.filter(({ type }) => type === 'short-text' || type === 'long-text') ?? [];
  return (
    <section className="stack" aria-labelledby="unit-who">
      <Heading level={2} data-size="sm" id="unit-who">
        {t('unitPage.who')}
      </Heading>
      <p className="facts-line">
        <strong>
          <ResponseCount count={responses} />
        </strong>
        {invited && <span>{t('unitPage.rate', { share: percentText(invited.rate.estimate, language) })}</span>}
      </p>
      <p>
        {!isKnown
          ? t('unitPage.notKnown')
          : unlike.length === 0
            ? t('unitPage.like')
            : t('unitPage.unlike', {
                groups: new Intl.ListFormat(language).format(unlike.map(({ texts }) => textIn(texts, language))),
              })}{' '}
        <Link className="ds-link" to={`/surveys/${surveyId}/respondents?unit=${unitId}`}>
          {t('unitPage.toRespondents')}
        </Link>
      </p>
      {written.length > 0 && (
        <>
          <Heading level={3} data-size="xs">
            {t('unitPage.written')}
          </Heading>
          <ul className="unit-said">
            {written.map(({ code, texts, n }) => (
              <li key={code}>
                {textIn(texts, language)} –{' '}
                {n.kind === 'shown' ? t('unitPage.comments', { n: numberText(n.count, language) }) : <HiddenField />}
              </li>
            ))}
          </ul>
          {may('comments:read') && (
            <p>
              <Link className="ds-link" to={`/surveys/${surveyId}/comments?unit=${unitId}`}>
                {t('unitPage.toComments')}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}
