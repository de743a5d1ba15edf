import {
  type ContentChange,
  diffContent,
  type QuestionnaireContent,
  questionsOf,
  type Texts,
  textsOf,
} from '@medvirk/questionnaire';

/** A text before and after; null where it did not exist. `key` is its place, as `textsOf` names it. */
export interface TextChange {
  key: string;
  before: Texts | null;
  after: Texts | null;
}

/** What happened to one question from one text to the next. */
export type QuestionChange = { question: string } & (
  | { kind: 'question-added'; texts: TextChange[] }
  | { kind: 'question-removed'; texts: TextChange[] }
  | { kind: 'question-worded'; texts: TextChange[] }
  /** Names of what else is different: 'showIf', 'options', 'theme' ... */
  | { kind: 'question-changed'; what: string[] }
  /** Code of the question that it stands behind now; null at the very beginning. */
  | { kind: 'question-moved'; behind: string | null }
);

/**
 * What `diffContent` finds, question by question, as the trail keeps it: in the order of the new text, removed ones last. Words
 * are kept whole, in all languages, so that the history of a question needs no other source.
 */
export function contentChanges(before: QuestionnaireContent, after: QuestionnaireContent): QuestionChange[] {
  const [old, now] = [textsByQuestion(before), textsByQuestion(after)];
  const found = new Map<string, ContentChange[]>();
  for (const change of diffContent(before, after)) {
    if (!('question' in change) || change.question === undefined) continue;
    found.set(change.question, [...(found.get(change.question) ?? []), change]);
  }
  const order = questionsOf(after).map(({ code }) => code);
  const gone = questionsOf(before).flatMap(({ code }) => (order.includes(code) ? [] : [code]));
  return [...new Set([...order, ...gone])].flatMap((question) => {
    const changes = found.get(question) ?? [];
    const has = (kind: ContentChange['kind']) => changes.some((change) => change.kind === kind);
    const texts = compareTexts(old.get(question), now.get(question));
    if (has('question-added')) return [{ kind: 'question-added', question, texts }];
    if (has('question-removed')) return [{ kind: 'question-removed', question, texts }];
    const what = [...new Set(changes.flatMap(settingOf))].sort();
    const result: QuestionChange[] = [];
    if (has('text')) result.push({ kind: 'question-worded', question, texts });
    if (what.length > 0) result.push({ kind: 'question-changed', question, what });
    if (has('question-moved')) {
      result.push({ kind: 'question-moved', question, behind: order[order.indexOf(question) - 1] ?? null });
    }
    return result;
  });
}

/** The name of what is different besides words, if anything: a list of parts by the name of the list. */
function settingOf(change: ContentChange): string[] {
  if ('list' in change) return [change.list];
  if (change.kind === 'recording') return ['audio'];
  return change.kind === 'setting' ? [change.name] : [];
}

function textsByQuestion(content: QuestionnaireContent): Map<string, Map<string, Texts>> {
  const texts = new Map<string, Map<string, Texts>>();
  for (const { question, key, texts: words } of textsOf(content)) {
    if (question === undefined) continue;
    const known = texts.get(question) ?? new Map<string, Texts>();
    texts.set(question, known.set(key, words));
  }
  return texts;
}

function compareTexts(before = new Map<string, Texts>(), after = new Map<string, Texts>()): TextChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const change = { key, before: before.get(key) ?? null, after: after.get(key) ?? null };
    return sameTexts(change.before, change.after) ? [] : [change];
  });
}

/** An empty text in a language is no text. */
function sameTexts(one: Texts | null, other: Texts | null): boolean {
  if (!one || !other) return one === other;
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((language) => (one[language] ?? '') === (other[language] ?? ''));
}
