import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import fc from 'fast-check';
import { matchTranslations } from './match-translations.ts';
import type { TranslationUnit } from './translation-unit.ts';
import { translationsFromCsv, translationsToCsv } from './translations-csv.ts';
import { translationsFromXliff, translationsToXliff } from './translations-xliff.ts';

const unit = (key: string, source: string, target = ''): TranslationUnit => ({
  ...{ key, source, target },
  note: 'question',
  reviewed: false,
});
/** Letters of many scripts, signs that files give a meaning, and line ends; no signs that XML can't hold. */
const someWords = fc
  .string({ unit: fc.constantFrom(...'aå ø;,"\'<>&=+-@\t\nش中{}|/') })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const someUnits = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'ab-/~1'), minLength: 1 }), { maxLength: 5 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(someWords, someWords).map(([s, t]) => unit(key, s, t)))));
const kept = (units: readonly TranslationUnit[]) => units.map(({ key, source, target }) => ({ key, source, target }));

describe('translations in a table', () => {
  it('come back as they went, whatever is in them', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const read = translationsFromCsv(translationsToCsv(units, 'nb', 'pl'), 'nb', 'pl');
        expect([read.units, read.problems]).toEqual([kept(units), []]);
      }),
    );
  });

  it('are no formulas in a spreadsheet', () => {
    expect(translationsToCsv([unit('a', '=HYPERLINK("x")')], 'nb', 'pl')).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('may come with commas, other columns and an empty cell', () => {
    const read = translationsFromCsv('pl,comment,key\r\nCześć,fint,a\r\n,,b\r\n', 'nb', 'pl');
    expect(read).toMatchObject({ units: [{ key: 'a', source: undefined, target: 'Cześć' }], empty: 1, problems: [] });
  });

  it.each([
    ['no column for the language', 'key;sv\na;Hej', [{ code: 'column-missing', place: 'pl' }]],
    ['no column for the keys', 'pl\nHej', [{ code: 'column-missing', place: 'key' }]],
    ['a key twice', 'key;pl\na;X\na;Y', [{ code: 'double-key', place: 'a' }]],
    ['a row without a key', 'key;pl\n;X', [{ code: 'key-missing', place: '2' }]],
    ['a quote that is never closed', 'key;pl\n"a;X', [{ code: 'not-readable', place: expect.any(String) }]],
  ])('tells of %s', (_, text, problems) => {
    expect(translationsFromCsv(text, 'nb', 'pl').problems).toEqual(problems);
  });
});

describe('translations in XLIFF', () => {
  const asked = { from: 'nb', to: 'ar', original: 'v1' };
  const inXliff = (inner: string, version = '2.0') =>
    `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" srcLang="nb" trgLang="ar"><file id="f">${inner}</file></xliff>`;

  it('come back as they went, whatever is in them', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const read = translationsFromXliff(translationsToXliff(units, asked));
        expect([read.source, read.target, read.units, read.problems]).toEqual(['nb', 'ar', kept(units), []]);
      }),
    );
  });

  it('say what is not translated, translated and read', () => {
    const file = translationsToXliff(
      [unit('a', 'Hei'), unit('b', 'Hei', 'مرحبا'), { ...unit('c', 'Hei', 'مرحبا'), reviewed: true }],
      asked,
    );
    expect([...file.matchAll(/state="(\w+)"/gu)].map(([, state]) => state)).toEqual([
      'initial',
      'translated',
      'reviewed',
    ]);
    expect(translationsFromXliff(file)).toMatchObject({ empty: 1, units: [{ key: 'b' }, { key: 'c' }] });
  });

  it('are put together from groups, segments and inline codes', () => {
    const read = translationsFromXliff(
      inXliff(`<group id="g"><unit id="u1" name="q">
        <segment><source>En.</source><target>Een.</target></segment>
        <ignorable><source> </source></ignorable>
        <segment><source>To <ph id="1" equiv="{{x}}"/>.</source><target>Twee <ph id="1" equiv="{{x}}"/>.</target></segment>
      </unit></group>
      <unit id="half"><segment><source>A</source><target>B</target></segment><segment><source>C</source></segment></unit>
      <unit id="bold"><segment><source>A</source><target><pc id="1">B</pc> C</target></segment></unit>`),
    );
    expect(read.units).toEqual([
      { key: 'q', source: 'En. To {{x}}.', target: 'Een. Twee {{x}}.' },
      { key: 'bold', source: 'A', target: 'B C' },
    ]);
    expect(read.problems).toEqual([
      { code: 'segment-without-words', place: 'half' },
      { code: 'codes-dropped', place: 'bold' },
    ]);
  });

  it.each([
    ['a file that names entities', `<!DOCTYPE x [<!ENTITY a "b">]>${inXliff('')}`, 'not-readable'],
    ['a file that is cut off', inXliff('').slice(0, -10), 'not-readable'],
    ['a file of the older kind', inXliff('', '1.2'), 'not-xliff-2'],
    ['another kind of file', '<html></html>', 'not-xliff-2'],
  ])('refuse %s', (_, file, code) => {
    expect(translationsFromXliff(file)).toMatchObject({ units: [], problems: [{ code }] });
  });
});

describe('a file held against a questionnaire', () => {
  const content = {
    title: { nb: 'Hjemreise', pl: 'Powrót' },
    languages: ['nb', 'pl'],
    sections: [
      {
        code: 's',
        title: { nb: 'Del' },
        questions: [{ type: 'long-text', code: 'q', texts: { nb: 'Hva savnet du, {{name|du}}?' } }],
      },
    ],
  } as QuestionnaireContent;
  const match = (...units: [key: string, source: string | undefined, target: string][]) =>
    matchTranslations(content, 'pl', {
      ...{ source: 'nb', target: 'pl', audio: [], empty: 0, problems: [] },
      units: units.map(([key, source, target]) => ({ key, source, target })),
    });

  it('gives drafts for what fits, and counts what is there already and what is left', () => {
    expect(match(['/title', 'Hjemreise', 'Powrót'], ['/section/s', 'Del', 'Część'])).toEqual({
      drafts: [{ key: '/section/s', source: 'Del', text: 'Część' }],
      audio: [],
      unchanged: 1,
      left: 1,
      problems: [],
    });
  });

  it('takes in what was translated from earlier words, and says so', () => {
    const { drafts, problems } = match(['/section/s', 'Avsnitt', 'Część']);
    expect(drafts).toEqual([{ key: '/section/s', source: 'Avsnitt', text: 'Część' }]);
    expect(problems).toEqual([{ code: 'source-changed', place: '/section/s' }]);
  });

  it('keeps out words that have lost an answer, are of no text, or are too long', () => {
    const { drafts, problems } = match(
      ['q', undefined, 'Czego brakowało?'],
      ['borte', 'X', 'Y'],
      ['/section/s', 'Del', 'x'.repeat(10_001)],
    );
    expect(drafts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['places-differ', 'unknown-key', 'too-long']);
  });

  it('takes in nothing of a file in another language', () => {
    const read = { source: 'nb', target: 'so', units: [{ key: '/title', source: undefined, target: 'X' }], empty: 0 };
    expect(matchTranslations(content, 'pl', { ...read, audio: [], problems: [] })).toMatchObject({
      drafts: [],
      problems: [{ code: 'other-language', place: 'so' }],
    });
  });
});

describe('recordings in a file with translations', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const units = [
    { ...unit('first', 'Hvordan\nvar det?', 'Jak było?'), audio: one },
    { ...unit('second', 'Og etterpå?'), audio: '' },
    { ...unit('third', 'Noe mer?', 'Coś jeszcze?'), audio: one },
    unit('/title', 'Hjemreise', 'Powrót'),
  ];

  it.each([
    ['a table', () => translationsToCsv(units, 'nb', 'pl'), (text: string) => translationsFromCsv(text, 'nb', 'pl')],
    ['XLIFF', () => translationsToXliff(units, { from: 'nb', to: 'pl', original: 'x' }), translationsFromXliff],
  ] as const)('are named beside the text, and come back with their line: %s', (_, write, read) => {
    const text = write();
    const lines = text.split('\n');
    const { audio, units: words } = read(text);
    expect(audio.map(({ key, asset }) => [key, asset])).toEqual([
      ['first', one],
      ['third', one],
    ]);
    for (const { asset, line } of audio) expect(lines[line - 1]).toContain(asset);
    expect(new Set(audio.map(({ line }) => line)).size).toBe(2);
    expect(words.map(({ key }) => key)).toEqual(['first', 'third', '/title']);
  });

  it('have no column where nothing is read aloud', () => {
    expect(translationsToCsv([unit('a', 'Hei')], 'nb', 'pl')).not.toContain('audio');
  });

  it('belong to what is read aloud, and those that are there already change nothing', () => {
    const content: QuestionnaireContent = {
      title: { nb: 'Skjema' },
      languages: ['nb', 'pl'],
      sections: [
        {
          code: 's',
          title: { nb: 'Del' },
          questions: [
            { type: 'long-text', code: 'first', texts: { nb: 'Hvordan?' }, audio: { nb: other, pl: one } },
            { type: 'long-text', code: 'second', texts: { nb: 'Mer enn {{first|det}}?' }, hint: { nb: 'Kort' } },
            {
              type: 'single-choice',
              code: 'third',
              texts: { nb: 'Gikk det bra?' },
              options: [
                { code: 'yes', texts: { nb: 'Ja' }, audio: { pl: one } },
                { code: 'no', texts: { nb: 'Nei' } },
              ],
            },
          ],
        },
      ],
    };
    const answers = `third/option/yes;;${one}\nthird/option/no;;${other}\n`;
    const file = `key;pl;audio\nfirst;;${one}\nsecond;;${other}\nsecond/hint;;${other}\n/section/s;;${one}\n${answers}`;
    const { audio, problems } = matchTranslations(content, 'pl', translationsFromCsv(file, 'nb', 'pl'));
    expect(audio).toEqual([
      { key: 'second/hint', asset: other, line: 4 },
      { key: '/section/s', asset: one, line: 5 },
      { key: 'third/option/no', asset: other, line: 7 },
    ]);
    // It takes in an answer: nobody can have read it.
    expect(problems).toEqual([{ code: 'audio-for-unread-text', place: '3' }]);
  });
});
