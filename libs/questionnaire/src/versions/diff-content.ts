import type { QuestionnaireContent } from '../content/content.ts';
import { type Recorded, recordingsOf } from '../content/recordings-of.ts';
import { mapRecordings, mapTexts, type PlacedText, textsOf } from '../content/texts-of.ts';
import type { Texts } from '../texts/texts.ts';
import type { ContentChange, QuestionPlace } from './content-change.ts';
import { movedItems } from './moved-items.ts';

/**
 * What is different from one text of a questionnaire to the next, as changes to read: nothing when both say the same, and
 * at least one change otherwise. Sections, questions and their parts are told apart by their codes.
 */
export function diffContent(before: QuestionnaireContent, after: QuestionnaireContent): ContentChange[] {
  const [old, now] = [readContent(before), readContent(after)];
  return [
    ...wholeSettings(old.frame, now.frame),
    ...sections(old, now),
    ...questions(old, now),
    ...texts(old, now),
    ...recordings(old, now),
  ];
}

type Json = Readonly<Record<string, unknown>>;

interface ReadContent {
  /** The content without a word in it, and without a recording. */
  frame: Json;
  sections: Map<string, Json>;
  questions: Map<string, { question: Json; place: QuestionPlace }>;
  texts: Map<string, PlacedText>;
  recordings: Map<string, Recorded>;
}

function readContent(content: QuestionnaireContent): ReadContent {
  const frame = mapTexts(
    mapRecordings(content, () => undefined),
    () => ({}),
  );
  const read: ReadContent = {
    ...{ frame, sections: new Map(), questions: new Map(), texts: new Map() },
    recordings: new Map(recordingsOf(content).map((recorded) => [recorded.key, recorded])),
  };
  for (const section of frame.sections) {
    read.sections.set(free(section.code, read.sections), section);
    for (const [index, question] of section.questions.entries()) {
      const place = { section: section.code, index };
      read.questions.set(free(question.code, read.questions), { question, place });
    }
  }
  for (const text of textsOf(content)) read.texts.set(text.key, text);
  return read;
}

/** A draft may hold a code twice; the second is another thing all the same. */
function free(code: string, used: ReadonlyMap<string, unknown>): string {
  let name = code;
  for (let times = 2; used.has(name); times += 1) name = `${code}~${times}`;
  return name;
}

function wholeSettings(before: Json, after: Json): ContentChange[] {
  return differentKeys(before, after, ['sections', 'title', 'intro']).map((name) => ({
    kind: 'whole-setting',
    name,
    before: before[name],
    after: after[name],
  }));
}

function sections(old: ReadContent, now: ReadContent): ContentChange[] {
  const changes: ContentChange[] = [];
  const [before, after] = [[...old.sections.keys()], [...now.sections.keys()]];
  const moved = movedItems(before, after);
  for (const section of after) {
    const earlier = old.sections.get(section);
    if (!earlier) {
      changes.push({ kind: 'section-added', section });
      continue;
    }
    if (moved.has(section)) {
      changes.push({ kind: 'section-moved', section, from: before.indexOf(section), to: after.indexOf(section) });
    }
    const today = now.sections.get(section) ?? {};
    for (const name of differentKeys(earlier, today, ['questions', 'title', 'intro', 'code'])) {
      changes.push({ kind: 'setting', section, name, before: earlier[name], after: today[name] });
    }
  }
  for (const section of before) if (!now.sections.has(section)) changes.push({ kind: 'section-removed', section });
  return changes;
}

function questions(old: ReadContent, now: ReadContent): ContentChange[] {
  const changes: ContentChange[] = [];
  const moved = movedQuestions(old, now);
  for (const [question, { question: today, place }] of now.questions) {
    const earlier = old.questions.get(question);
    if (!earlier) {
      changes.push({ kind: 'question-added', question, ...place });
      continue;
    }
    if (moved.has(question)) changes.push({ kind: 'question-moved', question, from: earlier.place, to: place });
    changes.push(...settings(question, earlier.question, today));
  }
  for (const [question, { place }] of old.questions) {
    if (!now.questions.has(question)) changes.push({ kind: 'question-removed', question, ...place });
  }
  return changes;
}

/** Moved to another section, or past others of its own. */
function movedQuestions(old: ReadContent, now: ReadContent): Set<string> {
  const inSection = (read: ReadContent, section: string) =>
    [...read.questions].flatMap(([question, { place }]) => (place.section === section ? [question] : []));
  const moved = new Set<string>();
  for (const [question, { place }] of now.questions) {
    const earlier = old.questions.get(question);
    if (earlier && earlier.place.section !== place.section) moved.add(question);
  }
  for (const section of now.sections.keys()) {
    for (const question of movedItems(inSection(old, section), inSection(now, section))) moved.add(question);
  }
  return moved;
}

/** What a question is besides its words: lists of coded parts one part at a time, everything else by its name. */
function settings(question: string, before: Json, after: Json): ContentChange[] {
  return differentKeys(before, after, ['code']).flatMap((name): ContentChange[] => {
    const [old, now] = [partsOf(before[name]), partsOf(after[name])];
    const about = { question, list: name };
    if (!old || !now) return [{ kind: 'setting', question, name, before: before[name], after: after[name] }];
    const order = { before: [...old.keys()], after: [...now.keys()] };
    const changes: ContentChange[] = [];
    for (const [code, part] of now) {
      const earlier = old.get(code);
      if (!earlier) changes.push({ kind: 'part-added', ...about, code });
      else {
        for (const inner of differentKeys(earlier, part, ['code', 'value'])) {
          changes.push({
            kind: 'part-setting',
            ...about,
            code,
            name: inner,
            before: earlier[inner],
            after: part[inner],
          });
        }
      }
    }
    for (const code of old.keys()) if (!now.has(code)) changes.push({ kind: 'part-removed', ...about, code });
    if (movedItems(order.before, order.after).size > 0) {
      changes.push({ kind: 'parts-reordered', ...about, ...order });
    }
    // Parts whose codes are doubled are told apart by place: something else than a part may still be different.
    return changes.length > 0
      ? changes
      : [{ kind: 'setting', question, name, before: before[name], after: after[name] }];
  });
}

/** A list of things with codes (or values, as points have); undefined for anything else, an empty list too. */
function partsOf(value: unknown): Map<string, Json> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const parts = new Map<string, Json>();
  for (const part of value as unknown[]) {
    if (typeof part !== 'object' || part === null) return undefined;
    const { code, value: point } = part as Json;
    const key = code ?? point;
    if (typeof key !== 'string' && typeof key !== 'number') return undefined;
    parts.set(free(String(key), parts), part as Json);
  }
  return parts;
}

/** Words of what is in both texts, or belongs to something that is. Words of what came or went go along with it. */
function texts(old: ReadContent, now: ReadContent): ContentChange[] {
  return byLanguage([old, now], 'text', ({ texts: all }, key) => {
    const text = all.get(key);
    return text && { place: text, said: text.texts };
  });
}

/** Recordings of the same words, by the names of their files. */
function recordings(old: ReadContent, now: ReadContent): ContentChange[] {
  return byLanguage([old, now], 'recording', ({ recordings: all }, key) => {
    const recorded = all.get(key);
    return recorded && { place: recorded, said: recorded.audio ?? {} };
  });
}

function byLanguage(
  [old, now]: readonly [ReadContent, ReadContent],
  kind: 'text' | 'recording',
  find: (read: ReadContent, key: string) => { place: PlacedText; said: Texts } | undefined,
): ContentChange[] {
  const keys = [...new Set([...now.texts.keys(), ...old.texts.keys()])];
  return keys.flatMap((key): ContentChange[] => {
    const [before, after] = [find(old, key), find(now, key)];
    const place = (after ?? before)?.place;
    if (!place) return [];
    const owner = ownerIn(place);
    if (owner && !(owner(old) && owner(now))) return [];
    const { part, section, question, detail } = place;
    const languages = [...new Set([...Object.keys(after?.said ?? {}), ...Object.keys(before?.said ?? {})])];
    return languages.flatMap((language): ContentChange[] => {
      const [was, is] = [before?.said[language] ?? '', after?.said[language] ?? ''];
      if (was === is) return [];
      return [
        {
          kind,
          key,
          part,
          ...(section !== undefined && { section }),
          ...(question !== undefined && { question }),
          ...(detail !== undefined && { detail }),
          language,
          before: was,
          after: is,
        },
      ];
    });
  });
}

function ownerIn({ question, section }: PlacedText): ((read: ReadContent) => boolean) | undefined {
  if (question !== undefined) return (read) => read.questions.has(question);
  return section === undefined ? undefined : (read) => read.sections.has(section);
}

function differentKeys(before: Json, after: Json, without: readonly string[]): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !without.includes(name) && canonical(before[name]) !== canonical(after[name]));
}

/** The same text for the same value, in whatever order its keys stand. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
