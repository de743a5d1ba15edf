import type { Condition } from './condition.ts';
import type { Vocabulary } from './reading.ts';

/** What a rule looks at, each once, in order of appearance. */
export interface LookedAt {
  /** Keys of items. */
  items: string[];
  scores: string[];
}

/** All items and scores that a rule looks at. Inside of an expression that can't be read nothing is found. */
export function lookedAtBy(condition: Condition, vocabulary: Vocabulary): LookedAt {
  const items = new Set<string>();
  const scores = new Set<string>();
  const look = (part: Condition): void => {
    if ('of' in part) {
      for (const inner of Array.isArray(part.of) ? part.of : [part.of]) look(inner);
      return;
    }
    if ('question' in part) items.add(part.question);
    if ('than' in part && 'question' in part.than) items.add(part.than.question);
    if ('questions' in part) {
      for (const code of part.questions) for (const key of vocabulary.itemsOf(code) ?? [code]) items.add(key);
    }
    if ('score' in part) scores.add(part.score);
    if (part.op === 'expression') {
      const read = vocabulary.engines.readExpression(part.expression, vocabulary);
      for (const key of read?.items ?? []) items.add(key);
      for (const code of read?.scores ?? []) scores.add(code);
    }
  };
  look(condition);
  return { items: [...items], scores: [...scores] };
}
