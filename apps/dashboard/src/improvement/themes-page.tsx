import './improvement.css';
import { contract, type ThemeInUnit } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ReadingPage } from '../results/reading/reading-page.tsx';
import { PriorityMap } from './priority/priority-map.tsx';
import { PriorityTag } from './priority/priority-tag.tsx';
import { usePriorityReason } from './priority/use-priority-reason.ts';

export default function ThemesPage() {
  const { t } = useTranslation('results');
  return (
    <ReadingPage title={t('themes.title')} lead={t('themes.lead')}>
      {({ survey, unit }) => <Themes surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Themes({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('results');
  const themes = useRouteQuery(contract.improvement.themes, { query: { unit: unitId, survey: surveyId } });
  if (themes.isError) return <ErrorMessage error={themes.error} onRetry={() => themes.refetch()} />;
  if (themes.isPending) return <Loading />;
  if (themes.data.themes.length === 0) return <Empty text={t('themes.empty')} />;
  return (
    <div className="themes">
      <ol className="theme-rows">
        {themes.data.themes.map((theme, index) => (
          <ThemeRow
            key={theme.theme.code}
            number={index + 1}
            theme={theme}
            to={`/surveys/${surveyId}/themes/${theme.theme.code}?unit=${unitId}`}
          />
        ))}
      </ol>
      <PriorityMap themes={themes.data.themes} />
    </div>
  );
}

function ThemeRow({ number, theme, to }: { number: number; theme: ThemeInUnit; to: string }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const reason = usePriorityReason();
  const { why, now, better } = theme.statements;
  const count = why + now + better;
  const facts = [
    count === 0 ? t('themes.noStatements') : t('themes.statements', { count, why, now, better }),
    theme.openActions > 0 && t('themes.openActions', { count: theme.openActions }),
    theme.hasHidden && t('themes.someHidden'),
  ].filter(Boolean);
  return (
    <li className="theme-row">
      <span className="theme-row-number" aria-hidden>
        {number}
      </span>
      <div className="stack-tight">
        <h2>
          <Link className="ds-link" to={to}>
            {textIn(theme.theme.texts, language)}
          </Link>
        </h2>
        <p>
          <PriorityTag level={theme.priority.level} /> {reason(theme.priority)}
        </p>
        <p className="quiet">{facts.join(' · ')}</p>
      </div>
    </li>
  );
}
