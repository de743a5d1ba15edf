import type { QuestionnaireContent } from '../content/content.ts';
import { questionsOf } from '../content/content.ts';
import type { Condition } from './condition.ts';
import { rulesOf } from './rules-of.ts';

/** Whether a questionnaire holds an expression, a pattern or a score, so that `ENGINES` must read it. */
export function usesEngines(content: QuestionnaireContent): boolean {
  if (content.scores?.length || rulesOf(content).some(({ condition }) => isWritten(condition))) return true;
  return questionsOf(content).some(hasWriting);
}

function isWritten(condition: Condition): boolean {
  if ('of' in condition) return [condition.of].flat().some(isWritten);
  return condition.op === 'expression' || condition.op === 'matches';
}

function hasWriting(question: ReturnType<typeof questionsOf>[number]): boolean {
  if (question.type === 'repeat') return question.questions.some(hasWriting);
  return question.type === 'calculated' || (question.type === 'short-text' && question.pattern !== undefined);
}
