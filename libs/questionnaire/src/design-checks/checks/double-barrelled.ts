import type { Sentence, Span } from '../../readability/sentences.ts';
import {
  at,
  type DesignCheck,
  type FINDING_KINDS,
  type Found,
  isAsking,
  type JudgedText,
  takesOneAnswer,
  wordLanguage,
} from '../design-check.ts';
import { AND_SO_ON, ONE_THING, OPENS_QUESTION, POSTURE, TAKING_PART } from './joined-words.ts';
import { askedSentences, mainWords } from './main-part.ts';

type Language = 'nb' | 'nn' | 'en';

const AND: Record<Language, ReadonlySet<string>> = {
  nb: new Set(['og', 'samt']),
  nn: new Set(['og', 'samt']),
  en: new Set(['and']),
};
const OR: Record<Language, string> = { nb: 'eller', nn: 'eller', en: 'or' };
const AND_OR = new Set(['og/eller', 'and/or']);
const BOTH: Record<Language, ReadonlySet<string>> = {
  nb: new Set(['både']),
  nn: new Set(['både']),
  en: new Set(['both']),
};
const NEITHER: Record<Language, ReadonlySet<string>> = {
  nb: new Set(['verken', 'hverken', 'enten', 'mellom']),
  nn: new Set(['verken', 'korkje', 'anten', 'mellom']),
  en: new Set(['neither', 'either', 'whether', 'between']),
};

/**
 * Questions that ask two things and take one answer: "Var legen vennlig og flink?" Looks at scales and single choices, since
 * an open or a multiple answer can speak to both. Scenes, examples, fixed expressions and pairs that people see as one are
 * let through; "eller" counts on scales only, where neither of two things can be graded alone.
 */
export const doubleBarrelled: DesignCheck = {
  id: 'double-barrelled',
  ground: 'Krosnick & Presser 2010, Question and Questionnaire Design, Handbook of Survey Research',
  findIn: ({ texts }) =>
    texts.filter(isAsking).flatMap((text) => {
      const language = wordLanguage(text.language);
      if (!language || !takesOneAnswer(text)) return [];
      return askedSentences(text).flatMap((sentence) => joinedThings(sentence, language, text));
    }),
};

/** At most one finding per sentence: the strongest. */
function joinedThings(sentence: Sentence, language: Language, text: JudgedText): Found[] {
  const main = new Set(mainWords(sentence, language).map((word) => word.start));
  const found: Found[] = [];
  for (const [index, word] of sentence.words.entries()) {
    if (!main.has(word.start)) continue;
    const kind = kindOf(sentence, index, language, text);
    if (!kind) continue;
    const before = sentence.words[index - 1] ?? word;
    const after = sentence.words[index + 1] ?? word;
    found.push({
      severity: kind === 'joined' ? 'advice' : 'warning',
      kind,
      ...at(text),
      range: { start: before.start, end: after.end },
      detail: { words: text.text.slice(before.start, after.end) },
    });
  }
  const strongest = found.find((each) => each.severity === 'warning') ?? found[0];
  return strongest ? [strongest] : [];
}

type JoinedKind = (typeof FINDING_KINDS)['double-barrelled'][number];

/** Undefined when the word joins nothing that matters. */
function kindOf(sentence: Sentence, index: number, language: Language, text: JudgedText): JoinedKind | undefined {
  const word = lower(sentence.words[index]);
  const background = text.answer?.item.role === 'background';
  if (AND_OR.has(word)) return 'and-or';
  const isAnd = AND[language].has(word);
  const isOr = word === OR[language] && text.answer?.item.type === 'scale';
  if (background || (!isAnd && !isOr) || index === 0) return undefined;
  const earlier = sentence.words.slice(0, index).map(lower);
  const before = earlier.at(-1) ?? '';
  const after = lower(sentence.words[index + 1]);
  if (after === '' || before === after || ONE_THING[language].has(`${before} ${word} ${after}`)) return undefined;
  if (AND_SO_ON[language].has(after) || earlier.some((each) => NEITHER[language].has(each))) return undefined;
  if (isNumber(before) && isNumber(after)) return undefined;
  if (isCutWord(sentence, index) || isName(sentence.words[index + 1])) return undefined;
  if (isAnd && POSTURE[language].has(before)) return undefined;
  if (isAnd && before === 'med' && earlier.some((each) => TAKING_PART.has(each))) return undefined;
  if (isAnd && earlier.some((each) => BOTH[language].has(each))) return 'both';
  if (sentence.asks && OPENS_QUESTION[language].has(after)) return 'two-questions';
  return 'joined';
}

const lower = (word: Span | undefined): string => word?.text.toLowerCase() ?? '';
const isNumber = (word: string): boolean => /^\d/u.test(word);
/** Names keep their capital inside a sentence: "Helse og Omsorg". */
const isName = (word: Span | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word?.text ?? '');

/** "helse- og omsorgstjenester": one thing with a shared end. */
function isCutWord(sentence: Sentence, index: number): boolean {
  const before = sentence.words[index - 1];
  return before !== undefined && sentence.text[before.end - sentence.start] === '-';
}
