import type { Item } from '../../content/items.ts';
import type { CompiledScore } from '../../scoring/compile-score.ts';
import { compileCondition, type Truth, type WithoutValue } from '../compile-condition.ts';
import type { Condition } from '../condition.ts';
import type { Reading, Vocabulary } from '../reading.ts';
import type { Facts, SlotValue } from './facts.ts';
import { formReading } from './form-reading.ts';

export type Decide = (facts: Facts) => Truth;
export type Work = (facts: Facts) => SlotValue;

interface Draft {
  /** Code of the section or score, key of the item: a circle is named by them. */
  name: string;
  needs: Set<number>;
  work: Work;
  otherwise: SlotValue;
}

/** The slot of what is always shown. */
export const ALWAYS = 0;

/** Slots in the making: first each gets its number, so that rules may name what comes later, then what it is worked out by. */
export class Drafts {
  readonly slots: Draft[] = [{ name: '', needs: new Set(), work: () => true, otherwise: true }];
  readonly ofItem = new Map<string, number>();
  readonly items = new Map<string, Item>();
  readonly ofScore = new Map<string, { slot: number; score: CompiledScore }>();
  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** @param otherwise what it is until it is defined, and for ever where it stands in a circle */
  add(name: string, otherwise: SlotValue): number {
    return this.slots.push({ name, needs: new Set(), work: () => otherwise, otherwise }) - 1;
  }

  /** What a slot in a circle is worked out by: nothing. */
  otherwise(slot: number): Work {
    const otherwise = this.slots[slot]?.otherwise;
    return () => otherwise;
  }

  /** @param needs slots that the work looks at besides those that its rules do */
  define(slot: number, needs: readonly (number | undefined)[], work: Work): void {
    const draft = this.slots[slot];
    if (!draft) return;
    for (const need of needs) if (need !== undefined && need !== ALWAYS) draft.needs.add(need);
    draft.work = work;
  }

  /** For rules that a slot is worked out by; without one for rules that nothing depends on, like checks. */
  reading(slot?: number): Reading<Facts> {
    return this.readingInto((slot === undefined ? undefined : this.slots[slot]?.needs) ?? new Set());
  }

  /** @param needs takes in the slots that are looked at */
  readingInto(needs: Set<number>): Reading<Facts> {
    return formReading(this, needs);
  }

  /** @param withoutValue has no default: `undefined` is a value here, which a default would take for none */
  ruleInto(needs: Set<number>, condition: Condition, withoutValue: WithoutValue): Decide {
    return compileCondition(condition, this.readingInto(needs), withoutValue);
  }

  /** What is shown or needed is decided: without an answer it is not. */
  rule(slot: number | undefined, condition: Condition | undefined): Decide | undefined {
    return condition && compileCondition(condition, this.reading(slot), false);
  }
}
