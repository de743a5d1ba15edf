import { type InstrumentNotice, type QuestionnaireContent, questionsOf } from '../content/content.ts';
import type { Question } from '../content/question.ts';

/** One thing that was done to a locked instrument: to a question of it, or to the whole. */
export interface InstrumentChange {
  instrument: string;
  question?: string;
  what: 'notice-changed' | 'question-changed' | 'question-added' | 'part-removed' | 'order-changed';
}

/** What belongs to the service, not to the instrument: what the answers are for, and who must answer. */
const OWN = new Set(['theme', 'lens', 'role', 'required', 'bank']);

/**
 * What would alter an instrument whose owner wants it unaltered. It may be taken out as a whole, and moved as a whole; its words,
 * answers and order stay. Same rule in the editor and in the API. An empty list means that nothing was touched.
 */
export function alteredInstruments(before: QuestionnaireContent, after: QuestionnaireContent): InstrumentChange[] {
  return (before.instruments ?? [])
    .filter(({ mayBeAltered }) => !mayBeAltered)
    .flatMap((notice) => changesOf(notice, before, after));
}

function changesOf(
  notice: InstrumentNotice,
  before: QuestionnaireContent,
  after: QuestionnaireContent,
): InstrumentChange[] {
  const instrument = notice.code;
  const of = (content: QuestionnaireContent) =>
    questionsOf(content).filter((each) => instrumentOf(each) === instrument);
  const [had, has] = [of(before), of(after)];
  const codesHad = had.map(({ code }) => code);
  const stripped = questionsOf(after).some((each) => codesHad.includes(each.code) && instrumentOf(each) !== instrument);
  // Without its mark a question would be free to be changed.
  if (has.length === 0 && !stripped) return [];
  const changes: InstrumentChange[] = [];
  const kept = after.instruments?.find(({ code }) => code === instrument);
  if (!kept || canonical(kept) !== canonical(notice)) changes.push({ instrument, what: 'notice-changed' });
  const codesHas = has.map(({ code }) => code);
  for (const question of had) {
    const now = has.find(({ code }) => code === question.code);
    if (!now) changes.push({ instrument, question: question.code, what: 'part-removed' });
    else if (lockedPart(now) !== lockedPart(question)) {
      changes.push({ instrument, question: question.code, what: 'question-changed' });
    }
  }
  for (const { code } of has)
    if (!codesHad.includes(code)) changes.push({ instrument, question: code, what: 'question-added' });
  const inBoth = (codes: readonly string[], others: readonly string[]) =>
    codes.filter((code) => others.includes(code)).join(' ');
  if (inBoth(codesHad, codesHas) !== inBoth(codesHas, codesHad)) changes.push({ instrument, what: 'order-changed' });
  return changes;
}

/** Code of the instrument that a question came with, where it came with one. */
export const instrumentOf = (question: Question): string | undefined =>
  'instrument' in question ? question.instrument : undefined;

const lockedPart = (question: Question): string =>
  canonical(Object.fromEntries(Object.entries(question).filter(([key]) => !OWN.has(key))));

/** JSON that is the same for the same value, in whatever order its keys came. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
