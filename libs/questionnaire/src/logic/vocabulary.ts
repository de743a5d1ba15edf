import type { QuestionnaireContent } from '../content/content.ts';
import { type Item, itemsOfQuestion } from '../content/items.ts';
import type { Question } from '../content/question.ts';
import type { Engines } from './engines.ts';
import type { ItemShape, Vocabulary } from './reading.ts';

/** Parts beside an answer: what is said of a question as a whole (all answered, a sum) passes over them. */
const BESIDE: ReadonlySet<string> = new Set(['other', 'comment', 'unit']);
export const isBeside = (item: Item): boolean => item.of !== undefined && BESIDE.has(item.of.part);

/**
 * All that rules and expressions of a questionnaire can name.
 * @param itemsOf for those who have made the items already
 */
export function vocabularyOf(
  content: QuestionnaireContent,
  engines: Engines,
  itemsOf: (question: Question) => readonly Item[] = itemsOfQuestion,
): Vocabulary {
  const items = new Map<string, Item>();
  const parts = new Map<string, readonly string[]>();
  for (const section of content.sections) {
    const ofSection: string[] = [];
    for (const question of section.questions) {
      const own = itemsOf(question);
      for (const item of own) items.set(item.code, item);
      const keys = own.filter((item) => !isBeside(item)).map(({ code }) => code);
      parts.set(question.code, keys);
      ofSection.push(...keys);
    }
    // A section is named where no question has its code.
    if (!parts.has(section.code)) parts.set(section.code, ofSection);
  }
  const scores = new Set(content.scores?.map(({ code }) => code));
  const shapes = new Map<string, ItemShape>();
  const vocabulary: Vocabulary = {
    item: (key) => {
      const item = items.get(key);
      if (!item) return undefined;
      const known = shapes.get(key) ?? shapeOf(item, vocabulary, shapes);
      shapes.set(key, known);
      return known;
    },
    itemsOf: (code) => parts.get(code) ?? (items.has(code) ? [code] : undefined),
    hasScore: (code) => scores.has(code),
    engines,
  };
  return vocabulary;
}

const NUMBER: ItemShape = { type: 'number' };
const TEXT: ItemShape = { type: 'text' };

function shapeOf(item: Item, vocabulary: Vocabulary, shapes: Map<string, ItemShape>): ItemShape {
  switch (item.type) {
    case 'single-choice':
      return { type: 'text', options: codesOf(item.options) };
    case 'multiple-choice':
    case 'ranking':
      return { type: 'choices', options: codesOf(item.options) };
    case 'scale':
    case 'number':
      return NUMBER;
    case 'short-text':
    case 'long-text':
      return TEXT;
    case 'date':
    case 'date-time':
      return { type: 'date' };
    case 'time':
      return { type: 'time' };
    case 'attachment':
    case 'repeat':
      return { type: 'choices' };
    case 'hidden':
      if (item.source.kind === 'parameter') return { type: 'text', options: codesOf(item.source.values) };
      return typeof item.source.value === 'number' ? NUMBER : TEXT;
    case 'calculated': {
      // Asked for again while it is read, it stands in a circle: that is found and named elsewhere.
      shapes.set(item.code, NUMBER);
      const read = vocabulary.engines.readExpression(item.expression, vocabulary);
      return read ? { type: read.type } : NUMBER;
    }
  }
}

const codesOf = (all: readonly { code: string }[]): string[] => all.map(({ code }) => code);
