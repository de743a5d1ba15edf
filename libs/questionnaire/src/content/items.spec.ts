import { describe, expect, it } from '@jest/globals';
import {
  aConsent,
  aContent,
  aGrid,
  aMultipleChoice,
  aNumber,
  anAllocation,
  anImageMap,
  anInformationText,
  aScale,
  aSingleChoice,
  dualCells,
  oneOfEach,
} from './a-question.builder.ts';
import { countedValues } from './counted-values.ts';
import { LONGEST_ITEM_KEY } from './item-key.ts';
import { type Item, isAskedItem, itemsOf, itemsOfQuestion, questionOfItem } from './items.ts';
import { extentPoints } from './scale-presets.ts';

const keys = (items: readonly Item[]) => items.map(({ code }) => code);
const only = (items: readonly Item[]): Item => {
  expect(items).toHaveLength(1);
  return items[0] as Item;
};
const other = { code: 'else', texts: { nb: 'Noe annet' }, other: true };

describe('items', () => {
  it('are the question itself where it takes one answer', () => {
    for (const question of oneOfEach().filter(isAskedItem)) expect(itemsOfQuestion(question)).toEqual([question]);
  });

  it('of an information text there are none', () => {
    expect(itemsOfQuestion(anInformationText('i'))).toEqual([]);
  });

  it('of a grid are its rows, each with what the grid asks of all', () => {
    const grid = aGrid('g', { required: true, allowNotRelevant: true });
    const [x] = itemsOfQuestion(grid);
    expect(keys(itemsOfQuestion(grid))).toEqual(['g.x', 'g.y']);
    expect(x).toMatchObject({
      type: 'single-choice',
      required: true,
      allowNotRelevant: true,
      theme: 'information',
      lens: 'now',
      texts: { nb: 'Spørsmål g? – Rad x' },
      of: { question: 'g', part: 'row', row: 'x', label: { nb: 'Rad x' } },
    });
  });

  it.each([
    ['multiple', { kind: 'multiple', options: [other], maxSelected: 1 }, { type: 'multiple-choice', maxSelected: 1 }],
    [
      'scale',
      { kind: 'scale', points: extentPoints(), higherIsBetter: false, display: 'numbers' },
      { type: 'scale', higherIsBetter: false, display: 'numbers' },
    ],
    ['number', { kind: 'number', min: 1, unit: { nb: 'år' } }, { type: 'number', min: 1, unit: { nb: 'år' } }],
    ['text', { kind: 'text', maxLength: 9 }, { type: 'short-text', maxLength: 9 }],
  ] as const)('of a grid of cells of the kind %s are leaves of that type', (_, cells, leaf) => {
    const [item] = itemsOfQuestion(aGrid('g', { cells: cells as never }));
    expect(item).toMatchObject({ code: 'g.x', ...leaf });
    expect(item).not.toHaveProperty('kind');
  });

  it('of a row have its own theme, lens and rule where it has them', () => {
    const showIf = { op: 'answered', question: 'q' } as const;
    const row = { code: 'x', texts: {}, theme: 'waiting', lens: 'why', showIf } as const;
    expect(only(itemsOfQuestion(aGrid('g', { rows: [row] })))).toMatchObject({ theme: 'waiting', lens: 'why', showIf });
  });

  it('of a dual grid are importance under why and experience under now, whatever the grid says', () => {
    const items = itemsOfQuestion(aGrid('g', { cells: dualCells(), lens: 'better', required: true }));
    expect(items.map(({ code, lens, theme }) => [code, lens, theme])).toEqual([
      ['g.x.importance', 'why', 'information'],
      ['g.x.experience', 'now', 'information'],
      ['g.y.importance', 'why', 'information'],
      ['g.y.experience', 'now', 'information'],
    ]);
    expect(items[0]).toMatchObject({
      type: 'scale',
      higherIsBetter: true,
      required: true,
      texts: { nb: 'Hvor viktig? – Rad x' },
    });
  });

  it('of an allocation are its options, none of them required by itself', () => {
    const items = itemsOfQuestion(anAllocation('p', { required: true, step: 5 }));
    expect(keys(items)).toEqual(['p.a', 'p.b', 'p.c']);
    expect(items[0]).toMatchObject({ type: 'number', min: 0, max: 10, of: { share: { total: 10, step: 5 } } });
    expect(items[0]).not.toHaveProperty('required');
  });

  it('of a picture with areas is a choice of several', () => {
    expect(only(itemsOfQuestion(anImageMap('m', { maxSelected: 1 })))).toMatchObject({
      type: 'multiple-choice',
      code: 'm',
      maxSelected: 1,
      options: [{ code: 'head' }, { code: 'back' }],
    });
  });

  it('of a consent is a choice between yes and no', () => {
    expect(only(itemsOfQuestion(aConsent('c')))).toMatchObject({
      type: 'single-choice',
      code: 'c',
      options: [{ code: 'yes' }, { code: 'no' }],
    });
  });

  it('of a choice with own words and a comment are three', () => {
    const more = { options: [{ code: 'a', texts: { nb: 'A' } }, other], comment: { nb: 'Hvorfor?' } };
    expect(itemsOfQuestion(aSingleChoice('q', more)).slice(1)).toMatchObject([
      { code: 'q.other', type: 'short-text', lens: 'now', showIf: { op: 'equals', question: 'q', value: 'else' } },
      { code: 'q.comment', type: 'long-text', lens: 'now', of: { part: 'comment', label: { nb: 'Hvorfor?' } } },
    ]);
    expect(itemsOfQuestion(aMultipleChoice('q', more))[1]).toMatchObject({
      showIf: { op: 'includes-any', question: 'q', values: ['else'] },
    });
  });

  it('of a number with units to choose from are number and unit', () => {
    const units = ['kg', 'g'].map((code) => ({ code, texts: { nb: code } }));
    expect(itemsOfQuestion(aNumber('n', { units }))).toMatchObject([
      { code: 'n', type: 'number' },
      { code: 'n.unit', type: 'single-choice', required: true, showIf: { op: 'answered', question: 'n' } },
    ]);
  });

  it('of a whole questionnaire come in order, know their question, and have keys of their own', () => {
    const items = itemsOf(aContent(oneOfEach()));
    expect(new Set(keys(items)).size).toBe(items.length);
    expect(new Set(items.map(questionOfItem))).toEqual(new Set(oneOfEach().map(({ code }) => code)));
  });

  it('have keys no longer than is allowed for', () => {
    const longest = 'x'.repeat(40);
    const row = { code: longest, texts: {} };
    const items = itemsOfQuestion(aGrid(longest, { rows: [row], cells: dualCells() }));
    for (const { code } of items) expect(code.length).toBeLessThanOrEqual(LONGEST_ITEM_KEY);
  });
});

describe('counted values', () => {
  const of = (question: Parameters<typeof itemsOfQuestion>[0]) => countedValues(itemsOfQuestion(question)[0] as Item);

  it.each([
    ['a scale', aScale('q'), ['1', '2', '3', '4', '5']],
    ['points shared out', anAllocation('q', { step: 5 }), ['0', '5', '10']],
    ['a number in classes', aNumber('q', { min: 0, max: 3 }), ['0', '1', '2', '3']],
    [
      'a number in a unit to be chosen',
      aNumber('q', {
        units: [
          { code: 'cm', texts: {} },
          { code: 'm', texts: {} },
        ],
      }),
      undefined,
    ],
    [
      'a number in bands',
      aNumber('q', {
        bands: [
          { code: 'low', texts: {} },
          { code: 'high', texts: {} },
        ],
      }),
      ['low', 'high'],
    ],
  ])('of %s', (_, question, values) => {
    expect(of(question)).toEqual(values);
  });
});
