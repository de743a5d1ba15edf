import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asked, counts, dischargeFacts, factsWith, scaleQuestion } from '../facts/discharge.example.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { type Statement, StatementCode } from '../picture/picture.ts';
import type { SentenceLabels, SentenceLanguage } from './language.ts';
import { sentenceOf } from './sentence-of.ts';

const LANGUAGES: SentenceLanguage[] = ['nb', 'nn', 'en'];
const POINTS = ['', 'Nei', 'Litt', 'Noe', 'Mye', 'Alt'];
/** Texts without digits, so that every digit in a sentence comes from a fact. */
const labels: SentenceLabels = {
  question: () => 'Fikk du vite nok?',
  option: (_, value) => POINTS[Number(value)] ?? (value === 'call' ? 'En å ringe til' : ''),
  unit: () => 'Dagkirurgisk poliklinikk',
};
/** With ordinary spaces, for reading: numbers and percent signs are held together by no-break spaces. */
const told = (statement: Pick<Statement, 'code' | 'facts' | 'question'>, language: SentenceLanguage): string =>
  sentenceOf(statement, language, labels).replaceAll('\u00a0', ' ');
const share = { percent: 72, low: 64, high: 79, n: 148, few: 'no', part: 7, whole: 10, exact: 'no', answers: '4,5' };

describe('a share', () => {
  it.each([
    ['nb', 'Om lag 7 av 10 (72 %) svarte «Mye» eller «Alt» på «Fikk du vite nok?» (n 148, 64–79 %).'],
    ['nn', 'Om lag 7 av 10 (72 %) svara «Mye» eller «Alt» på «Fikk du vite nok?» (n 148, 64–79 %).'],
    ['en', 'About 7 in 10 (72%) answered “Mye” or “Alt” to “Fikk du vite nok?” (n 148, 64–79%).'],
  ] as const)('is told in %s with base and interval', (language, sentence) => {
    expect(told({ code: 'experience-share', facts: share, question: 'q' }, language)).toBe(sentence);
  });

  it('is told without "about" when it is exact, and in percent alone near the ends', () => {
    const exact = { ...share, percent: 75, part: 3, whole: 4, exact: 'yes' };
    expect(told({ code: 'importance-share', facts: exact, question: 'q' }, 'nb')).toMatch(/^3 av 4 \(75 %\) svarte/);
    const { part: _, whole: __, ...near } = { ...share, percent: 97 };
    expect(told({ code: 'importance-share', facts: near, question: 'q' }, 'nb')).toMatch(/^97 % svarte/);
  });

  it.each([
    ['nb', 'no', 'Om lag halvparten (52 %) svarte'],
    ['nn', 'yes', 'Halvparten (52 %) svara'],
    ['en', 'no', 'About half (52%) answered'],
  ] as const)('of a half is told as people say it in %s', (language, exact, beginning) => {
    const half = { ...share, percent: 52, part: 1, whole: 2, exact };
    expect(told({ code: 'experience-share', facts: half, question: 'q' }, language).startsWith(beginning)).toBe(true);
  });

  it.each([
    ['nb', 'Få svar: tallet er usikkert.'],
    ['nn', 'Få svar: talet er usikkert.'],
    ['en', 'Few answers: the figure is uncertain.'],
  ] as const)('says in %s when few have answered', (language, ending) => {
    const sentence = told({ code: 'experience-share', facts: { ...share, few: 'yes' }, question: 'q' }, language);
    expect(sentence.endsWith(`. ${ending}`)).toBe(true);
  });
});

describe('one and many', () => {
  const change = { before: 72, after: 61, low: -16, high: -6, nBefore: 12500, n: 148, few: 'no' };
  it.each([
    ['nb', 1, 'den siste måneden'],
    ['nb', 3, 'de siste 3 månedene'],
    ['nn', 1, 'den siste månaden'],
    ['nn', 3, 'dei siste 3 månadene'],
    ['en', 1, 'in the last month'],
    ['en', 3, 'in the last 3 months'],
  ] as const)('in %s, %d month(s) is "%s"', (language, months, words) => {
    const sentence = told({ code: 'experience-worsened', facts: { ...change, months }, question: 'q' }, language);
    expect(sentence).toContain(words);
    expect(sentence).toContain('−16');
    expect(sentence).toContain(language === 'en' ? '12,500' : '12 500');
  });

  it.each([
    ['nb', 1, '1 person har skrevet'],
    ['nb', 34, '34 personer har skrevet'],
    ['nn', 1, '1 person har skrive'],
    ['nn', 34, '34 personar har skrive'],
    ['en', 1, '1 person has written'],
    ['en', 34, '34 people have written'],
  ] as const)('in %s, %d who wrote is "%s"', (language, n, words) => {
    expect(told({ code: 'comments-better', facts: { n } }, language).startsWith(words)).toBe(true);
  });
});

describe('what was tried before', () => {
  const tried = {
    title: 'Telefontid',
    date: '2026-02-01',
    outcome: 'Det gikk bra.',
    before: 61,
    nBefore: 120,
    after: 67,
    n: 98,
  };
  it.each([
    ['better', 'Målingen er blitt bedre siden: fra 61 til 67 av 100 på «Fikk du vite nok?» (n 120 og 98).'],
    ['worse', 'Målingen er blitt dårligere siden: fra 61 til 67 av 100 på «Fikk du vite nok?» (n 120 og 98).'],
    [
      'not-clearly-different',
      'Målingen viser ingen klar forskjell: 61 av 100 før og 67 av 100 etter på «Fikk du vite nok?» (n 120 og 98).',
    ],
    [
      'too-early-to-say',
      'Det er for tidlig å si om det virket: før var målingen 61 av 100 på «Fikk du vite nok?» (n 120), og det trengs minst tre måneder med 30 svar til sammen etterpå.',
    ],
    [
      'already-moving',
      'Målingen hadde begynt å endre seg før tiltaket: 61 av 100 før på «Fikk du vite nok?» (n 120). Da kan vi ikke si hva som kom etter det.',
    ],
    ['not-measured', 'Virkningen er ikke målt.'],
  ])('is told by its effect: %s', (effect, middle) => {
    expect(told({ code: 'tried-before', facts: { ...tried, effect }, question: 'q' }, 'nb')).toBe(
      `Prøvd før: «Telefontid», fra 1. februar 2026. ${middle} Tjenesten skriver: «Det gikk bra».`,
    );
  });
});

/** Every number that the statement may say: its facts, the dates' parts, and the 100 that scores are out of. */
function numbersAllowed({ facts }: Statement): Set<number> {
  const allowed = new Set([100]);
  for (const value of Object.values(facts)) {
    for (const part of String(value).match(/\d+(\.\d+)?/g) ?? []) allowed.add(Number(part));
  }
  return allowed;
}

function checkNumbers(statement: Statement): void {
  for (const language of LANGUAGES) {
    const sentence = sentenceOf(statement, language, labels).replace(/(?<=\d)[\u00a0,](?=\d{3})/g, '');
    for (const found of sentence.match(/\d+/g) ?? []) {
      expect([sentence, numbersAllowed(statement).has(Number(found))]).toEqual([sentence, true]);
    }
    expect(sentence).not.toMatch(/undefined|NaN|«»|“”|\(\)| {2}|\.\.$/);
    expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
  }
}

describe('every sentence', () => {
  it('says no number that is not among the facts of its statement', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 10, maxLength: 10 }), (list) => {
        const [own, others] = [counts(...list.slice(0, 5)), counts(...list.slice(5).map((count) => count * 7))];
        const picture = drawPicture(
          factsWith({
            questions: [asked(scaleQuestion('a', 'now'), own, { others }), asked(scaleQuestion('b', 'why'), own)],
          }),
        );
        for (const statement of Object.values(picture.lenses).flat()) checkNumbers(statement);
      }),
      { numRuns: 60 },
    );
  });

  it('of the whole picture reads as a sentence in all three languages', () => {
    for (const statement of Object.values(drawPicture(dischargeFacts).lenses).flat()) checkNumbers(statement);
  });

  it('has facts that are found in its evidence', () => {
    const rounded = new Set<number>();
    const collect = (value: unknown): void => {
      if (typeof value === 'number') for (const scale of [1, 100]) rounded.add(Math.round(value * scale));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    for (const { facts, evidence } of Object.values(drawPicture(dischargeFacts).lenses).flat()) {
      rounded.clear();
      collect(evidence);
      for (const fact of [
        'percent',
        'score',
        'before',
        'after',
        'unit',
        'others',
        'n',
        'nBefore',
        'nOthers',
        'term1N',
      ]) {
        if (facts[fact] !== undefined) expect([fact, rounded.has(Number(facts[fact]))]).toEqual([fact, true]);
      }
    }
  });

  it.each(StatementCode.options)('of code %s exists in three different wordings', (code) => {
    const facts = {
      ...share,
      score: 61,
      before: 72,
      after: 61,
      nBefore: 9,
      months: 3,
      median: 60,
      unit: 58,
      others: 71,
      nOthers: 900,
      effect: 'better',
      title: 'T',
      date: '2026-02-01',
      text: 'Tekst',
      author: 'A',
      source: 'S',
    };
    const sentences = LANGUAGES.map((language) => told({ code, facts, question: 'q' }, language));
    expect(new Set(sentences).size).toBe(3);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN/);
  });
});
