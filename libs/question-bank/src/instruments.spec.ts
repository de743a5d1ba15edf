import { describe, expect, it } from '@jest/globals';
import { alteredInstruments, checkContent, lix, QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import { contentOf, INSTRUMENTS } from './index.ts';

const each = INSTRUMENTS.map((instrument) => [instrument.code, instrument] as const);

describe('what comes with Medvirk', () => {
  it.each(each)('%s is ready to publish as it stands, in all its languages', (_, instrument) => {
    const content = contentOf(instrument);
    expect(QuestionnaireContent.parse(content)).toEqual(content);
    expect(checkContent(content)).toEqual([]);
  });

  it.each(each)('%s says whose it is, under what licence, and names each theme that it asks about', (_, instrument) => {
    expect(instrument.owner && instrument.licence && instrument.version).toBeTruthy();
    for (const language of instrument.content.languages) expect(instrument.about[language]?.trim()).toBeTruthy();
    const asked = new Set(
      questionsOf(instrument.content).flatMap((question) => ('theme' in question ? question.theme : [])),
    );
    asked.delete(undefined);
    expect([...asked].sort()).toEqual(instrument.themes.map(({ code }) => code).sort());
  });

  it.each(each.filter(([, { mayBeAltered }]) => mayBeAltered))(
    '%s asks why, now and better for each theme where it asks now at all',
    (_, { content, themes }) => {
      for (const { code } of themes) {
        const lenses = new Set(
          questionsOf(content).flatMap((question) =>
            'theme' in question && question.theme === code && question.lens ? [question.lens] : [],
          ),
        );
        expect(lenses.has('why') && lenses.has('better')).toBe(true);
      }
    },
  );

  it.each(each)(
    '%s is written so that most can read it: LIX at most 45 for every question in bokmål',
    (_, { content }) => {
      const hard = questionsOf(content)
        .map((question) => ({ text: question.texts?.nb ?? '', lix: lix(question.texts?.nb ?? '') }))
        .filter(({ lix: value }) => (value ?? 0) > 45);
      expect(hard).toEqual([]);
    },
  );

  it('has eleven wishes of patients, each with its three questions', () => {
    const wishes = INSTRUMENTS.find(({ code }) => code === 'patient-wishes');
    expect(wishes?.themes).toHaveLength(11);
    expect(questionsOf(wishes?.content ?? { title: {}, languages: ['nb'], sections: [] })).toHaveLength(34);
  });

  it('asks both sides of a council the same, apart', () => {
    const council = INSTRUMENTS.find(({ code }) => code === 'council-evaluation');
    const codes = questionsOf(council?.content ?? { title: {}, languages: ['nb'], sections: [] }).map(
      ({ code }) => code,
    );
    const sides = codes.filter((code) => code.endsWith('-rep'));
    expect(sides.length).toBeGreaterThan(3);
    for (const code of sides) expect(codes).toContain(code.replace(/-rep$/, '-other'));
  });

  it('keeps the one that is not its own as it is', () => {
    const locked = INSTRUMENTS.filter(({ mayBeAltered }) => !mayBeAltered);
    expect(locked.map(({ code }) => code)).toEqual(['friends-and-family']);
    for (const instrument of locked) {
      const before = contentOf(instrument);
      const after = structuredClone(before);
      const first = after.sections[0]?.questions[0];
      if (first?.texts) first.texts.nb = 'Andre ord?';
      expect(alteredInstruments(before, after)).toHaveLength(1);
    }
  });
});
