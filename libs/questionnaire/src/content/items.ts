import type { Condition } from '../logic/condition.ts';
import type { Texts } from '../texts/texts.ts';
import { type QuestionnaireContent, questionsOf } from './content.ts';
import { type AnswerableQuestion, isAnswerable, isAsked, type Question, type QuestionOf } from './question.ts';

/** The types of question that take ONE answer, with one of the six states. All others are made of these. */
export type LeafQuestion = Exclude<AnswerableQuestion, { type: 'grid' | 'allocation' | 'image-map' | 'consent' }>;

/** Where an item comes from, when it is not a whole question by itself. */
export interface ItemOrigin {
  /** Code of the question. */
  question: string;
  part: 'row' | 'importance' | 'experience' | 'option' | 'other' | 'comment' | 'unit';
  /** Code of the row or option, where the item is about one. */
  row?: string;
  /** The words of this part alone, e.g. of the row; the item's own `texts` name the question too. */
  label: Texts;
  /** Points that are shared out with other items of the question. */
  share?: { total: number; step: number };
}

/**
 * What is answered, stored and counted: one leaf, with one answer in one of the six states. Most questions are one item.
 * The code is the item's key: `question`, `question.row`, `question.row.importance`, `question.option`, `question.other`,
 * `question.comment` or `question.unit`. Its `showIf` is a rule beside the question's own, save where the item is the
 * whole question.
 */
export type Item = LeafQuestion & { readonly of?: ItemOrigin };
export type ItemOf<Type extends LeafQuestion['type']> = Extract<LeafQuestion, { type: Type }> & {
  readonly of?: ItemOrigin;
};

/** An item that a person is asked for. */
export type AskedItem = Exclude<Item, { type: 'calculated' | 'hidden' }>;

/** Whether a question is answered as it stands, with its own code as the item's key. */
export function isAskedItem(question: Question): question is Extract<Question, { type: AskedItem['type'] }> {
  return isAsked(question) && !['grid', 'allocation', 'image-map', 'consent'].includes(question.type);
}

/** Code of the question that an item belongs to. */
export const questionOfItem = (item: Item): string => item.of?.question ?? item.code;

/** The items of the whole questionnaire, in order. */
export function itemsOf(content: QuestionnaireContent): Item[] {
  return questionsOf(content).flatMap(itemsOfQuestion);
}

/** The items of one question, in order; none for an information text. */
export function itemsOfQuestion(question: Question): Item[] {
  if (!isAnswerable(question)) return [];
  switch (question.type) {
    case 'grid':
      return question.rows.flatMap((row) => itemsOfRow(question, row));
    case 'allocation':
      return question.options.map((option) => itemOfShare(question, option));
    case 'image-map':
      return [areasAsChoice(question), ...commentOf(question)];
    case 'consent':
      return [consentAsChoice(question)];
    case 'single-choice':
    case 'multiple-choice':
      return [question, ...otherOf(question), ...commentOf(question)];
    case 'scale':
    case 'ranking':
      return [question, ...commentOf(question)];
    case 'number':
      return [question, ...unitOf(question)];
    default:
      return [question];
  }
}

type Inherited = Pick<
  QuestionOf<'grid'>,
  'required' | 'requiredIf' | 'theme' | 'lens' | 'role' | 'allowDontKnow' | 'allowNotRelevant' | 'allowPreferNotToSay'
>;
const PURPOSE = ['theme', 'lens', 'role'] as const;
const DEMANDS = ['required', 'requiredIf', 'allowDontKnow', 'allowNotRelevant', 'allowPreferNotToSay'] as const;

/** The keys that are there: the shape is strict, and a key with nothing in it is another shape. */
function only<Key extends keyof Inherited>(question: Inherited, keys: readonly Key[]): Pick<Inherited, Key> {
  const kept: Partial<Pick<Inherited, Key>> = {};
  for (const key of keys) if (question[key] !== undefined) kept[key] = question[key];
  return kept as Pick<Inherited, Key>;
}

/** "Question – part" in each language that has both. */
function joined(question: Texts, part: Texts): Texts {
  const texts: Texts = {};
  for (const [language, text] of Object.entries(part)) {
    const before = question[language];
    texts[language] = before && text ? `${before} – ${text}` : text;
  }
  return texts;
}

const rule = (showIf: Condition | undefined) => (showIf ? { showIf } : {});

function itemsOfRow(grid: QuestionOf<'grid'>, row: QuestionOf<'grid'>['rows'][number]): Item[] {
  const { cells } = grid;
  const purpose = {
    ...only(grid, PURPOSE),
    ...(row.theme && { theme: row.theme }),
    ...(row.lens && { lens: row.lens }),
  };
  const shared = { ...only(grid, DEMANDS), ...purpose, ...rule(row.showIf) };
  const key = `${grid.code}.${row.code}`;
  const whole = {
    ...shared,
    code: key,
    texts: joined(grid.texts, row.texts),
    of: { question: grid.code, part: 'row', row: row.code, label: row.texts },
  } as const;
  switch (cells.kind) {
    case 'single':
      return [{ ...whole, type: 'single-choice', options: cells.options }];
    case 'multiple': {
      const { kind: _, ...choice } = cells;
      return [{ ...whole, type: 'multiple-choice', ...choice }];
    }
    case 'scale': {
      const { kind: _, ...scale } = cells;
      return [{ ...whole, type: 'scale', ...scale }];
    }
    case 'number': {
      const { kind: _, ...number } = cells;
      return [{ ...whole, type: 'number', ...number }];
    }
    case 'text': {
      const { kind: _, ...text } = cells;
      return [{ ...whole, type: 'short-text', ...text }];
    }
    case 'dual': {
      const { lens: _lens, role: _role, ...rest } = shared;
      const lenses = { importance: 'why', experience: 'now' } as const;
      return (['importance', 'experience'] as const).map((part) => ({
        ...rest,
        lens: lenses[part],
        code: `${key}.${part}`,
        texts: joined(cells[part].texts, row.texts),
        of: { question: grid.code, part, row: row.code, label: row.texts },
        type: 'scale',
        points: cells[part].points,
        higherIsBetter: true,
        display: 'labels',
      }));
    }
  }
}

/** Whether all points are shared out is asked of the question as a whole: no single option must be given any. */
function itemOfShare(question: QuestionOf<'allocation'>, option: QuestionOf<'allocation'>['options'][number]): Item {
  const { required: _, requiredIf: _if, ...inherited } = only(question, [...DEMANDS, ...PURPOSE]);
  return {
    ...inherited,
    ...rule(option.showIf),
    type: 'number',
    code: `${question.code}.${option.code}`,
    texts: joined(question.texts, option.texts),
    min: 0,
    max: question.total,
    ...(question.unit && { unit: question.unit }),
    of: {
      question: question.code,
      part: 'option',
      row: option.code,
      label: option.texts,
      share: { total: question.total, step: question.step ?? 1 },
    },
  };
}

function areasAsChoice({ picture: _, areas, type: _type, ...question }: QuestionOf<'image-map'>): Item {
  return { ...question, type: 'multiple-choice', options: areas.map(({ shape: _shape, ...area }) => area) };
}

function consentAsChoice(consent: QuestionOf<'consent'>): Item {
  const { statement: _, statementAudio: _read, yes, yesAudio, no, noAudio, type: _type, ...question } = consent;
  const options = [
    { code: 'yes', texts: yes, audio: yesAudio },
    { code: 'no', texts: no, audio: noAudio },
  ];
  return { ...question, type: 'single-choice', options };
}

type Opened = QuestionOf<'single-choice' | 'multiple-choice'>;

function otherOf(question: Opened): Item[] {
  const option = question.options.find(({ other }) => other);
  if (!option) return [];
  const { code } = question;
  const showIf: Condition =
    question.type === 'single-choice'
      ? { op: 'equals', question: code, value: option.code }
      : { op: 'includes-any', question: code, values: [option.code] };
  return [
    {
      ...only(question, PURPOSE),
      showIf,
      type: 'short-text',
      code: `${code}.other`,
      texts: joined(question.texts, option.texts),
      of: { question: code, part: 'other', row: option.code, label: option.texts },
    },
  ];
}

function commentOf(
  question: QuestionOf<'single-choice' | 'multiple-choice' | 'scale' | 'ranking' | 'image-map'>,
): Item[] {
  const { code, comment } = question;
  if (!comment) return [];
  return [
    {
      ...only(question, PURPOSE),
      type: 'long-text',
      code: `${code}.comment`,
      texts: joined(question.texts, comment),
      of: { question: code, part: 'comment', label: comment },
    },
  ];
}

/** A number without its unit says nothing: who gives one is asked for the other. */
function unitOf(question: QuestionOf<'number'>): Item[] {
  const { code, units } = question;
  if (!units) return [];
  return [
    {
      role: 'background',
      showIf: { op: 'answered', question: code },
      required: true,
      type: 'single-choice',
      code: `${code}.unit`,
      texts: question.texts,
      options: units,
      of: { question: code, part: 'unit', label: question.texts },
    },
  ];
}
