import '../results/results.css';
import '../improvement/improvement.css';
import '../actions/actions.css';
import './unit-page.css';
import { Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ActionCard } from '../actions/action-card.tsx';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { TaskList } from '../home/task-list.tsx';
import '../home/home.css';
import type { ReachableUnit } from '../results/unit-choice/reachable-units.ts';
import { UnitSelect } from '../results/unit-choice/unit-select.tsx';
import { useUnitChoice } from '../results/unit-choice/use-unit-choice.ts';
import { surveysHere, withBelow } from './surveys-here.ts';
import { ThemeGlance } from './theme-glance.tsx';
import { WhoAnswered } from './who-answered.tsx';

/** Themes told in sentences; the others are one line away. */
const THEMES = 3;

/** One unit, first things first: what waits, what matters most now, what is done about it, and who we know it from. */
export default function UnitPage() {
  const { t } = useTranslation('pictures');
  const units = useUnitChoice();
  return (
    <Page
      title={units.chosen?.name ?? t('unitPage.title')}
      width="wide"
      lead={<p>{t('unitPage.lead')}</p>}
      tools={<UnitSelect units={units} />}
    >
      {units.error && <ErrorMessage error={units.error} />}
      {units.isPending && <Loading />}
      {!units.isPending && !units.error && !units.chosen && <Empty text={t('unitPage.none')} />}
      {units.chosen && <Unit unit={units.chosen} under={withBelow(units.reachable, units.chosen.id)} />}
    </Page>
  );
}

function Unit({ unit, under }: { unit: ReachableUnit; under: ReadonlySet<string> }) {
  const { t } = useTranslation('pictures');
  const [search] = useSearchParams();
  const surveys = useRouteQuery(contract.surveys.list, {});
  if (surveys.isError) return <ErrorMessage error={surveys.error} onRetry={() => surveys.refetch()} />;
  if (surveys.isPending) return <Loading />;
  const here = surveysHere(surveys.data.surveys, under);
  const survey = here.find(({ id }) => id === search.get('survey')) ?? here[0];
  return (
    <>
      <Waiting under={under} />
      {survey ? (
        <>
          <SurveyChoice surveys={here} chosen={survey.id} />
          <Themes surveyId={survey.id} unitId={unit.id} />
          <Actions unitId={unit.id} />
          <WhoAnswered surveyId={survey.id} unitId={unit.id} />
        </>
      ) : (
        <>
          <Empty text={t('unitPage.noSurvey')} />
          <Actions unitId={unit.id} />
        </>
      )}
    </>
  );
}

function Waiting({ under }: { under: ReadonlySet<string> }) {
  const { t } = useTranslation('pictures');
  const home = useRouteQuery(contract.home.get, {});
  if (home.isError) return <ErrorMessage error={home.error} onRetry={() => home.refetch()} />;
  if (home.isPending) return <Loading />;
  const tasks = home.data.tasks.filter(({ unitId }) => unitId !== null && under.has(unitId));
  return (
    <section className="stack" aria-labelledby="unit-waiting">
      <Heading level={2} data-size="sm" id="unit-waiting">
        {t('unitPage.waiting')}
      </Heading>
      {tasks.length === 0 ? (
        <p className="quiet">{t('unitPage.nothingWaits')}</p>
      ) : (
        <TaskList tasks={tasks} now={new Date()} />
      )}
    </section>
  );
}

function SurveyChoice({ surveys, chosen }: { surveys: ReturnType<typeof surveysHere>; chosen: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const [, setSearch] = useSearchParams();
  if (surveys.length < 2) return null;
  const choose = (survey: string) =>
    setSearch(
      (now) => {
        now.set('survey', survey);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Field className="unit-survey">
      <Label>{t('unitPage.survey')}</Label>
      <Select value={chosen} onChange={(event) => choose(event.target.value)}>
        {surveys.map(({ id, title }) => (
          <Select.Option key={id} value={id}>
            {textIn(title, language)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Themes({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('pictures');
  const themes = useRouteQuery(contract.improvement.themes, { query: { unit: unitId, survey: surveyId } });
  if (themes.isError) return <ErrorMessage error={themes.error} onRetry={() => themes.refetch()} />;
  if (themes.isPending) return <Loading />;
  const all = themes.data.themes;
  return (
    <section className="stack" aria-labelledby="unit-themes">
      <Heading level={2} data-size="sm" id="unit-themes">
        {t('unitPage.themes')}
      </Heading>
      {all.length === 0 && <p className="quiet">{t('unitPage.noThemes')}</p>}
      <ul className="unit-themes">
        {all.slice(0, THEMES).map((theme, index) => (
          <ThemeGlance
            key={theme.theme.code}
            theme={theme}
            surveyId={surveyId}
            unitId={unitId}
            withTrend={index === 0}
          />
        ))}
      </ul>
      {all.length > 0 && (
        <p className="buttons">
          <Link className="ds-link" to={`/surveys/${surveyId}/themes?unit=${unitId}`}>
            {t('unitPage.allThemes', { count: all.length })}
          </Link>
          <Link className="ds-link" to={`/surveys/${surveyId}/comparison?unit=${unitId}`}>
            {t('unitPage.toComparison')}
          </Link>
          <Link className="ds-link" to={`/surveys/${surveyId}/results?unit=${unitId}`}>
            {t('unitPage.toResults')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Actions({ unitId }: { unitId: string }) {
  const { t } = useTranslation('pictures');
  const found = useRouteQuery(contract.improvement.actions, { query: { unit: unitId } });
  if (found.isError) return <ErrorMessage error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <Loading />;
  const { actions } = found.data;
  return (
    <section className="stack" aria-labelledby="unit-actions">
      <Heading level={2} data-size="sm" id="unit-actions">
        {t('unitPage.actions')}
      </Heading>
      {actions.length === 0 && <p className="quiet">{t('unitPage.noActions')}</p>}
      <ul className="action-list">
        {actions.map((action) => (
          <li key={action.id}>
            <ActionCard action={action} withTheme level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
