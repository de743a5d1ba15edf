import type { Item } from '../../content/items.ts';
import type { CompiledScore } from '../../scoring/compile-score.ts';
import type { Reading, Vocabulary } from '../reading.ts';
import { answerIn, type Facts, numberIn } from './facts.ts';

/** What rules of a form are read with: which slots there are. */
export interface Slots {
  ofItem: ReadonlyMap<string, number>;
  ofScore: ReadonlyMap<string, { slot: number; score: CompiledScore }>;
  items: ReadonlyMap<string, Item>;
  vocabulary: Vocabulary;
}

/**
 * Lets rules and expressions read the slots of a form. Whatever they ask for is noted in `needs`: so what depends on what
 * is known without being written down a second time.
 */
export function formReading({ ofItem, ofScore, items, vocabulary }: Slots, needs: Set<number>): Reading<Facts> {
  const slotOf = (key: string): number | undefined => {
    const slot = ofItem.get(key);
    if (slot !== undefined) needs.add(slot);
    return slot;
  };
  const value: Reading<Facts>['value'] = (key) => {
    const slot = slotOf(key);
    if (slot === undefined) return () => undefined;
    return (facts) => {
      const answer = answerIn(facts, slot);
      return answer.state === 'answered' ? answer.value : undefined;
    };
  };
  const score: Reading<Facts>['score'] = (code) => {
    const found = ofScore.get(code);
    if (!found) return () => undefined;
    needs.add(found.slot);
    return (facts) => numberIn(facts, found.slot);
  };
  return {
    value,
    score,
    state: (key) => {
      const slot = slotOf(key);
      return slot === undefined ? () => 'not-shown' : (facts) => answerIn(facts, slot).state;
    },
    band: (code) => {
      const read = score(code);
      const bandOf = ofScore.get(code)?.score.bandOf;
      return (facts) => {
        const points = read(facts);
        return points === undefined ? undefined : bandOf?.(points);
      };
    },
    words: (key) => {
      const read = value(key);
      const item = items.get(key);
      return (facts) => {
        const answer = read(facts);
        return item && answer !== undefined
          ? vocabulary.engines.inWords(item, answer, facts.context.language)
          : undefined;
      };
    },
    context: (facts) => facts.context,
    vocabulary,
  };
}
