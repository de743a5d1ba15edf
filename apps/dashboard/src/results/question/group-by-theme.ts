import type { QuestionResult } from '@medvirk/api-contract';

/** Where a question belongs on the page: a theme, the whole experience, who answered, or none of these. */
export type GroupKey = { kind: 'theme'; theme: string } | { kind: 'overall' | 'background' | 'other' };

export interface QuestionGroup {
  key: GroupKey;
  /** Fit for an id in the page. */
  id: string;
  questions: QuestionResult[];
}

const LAST = ['theme', 'overall', 'other', 'background'];

/** Questions by theme, themes in the order of the questionnaire, then the whole experience, then who answered. */
export function groupByTheme(questions: readonly QuestionResult[]): QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>();
  for (const question of questions) {
    const key = keyOf(question);
    const id = key.kind === 'theme' ? `theme-${key.theme}` : key.kind;
    const group = groups.get(id);
    if (group) group.questions.push(question);
    else groups.set(id, { key, id, questions: [question] });
  }
  return [...groups.values()].sort((a, b) => LAST.indexOf(a.key.kind) - LAST.indexOf(b.key.kind));
}

function keyOf({ theme, role }: QuestionResult): GroupKey {
  if (role === 'overall' || role === 'background') return { kind: role };
  return theme ? { kind: 'theme', theme } : { kind: 'other' };
}
