import { aContent, aScale } from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import { agreementPoints } from '../content/scale-presets.ts';
import type { DesignCheckId, DesignFinding, DesignSettings } from './design-check.ts';
import { STARTER_JARGON } from './jargon/starter-jargon.ts';
import { runDesignChecks } from './run-design-checks.ts';

const SETTINGS: DesignSettings = { jargon: STARTER_JARGON, k: 5 };

/** What one check finds in a questionnaire. */
export function foundIn(
  check: DesignCheckId,
  content: QuestionnaireContent,
  settings: Partial<DesignSettings> = {},
): DesignFinding[] {
  return runDesignChecks(content, { ...SETTINGS, ...settings }).filter((finding) => finding.check === check);
}

/** A question with these words on a scale from nothing to much, in one language. */
export function asked(text: string, language = 'nb'): QuestionnaireContent {
  const points = [1, 2, 3].map((value) => ({ value, texts: { [language]: `${value}` } }));
  return aContent([aScale('q', { texts: { [language]: text }, points })], {
    title: { [language]: 'x' },
    languages: [language],
    sections: [
      { code: 's1', title: { [language]: 'x' }, questions: [aScale('q', { texts: { [language]: text }, points })] },
    ],
  });
}

/** A statement to agree or disagree with. */
export function stated(text: string, language = 'nb'): QuestionnaireContent {
  const question = aScale('q', { texts: { [language]: text }, points: agreementPoints() });
  return aContent([], {
    languages: [language],
    sections: [{ code: 's1', title: { [language]: 'x' }, questions: [question] }],
  });
}
