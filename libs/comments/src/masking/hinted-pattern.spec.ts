import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ADDRESS_PATTERNS } from './find-addresses.ts';
import { CASE_PATTERNS } from './find-case-numbers.ts';
import { BIRTH_PATTERNS } from './find-dates-of-birth.ts';
import { NAMED_HANDLE } from './find-handles.ts';
import { foldText } from './folded-text.ts';
import { BOKMAL } from './gold/bokmal.ts';
import { DISGUISED } from './gold/disguised.ts';
import { ENGLISH } from './gold/english.ts';
import { goldComment } from './gold/gold-comment.ts';
import { HELD_OUT } from './gold/held-out.ts';
import { NYNORSK } from './gold/nynorsk.ts';

const PATTERNS = [...ADDRESS_PATTERNS, ...BIRTH_PATTERNS, ...CASE_PATTERNS, NAMED_HANDLE];
const COMMENTS = [...BOKMAL, ...NYNORSK, ...ENGLISH, ...DISGUISED, ...HELD_OUT].map(
  (comment) => foldText(goldComment(comment).text).text,
);

/** Pieces that the patterns are made of, so that what is put together from them is often found. */
const PIECES = [
  ...[
    'Storgata',
    'solveien',
    'Karl Johans gate',
    'Bakke',
    'veg',
    'plassen',
    'Allé',
    'Torg',
    'gt.',
    'High Street',
    'Lane',
    '12',
    '12 B',
    '4',
  ],
  ...[
    'bor på',
    'Bur i',
    'bodde i',
    'adressen min er',
    'Address is',
    'Lives at',
    'live in',
    '0184',
    '6800',
    'Førde',
    'Oslo',
    'Å',
  ],
  ...['postboks', 'Post box', 'postnummer', 'POSTNR', 'zip code', 'post code:', 'H0203'],
  ...[
    'født',
    'Fødd',
    'f.',
    'F',
    'f.dato',
    'F. dato',
    'fdato',
    'fjuni',
    'FMAI',
    'fødselsdag',
    'bursdagen er',
    'BORN on',
    'dob:',
    'birth date',
  ],
  ...['13.09.72', '130972', '1972-09-13', '3. mars 1975', 'mai 12', 'October 3rd', '\u0080', '\u0080, (130972'],
  ...[
    'saksnummer',
    'Sak',
    'klagesak',
    'pasientnr',
    'patient id',
    'Case number',
    'ref.nr',
    'REF',
    'jnr',
    'prøvenr',
    'søknadsid',
    'brukar-nr',
  ],
  ...['2021/12345', '12345', 'A/123-45', 'record #', 'hospital no', 'rekvisisjonsnr', 'vedtaksnr', 'MRN', 'SNR'],
  ...['snap:', 'Insta =', 'brukernavnet er', 'tiktok heter', 'User name is', 'FB:', 'kari_99', 'ola.n'],
  ...['og', '.', ',', '(', '-'],
];
const aText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', ', ', ': ', '. ', '  ')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.flat().join(''));

const found = (text: string, pattern: RegExp): boolean => !text.matchAll(pattern).next().done;

describe('the hints of the patterns of masking', () => {
  it('stand in every comment of the gold set in which their pattern finds something', () => {
    for (const { hint, pattern } of PATTERNS) {
      expect(COMMENTS.filter((text) => found(text, pattern) && !hint.test(text))).toEqual([]);
    }
  });

  it('stand in every text put together from what the patterns look for, if they find something in it', () => {
    let times = 0;
    fc.assert(
      fc.property(aText, (text) => {
        const searched = foldText(text).text;
        for (const { hint, pattern } of PATTERNS) {
          if (!found(searched, pattern)) continue;
          times += 1;
          if (!hint.test(searched))
            throw new Error(`${pattern.source} finds something in "${searched}" without its hint`);
        }
      }),
      { numRuns: 5000 },
    );
    expect(times).toBeGreaterThan(1000);
  });

  it('keep no position of an earlier search', () => {
    for (const { hint } of PATTERNS) expect(hint.flags).not.toMatch(/[gy]/u);
  });
});
