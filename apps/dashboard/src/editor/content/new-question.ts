import {
  extentPoints,
  isAnswerable,
  type Question,
  type QuestionnaireContent,
  type QuestionType,
  questionsOf,
} from '@medvirk/questionnaire';

/** The types in the order in which they are offered: what is used most first. */
export const QUESTION_TYPES: readonly QuestionType[] = [
  'scale',
  'single-choice',
  'multiple-choice',
  'long-text',
  'short-text',
  'number',
  'date',
  'information',
];

/** A code with this beginning that no question has yet, at most 40 characters. */
export function freeQuestionCode(content: QuestionnaireContent, beginning: string): string {
  return freeCode(new Set(questionsOf(content).map(({ code }) => code)), beginning);
}

export function freeCode(taken: ReadonlySet<string>, beginning: string): string {
  for (let number = 1; ; number += 1) {
    const ending = `-${number}`;
    const code = `${beginning.slice(0, 40 - ending.length)}${ending}`;
    if (!taken.has(code)) return code;
  }
}

/** An empty question of a type, with the settings that suit most questions of that type. */
export function newQuestion(type: QuestionType, code: string): Question {
  const base = { code, texts: {} };
  switch (type) {
    case 'information':
      return { ...base, type };
    case 'single-choice':
    case 'multiple-choice':
      return {
        ...base,
        type,
        options: [
          { code: 'valg-1', texts: {} },
          { code: 'valg-2', texts: {} },
        ],
        allowDontKnow: true,
      };
    case 'scale':
      return {
        ...base,
        type,
        points: extentPoints(),
        higherIsBetter: true,
        display: 'labels',
        allowDontKnow: true,
        allowNotRelevant: true,
      };
    default:
      return { ...base, type };
  }
}

/**
 * The same question as another type: words, rule, theme and what it is for stay; options stay between the two kinds of
 * choice; what only the old type has is left behind.
 */
export function asType(question: Question, type: QuestionType): Question {
  if (question.type === type) return question;
  const { code, texts, hint, showIf } = question;
  const base = { ...newQuestion(type, code), texts, ...(hint && { hint }), ...(showIf && { showIf }) };
  if (!isAnswerable(base)) return base;
  if (!isAnswerable(question)) return base;
  const { required, theme, lens, role } = question;
  const kept = {
    ...base,
    ...(required !== undefined && { required }),
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(role && { role }),
  };
  const isChoice = kept.type === 'single-choice' || kept.type === 'multiple-choice';
  if (isChoice && (question.type === 'single-choice' || question.type === 'multiple-choice')) {
    const options = question.options.map(({ exclusive, ...option }) =>
      exclusive && kept.type === 'multiple-choice' ? { ...option, exclusive } : option,
    );
    return { ...kept, options };
  }
  return kept;
}
