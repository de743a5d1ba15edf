import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { addRareKinds, needsRareKinds } from './kind-of.ts';

/** Fetches the rare kinds, and their styles, where a questionnaire needs them. Rejects without contact. */
export async function loadKindsFor(content: QuestionnaireContent): Promise<void> {
  if (!needsRareKinds(content)) return;
  const [{ RARE_KINDS }] = await Promise.all([import('./rare-kinds.tsx'), import('../../look/kinds.css')]);
  addRareKinds(RARE_KINDS);
}
