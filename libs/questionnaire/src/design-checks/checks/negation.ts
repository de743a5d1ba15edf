import type { Sentence, Span } from '../../readability/sentences.ts';
import {
  at,
  type DesignCheck,
  type Found,
  isAsking,
  type JudgedText,
  takesOneAnswer,
  wordLanguage,
} from '../design-check.ts';
import { polarityOf } from '../polarity.ts';
import { askedSentences, mainWords } from './main-part.ts';

type Language = 'nb' | 'nn' | 'en';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NEGATIONS: Record<Language, ReadonlySet<string>> = {
  nb: set('ikke aldri ingen intet ingenting verken hverken'),
  nn: set('ikkje aldri ingen inkje ingenting verken korkje'),
  en: set(
    "not never none nobody nothing neither don't didn't wasn't weren't isn't aren't can't couldn't wouldn't shouldn't haven't hadn't doesn't",
  ),
};
const NEITHER = /^(verken|hverken|korkje|neither)$/u;
/** Not negations on their own, but they turn another one round: "ikke uten hjelp". */
const HALF_NEGATIONS: Record<Language, ReadonlySet<string>> = {
  nb: set('uten nekte nektet unngå unngikk slippe slapp mangle manglet'),
  nn: set('utan nekte nekta unngå unngjekk sleppe slapp mangle mangla'),
  en: set('without refuse refused avoid avoided lack lacked deny denied unless'),
};
/** Common words that begin with a denying "u-" or "un-"; a list, since "ung" and "uke" begin so too. */
const DENYING: Record<Language, RegExp> = {
  nb: /^(u(enig|enige|sikker|sikkert|sikre|trygg|trygt|trygge|nødig|nødige|nødvendig|nødvendige|vanlig|vanlige|mulig|umulig|klar|klart|klare|behagelig|behagelige|vennlig|vennlige|høflig|høflige|viktig|viktige|tilstrekkelig|riktig|rimelig|ferdig|synlig|interessert|tilfreds|kjent|lik|rettferdig)|misfornøyd|misfornøyde|umulige)$/u,
  nn: /^(u(samd|samde|sikker|sikkert|sikre|trygg|trygt|trygge|nødig|nødvendig|nødvendige|vanleg|vanlege|mogleg|klar|klart|klare|behageleg|venleg|venlege|høfleg|viktig|viktige|riktig|rimeleg|ferdig|synleg|interessert|kjend|lik|rettferdig)|misnøgd|misnøgde)$/u,
  en: /^(un(happy|sure|safe|able|likely|clear|friendly|necessary|important|usual|comfortable|pleasant|fair|helpful|satisfied)|dissatisfied|impolite|impossible|disagree|disrespectful)$/u,
};
/** Where "ikke" denies nothing: "ikke bare", "ikke minst", "eller ikke", "om ... eller ei". */
const HARMLESS_AFTER: Record<Language, ReadonlySet<string>> = {
  nb: set('bare minst sant aktuelt'),
  nn: set('berre minst sant aktuelt'),
  en: set('only least applicable'),
};
const HARMLESS_BEFORE: Record<Language, ReadonlySet<string>> = {
  nb: set('eller hvorfor'),
  nn: set('eller kvifor'),
  en: set('or why'),
};

/**
 * Questions that deny: people overread the "not", and a "no" to it can mean both. Twice in one sentence is worse, and so is a
 * denial that people must disagree with. Open questions are let be ("Er det noe vi ikke har spurt om?").
 */
export const negation: DesignCheck = {
  id: 'negation',
  ground: 'Holleman 1999, Wording effects in survey research; Krosnick & Presser 2010',
  findIn: ({ texts }) => texts.flatMap((text) => (isAsking(text) ? inQuestion(text) : inAnswer(text))),
};

function inQuestion(text: JudgedText): Found[] {
  const language = wordLanguage(text.language);
  const item = text.answer?.item;
  if (!language || !takesOneAnswer(text)) return [];
  return askedSentences(text).flatMap((sentence): Found[] => {
    const main = mainWords(sentence, language);
    const denials = denialsIn(sentence, main, language);
    const first = denials[0];
    if (!first) return [];
    const place = { ...at(text), range: spanOf(denials) };
    const detail = { words: denials.map((word) => word.text).join(', ') };
    if (denials.length > 1) return [{ severity: 'warning', kind: 'double', ...place, detail }];
    if (!NEGATIONS[language].has(first.text.toLowerCase())) return [];
    const agrees = item?.type === 'scale' && isAgreement(item.points, text.language);
    return [
      { severity: agrees ? 'warning' : 'advice', kind: agrees ? 'to-disagree-with' : 'single', ...place, detail },
    ];
  });
}

/** In an answer one "ikke" is an answer; two are a riddle: "Ikke uenig". */
function inAnswer(text: JudgedText): Found[] {
  const language = wordLanguage(text.language);
  if (!language || (text.placed.part !== 'option' && text.placed.part !== 'point')) return [];
  return text.sentences.flatMap((sentence): Found[] => {
    const denials = denialsIn(sentence, sentence.words, language);
    // "Verken enig eller uenig" is the middle of a scale, not a riddle.
    const middle = /^(verken|hverken|korkje|neither)\b/iu.test(sentence.text);
    // "Ikke relevant", "Vet ikke, usikker": two answers side by side.
    const apart = /[,/(]/u.test(sentence.text);
    if (
      middle ||
      apart ||
      denials.length < 2 ||
      !denials.some((word) => NEGATIONS[language].has(word.text.toLowerCase()))
    )
      return [];
    const detail = { words: denials.map((word) => word.text).join(', ') };
    return [{ severity: 'warning', kind: 'double', ...at(text), range: spanOf(denials), detail }];
  });
}

/** Negations, and what turns one round when there is one: words that deny by themselves count only beside another. */
function denialsIn(sentence: Sentence, main: readonly Span[], language: Language): Span[] {
  const negations: Span[] = [];
  const others: Span[] = [];
  for (const word of main) {
    const index = sentence.words.indexOf(word);
    const text = word.text.toLowerCase();
    const before = sentence.words[index - 1]?.text.toLowerCase() ?? '';
    const after = sentence.words[index + 1]?.text.toLowerCase() ?? '';
    if (NEITHER.test(text) && (after === 'for' || after === 'too')) continue; // "verken for mye eller for lite"
    if (NEGATIONS[language].has(text)) {
      if (!HARMLESS_AFTER[language].has(after) && !HARMLESS_BEFORE[language].has(before)) negations.push(word);
    } else if (HALF_NEGATIONS[language].has(text) || DENYING[language].test(text)) {
      others.push(word);
    }
  }
  return negations.length === 0 ? [] : [...negations, ...others].sort((a, b) => a.start - b.start);
}

function spanOf(words: readonly Span[]): { start: number; end: number } {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Whether a scale asks for agreement, so that a denial has to be disagreed with. */
function isAgreement(points: readonly { texts: Readonly<Record<string, string>> }[], language: string): boolean {
  return points.some((point) => polarityOf(point.texts[language] ?? '', language)?.family === 'agreement');
}
