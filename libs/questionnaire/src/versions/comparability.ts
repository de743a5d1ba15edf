import { type QuestionnaireContent, questionsOf } from '../content/content.ts';
import { wordLanguage } from '../design-checks/design-check.ts';
import { wordsIn } from '../readability/sentences.ts';
import type { LanguageTag } from '../texts/texts.ts';
import type { ContentChange } from './content-change.ts';
import { diffContent } from './diff-content.ts';

/**
 * Whether figures of a question before and after a change may stand in one line. `same`: yes. `reworded`: yes, with a mark
 * where the words changed. `not-comparable`: no, the line is broken. `new`: there is nothing before.
 */
export type ComparabilityMark = 'same' | 'reworded' | 'not-comparable' | 'new';

/** Why, the gravest first. Sources: PasOpp's practice for trends; Krosnick & Presser 2010 on wording and response scales. */
export type ComparabilityReason =
  | 'type-changed'
  | 'answers-changed'
  | 'scale-changed'
  | 'asked-of-others'
  | 'turned-round'
  | 'figures-in-words-changed'
  | 'mostly-other-words'
  | 'words-changed'
  | 'answer-words-changed'
  | 'order-of-answers-changed'
  | 'away-answers-changed'
  | 'translation-changed'
  | 'moved';

export interface Comparability {
  question: string;
  mark: ComparabilityMark;
  reasons: ComparabilityReason[];
}

/** A person's judgement, which goes before the rule's. */
export interface ComparabilityOverride {
  question: string;
  mark: ComparabilityMark;
  reason: string;
}

const MARK_OF: Record<ComparabilityReason, 'same' | 'reworded' | 'not-comparable'> = {
  'type-changed': 'not-comparable',
  'answers-changed': 'not-comparable',
  'scale-changed': 'not-comparable',
  'asked-of-others': 'not-comparable',
  'turned-round': 'not-comparable',
  'figures-in-words-changed': 'not-comparable',
  'mostly-other-words': 'not-comparable',
  'words-changed': 'reworded',
  'answer-words-changed': 'reworded',
  'order-of-answers-changed': 'reworded',
  'away-answers-changed': 'reworded',
  'translation-changed': 'reworded',
  // What was asked before it may colour an answer, but trends are read as one line all the same.
  moved: 'same',
};
const REASONS = Object.keys(MARK_OF) as ComparabilityReason[];
const WEIGHT: Record<ComparabilityMark, number> = { same: 0, reworded: 1, 'not-comparable': 2, new: 3 };

/** The mark of each question of `after` against `before`, with why. Questions that are gone are left out. */
export function comparabilityOf(before: QuestionnaireContent, after: QuestionnaireContent): Comparability[] {
  const known = new Set(questionsOf(before).map(({ code }) => code));
  const source = after.languages[0] ?? 'nb';
  const changes = diffContent(before, after);
  return questionsOf(after).map(({ code }) => {
    if (!known.has(code)) return { question: code, mark: 'new', reasons: [] };
    const found = new Set(
      changes.flatMap((change) => ('question' in change && change.question === code ? reasonsFor(change, source) : [])),
    );
    const reasons = REASONS.filter((reason) => found.has(reason));
    return { question: code, mark: gravest(reasons.map((reason) => MARK_OF[reason])), reasons };
  });
}

/** The rule's marks with people's judgements laid over them. */
export function withOverrides(
  marks: readonly Comparability[],
  overrides: readonly ComparabilityOverride[],
): (Comparability & { override?: ComparabilityOverride })[] {
  const byQuestion = new Map(overrides.map((override) => [override.question, override]));
  return marks.map((each) => {
    const override = byQuestion.get(each.question);
    return override ? { ...each, mark: override.mark, override } : each;
  });
}

/** A question over several versions: the gravest of its steps, since a line is as whole as its weakest place. */
export function gravest(marks: readonly ComparabilityMark[]): ComparabilityMark {
  return marks.reduce<ComparabilityMark>((worst, mark) => (WEIGHT[mark] > WEIGHT[worst] ? mark : worst), 'same');
}

const SCALE = new Set(['points', 'higherIsBetter']);
const ANSWERS = new Set([
  'options',
  'rows',
  'areas',
  'cells',
  'bands',
  'unit',
  'units',
  'precision',
  'total',
  'rule',
  'questions',
]);
const AWAY = new Set(['allowDontKnow', 'allowNotRelevant', 'allowPreferNotToSay']);

function reasonsFor(change: ContentChange, source: LanguageTag): ComparabilityReason[] {
  switch (change.kind) {
    case 'question-moved':
      return ['moved'];
    case 'part-added':
    case 'part-removed':
      return SCALE.has(change.list) ? ['scale-changed'] : ANSWERS.has(change.list) ? ['answers-changed'] : [];
    case 'parts-reordered':
      return SCALE.has(change.list) ? ['scale-changed'] : ['order-of-answers-changed'];
    case 'part-setting':
      return change.name === 'showIf' ? ['asked-of-others'] : change.name === 'exclusive' ? ['answers-changed'] : [];
    case 'setting':
      if (change.name === 'type') return ['type-changed'];
      if (change.name === 'showIf') return ['asked-of-others'];
      if (SCALE.has(change.name)) return ['scale-changed'];
      if (ANSWERS.has(change.name)) return ['answers-changed'];
      return AWAY.has(change.name) ? ['away-answers-changed'] : [];
    case 'text':
      return reasonsForWords(change, source);
    default:
      return [];
  }
}

function reasonsForWords(change: ContentChange & { kind: 'text' }, source: LanguageTag): ComparabilityReason[] {
  const { before, after, part, language } = change;
  const [old, now] = [before, after].map((text) => wordsIn(text).map((word) => word.text.toLowerCase()));
  if (!old || !now || old.join(' ') === now.join(' ')) return []; // signs and spaces only
  // Words that came or went: of a language that has no figures to compare, or of an answer that is named by itself.
  const isNewOrGone = before === '' || after === '';
  if (isNewOrGone && (language !== source || part !== 'hint')) return [];
  if (part === 'option' || part === 'point' || part === 'heading') return ['answer-words-changed'];
  if (part !== 'question' && part !== 'row') return part === 'hint' || part === 'statement' ? ['words-changed'] : [];
  if (denials(old, language) !== denials(now, language)) return ['turned-round'];
  if (figures(old) !== figures(now)) return ['figures-in-words-changed'];
  if (language !== source) return ['translation-changed'];
  return likeness(old, now) < MOSTLY_OTHER ? ['mostly-other-words'] : ['words-changed'];
}

/** Under this share of words in common two questions are two questions. */
const MOSTLY_OTHER = 0.4;

/** Share of words that two texts have in common: Dice 1945, on sets. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size);
}

const figures = (words: readonly string[]): string => words.filter((word) => /\d/u.test(word)).join(' ');

const DENIALS: Record<'nb' | 'nn' | 'en', ReadonlySet<string>> = {
  nb: new Set(['ikke', 'aldri', 'ingen', 'verken', 'hverken']),
  nn: new Set(['ikkje', 'aldri', 'ingen', 'verken', 'korkje']),
  en: new Set(['not', 'never', 'no', 'none', 'neither']),
};

/** Whether a text denies: an even number of denials does not. */
function denials(words: readonly string[], language: LanguageTag): number {
  const known = wordLanguage(language);
  return known ? words.filter((word) => DENIALS[known].has(word)).length % 2 : 0;
}
