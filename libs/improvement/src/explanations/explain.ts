import type { Evidence } from '../evidence/evidence.ts';
import { FORMATS } from '../sentences/format.ts';
import type { SentenceLabels, SentenceLanguage } from '../sentences/language.ts';
import { en } from './en.ts';
import { type ExplainedMethod, type ExplanationTable, linePartsOf, type StrengthReason } from './explanation-table.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

const TABLES: Record<SentenceLanguage, ExplanationTable> = { nb, nn, en };

/** What a method does, in plain words, for "How do we know?". */
export function explainMethod(method: ExplainedMethod, language: SentenceLanguage): string {
  return TABLES[language].methods[method];
}

/** Why a statement is as strong or weak as it is, one reason at a time. */
export function strengthReason(reason: StrengthReason, language: SentenceLanguage): string {
  return TABLES[language].reasons[reason];
}

/** One piece of evidence as one line: what it is, base, interval, period or date, and who it is from. */
export function evidenceLine(evidence: Evidence, language: SentenceLanguage, labels: SentenceLabels): string {
  const { lines } = TABLES[language];
  const parts = linePartsOf(FORMATS[language], labels);
  switch (evidence.kind) {
    case 'statistic':
      return lines.statistic(evidence, parts);
    case 'change':
      return lines.change(evidence, parts);
    case 'comparison':
      return lines.comparison(evidence, parts);
    case 'comments':
      return lines.comments(evidence, parts);
    case 'earlier-action':
      return lines.earlierAction(evidence, parts);
    case 'driver':
      return lines.driver(evidence, parts);
    case 'proposal':
      return lines.proposal(evidence, parts);
    case 'quote':
      return lines.quote(evidence, parts);
    default:
      return lines.people({ ...evidence, kind: evidence.kind }, parts);
  }
}
