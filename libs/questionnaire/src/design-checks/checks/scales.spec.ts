import { describe, expect, it } from '@jest/globals';
import { aContent, aNumber, aScale, aSingleChoice } from '../../content/a-question.builder.ts';
import {
  agreementPoints,
  extentPoints,
  importancePoints,
  satisfactionPoints,
  zeroToTenPoints,
} from '../../content/scale-presets.ts';
import { foundIn } from '../found-in.builder.ts';

const pointsOf = (...texts: string[]) => texts.map((nb, index) => ({ value: index + 1, texts: { nb } }));
const onScale = (...texts: string[]) => aContent([aScale('q', { points: pointsOf(...texts) })]);
const options = (...texts: string[]) => texts.map((nb, index) => ({ code: `o${index}`, texts: { nb } }));
const inChoice = (...texts: string[]) => aContent([aSingleChoice('q', { options: options(...texts) })]);

describe('unbalanced scale', () => {
  it.each([
    ['Dårlig|Grei|God|Svært god|Utmerket', 3, 1],
    ['Misfornøyd|Litt fornøyd|Fornøyd|Svært fornøyd', 3, 1],
    ['Svært dårlig|Dårlig|Litt dårlig|God', 1, 3],
    ['Uenig|Litt enig|Enig|Helt enig', 3, 1],
    ['Vanskelig|Lett|Ganske lett|Svært lett', 3, 1],
    ['Verre|Litt bedre|Bedre|Mye bedre', 3, 1],
  ])('finds the weight in %s', (texts, good, bad) => {
    expect(foundIn('unbalanced-scale', onScale(...texts.split('|')))).toMatchObject([
      { kind: 'sides', severity: 'warning', detail: { good, bad } },
    ]);
    expect(foundIn('unbalanced-scale', inChoice(...texts.split('|')))).toHaveLength(1);
  });

  it.each([
    'Svært dårlig|Dårlig|Verken god eller dårlig|God|Svært god',
    'Ikke i det hele tatt|I liten grad|I noen grad|I stor grad|I svært stor grad',
    'Aldri|Sjelden|Av og til|Ofte|Alltid',
    'Ikke viktig|Litt viktig|Ganske viktig|Viktig|Svært viktig',
    'Helt uenig|Litt uenig|Verken enig eller uenig|Litt enig|Helt enig',
    'Ja, alt|Ja, det meste|Bare noe|Nei',
    'Svært vanskelig|Vanskelig|Lett|Svært lett',
    'Mye verre|Litt verre|Som før|Litt bedre|Mye bedre',
    'Ikke fornøyd|Fornøyd',
  ])('lets %s be', (texts) => {
    expect(foundIn('unbalanced-scale', onScale(...texts.split('|')))).toEqual([]);
  });

  it('lets all presets be, and choices that are no scale', () => {
    const presets = [agreementPoints(), extentPoints(), importancePoints(), satisfactionPoints()];
    for (const points of [...presets, zeroToTenPoints({ nb: 'Dårlig' }, { nb: 'God' })]) {
      expect(foundIn('unbalanced-scale', aContent([aScale('q', { points })]))).toEqual([]);
    }
    expect(foundIn('unbalanced-scale', inChoice('God mat', 'Bedre tid', 'Kortere vei', 'Vennlige folk'))).toEqual([]);
  });

  it('finds steps of unequal size', () => {
    const points = [1, 2, 3, 5].map((value) => ({ value, texts: { nb: `Punkt ${value}` } }));
    expect(foundIn('unbalanced-scale', aContent([aScale('q', { points })]))).toMatchObject([{ kind: 'steps' }]);
    expect(foundIn('unbalanced-scale', aContent([aScale('q')]))).toEqual([]);
  });
});

describe('scale direction', () => {
  it.each([
    ['Svært dårlig|Dårlig|God|Svært god', true, 0],
    ['Svært god|God|Dårlig|Svært dårlig', false, 0],
    ['Svært god|God|Dårlig|Svært dårlig', true, 1],
    ['Svært misfornøyd|Misfornøyd|Fornøyd|Svært fornøyd', false, 1],
    ['Ikke i det hele tatt|I noen grad|I stor grad', true, 0],
    ['Helt enig|Litt enig|Litt uenig|Helt uenig', true, 0], // to disagree may be best
    ['Verre|Som før|Bedre', true, 0],
    ['Bedre|Som før|Verre', true, 1],
  ])('of %s, where higher is better: %s', (texts, higherIsBetter, findings) => {
    const content = aContent([aScale('q', { points: pointsOf(...texts.split('|')), higherIsBetter })]);
    expect(foundIn('scale-direction', content)).toHaveLength(findings);
  });
});

describe('away answers among the others', () => {
  it('are found as points, where they get a value, and as options', () => {
    expect(foundIn('away-as-option', onScale('Dårlig', 'God', 'Vet ikke'))).toMatchObject([
      { kind: 'point', severity: 'warning', detail: { state: 'dont-know' } },
    ]);
    expect(
      foundIn('away-as-option', inChoice('Ja', 'Nei', 'Ikke aktuelt for meg', 'Ønsker ikke å svare')).map(
        (finding) => finding.detail.state,
      ),
    ).toEqual(['not-relevant', 'prefer-not-to-say']);
  });

  it.each(['Nei', 'Ikke i det hele tatt', 'Jeg vet ikke hvem jeg skulle ringe', 'Ikke ofte', 'Ingen av disse'])(
    'lets "%s" be',
    (text) => {
      expect(foundIn('away-as-option', inChoice('Ja', text))).toEqual([]);
    },
  );
});

describe('overlapping ranges', () => {
  it.each([
    ['18-30|30-45|45-60', 'overlap', '18-30', '30-45'],
    ['0 til 2 ganger|2 til 4 ganger', 'overlap', '0 til 2 ganger', '2 til 4 ganger'],
    ['0–9|10–19|25–30', 'gap', '10–19', '25–30'],
  ])('are found in %s', (texts, kind, first, second) => {
    expect(foundIn('overlapping-ranges', inChoice(...texts.split('|')))).toMatchObject([
      { kind, detail: { first, second } },
    ]);
  });

  it.each(['Under 18|18-29|30-44|45-59|60 eller mer', '0-9,9|10-19,9', 'Ja|Nei', '1-2 ganger', '2024-01|2024-02'])(
    'lets %s be',
    (texts) => {
      expect(foundIn('overlapping-ranges', inChoice(...texts.split('|')))).toEqual([]);
    },
  );
});

describe('groups that single people out', () => {
  const age = aSingleChoice('age', {
    role: 'background',
    options: options('Under 40', '40-59', '60-79', '80 eller mer'),
  });
  const gender = aSingleChoice('gender', { role: 'background', options: options('Kvinne', 'Mann', 'Annet') });
  const found = (expectedResponses: number | undefined, ...questions: Parameters<typeof aContent>[0]) =>
    foundIn(
      'background-singles-out',
      aContent(questions),
      expectedResponses === undefined ? {} : { expectedResponses },
    );

  it('are found one question at a time: 15 answers in 4 groups are fewer than 5 each', () => {
    expect(found(15, age)).toMatchObject([
      { kind: 'small-groups', question: 'age', detail: { groups: 4, each: 3, k: 5 } },
    ]);
    expect(found(20, age)).toEqual([]);
  });

  it('are found together: 4 x 3 groups want 60 answers', () => {
    expect(found(59, age, gender)).toMatchObject([{ kind: 'together', detail: { combinations: 12 } }]);
    expect(found(60, age, gender)).toEqual([]);
  });

  it('are not guessed at without an expected number, but a date or free words are always too much', () => {
    expect(found(undefined, age, gender)).toEqual([]);
    expect(found(undefined, aNumber('born', { min: 1920, max: 2010 }))).toMatchObject([
      { kind: 'number', severity: 'advice' },
    ]);
  });

  it('leaves questions alone that are not about who answers', () => {
    expect(found(5, aSingleChoice('q', { options: options('A', 'B') }))).toEqual([]);
  });
});
