import { describe, expect, it } from '@jest/globals';
import { checkContent, QuestionnaireContent } from '@medvirk/questionnaire';
import { starterTexts as texts } from './starter-texts.ts';
import { emptyStarter, patientStarter } from './starters.ts';

const title = { nb: 'Hjemreise', nn: 'Heimreise', en: 'Going home' };

describe('patientStarter', () => {
  it('is ready to publish as it stands, in all its languages', () => {
    const content = patientStarter(title, texts);
    expect(QuestionnaireContent.parse(content)).toEqual(content);
    expect(checkContent(content)).toEqual([]);
  });
  it('asks why, now and better for each theme', () => {
    const { sections } = patientStarter(title, texts);
    for (const section of sections.slice(0, 3)) {
      const lenses = new Set(section.questions.map((question) => ('lens' in question ? question.lens : undefined)));
      expect(lenses).toEqual(new Set(['now', 'why', 'better']));
    }
  });
});

describe('emptyStarter', () => {
  it('can be stored but says that questions are missing', () => {
    const content = emptyStarter(title, texts);
    expect(QuestionnaireContent.safeParse(content).success).toBe(true);
    expect(checkContent(content).map((problem) => problem.code)).toEqual(['no-questions']);
  });
});
