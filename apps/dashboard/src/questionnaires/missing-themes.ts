import type { ThemeView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';

/** Themes that questions point to and the list does not have yet, named after the section where they first appear. */
export function missingThemes(content: QuestionnaireContent, known: readonly ThemeView[]): ThemeView[] {
  const missing = new Map<string, ThemeView>();
  for (const section of content.sections) {
    for (const question of section.questions) {
      const code = 'theme' in question ? question.theme : undefined;
      if (!code || missing.has(code) || known.some((theme) => theme.code === code)) continue;
      missing.set(code, { code, texts: section.title });
    }
  }
  return [...missing.values()];
}
