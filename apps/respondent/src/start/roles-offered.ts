import type { Condition, QuestionnaireContent, RespondentRole } from '@medvirk/questionnaire';

const ALWAYS: readonly RespondentRole[] = ['patient', 'next-of-kin', 'on-behalf', 'parent'];
const WHERE_ASKED_FOR: readonly RespondentRole[] = ['staff', 'council-member'];

/**
 * Who may say that they answer. Staff and council members are offered only where the questionnaire has a rule that asks
 * for them: on a patients' survey the choice would be noise.
 */
export function rolesOffered(content: QuestionnaireContent): RespondentRole[] {
  const named = new Set<RespondentRole>();
  for (const section of content.sections) {
    rolesIn(section.showIf).forEach((role) => void named.add(role));
    for (const question of section.questions) rolesIn(question.showIf).forEach((role) => void named.add(role));
  }
  return [...ALWAYS, ...WHERE_ASKED_FOR.filter((role) => named.has(role))];
}

function rolesIn(condition: Condition | undefined): readonly RespondentRole[] {
  if (!condition) return [];
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(rolesIn);
  if (condition.op === 'not') return rolesIn(condition.of);
  return condition.op === 'respondent-role' ? condition.roles : [];
}
