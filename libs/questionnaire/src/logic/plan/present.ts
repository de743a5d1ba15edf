import type { Question } from '../../content/question.ts';
import { inRandomOrder } from '../order/in-random-order.ts';
import type { RandomOrder } from '../order/random-order.ts';
import { pipedInto, withPiped } from '../piping/pipe.ts';
import type { Drafts } from './drafts.ts';
import { answerIn, codesIn, type Facts } from './facts.ts';
import type { PlannedItem } from './plan.ts';
import type { Presenting } from './presenting.ts';

type Change<Part> = (part: Part, facts: Facts) => Part;

/**
 * What a person meets of a question is a question again: with the options and rows that are offered, in that person's
 * order, required or not, and with answers piped into its texts. So nothing that shows questions has to know any rule.
 * A question that is alike for all is met as it is, the very same object.
 */
export function presentingQuestion(
  drafts: Drafts,
  question: Question,
  items: readonly PlannedItem[],
): Presenting<Question> {
  const looksAt = new Set<number>();
  const changes: Change<Question>[] = [];
  const parts = partsChange(question, items, looksAt);
  if (parts) changes.push(parts);
  if ('requiredIf' in question && question.requiredIf) {
    const needed = drafts.ruleInto(looksAt, question.requiredIf, false);
    changes.push(
      (met, facts) =>
        ({ ...met, required: 'required' in met && met.required === true ? true : needed(facts) === true }) as Question,
    );
  }
  return presenting(drafts, question, changes, looksAt);
}

/** A part of which nothing but the texts changes. */
export function presentingTexts<Part>(drafts: Drafts, part: Part): Presenting<Part> {
  return presenting(drafts, part, [], new Set());
}

function presenting<Part>(
  drafts: Drafts,
  part: Part,
  before: readonly Change<Part>[],
  looksAt: Set<number>,
): Presenting<Part> {
  const reading = drafts.readingInto(looksAt);
  const words = new Map(pipedInto(part).map((key) => [key, reading.words(key)]));
  const changes = [...before];
  if (words.size > 0) changes.push((met, facts) => withPiped(met, (key) => words.get(key)?.(facts)));
  if (changes.length === 0) return { present: () => part, looksAt };
  return { present: (facts) => changes.reduce((met, change) => change(met, facts), part), looksAt };
}

/** Options and rows that are offered, in order; undefined where they are alike for all. */
function partsChange(
  question: Question,
  items: readonly PlannedItem[],
  looksAt: Set<number>,
): Change<Question> | undefined {
  const order = 'randomOrder' in question ? question.randomOrder : undefined;
  const main = items.find(({ item }) => item.code === question.code);
  const unit = items.find(({ item }) => item.of?.part === 'unit');
  const offer = main?.offer ?? (question.type === 'grid' ? items[0]?.offer : unit?.offer);
  if (offer !== undefined) looksAt.add(offer);
  const arranged = <Part extends { code: string }>(parts: readonly Part[], facts: Facts, own?: RandomOrder): Part[] => {
    const codes = offer === undefined ? undefined : codesIn(facts, offer);
    const all = inRandomOrder(parts, own, facts.context.seed, question.code);
    return codes ? all.filter(({ code }) => codes.includes(code)) : [...all];
  };
  /** Rows and shares are items of their own, each shown or not. */
  const shownRows = <Part extends { code: string }>(parts: readonly Part[], facts: Facts): Part[] =>
    inRandomOrder(parts, order, facts.context.seed, question.code).filter(({ code }) =>
      items.some(({ item, slot }) => item.of?.row === code && answerIn(facts, slot).state !== 'not-shown'),
    );
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      if (offer === undefined && !order) return undefined;
      return (met, facts) =>
        'options' in met ? ({ ...met, options: arranged(question.options, facts, order) } as Question) : met;
    case 'number':
      if (offer === undefined) return undefined;
      return (met, facts) => ({ ...met, units: arranged(question.units ?? [], facts) }) as Question;
    case 'allocation':
      if (!order && !question.optionsFrom && !question.options.some(({ showIf }) => showIf)) return undefined;
      for (const { slot } of items) looksAt.add(slot);
      return (met, facts) => ({ ...met, options: shownRows(question.options, facts) }) as Question;
    case 'grid': {
      const { cells, rows } = question;
      if (offer === undefined && !order && !question.rowsFrom && !rows.some(({ showIf }) => showIf)) return undefined;
      for (const { slot } of items) looksAt.add(slot);
      return (met, facts) =>
        ({
          ...met,
          rows: shownRows(rows, facts),
          ...('options' in cells && { cells: { ...cells, options: arranged(cells.options, facts) } }),
        }) as Question;
    }
    default:
      return undefined;
  }
}
