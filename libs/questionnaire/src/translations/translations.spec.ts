import { describe, expect, it } from '@jest/globals';
import { aContent, aGrid, aScale, aShortText, aSingleChoice, dualCells } from '../content/a-question.builder.ts';
import { recordingsOfQuestion } from '../content/recordings-of.ts';
import { putAudio, putAudioInQuestion } from './put-audio.ts';
import { placesThatDiffer, putTranslations } from './put-translations.ts';
import type { TranslationAcceptance, TranslationDraft } from './translation.ts';
import { readinessIn, translationLines } from './translation-lines.ts';

const content = aContent([aShortText('q', { texts: { nb: 'Hva?', pl: 'Co?' }, hint: { nb: 'Kort' } })], {
  languages: ['nb', 'pl'],
});
const draft = (key: string, text: string): TranslationDraft => ({
  ...{ key, text },
  language: 'pl',
  source: 'Hva?',
  origin: 'machine',
});
const acceptance = (more: Partial<TranslationAcceptance> = {}): TranslationAcceptance => ({
  ...{ key: 'q', language: 'pl', source: 'Hva?', text: 'Co?' },
  ...more,
});
const stateOf = (key: string, drafts: TranslationDraft[], acceptances: TranslationAcceptance[]) =>
  translationLines(content, 'pl', { drafts, acceptances }).find((line) => line.key === key)?.state;

describe('a text in another language', () => {
  it.each([
    ['has no words', 'q/hint', [], [], 'missing'],
    ['has words that nobody has read beside the first', 'q', [], [], 'written'],
    ['has words that wait', 'q/hint', [draft('q/hint', 'Krótko')], [], 'draft'],
    ['has other words that wait', 'q', [draft('q', 'Jak?')], [acceptance()], 'draft'],
    ['has the words that a draft had', 'q', [draft('q', 'Co?')], [acceptance()], 'accepted'],
    ['was accepted as it is', 'q', [], [acceptance()], 'accepted'],
    ['was accepted in other words', 'q', [], [acceptance({ text: 'Jak?' })], 'written'],
    ['was accepted before the first language changed', 'q', [], [acceptance({ source: 'Hvordan?' })], 'outdated'],
    ['was accepted in another language', 'q', [], [acceptance({ language: 'so' })], 'written'],
  ])('%s: %s %j %j is %s', (_, key, drafts, acceptances, state) => {
    expect(stateOf(key, drafts, acceptances)).toBe(state);
  });

  it('is left out where neither language has words', () => {
    const withEmpty = aContent([aShortText('q', { hint: { nb: '' } })]);
    expect(translationLines(withEmpty, 'pl', { drafts: [], acceptances: [] }).map(({ key }) => key)).not.toContain(
      'q/hint',
    );
  });
});

describe('readiness', () => {
  it('counts what a respondent can meet, also of a language that is not offered yet', () => {
    const none = { drafts: [], acceptances: [] };
    // Title, title of the section, question and hint.
    expect(readinessIn(content, 'nb', none)).toMatchObject({ needed: 4, missing: 0 });
    expect(readinessIn(content, 'pl', none)).toMatchObject({ needed: 4, missing: 3, accepted: 0 });
    expect(readinessIn(content, 'ur', none)).toMatchObject({ needed: 4, missing: 4 });
    const some = { drafts: [draft('q/hint', 'Krótko')], acceptances: [acceptance()] };
    expect(readinessIn(content, 'pl', some)).toMatchObject({ missing: 3, drafts: 1, accepted: 1, outdated: 0 });
  });

  it('names questions that are recorded in the first language only', () => {
    const asset = 'a'.repeat(8);
    const recorded = aContent([
      aScale('a', { audio: { nb: asset } }),
      aScale('b', { audio: { nb: asset, pl: asset } }),
    ]);
    expect(readinessIn(recorded, 'pl', { drafts: [], acceptances: [] }).audioMissing).toEqual(['a']);
  });

  it('names answers that are recorded in the first language only, and nothing that takes in what was answered before', () => {
    const [nb, pl] = ['a'.repeat(64), 'b'.repeat(64)];
    const options = (audio: Record<string, string>) =>
      ['yes', 'no'].map((code) => ({ code, texts: { nb: code }, audio }));
    const recorded = aContent([
      aSingleChoice('a', { audio: { nb, pl }, options: options({ nb }) }),
      aSingleChoice('b', { options: options({ nb, pl }) }),
      aSingleChoice('c', { options: options({ pl }) }),
      aScale('d', { texts: { nb: 'Hvordan var {{a|det}}?' }, audio: { nb } }),
    ]);
    const missing = ['a/option/yes', 'a/option/no'];
    expect(readinessIn(recorded, 'pl', { drafts: [], acceptances: [] }).audioMissing).toEqual(missing);
  });
});

describe('putAudio', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  it('puts recordings beside a question and beside one of its answers, and leaves those of other languages', () => {
    const before = aContent([
      aSingleChoice('q', {
        audio: { nb: other },
        options: [
          { code: 'yes', texts: { nb: 'Ja' }, audio: { nb: other } },
          { code: 'no', texts: { nb: 'Nei' } },
        ],
      }),
      aScale('r'),
    ]);
    const assets = new Map([
      ['q', one],
      ['q/option/yes', one],
      ['q/option/gone', one],
      ['gone', one],
    ]);
    const [question, untouched] = putAudio(before, 'pl', assets).sections[0]?.questions ?? [];
    expect(question).toMatchObject({
      audio: { nb: other, pl: one },
      options: [{ audio: { nb: other, pl: one } }, { texts: { nb: 'Nei' } }],
    });
    expect(question?.type === 'single-choice' && question.options[1]).not.toHaveProperty('audio');
    expect(untouched).toBe(before.sections[0]?.questions[1]);
  });

  it('puts them beside rows and anchors, in one question alone too, and takes them away again', () => {
    const grid = aGrid('g', { cells: dualCells() });
    const keys = ['g/row/x', 'g/heading/importance', 'g/point/importance 1'];
    const heard = (question: typeof grid) =>
      recordingsOfQuestion(question).flatMap(({ key, audio }) => (audio ? [[key, audio]] : []));
    const recorded = putAudioInQuestion(grid, 'nb', new Map(keys.map((key) => [key, one])));
    expect(heard(recorded)).toEqual(keys.map((key) => [key, { nb: one }]));
    expect(putAudioInQuestion(recorded, 'nb', new Map(keys.map((key) => [key, undefined])))).toStrictEqual(grid);
  });
});

describe('putTranslations', () => {
  it('puts words in their places and leaves all else', () => {
    const words = new Map([
      ['q/hint', 'Krótko'],
      ['borte', 'X'],
    ]);
    const put = putTranslations(content, 'pl', words);
    expect(put.sections[0]?.questions[0]).toMatchObject({
      texts: { nb: 'Hva?', pl: 'Co?' },
      hint: { nb: 'Kort', pl: 'Krótko' },
    });
    expect(putTranslations(content, 'pl', new Map())).toEqual(content);
  });

  it.each([
    ['Hei {{name|du}}', 'Cześć {{name|ty}}', []],
    ['Hei {{name|du}}', 'Cześć', ['name']],
    ['Hei', 'Cześć {{unit}}', ['unit']],
  ])('keeps answers in their places: %s / %s', (source, text, differ) => {
    expect(placesThatDiffer(source, text)).toEqual(differ);
  });
});
