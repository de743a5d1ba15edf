import type { GivenAnswer, StoredAnswer } from '../../answers/answer.ts';
import { isEmptyValue } from '../../answers/is-empty-value.ts';
import type { Item, ItemOf } from '../../content/items.ts';
import { chosenIn } from '../chosen-in.ts';
import type { CarryForward } from '../effects.ts';
import type { ExpressionValue } from '../expression/expression-type.ts';
import type { Reading } from '../reading.ts';
import type { Decide, Drafts, Work } from './drafts.ts';
import { answerIn, codesIn, type Facts, NOT_SHOWN, SKIPPED } from './facts.ts';

/** Slots that say whether and how an item is shown. */
export interface ItemPlaces {
  /** Whether its question is shown. */
  question: number;
  /** The answer that it stands beside, for a comment or a text to "other". */
  main: number | undefined;
  /** The rows (or options of an allocation) that are offered, for an item that is one of them. */
  rows: number | undefined;
  /** Options that are offered. */
  offer: number | undefined;
}

/** The answer to an item as it counts: nothing where it is not shown, empty, or no longer offered. */
export function itemWork(drafts: Drafts, slot: number, item: Item, places: ItemPlaces): Work {
  const isShown = shownWork(drafts, slot, item, places);
  const answer = answerWork(drafts, slot, item, places.offer);
  return (facts) => (isShown(facts) ? answer(facts) : NOT_SHOWN);
}

function shownWork(
  drafts: Drafts,
  slot: number,
  item: Item,
  { question, main, rows, offer }: ItemPlaces,
): (facts: Facts) => boolean {
  // The rule of an item that is a whole question is the question's own, and has been asked there.
  const showIf = item.of ? drafts.rule(slot, item.showIf) : undefined;
  const row = item.of?.row ?? '';
  if (!showIf && main === undefined && rows === undefined && offer === undefined) {
    return (facts) => facts.slots[question] === true;
  }
  return (facts) =>
    facts.slots[question] === true &&
    (main === undefined || answerIn(facts, main).state !== 'not-shown') &&
    (rows === undefined || codesIn(facts, rows).includes(row)) &&
    (offer === undefined || codesIn(facts, offer).length > 0) &&
    (showIf === undefined || showIf(facts) === true);
}

function answerWork(
  drafts: Drafts,
  slot: number,
  item: Item,
  offer: number | undefined,
): (facts: Facts) => StoredAnswer {
  const key = item.code;
  if (item.type === 'calculated') return calculatedWork(item, drafts.reading(slot));
  if (item.type === 'hidden') return hiddenWork(item);
  if (offer !== undefined && 'options' in item) {
    const all = item.options.map(({ code }) => code);
    return (facts) => onlyOffered(counted(facts.given(key)), all, codesIn(facts, offer));
  }
  return (facts) => counted(facts.given(key));
}

/** An empty answer is none. */
function counted(answer: GivenAnswer | undefined): StoredAnswer {
  return !answer || (answer.state === 'answered' && isEmptyValue(answer.value)) ? SKIPPED : answer;
}

/** Without options that are not offered (any more). Codes that no option has stay, to be refused as wrong. */
function onlyOffered(answer: StoredAnswer, all: readonly string[], offered: readonly string[]): StoredAnswer {
  if (answer.state !== 'answered') return answer;
  const { value } = answer;
  const isGone = (code: string) => all.includes(code) && !offered.includes(code);
  if (typeof value === 'string') return isGone(value) ? SKIPPED : answer;
  if (!Array.isArray(value) || !value.some(isGone)) return answer;
  const kept = value.filter((code) => !isGone(code));
  return kept.length === 0 ? SKIPPED : { state: 'answered', value: kept };
}

function hiddenWork({ code, source }: ItemOf<'hidden'>): (facts: Facts) => StoredAnswer {
  if (source.kind === 'constant') {
    const constant: StoredAnswer = { state: 'answered', value: source.value };
    return () => constant;
  }
  return (facts) => {
    const answer = facts.given(code);
    const isListed = answer?.state === 'answered' && source.values.some((value) => value.code === answer.value);
    return isListed ? answer : SKIPPED;
  };
}

function calculatedWork({ expression }: ItemOf<'calculated'>, reading: Reading<Facts>): (facts: Facts) => StoredAnswer {
  const read = reading.vocabulary.engines.readExpression(expression, reading.vocabulary);
  if (!read) return () => SKIPPED;
  const work = read.compile(reading);
  return (facts) => asAnswer(work(facts));
}

/** A worked out value as an answer; yes and no as the codes of a yes-no question. */
function asAnswer(value: ExpressionValue): StoredAnswer {
  if (value === undefined) return SKIPPED;
  if (typeof value === 'boolean') return { state: 'answered', value: value ? 'yes' : 'no' };
  const own = typeof value === 'object' ? [...value] : value;
  return isEmptyValue(own) ? SKIPPED : { state: 'answered', value: own };
}

interface Offering {
  code: string;
  showIf?: Parameters<Drafts['rule']>[1];
}

/** Codes of the options (or rows) that are offered now, in order. */
export function offerWork(
  drafts: Drafts,
  slot: number,
  all: readonly Offering[],
  from: CarryForward | undefined,
): Work {
  const rules: { code: string; showIf: Decide | undefined }[] = all.map(({ code, showIf }) => ({
    code,
    showIf: drafts.rule(slot, showIf),
  }));
  const known = from && drafts.vocabulary.item(from.question)?.options;
  const earlier = from && drafts.reading(slot).value(from.question);
  return (facts) => {
    const value = earlier?.(facts);
    const chosen = value === undefined ? [] : chosenIn(value);
    const codes: string[] = [];
    for (const { code, showIf } of rules) {
      if (known?.includes(code) && chosen.includes(code) !== (from?.which === 'chosen')) continue;
      if (showIf === undefined || showIf(facts) === true) codes.push(code);
    }
    return codes;
  };
}
