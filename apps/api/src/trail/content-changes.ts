import { mapTexts, type Question, type QuestionnaireContent, type Texts, textsOf } from '@medvirk/questionnaire';
import { canonical } from './canonical.ts';

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

/** What is different question by question, in the order of the new text; removed ones last. Codes tell questions apart. */
export function contentChanges(before: QuestionnaireContent, after: QuestionnaireContent): QuestionChange[] {
  const [old, now] = [readQuestions(before), readQuestions(after)];
  const moved = movedCodes([...old.keys()], [...now.keys()]);
  const changes: QuestionChange[] = [];
  let behind: string | null = null;
  for (const [question, { texts, frame }] of now) {
    const earlier = old.get(question);
    if (!earlier) {
      changes.push({ kind: 'question-added', question, texts: compareTexts(new Map(), texts) });
    } else {
      const worded = compareTexts(earlier.texts, texts);
      if (worded.length > 0) changes.push({ kind: 'question-worded', question, texts: worded });
      const what = differentKeys(earlier.frame, frame);
      if (what.length > 0) changes.push({ kind: 'question-changed', question, what });
      if (moved.has(question)) changes.push({ kind: 'question-moved', question, behind });
    }
    behind = question;
  }
  for (const [question, { texts }] of old) {
    if (!now.has(question)) {
      changes.push({ kind: 'question-removed', question, texts: compareTexts(texts, new Map()) });
    }
  }
  return changes;
}

interface ReadQuestion {
  texts: Map<string, Texts>;
  /** The question without a word in it. */
  frame: Question;
}

/** By code; of two with the same code, which a draft may hold, the last. */
function readQuestions(content: QuestionnaireContent): Map<string, ReadQuestion> {
  const texts = new Map<string, Map<string, Texts>>();
  for (const { question, key, texts: words } of textsOf(content)) {
    if (question === undefined) continue;
    const known = texts.get(question) ?? new Map<string, Texts>();
    texts.set(question, known.set(key, words));
  }
  const frames = mapTexts(content, () => ({})).sections.flatMap((section) => section.questions);
  return new Map(frames.map((frame) => [frame.code, { texts: texts.get(frame.code) ?? new Map(), frame }]));
}

function compareTexts(before: ReadonlyMap<string, Texts>, after: ReadonlyMap<string, Texts>): TextChange[] {
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

function differentKeys(before: object, after: object): string[] {
  const [old, now] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].filter((key) => canonical(old.get(key)) !== canonical(now.get(key))).sort();
}

/** The fewest questions that must have been taken out and put back: all but the longest run that kept its order. */
function movedCodes(before: readonly string[], after: readonly string[]): Set<string> {
  const placeBefore = new Map(before.map((code, index) => [code, index]));
  const both = after.filter((code) => placeBefore.has(code));
  const places = both.map((code) => placeBefore.get(code) ?? 0);
  // Longest increasing subsequence: `ends[n]` is where a run of n + 1 may end lowest.
  const ends: number[] = [];
  const cameFrom: number[] = [];
  for (const [at, place] of places.entries()) {
    let length = ends.findIndex((end) => (places[end] ?? 0) >= place);
    if (length === -1) length = ends.length;
    cameFrom[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = cameFrom[at] ?? -1) kept.add(both[at] ?? '');
  return new Set(both.filter((code) => !kept.has(code)));
}
