import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionnaireContent, StoredAnswers } from '@medvirk/questionnaire';
import { savRow } from '../sav/sav-file.ts';
import { HELD_BACK, type ResponseRow, STATE_CODES } from './answer-column.ts';
import { answersTable } from './answers-table.ts';
import { codebookOf } from './codebook.ts';
import { savVariablesOf } from './sav-variables.ts';

const UNITS = [
  { id: 'u1', name: 'Post A' },
  { id: 'u2', name: 'Post B' },
];
const option = (code: string, nb: string) => ({ code, texts: { nb } });
const QUESTIONS: Question[] = [
  {
    type: 'scale',
    code: 'info',
    texts: { nb: 'Fikk du vite nok?' },
    points: [
      { value: 1, texts: { nb: 'Nei' } },
      { value: 2, texts: { nb: 'Ja' } },
    ],
    higherIsBetter: true,
    display: 'labels',
  },
  {
    type: 'multiple-choice',
    code: 'help',
    texts: { nb: 'Hva hjalp?' },
    options: [option('phone', 'Telefon'), option('other', 'Annet')],
  },
  { type: 'long-text', code: 'why', texts: { nb: 'Hvorfor?' } },
  { type: 'date', code: 'came', texts: { nb: 'Når kom du?' }, precision: 'month' },
  {
    type: 'number',
    code: 'age',
    texts: { nb: 'Hvor gammel er du?' },
    bands: [
      { code: 'young', texts: { nb: '0–39' }, to: 39 },
      { code: 'old', texts: { nb: '40+' }, from: 40 },
    ],
    role: 'background',
  },
  { type: 'short-text', code: 'info.x'.replace('.', '-'), texts: { nb: 'Mer?' } },
];
const CONTENT: QuestionnaireContent = {
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [{ code: 's', title: { nb: 'Del' }, questions: QUESTIONS }],
} as unknown as QuestionnaireContent;

const row = (answers: StoredAnswers): ResponseRow => ({
  unitId: 'u2',
  month: '2026-05',
  role: 'patient',
  language: 'nb',
  answers,
});
const answered = (value: string | number | string[]) => ({ state: 'answered', value }) as const;

describe('answersTable', () => {
  const table = answersTable(CONTENT, UNITS, 'nb');
  const names = table.columns.map(({ name }) => name);
  const cells = (answers: StoredAnswers, held: readonly string[] = []) => {
    const given = row(answers);
    const shown = table.keys.map((key) => (held.includes(key.code) ? null : key.valueOf(given)));
    return Object.fromEntries(table.rowOf(given, shown).map((cell, index) => [names[index], cell]));
  };

  it('has its columns from the version, in its order, whatever was answered', () => {
    expect(names).toEqual([
      'unit',
      'month',
      'role',
      'language',
      'info',
      'help_phone',
      'help_other',
      'why',
      'came',
      'came.state',
      'age',
      'info_x',
    ]);
  });

  it('gives values as numbers that the codebook explains', () => {
    const given = cells({
      info: answered(2),
      help: answered(['other']),
      why: answered('Fordi'),
      came: answered('2026-04'),
      age: answered(71),
    });
    expect(given).toMatchObject({
      unit: 2,
      month: '2026-05',
      role: 1,
      info: 2,
      help_phone: 0,
      help_other: 1,
      came: '2026-04',
      'came.state': 1,
      age: 2,
    });
    const lines = codebookOf(table, 'nb').rows;
    expect(lines).toContainEqual(['info', 'Fikk du vite nok?', 'tall', 2, 'Ja']);
    expect(lines).toContainEqual(['age', 'Hvor gammel er du?', 'tall', 2, '40+']);
    expect(lines).toContainEqual(['info', 'Fikk du vite nok?', 'tall', -9991, 'Vet ikke']);
  });

  it('never lets free text into a row, only that something was written', () => {
    expect(JSON.stringify(cells({ why: answered('Hemmelig') }))).not.toContain('Hemmelig');
    expect(cells({ why: answered('Hemmelig') }).why).toBe(1);
  });

  it.each(Object.entries(STATE_CODES))('keeps the state %s apart, also for each option', (state, code) => {
    const away = { state } as StoredAnswers[string];
    expect(cells({ info: away, help: away, why: away, came: away })).toMatchObject({
      info: code,
      help_phone: code,
      help_other: code,
      why: code,
      came: null,
      'came.state': code,
    });
  });

  it('counts as keys what could tell who somebody is, and lets the unit go last', () => {
    expect(table.keys.map(({ code }) => code)).toEqual(['came', 'age', 'month', 'language', 'role', 'unitId']);
  });

  it('holds a key back in all its columns and nothing else', () => {
    const given = cells({ info: answered(1), came: answered('2026-04'), age: answered(20) }, [
      'came',
      'unitId',
      'month',
    ]);
    expect(given).toMatchObject({ unit: HELD_BACK, month: null, came: null, 'came.state': HELD_BACK, age: 1, info: 1 });
  });

  it('says a number in bands as its band and nothing finer, also as a key', () => {
    const age = table.keys.find(({ code }) => code === 'age');
    expect(age?.valueOf(row({ age: answered(41) }))).toBe(age?.valueOf(row({ age: answered(99) })));
  });

  it('is what SPSS takes: states are missing values', () => {
    const variables = savVariablesOf(table.columns);
    expect(variables.find(({ name }) => name === 'info')).toMatchObject({
      missing: { low: -9999, high: -9991 },
      measure: 'ordinal',
    });
    expect(
      savRow(
        variables,
        table.rowOf(
          row({}),
          table.keys.map(() => null),
        ),
      ).length % 8,
    ).toBe(0);
  });
});
