import { missingLanguages } from '../content/check-content.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import { recordingsOf } from '../content/recordings-of.ts';
import { type TextPlace, textsOf } from '../content/texts-of.ts';
import type { LanguageTag } from '../texts/texts.ts';
import type { TranslationAcceptance, TranslationDraft } from './translation.ts';

/**
 * How far a text has come in a language. `draft`: words wait for somebody to accept them. `outdated`: accepted, but what it
 * was translated from has other words now. `written`: there are words, and nobody has said that they were read beside the
 * first language's. `accepted`: somebody has.
 */
export type TranslationState = 'missing' | 'draft' | 'outdated' | 'written' | 'accepted';

/** One text beside its translation. */
export interface TranslationLine<D extends TranslationDraft, A extends TranslationAcceptance> extends TextPlace {
  source: string;
  /** '' where there are no words yet. */
  text: string;
  state: TranslationState;
  draft?: D;
  /** The last one, also when the words have changed since. */
  acceptance?: A;
}

/**
 * Every text that has words in the first language, beside what it says in another, in the order in which it is met.
 * @param language any; it need not be among the questionnaire's yet
 */
export function translationLines<D extends TranslationDraft, A extends TranslationAcceptance>(
  content: QuestionnaireContent,
  language: LanguageTag,
  { drafts, acceptances }: { drafts: readonly D[]; acceptances: readonly A[] },
): TranslationLine<D, A>[] {
  const first = content.languages[0] ?? language;
  const draftOf = byKey(drafts, language);
  const acceptanceOf = byKey(acceptances, language);
  return textsOf(content).flatMap(({ texts, ...place }) => {
    const source = texts[first] ?? '';
    const text = texts[language] ?? '';
    if (source.trim() === '' && text.trim() === '') return [];
    const draft = draftOf.get(place.key);
    const acceptance = acceptanceOf.get(place.key);
    const state = stateOf({ source, text, draft, acceptance });
    return [{ ...place, source, text, state, ...(draft && { draft }), ...(acceptance && { acceptance }) }];
  });
}

function stateOf(line: {
  source: string;
  text: string;
  draft: TranslationDraft | undefined;
  acceptance: TranslationAcceptance | undefined;
}): TranslationState {
  const { source, text, draft, acceptance } = line;
  if (draft && draft.text !== text) return 'draft';
  if (text.trim() === '') return 'missing';
  if (acceptance?.text !== text) return 'written';
  return acceptance.source === source ? 'accepted' : 'outdated';
}

function byKey<T extends { key: string; language: LanguageTag }>(all: readonly T[], language: LanguageTag) {
  return new Map(all.filter((each) => each.language === language).map((each) => [each.key, each]));
}

/** How ready a questionnaire is for those who read a language. */
export interface LanguageReadiness {
  language: LanguageTag;
  /** Texts that a respondent who reads it can meet. */
  needed: number;
  /** Of those, the ones without words: they stop publishing. */
  missing: number;
  /** Words that wait to be accepted, whether or not there are others already. */
  drafts: number;
  outdated: number;
  /** Read beside the first language by a named person, on the words of both as they are. */
  accepted: number;
  /** Keys of texts that are recorded in the first language, and not in this one. */
  audioMissing: string[];
}

/** @param language any; of the first language, nothing is outdated or needs accepting */
export function readinessIn(
  content: QuestionnaireContent,
  language: LanguageTag,
  marks: { drafts: readonly TranslationDraft[]; acceptances: readonly TranslationAcceptance[] },
): LanguageReadiness {
  const first = content.languages[0] ?? language;
  const lines = translationLines(content, language, marks);
  const states = new Map(lines.map(({ key, state }) => [key, state]));
  const inState = (wanted: TranslationState) => lines.filter(({ state }) => state === wanted).length;
  const needed = textsOf(content).filter(
    ({ need, texts }) =>
      need === 'each-language' ||
      (need === 'whole-or-nothing' && Object.values(texts).some((words) => words.trim() !== '')),
  );
  const unheard = recordingsOf(content).filter(
    ({ audio, isFilledIn }) => !isFilledIn && audio?.[first] && !audio[language],
  );
  return {
    language,
    needed: needed.length,
    missing: needed.filter((text) => missingLanguages(text, [language]).length > 0).length,
    drafts: inState('draft'),
    outdated: language === first ? 0 : inState('outdated'),
    accepted: language === first ? 0 : needed.filter(({ key }) => states.get(key) === 'accepted').length,
    audioMissing: unheard.map(({ key }) => key),
  };
}
