import type { Evidence, EvidenceKind, Figure, Measure } from '../evidence/evidence.ts';
import type { Strength } from '../picture/picture.ts';
import { type Format, withoutStop } from '../sentences/format.ts';
import type { SentenceLabels } from '../sentences/language.ts';

/** The methods a reader may ask about: those of figures, and those that give a verdict. */
export type ExplainedMethod =
  | Figure['method']
  | 'run-chart'
  | 'funnel'
  | 'control-chart'
  | 'before-after'
  | 'sibling-funnel'
  | 'drivers';
export type StrengthReason = Strength['reasons'][number];
export type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>;

/** What a line of evidence is written with. */
export interface LineParts {
  readonly format: Format;
  /** Texts in quotes, the code where there is no text. */
  question(code: string): string;
  option(question: string, value: string): string;
  /** Somebody's words in quotes, without their last full stop: the line sets its own. */
  quoted(text: string): string;
  unit(unitId: string): string;
  /** A share as whole percent, a score as points: the value alone. */
  value(figure: Figure, measure: Measure): string;
  /** Low to high in the measure's unit. */
  range(figure: Figure, measure: Measure): string;
}

type Line<K extends EvidenceKind> = (evidence: EvidenceOf<K>, parts: LineParts) => string;

/** One language's explanations, complete: a new method, reason or kind does not compile without its words. */
export interface ExplanationTable {
  readonly methods: Readonly<Record<ExplainedMethod, string>>;
  readonly reasons: Readonly<Record<StrengthReason, string>>;
  readonly lines: {
    readonly statistic: Line<'statistic'>;
    readonly change: Line<'change'>;
    readonly comparison: Line<'comparison'>;
    readonly comments: Line<'comments'>;
    readonly people: Line<'council' | 'staff' | 'research'>;
    readonly driver: Line<'driver'>;
    readonly earlierAction: Line<'earlier-action'>;
    readonly proposal: Line<'proposal'>;
    readonly quote: Line<'quote'>;
  };
}

export function linePartsOf(format: Format, labels: SentenceLabels): LineParts {
  const isScore = (measure: Measure): boolean => measure === 'mean-score';
  const points = (value: number): string => format.number(value, Number.isInteger(value) ? 0 : 1);
  const quoted = (text: string, code: string): string => format.quote(text.trim() || code);
  return {
    format,
    question: (code) => quoted(labels.question(code), code),
    option: (question, value) => quoted(labels.option(question, value), value),
    quoted: (text) => format.quote(withoutStop(text)),
    unit: (unitId) => labels.unit(unitId).trim() || unitId,
    value: ({ estimate }, measure) => (isScore(measure) ? points(estimate) : format.percent(estimate)),
    range: ({ low, high }, measure) =>
      isScore(measure) ? `${points(low)}–${points(high)}` : `${format.number(low * 100)}–${format.percent(high)}`,
  };
}
