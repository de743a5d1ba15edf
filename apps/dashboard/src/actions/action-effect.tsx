import { type ActionView, contract } from '@medvirk/api-contract';
import { type ActionEffect, explainMethod } from '@medvirk/improvement';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ControlChartView } from '../results/control/control-chart.tsx';
import { numberText } from '../results/figures/number-text.ts';

/** What was measured before and after an action: fetched when somebody asks. */
export function ActionEffectView({ action }: { action: ActionView }) {
  const { t } = useTranslation('pictures');
  const [open, setOpen] = useState(false);
  return (
    <details className="quiet-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('effect.title')}</summary>
      {open && <Measured action={action} />}
    </details>
  );
}

function Measured({ action }: { action: ActionView }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const found = useRouteQuery(contract.series.effect, { params: { actionId: action.id } });
  if (found.isError) return <ErrorMessage error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <Loading />;
  const { effect, series } = found.data;
  return (
    <div className="stack">
      <EffectWords effect={effect} />
      {series && (
        <>
          <ControlChartView series={series} aboutAction={effect.why !== 'not-started'} />
          <p>
            <Link
              className="ds-link"
              to={`/surveys/${series.surveyId}/trend?unit=${series.unit.id}&question=${series.question}`}
            >
              {t('effect.toTrend')}
            </Link>
          </p>
        </>
      )}
      <details className="quiet-details">
        <summary>{t('method.about')}</summary>
        <div className="stack-tight methods">
          <p>{explainMethod('before-after', language)}</p>
          <p>{explainMethod('control-chart', language)}</p>
        </div>
      </details>
    </div>
  );
}

/** The verdict, what it rests on, and what is missing where nothing can be said yet. */
export function EffectWords({ effect }: { effect: ActionEffect }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const { verdict, why, have, need, before, after, difference } = effect;
  const number = (value: number) => numberText(value, language);
  return (
    <div className="stack-tight">
      <p>
        <strong>{t(`effect.verdict.${verdict}`)}</strong>{' '}
        {why && t(`effect.why.${why}`, { have: have ?? 0, need: need ?? 0 })}
      </p>
      {before && after && difference && (
        <p>
          {t('effect.figures', {
            before: number(before.estimate),
            nBefore: number(before.n),
            after: number(after.estimate),
            nAfter: number(after.n),
            difference: number(difference.estimate),
            low: number(difference.low),
            high: number(difference.high),
          })}
        </p>
      )}
      {effect.reworded && <p>{t('effect.reworded')}</p>}
      {verdict !== 'cannot-say-yet' && <p className="quiet">{t('effect.notCause')}</p>}
    </div>
  );
}
