import { describe, expect, it } from '@jest/globals';
import { lix } from '@medvirk/questionnaire';
import { dischargeFacts } from '../facts/discharge.example.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { Strength } from '../picture/picture.ts';
import type { SentenceLabels } from '../sentences/language.ts';
import { evidenceLine, explainMethod, strengthReason } from './explain.ts';

const labels: SentenceLabels = {
  question: () => 'Fikk du vite nok?',
  option: () => 'En å ringe til',
  unit: () => 'Dagkirurgisk',
};
const LANGUAGES = ['nb', 'nn', 'en'] as const;
const METHODS = ['wilson', 'newcombe', 't', 'welch', 'run-chart', 'funnel'] as const;
const figure = { estimate: 0.72, low: 0.643, high: 0.786, n: 148, level: 0.95, method: 'wilson' as const };
const place = { question: 'q', versionId: 'v', unitId: 'u', period: { from: '2026-05-01', to: '2026-10-31' } };

describe('a line of evidence', () => {
  it.each([
    [
      'nb',
      '«Fikk du vite nok?»: andel øverst på skalaen 72 % (64–79 %), 148 svar, 1. mai 2026 til 31. oktober 2026, Dagkirurgisk.',
    ],
    [
      'nn',
      '«Fikk du vite nok?»: del øvst på skalaen 72 % (64–79 %), 148 svar, 1. mai 2026 til 31. oktober 2026, Dagkirurgisk.',
    ],
    [
      'en',
      '“Fikk du vite nok?”: share at the top of the scale 72% (64–79%), 148 answers, 1 May 2026 to 31 October 2026, Dagkirurgisk.',
    ],
  ] as const)('tells a share in %s with base, interval, period and unit', (language, line) => {
    const evidence = { kind: 'statistic' as const, measure: 'favourable-share' as const, figure, ...place };
    expect(evidenceLine(evidence, language, labels).replaceAll('\u00a0', ' ')).toBe(line);
  });

  it('writes a score with the decimal mark of the language', () => {
    const score = { ...figure, estimate: 61.3, low: 57, high: 65.5, method: 't' as const };
    const evidence = { kind: 'statistic' as const, measure: 'mean-score' as const, figure: score, ...place };
    expect(evidenceLine(evidence, 'nb', labels)).toContain('61,3 av 100 (57–65,5)');
    expect(evidenceLine(evidence, 'en', labels)).toContain('61.3 out of 100 (57–65.5)');
  });

  it('tells one person who wrote as one', () => {
    const evidence = { kind: 'comments' as const, n: 1, terms: [], ...place };
    expect(LANGUAGES.map((language) => evidenceLine(evidence, language, labels).split(': ')[1]?.split(',')[0])).toEqual(
      ['1 person har skrevet', '1 person har skrive', '1 person has written'],
    );
  });

  it('exists for every piece in a whole picture, in three languages', () => {
    for (const { evidence } of Object.values(drawPicture(dischargeFacts).lenses).flat()) {
      for (const piece of evidence) {
        const lines = LANGUAGES.map((language) => evidenceLine(piece, language, labels));
        // Bokmål and nynorsk may share every word of a short line; English never does.
        expect(lines[2]).not.toBe(lines[0]);
        for (const line of lines) expect(line).toMatch(/^[^a-zæøå](?!.*(undefined|NaN|\.\.)).*\.$/u);
      }
    }
  });
});

describe('explanations', () => {
  it.each(METHODS)('of %s are complete and readable in bokmål', (method) => {
    expect(new Set(LANGUAGES.map((language) => explainMethod(method, language))).size).toBe(3);
    expect(lix(explainMethod(method, 'nb'))).toBeLessThanOrEqual(45);
  });

  it.each(Strength.shape.reasons.element.options)('give the reason %s in three languages', (reason) => {
    expect(new Set(LANGUAGES.map((language) => strengthReason(reason, language))).size).toBe(3);
  });
});
