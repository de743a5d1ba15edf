import {
  aCalculated,
  aContent,
  aDate,
  aGrid,
  aHidden,
  aMultipleChoice,
  aNumber,
  anAllocation,
  aRanking,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent, Section } from '../content/content.ts';
import { itemsOfQuestion } from '../content/items.ts';
import type { Question } from '../content/question.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { Condition } from '../logic/condition.ts';
import type { CarryForward, Jump } from '../logic/effects.ts';
import type { AnswerValue, GivenAnswer } from './answer.ts';

/**
 * Choices read from a row of numbers: the same row makes the same form, and fast-check makes a failing row shorter and its
 * numbers smaller. Each choice puts the plainest first, so that small numbers make plain forms.
 */
export class Tape {
  private readonly numbers: readonly number[];
  private at = 0;

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  upTo(most: number): number {
    const number = this.numbers[this.at % Math.max(this.numbers.length, 1)] ?? 0;
    this.at += 1;
    return number % (most + 1);
  }

  pick<Value>(all: readonly [Value, ...Value[]]): Value {
    return all[this.upTo(all.length - 1)] ?? all[0];
  }

  /** True `times` out of ten. */
  sometimes(times: number): boolean {
    return this.upTo(9) >= 10 - times;
  }
}

interface Known {
  key: string;
  kind: Question['type'] | 'row';
}

/** Three sections with rules of every kind and effect between them, looking back; calculated values look anywhere. */
export function aRandomForm(tape: Tape): QuestionnaireContent {
  const known: Known[] = [];
  const sections: Section[] = [];
  const first = [aCalculated('ahead', { expression: tape.pick(AHEAD) }), aHidden('from')];
  for (const code of ['s1', 's2', 's3'] as const) {
    const showIf = maybeRule(tape, known, 2);
    const questions: Question[] = code === 's1' ? [...first] : [];
    if (code === 's1') known.push({ key: 'from', kind: 'single-choice' });
    for (let place = 1; place <= 3; place += 1) {
      const question = aRandomQuestion(tape, `${code}q${place}`, known);
      questions.push(question);
      for (const item of itemsOfQuestion(question)) known.push({ key: item.code, kind: item.type });
    }
    // What looks ahead is known once all that it looks at is: before, it could go round in a circle.
    if (code === 's2') known.push({ key: 'ahead', kind: 'calculated' });
    const jumps = code === 's3' ? [] : aRandomJump(tape, known, code);
    sections.push(
      aSection(code, questions, {
        title: { nb: aText(tape, known) },
        ...(showIf && { showIf }),
        ...(jumps.length > 0 && { jumps }),
        ...(tape.sometimes(3) && { randomOrder: { keepFirst: tape.upTo(2) } }),
      }),
    );
  }
  const ending = maybeRule(tape, known, 5);
  return aContent([], {
    sections,
    ...(tape.sometimes(3) && { randomOrder: { keepLast: tape.upTo(1) } }),
    endings: [
      { code: 'early', title: { nb: 'Slutt' }, showIf: ending ?? { op: 'language', languages: ['en'] } },
      { code: 'usual', title: { nb: 'Takk' } },
    ],
    scores: [
      { code: 'all', texts: {}, items: ['s1', 's2', 's3'], rule: 'sum', minAnsweredShare: 0 },
      {
        code: 'first',
        texts: {},
        items: ['s1'],
        rule: 'mean',
        scale: '0-100',
        bands: [{ code: 'low', texts: {}, to: 50 }],
      },
    ],
  });
}

/** The second and the last stand for a mistake: `s2q1` is not always of that type, and nothing has the code `gone`. */
const AHEAD = ['count({s2})', "if({s2q1} = 'a', 1, 2)", 'labels({s1q1})', '{gone} + 1'] as const;

function aRandomJump(tape: Tape, known: readonly Known[], code: 's1' | 's2'): Jump[] {
  if (!tape.sometimes(4)) return [];
  const to =
    code === 's1' ? tape.pick([{ section: 's3' }, { ending: 'early' }, { section: 's2' }]) : { ending: 'early' };
  const condition = aRule(tape, known);
  return [condition ? { if: condition, to } : { to }];
}

const KINDS = [
  ...(['single', 'multiple', 'scale', 'number', 'text', 'date'] as const),
  ...(['ranking', 'grid', 'dual', 'shares', 'sum'] as const),
] as const;

function aRandomQuestion(tape: Tape, code: string, known: readonly Known[]): Question {
  const showIf = maybeRule(tape, known, 5);
  const requiredIf = maybeRule(tape, known, 2);
  const from = carry(tape, known);
  const texts = { nb: aText(tape, known) };
  const randomOrder = tape.sometimes(3) ? { keepLast: tape.upTo(2) } : undefined;
  const more = { texts, ...(showIf && { showIf }), ...(requiredIf && { requiredIf }), allowDontKnow: true };
  const carried = { ...(from && { optionsFrom: from }), ...(randomOrder && { randomOrder }) };
  const options = ['a', 'b', 'c'].map((option, index) => {
    const own = maybeRule(tape, known, 2);
    return { code: option, texts: { nb: option }, score: index, ...(own && { showIf: own }) };
  });
  switch (tape.pick(KINDS)) {
    case 'single': {
      const [one, two, three] = options;
      const opened = [one, two, three && { ...three, other: true }].filter((option) => option !== undefined);
      return aSingleChoice(code, { ...more, ...carried, options: opened, comment: { nb: 'Hvorfor?' } });
    }
    case 'multiple':
      return aMultipleChoice(code, { ...more, ...carried, options });
    case 'scale':
      return aScale(code, more);
    case 'number':
      return aNumber(code, { ...more, ...(tape.sometimes(3) && { units: options }) });
    case 'text':
      return aShortText(code, more);
    case 'date':
      return aDate(code, more);
    case 'ranking':
      return aRanking(code, { ...more, ...carried, options, minRanked: 1 });
    case 'grid': {
      const row = maybeRule(tape, known, 4);
      const rows = [
        { code: 'a', texts: { nb: 'a' }, ...(row && { showIf: row }) },
        { code: 'b', texts: { nb: 'b' } },
      ];
      const grid = { ...more, rows, cells: { kind: 'single' as const, options }, ...(randomOrder && { randomOrder }) };
      return aGrid(code, { ...grid, ...(from && { rowsFrom: from }) });
    }
    case 'dual':
      return aGrid(code, { ...more, ...(from && { rowsFrom: from }) });
    case 'shares':
      return anAllocation(code, { ...more, options, ...carried, rule: 'at-most' });
    case 'sum': {
      const numbers = known.filter(({ kind }) => kind === 'number' || kind === 'scale').map(({ key }) => `{${key}}`);
      const chosen = known.filter(({ kind }) => kind === 'single-choice').map(({ key }) => `labels({${key}})`);
      const expression = tape.pick([
        `sum(1, ${numbers.join(', ')})`.replace(', )', ')'),
        `round(mean(2, ${numbers.join(', ')}), 1) * 2 > 5`.replace(', )', ')'),
        `join('<', ${chosen.join(', ')})`.replace(', )', ')'),
        numbers[0] ? `otherwise(${numbers[0]} / 0, 7)` : '7',
      ]);
      return aCalculated(code, { expression, ...(showIf && { showIf }) });
    }
  }
}

function aText(tape: Tape, known: readonly Known[]): string {
  const [first, ...others] = known;
  return first && tape.sometimes(4) ? `Du sa {{${tape.pick([first, ...others]).key}|ingenting}}?` : 'Hva?';
}

function carry(tape: Tape, known: readonly Known[]): CarryForward | undefined {
  const lists = known.filter(({ kind }) => ['single-choice', 'multiple-choice', 'ranking'].includes(kind));
  const [first, ...others] = lists.map(({ key }) => key);
  if (first === undefined || !tape.sometimes(3)) return undefined;
  return { question: tape.pick([first, ...others]), which: tape.pick(['chosen', 'not-chosen']) };
}

function maybeRule(tape: Tape, known: readonly Known[], times: number): Condition | undefined {
  return tape.sometimes(times) ? aRule(tape, known) : undefined;
}

function aRule(tape: Tape, known: readonly Known[], depth = 0): Condition | undefined {
  const [first, ...others] = known;
  if (first === undefined || (depth === 2 && tape.sometimes(1))) return aCircumstance(tape, known);
  if (depth < 2 && tape.sometimes(3)) {
    const of = [aRule(tape, known, depth + 1), aRule(tape, known, depth + 1)].filter((rule) => rule !== undefined);
    const [one] = of;
    return tape.pick<Condition>([
      { op: 'any', of },
      { op: 'all', of },
      { op: 'not', of: one ?? { op: 'any', of } },
    ]);
  }
  if (tape.sometimes(1)) return aCircumstance(tape, known);
  return aComparison(tape, tape.pick([first, ...others]));
}

function aCircumstance(tape: Tape, known: readonly Known[]): Condition {
  const score: Condition = { op: 'score', score: 'first', from: 30 };
  const band: Condition = { op: 'score-band', score: 'first', bands: ['low'] };
  // A score of the first section may be looked at once everything in it is decided.
  const isKnown = known.some(({ key }) => key === 'ahead');
  return tape.pick<Condition>([
    { op: 'language', languages: ['nb'] },
    { op: 'respondent-role', roles: ['parent'] },
    { op: 'unit', units: ['clinic'] },
    { op: 'drawn', draw: 'd', from: 0, to: 49 },
    ...(isKnown ? [score, band] : []),
  ]);
}

function aComparison(tape: Tape, { key: question, kind }: Known): Condition {
  const anywhere: Condition[] = [
    { op: 'state', question, states: [tape.pick(['skipped', 'dont-know', 'not-shown'])] },
    { op: 'some-answered', questions: [question] },
    { op: 'all-answered', questions: [question] },
  ];
  if (tape.sometimes(3)) return tape.pick([{ op: 'answered', question }, ...anywhere]);
  const code = tape.pick(['a', 'b', 'c']);
  const value = tape.upTo(4) + 1;
  switch (kind) {
    case 'single-choice':
      return tape.pick<Condition>([
        { op: 'equals', question, value: code },
        { op: 'not-equals', question, value: code },
        { op: 'one-of', question, values: [code, 'b'] },
        { op: 'none-of', question, values: [code] },
        { op: 'expression', expression: `{${question}} = '${question === 'from' ? 'poster' : code}'` },
        { op: 'expression', expression: `answered({${question}}) and not contains(labels({${question}}), 'b')` },
      ]);
    case 'multiple-choice':
    case 'ranking':
      return tape.pick<Condition>([
        { op: 'includes-any', question, values: [code] },
        { op: 'includes-all', question, values: [code, 'a'] },
        { op: 'includes-none', question, values: [code] },
        { op: 'selected-count', question, from: 2 },
        { op: 'expression', expression: `selectedCount({${question}}) = ${value}` },
      ]);
    case 'scale':
    case 'number':
      return tape.pick<Condition>([
        { op: 'at-least', question, value },
        { op: 'at-most', question, value },
        { op: 'greater', question, value },
        { op: 'less', question, value },
        { op: 'between', question, from: 2, to: value },
        { op: 'expression', expression: `{${question}} * 2 > ${value}` },
      ]);
    case 'short-text':
    case 'long-text':
      return tape.pick<Condition>([
        { op: 'contains', question, text: 'a' },
        { op: 'not-contains', question, text: 'a' },
        { op: 'starts-with', question, text: 'b' },
        { op: 'ends-with', question, text: 'b' },
        { op: 'matches', question, pattern: '[ab]+' },
      ]);
    case 'date':
      return tape.pick<Condition>([
        { op: 'before', question, date: '2026-03-01' },
        { op: 'on-or-after', question, date: '2026-03-01' },
        { op: 'relative-date', question, is: 'on-or-before', than: { today: true, days: -30 } },
      ]);
    default:
      return { op: 'answered', question };
  }
}

export interface Edit {
  key: string;
  answer: GivenAnswer | undefined;
}

/** Answers to any items, right, odd, empty, away, or taken back. */
export function someEdits(tape: Tape, content: QuestionnaireContent): Edit[] {
  const items = content.sections.flatMap(({ questions }) => questions.flatMap(itemsOfQuestion));
  const count = 3 + tape.upTo(9);
  return Array.from({ length: count }, (): Edit => {
    const item = items[tape.upTo(items.length - 1)];
    const key = item?.code ?? 'gone';
    if (tape.sometimes(2)) return { key, answer: tape.pick([undefined, { state: 'dont-know' }]) };
    return { key, answer: { state: 'answered', value: aValue(tape, item?.type) } };
  });
}

function aValue(tape: Tape, type: Question['type'] | undefined): AnswerValue {
  const code = tape.pick(['a', 'b', 'c']);
  if (tape.sometimes(1)) return tape.pick(['', 'z', 3, ['a', 'z'], []]);
  switch (type) {
    case 'single-choice':
      return code;
    case 'multiple-choice':
    case 'ranking':
      return [...new Set([code, tape.pick(['b', 'c', 'a'])])];
    case 'scale':
    case 'number':
      return tape.upTo(4) + 1;
    case 'hidden':
      return tape.pick(['poster', 'letter']);
    case 'date':
      return tape.pick(['2026-02-28', '2026-03-01', '2026-06-01']);
    default:
      return tape.pick(['ab', 'ba', 'x']);
  }
}

export function someContext(tape: Tape): AnsweringContext {
  return {
    role: tape.pick(['patient', 'parent']),
    language: tape.pick(['nb', 'en']),
    ...(tape.sometimes(5) && { units: ['ward', 'clinic'] }),
    ...(tape.sometimes(5) && { today: '2026-06-01' }),
    ...(tape.sometimes(5) && { seed: tape.upTo(999) }),
  };
}
