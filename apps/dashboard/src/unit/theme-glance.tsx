import { Heading } from '@digdir/designsystemet-react';
import { contract, type ThemeInUnit } from '@medvirk/api-contract';
import { sentenceOf } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { PriorityTag } from '../improvement/priority/priority-tag.tsx';
import { useSentenceLabels } from '../improvement/statements/use-sentence-labels.ts';
import { TrendChart } from '../results/trend/trend-chart.tsx';
import { whatAThemeSays } from './what-a-theme-says.ts';

/** Fewer months are no line. */
const LEAST_MONTHS = 3;

type Picture = NonNullable<ReturnType<typeof usePicture>['data']>;

interface Props {
  theme: ThemeInUnit;
  surveyId: string;
  unitId: string;
  /** The first theme shows its latest trend too. */
  withTrend: boolean;
}

function usePicture(theme: string, surveyId: string, unitId: string) {
  return useRouteQuery(contract.improvement.picture, { params: { theme }, query: { unit: unitId, survey: surveyId } });
}

/** One theme in a few sentences: how it is, which way it goes, how others do, and how sure we are. */
export function ThemeGlance({ theme, surveyId, unitId, withTrend }: Props) {
  const language = useLanguage();
  const picture = usePicture(theme.theme.code, surveyId, unitId);
  return (
    <li className="card stack-tight">
      <Heading level={3} data-size="xs">
        <Link className="ds-link" to={`/surveys/${surveyId}/themes/${theme.theme.code}?unit=${unitId}`}>
          {textIn(theme.theme.texts, language)}
        </Link>
      </Heading>
      <p>
        <PriorityTag level={theme.priority.level} />
      </p>
      {picture.isError && <ErrorMessage error={picture.error} onRetry={() => picture.refetch()} />}
      {picture.isPending && <Loading />}
      {picture.data && <Said view={picture.data} withTrend={withTrend} />}
    </li>
  );
}

function Said({ view, withTrend }: { view: Picture; withTrend: boolean }) {
  const { t } = useTranslation('results');
  const { t: tp } = useTranslation('pictures');
  const language = useLanguage();
  const { labels, isPending } = useSentenceLabels(view);
  if (isPending) return <Loading />;
  const { lenses, trends } = view.picture;
  const said = whatAThemeSays([...lenses.now, ...lenses.better]);
  const trend = trends.find(({ points }) => points.filter(({ kind }) => kind === 'shown').length >= LEAST_MONTHS);
  return (
    <>
      {said.length === 0 && <p className="quiet">{tp('unitPage.themeSilent')}</p>}
      <ul className="unit-said">
        {said.map((statement, index) => (
          <li key={index}>
            {sentenceOf(statement, language, labels)}{' '}
            <span className="quiet">({t(`picture.strength.${statement.strength.level}`)})</span>
          </li>
        ))}
      </ul>
      {withTrend && trend && <TrendChart trend={trend} question={labels.question(trend.question)} />}
    </>
  );
}
