import { describe, expect, it } from '@jest/globals';
import type { MappedColumn } from './data-map.ts';
import { dataMapCsv, MAP_LANGUAGES } from './data-map-words.ts';
import { type LetterFacts, privacyLetter } from './privacy-letter.ts';

const MAP: readonly MappedColumn[] = [
  {
    table: 'contact.recipient',
    column: 'email',
    kind: 'personal',
    told: 'address',
    purpose: 'asking',
    kept: 'closed-and-a-month',
  },
  {
    table: 'public.person',
    column: 'name',
    kind: 'personal',
    told: 'name',
    purpose: 'signing-in',
    kept: 'organisation',
  },
  {
    table: 'public.response',
    column: 'packed_answers',
    kind: 'special',
    told: 'answers',
    purpose: 'improving',
    kept: 'told',
  },
  {
    table: 'public.attachment',
    column: 'sealed',
    kind: 'special',
    told: 'files',
    purpose: 'improving',
    kept: 'told',
  },
  {
    table: 'pseudonym.link',
    column: 'response_id',
    kind: 'personal',
    told: 'answer-link',
    purpose: 'taking-back',
    kept: 'told',
  },
  { table: 'public.theme', column: 'code', kind: 'none', told: null, purpose: 'setting-up', kept: 'organisation' },
];

const facts = (over: Partial<LetterFacts> = {}): LetterFacts => ({
  mode: 'anonymous',
  invited: false,
  files: false,
  controller: 'Prøvebyen helse',
  contact: 'personvern@test.example',
  purpose: { nb: 'For å bli bedre' },
  legalBasis: { nb: 'Samtykke' },
  retentionMonths: 24,
  k: 5,
  ...over,
});

const lines = (letter: ReturnType<typeof privacyLetter>): string[] =>
  letter.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : []));

const words = (letter: ReturnType<typeof privacyLetter>): string =>
  letter.map((block) => ('text' in block ? block.text : '')).join('\n');

describe('privacyLetter', () => {
  it('names what is kept about who answers an open, anonymous survey, and nothing else', () => {
    const told = lines(privacyLetter(facts(), MAP, 'nb'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Svarene dine');
    expect(told[0]).toContain('Brukes til å gjøre tjenesten bedre.');
  });

  it('adds the address where people are invited, and the link where an answer can be found again', () => {
    const told = lines(privacyLetter(facts({ mode: 'confidential', invited: true }), MAP, 'en'));
    expect(told.map((line) => line.slice(0, 14))).toEqual(['Your answers, ', 'Which invitati', 'E-mail address']);
  });

  it('names files where they are asked for', () => {
    expect(lines(privacyLetter(facts({ files: true }), MAP, 'nn'))[1]).toContain('Filer du legg ved');
  });

  it('promises to find an answer again only where that can be done', () => {
    expect(words(privacyLetter(facts(), MAP, 'nb'))).toContain('kan det ikke trekkes');
    const confidential = words(privacyLetter(facts({ mode: 'confidential' }), MAP, 'nb'));
    expect(confidential).toContain('trekke svaret ditt');
    expect(confidential).not.toContain('kan det ikke trekkes');
  });

  it('leaves no place for a word unfilled, in any language', () => {
    for (const language of MAP_LANGUAGES) {
      const letter = privacyLetter(facts({ mode: 'identified', invited: true }), MAP, language);
      expect(words(letter) + lines(letter).join('')).not.toMatch(/\{\{|undefined/);
    }
  });
});

describe('dataMapCsv', () => {
  it('has a line for each column under a first one that names them', () => {
    const csv = dataMapCsv(MAP, 'nb').split('\r\n');
    expect(csv).toHaveLength(MAP.length + 2);
    expect(csv[3]).toBe(
      'public.response;packed_answers;Særlig kategori (helse);Den som svarer;Svarene dine, også det du skriver med egne ord. De kan fortelle om helse;å gjøre tjenesten bedre;til den lagringstiden du får oppgitt, er ute',
    );
  });
});
