import { findQuestion, findSection, type Operation, type QuestionnaireContent } from '@medvirk/questionnaire';

/** What both have changed, as the writer wants it and as it stands by now. Undefined where a side has nothing there. */
export function sidesOf(
  operation: Operation,
  path: readonly string[],
  standing: QuestionnaireContent,
): { mine: unknown; theirs: unknown } {
  const mine = 'after' in operation ? at(operation.after, path) : undefined;
  const part =
    operation.kind === 'change-question'
      ? findQuestion(standing, operation.question)?.question
      : operation.kind === 'change-section'
        ? findSection(standing, operation.section)
        : standing;
  return { mine, theirs: at(part, path) };
}

/** Along keys, and along codes (or values) of list elements. */
function at(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const element = value.find((each) => String(each?.code ?? each?.value ?? each) === step);
    return at(element, rest);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return at((value as Record<string, unknown>)[step], rest);
}
