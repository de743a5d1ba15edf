import { describe, expect, it } from '@jest/globals';
import type { ImprovementPicture, Statement } from '@medvirk/improvement';
import type { Block } from '../document/document.ts';
import { improvementReport } from './improvement-report.ts';
import type { ReportFacts, ReportTheme } from './report-facts.ts';

const PERIOD = { from: '2026-05-01', to: '2026-10-31' };
const statement = (level: 'strong' | 'moderate' | 'weak', score: number): Statement => ({
  code: 'experience-score',
  lens: 'now',
  facts: { score, n: 148, low: score - 5, high: score + 5, measure: 'mean-score' },
  question: 'informed',
  strength: { level, reasons: ['many-answers'] },
  evidence: [
    {
      kind: 'statistic',
      question: 'informed',
      versionId: 'v1',
      measure: 'mean-score',
      figure: { estimate: score, low: score - 5, high: score + 5, n: 148, level: 0.95, method: 't' },
      period: PERIOD,
      unitId: 'u1',
    },
  ],
});
const picture = (now: Statement[], hasHidden = false): ImprovementPicture => ({
  theme: 'information',
  unitId: 'u1',
  surveyId: 's1',
  period: PERIOD,
  priority: { level: 'high', importance: 80, experience: 61 },
  lenses: { why: [], now, better: [] },
  trends: [],
  signals: [],
  hasHidden,
});
const theme = (over: Partial<ReportTheme> = {}): ReportTheme => ({
  name: 'Informasjon',
  picture: picture([statement('weak', 40), statement('strong', 61), statement('moderate', 55)]),
  labels: { question: () => 'Fikk du vite nok?', option: () => '', unit: () => 'Post A' },
  questions: [{ text: 'Fikk du vite nok?', lens: 'now', dissents: ['Ordet «nok» er uklart'] }],
  actions: [
    {
      title: 'Telefontid',
      description: '',
      owner: 'Avdelingsleder',
      dueOn: '2027-02-01',
      status: 'in-progress',
      unit: 'Post A',
      outcome: null,
    },
  ],
  ...over,
});
const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  audience: 'council',
  language: 'nb',
  organisation: 'Prøvebyen helse',
  surveyTitle: 'Hvordan var det?',
  unit: 'Post A',
  period: PERIOD,
  responses: 312,
  k: 5,
  made: '2026-11-26',
  questionnaire: { title: 'Hjemreise', versionNumber: 2 },
  council: {
    name: 'Brukerutvalget',
    approvals: 6,
    members: 7,
    dissents: [{ reason: 'For langt', questions: [] }],
    override: null,
  },
  themes: [theme()],
  ...over,
});

const wordsOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? `${block.level} ${block.text}` : []));

describe('improvementReport', () => {
  it('goes theme by theme through the three lenses, then to what is done', () => {
    expect(headings(improvementReport(facts()).blocks)).toEqual([
      '1 Kort fortalt',
      '1 Informasjon',
      '2 Hvorfor er dette viktig for brukeren, og hvordan vet vi det?',
      '2 Hvordan fungerer det nå for brukeren, og hvordan vet vi det?',
      '2 Hvordan kan det bli bedre for brukeren, og hvordan vet vi det?',
      '2 Hva gjør tjenesten?',
      '2 Spørsmålene bak',
      '1 Slik er tallene laget',
    ]);
  });

  it('gives each statement with base, interval, strength and evidence', () => {
    const words = wordsOf(improvementReport(facts()).blocks);
    expect(words).toContain('61 av 100');
    expect(words).toContain('n 148, 56–66');
    expect(words).toContain('Sterkt belegg. Mange svar ligger bak.');
    expect(words).toContain('1. mai 2026 til 31. oktober 2026');
  });

  it('says with whom the questions were written, and who disagreed why, without names', () => {
    const words = wordsOf(improvementReport(facts()).blocks);
    expect(words).toContain('Spørsmålene er skrevet sammen med Brukerutvalget. 6 av 7 medlemmer har godkjent dem.');
    expect(words).toContain('hele skjemaet: «For langt»');
    expect(words).toContain('Uenighet i utvalget: «Ordet «nok» er uklart»');
  });

  it('gives the board the two strongest statements of a lens, and says how many it leaves out', () => {
    const words = wordsOf(improvementReport(facts({ audience: 'board' })).blocks);
    expect(words).toContain('61 av 100');
    expect(words).toContain('55 av 100');
    expect(words).not.toContain('40 av 100');
    expect(words).toContain('1 utsagn til står i rapporten til brukerutvalget.');
  });

  it('says in words what is hidden, what is not known and what nobody has signed', () => {
    const words = wordsOf(
      improvementReport(
        facts({ responses: undefined, council: null, themes: [theme({ picture: picture([], true), actions: [] })] }),
      ).blocks,
    );
    expect(words).toContain('For få har svart i Post A');
    expect(words).toContain('Noe er skjult fordi færre enn 5 har svart');
    expect(words).toContain('Vi vet ikke ennå hvordan dette fungerer for brukeren.');
    expect(words).toContain('Ingen tiltak er satt ennå.');
    expect(words).toContain('ikke godkjent av et brukerutvalg');
  });

  it.each(['nb', 'nn', 'en'] as const)('is whole in %s: nothing undefined, nothing left of a template', (language) => {
    const document = improvementReport(facts({ language }));
    expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|\{\{/);
    expect(document.language).toBe(language);
  });
});
