import type { QuestionResult, ResultsView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { numberText, percentText } from '../figures/number-text.ts';
import { periodText } from '../period/period-text.ts';
import { methodsOf } from './methods-used.ts';

type Results = Pick<ResultsView, 'period' | 'versionNumber' | 'unit'>;

/** What stands with every figure: base, unit, period, version and method. */
export function MethodLine({ question, results }: { question: QuestionResult; results: Results }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const methods = methodsOf(question).map(({ method, level }) =>
    t(`results.method.${method}`, { level: percentText(level, language) }),
  );
  const parts = [
    question.n.kind === 'shown'
      ? t('results.base', { n: numberText(question.n.count, language) })
      : t('results.baseHidden'),
    results.unit.name,
    periodText(results.period, language),
    t('results.version', { number: results.versionNumber }),
    ...methods,
  ];
  return <p className="method-line">{parts.join(' · ')}</p>;
}
