import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BOKMAL } from './gold/bokmal.ts';
import { DISGUISED } from './gold/disguised.ts';
import { ENGLISH } from './gold/english.ts';
import { goldComment } from './gold/gold-comment.ts';
import { NAMES } from './gold/names.ts';
import { NYNORSK } from './gold/nynorsk.ts';
import { MARKS } from './marks.ts';
import { maskIdentifiers } from './mask-identifiers.ts';

const GOLD = [...BOKMAL, ...NYNORSK, ...ENGLISH, ...DISGUISED, ...NAMES].map((marked) => goldComment(marked).text);
const LANGUAGES = ['nb', 'nn', 'en'];

/** Texts made of what the finders react to, put together in any order. */
const PIECES = [
  ...[
    '13097248022',
    '98765432',
    '98 76 54 32',
    '+47',
    '0047',
    '12',
    '34',
    '2021',
    '1.5.',
    '48022',
    '12345',
    'null',
    'to',
  ],
  ...[
    'ola',
    '@',
    '(at)',
    ' at ',
    'punktum',
    'eksempel.no',
    'www.',
    'https://',
    '.no',
    'født',
    'f.',
    'saksnr',
    'tlf',
    'kr',
  ],
  ...[
    'Storgata',
    'gate',
    'Oslo',
    'snap:',
    ' ',
    ' ',
    '\n',
    '.',
    ',',
    '-',
    '/',
    '(',
    '[',
    ']',
    '\u200b',
    '９８',
    'fjernet]',
    'Kari',
    'Vår',
    'Berg',
    'lege',
    'og',
    'hilsen',
    'var',
    'K.',
    'Ukjent',
    '130972',
    '0184 Oslo',
    '[adresse fjernet]',
  ],
];
const mixedText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('masking identifiers', () => {
  it('writes a mark that can be read where each identifier stood', () => {
    expect(maskIdentifiers('Ring 98 76 54 32 eller ola@eksempel.no, fnr 130972 48022.').text).toBe(
      'Ring [telefonnummer fjernet] eller [e-postadresse fjernet], fnr [personnummer fjernet].',
    );
  });

  it.each([
    ['nb', 'Ring [telefonnummer fjernet]'],
    ['nn-NO', 'Ring [telefonnummer fjerna]'],
    ['en', 'Ring [phone number removed]'],
    ['se', 'Ring [telefonnummer fjernet]'],
  ])('writes marks for a survey in %s', (language, expected) => {
    expect(maskIdentifiers('Ring 98765432', language).text).toBe(expected);
  });

  it('tells kind and place in the text as written, and never the value', () => {
    const text = 'A\u200b: ola＠eksempel.no, født 13.09.72, ９８７６５４３２';
    const { found } = maskIdentifiers(text);
    expect(found).toEqual([
      { kind: 'email', start: 4, end: 19 },
      { kind: 'date-of-birth', start: 26, end: 34 },
      { kind: 'phone', start: 36, end: 44 },
    ]);
    expect(text.slice(4, 19)).toBe('ola＠eksempel.no');
  });

  it('knows its marks in every language again', () => {
    for (const language of LANGUAGES) {
      for (const text of GOLD) {
        const once = maskIdentifiers(text, language).text;
        expect(maskIdentifiers(once, 'nb')).toEqual({ text: once, found: [] });
      }
    }
    for (const mark of Object.values(MARKS).flatMap((marks) => Object.values(marks))) {
      expect(maskIdentifiers(`født ${mark}, tlf ${mark}`).found).toEqual([]);
    }
  });

  it('changes nothing in a text that is masked already', () => {
    fc.assert(
      fc.property(mixedText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const once = maskIdentifiers(text, language).text;
        expect(maskIdentifiers(once, language)).toEqual({ text: once, found: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every character outside what it found, and finds nothing twice', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const { text: masked, found } = maskIdentifiers(text);
        let rebuilt = '';
        let from = 0;
        for (const { kind, start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          rebuilt += text.slice(from, start) + MARKS.nb[kind];
          from = end;
        }
        expect(masked).toBe(rebuilt + text.slice(from));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the time that masking takes', () => {
  const LENGTH = 200_000;
  const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
  const milliseconds = (text: string): number => {
    const start = performance.now();
    maskIdentifiers(text);
    return performance.now() - start;
  };

  it('stays within a small multiple of that of ordinary comments, whatever the text is made of', () => {
    const benign = filled(`${GOLD.join(' ')} `);
    const ordinary = Math.min(...[1, 2, 3].map(() => milliseconds(benign)));
    // Other work on the machine only ever adds, so one quick run out of three is proof enough.
    const tooSlow = (text: string, limit: number): boolean => [1, 2, 3].every(() => milliseconds(text) > limit);
    const hostile = [
      '1',
      '1 ',
      '12.',
      '98765432,',
      '9876 5432,12 ',
      '+',
      '(',
      '@',
      'a@',
      'a@a.',
      ' (at) ',
      ' at ',
      'a.',
      'a-',
      'a punktum ',
    ]
      .concat([
        'www.',
        'A',
        'Aa ',
        'Aa-',
        'Agate ',
        'Storgata 1 1234 A',
        'født ',
        'f. er var den dato ',
        'sak ',
        'ref-1-',
        'null ',
        'to',
      ])
      .concat(
        [' ', '\n', '\u200b', '１', '[', '[adresse fjernet', '@1', 'snap: ', 'http://a', '😀'].concat([
          'Kari ',
          'Kari og ',
          'lege ',
          'lege X ',
          'K. ',
          'Kari-',
          'hilsen\n',
          'snakket med ',
          'van der ',
          'Karis, ',
        ]),
      );
    const slow = hostile.filter(
      // A tenth of the length first, so that a pattern that is not linear fails within seconds rather than hours. Ordinary
      // comments take short cuts that rows of numbers don't have; what is not linear takes thousands of times as long.
      (piece) => tooSlow(filled(piece).slice(0, LENGTH / 10), 3 * ordinary) || tooSlow(filled(piece), 30 * ordinary),
    );
    expect(slow).toEqual([]);
  }, 120_000);
});
