import { type Condition, type QuestionnaireContent, type RespondentRole } from '@medvirk/questionnaire';

const ALWAYS: readonly RespondentRole[] = ['patient', 'next-of-kin', 'on-behalf', 'parent'];
const WHERE_ASKED_FOR: readonly RespondentRole[] = ['staff', 'council-member'];

/**
 * Who may say that they answer. Staff and council members are offered only where the questionnaire has a rule or words for
 * them: on a patients' survey the choice would be noise. Parents are told apart by the age of the child, unless the
 * questionnaire has rules for parents that know no ages.
 */
export function rolesOffered(content: QuestionnaireContent): RespondentRole[] {
  const ruled = new Set<string>();
  const worded = new Set<string>();
  for (const section of content.sections) {
    for (const role of rolesIn(section.showIf)) ruled.add(role);
    for (const question of section.questions) {
      for (const role of rolesIn(question.showIf)) ruled.add(role);
      for (const role of 'roleTexts' in question ? Object.keys(question.roleTexts ?? {}) : []) worded.add(role);
    }
  }
  const isByAge = !ruled.has('parent') || ruled.has('parent-of-youth');
  const others = WHERE_ASKED_FOR.filter((role) => ruled.has(role) || worded.has(role));
  return [...ALWAYS, ...(isByAge ? (['parent-of-youth'] as const) : []), ...others];
}

function rolesIn(condition: Condition | undefined): readonly RespondentRole[] {
  if (!condition) return [];
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(rolesIn);
  if (condition.op === 'not') return rolesIn(condition.of);
  return condition.op === 'respondent-role' ? condition.roles : [];
}
