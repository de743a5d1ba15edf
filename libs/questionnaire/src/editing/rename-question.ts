import type { QuestionnaireContent } from '../content/content.ts';
import { isRecord } from './same.ts';

/**
 * Gives a question another code, in its own place and wherever something looks at it: every `question` in rules and settings,
 * also where an item of the question is meant (`question.row`). What nothing changes in stays the same object.
 */
export function renameQuestion(content: QuestionnaireContent, from: string, to: string): QuestionnaireContent {
  const rename = (code: string) =>
    code === from ? to : code.startsWith(`${from}.`) ? `${to}${code.slice(from.length)}` : code;
  const follow = <T>(value: T): T => {
    if (Array.isArray(value)) {
      const next = value.map(follow);
      return next.every((part, at) => part === value[at]) ? value : (next as T);
    }
    if (!isRecord(value)) return value;
    let changed = false;
    const next = Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const followed = key === 'question' && typeof part === 'string' ? rename(part) : follow(part);
        changed ||= followed !== part;
        return [key, followed];
      }),
    );
    return changed ? (next as T) : value;
  };
  const followed = follow(content);
  return {
    ...followed,
    sections: followed.sections.map((section) =>
      section.questions.some(({ code }) => code === from)
        ? {
            ...section,
            questions: section.questions.map((question) =>
              question.code === from ? { ...question, code: to } : question,
            ),
          }
        : section,
    ),
  };
}
