import type { QuestionnaireContent } from '../content/content.ts';
import { isRecord } from './same.ts';

/** Lists of questions or items by code: in rules about several questions, and in scores. */
const LISTS: ReadonlySet<string> = new Set(['questions', 'items', 'reversed']);

/**
 * Gives a question another code, in its own place and wherever something looks at it: every `question` in rules and settings,
 * lists of them, expressions (`{question}`) and texts (`{{question|...}}`), also where an item of the question is meant
 * (`question.row`). What nothing changes in stays the same object.
 */
export function renameQuestion(content: QuestionnaireContent, from: string, to: string): QuestionnaireContent {
  const rename = (code: string) =>
    code === from ? to : code.startsWith(`${from}.`) ? `${to}${code.slice(from.length)}` : code;
  // `{code}` of an expression and `{{code|words}}` of a text alike: up to what ends the code.
  const inBraces = (text: string) =>
    text.includes('{')
      ? text.replace(/(\{\s*)([a-z0-9][a-z0-9_.-]*)(?=\s*[|}])/g, (_, open: string, key: string) => open + rename(key))
      : text;
  const follow = <T>(value: T): T => {
    if (typeof value === 'string') return inBraces(value) as T;
    if (Array.isArray(value)) {
      const next = value.map(follow);
      return next.every((part, at) => part === value[at]) ? value : (next as T);
    }
    if (!isRecord(value)) return value;
    let changed = false;
    const next = Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const followed = followedIn(key, part, value);
        changed ||= followed !== part;
        return [key, followed];
      }),
    );
    return changed ? (next as T) : value;
  };
  const followedIn = (key: string, part: unknown, whole: object): unknown => {
    if (key === 'question' && typeof part === 'string') return rename(part);
    if (LISTS.has(key) && Array.isArray(part) && typeof part[0] === 'string') {
      const next = part.map(rename);
      return next.every((code, at) => code === part[at]) ? part : next;
    }
    // A pattern has braces of its own: `[0-9]{4}`.
    const isPattern = typeof part === 'string' && (key === 'pattern' || (key === 'expression' && 'message' in whole));
    return isPattern ? part : follow(part);
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
