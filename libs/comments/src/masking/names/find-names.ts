import type { Span } from '../found.ts';
import { cueBefore } from './name-cue.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { WORD_CLASS } from './word-classes.ts';

const { given, family, word, notPerson, title, institution, department, personVerb, and, particle } = WORD_CLASS;
const NAME = given | family;
/** A word with one of these is something else than a name nobody knows. */
const ELSEWHERE =
  notPerson |
  title |
  institution |
  WORD_CLASS.called |
  WORD_CLASS.greeting |
  personVerb |
  department |
  WORD_CLASS.copula;
const MOST_PARTS = 4;
/** Written small, a shorter word than this is taken for a name only when it is one of these. */
const SHORTEST_SMALL = 4;
const SHORT_SMALL = new Set('ida eva ola pål ali jon åge åse kåre leif knut siv'.split(' '));
/** Endings that family names have and few other words with a capital inside a sentence. */
const FAMILY_ENDING =
  /.(?:sen|sson|dott[ie]r|datter|dóttir|ski|ska|wicz|ović|ovic|ević|evic|enko|chuk|o[gğ]lu|escu|auskas|auskien[eė]|aitė|aite|shvili|idze|opoulos|zadeh|pour|nejad|[eo]va)$/u;
/** Departments and services in one word: "Hjerteklinikken", "Palliativteamet". */
const HOUSE_ENDING =
  /(?:avdeling|klinikk|senter|tjeneste|teneste|post|mottak|vakt|hus|kirurgi|sjukeheim|sykehjem|team|kontor|stasjon|seksjon|enhet|forening|forbund|skole|skule|gruppe|laget|linje|telefon|portal|bygg|sykdom|terapi|medisin)(?:en|a|et|er|ene|ane|s)?$/u;

const has = (token: NameToken | undefined, classes: number): boolean =>
  token !== undefined && (token.classes & classes) !== 0;

/** Looks for names of people in folded text, from word to word; see the room's README for the rules. */
export function findNames(text: string): Span[] {
  const tokens = nameTokens(text);
  const spans: Span[] = [];
  let listed = false;
  let at = 0;
  while (at < tokens.length) {
    const end = nameEnd(text, tokens, at, listed);
    if (end === undefined) {
      listed = listed && has(tokens[at], and) && tokens[at]?.gap === 'space';
      at += 1;
      continue;
    }
    spans.push({ start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 });
    listed = true;
    at = end;
  }
  return spans;
}

/**
 * The index after the last word of a name that starts at `at`, or undefined when none does.
 * @param listed whether a name, or a name and "og", stands right before
 */
function nameEnd(text: string, tokens: readonly NameToken[], at: number, listed: boolean): number | undefined {
  const token = tokens[at];
  if (token === undefined || has(tokens[at - 1], WORD_CLASS.saint)) return undefined;
  if (token.form !== 'capital') return smallNameEnd(text, tokens, at);

  const end = lastPart(text, tokens, at);
  const next = tokens[end];
  const beside = next?.gap === 'space' ? next : undefined;
  const known = hasPlainName(tokens, at, end);
  const cue = cueBefore(tokens, at);
  if (has(beside, institution) && cue !== 'title') return undefined;
  if (isInitial(token))
    return end > at + 1 && tokens.slice(at + 1, end).some((part) => has(part, NAME) || cue) ? end : undefined;

  if (cue !== undefined) {
    if (has(token, NAME) && (!has(token, notPerson) || cue === 'title')) return end;
    if (has(token, ELSEWHERE) || isHouse(text, token) || has(beside, department)) return undefined;
    // "Hilsen Fornøyd pasient": after a greeting, a word that nobody knows must stand alone.
    if (cue === 'greeting' && beside?.form === 'small' && !has(beside, and)) return undefined;
    return end;
  }
  if (has(token, notPerson) || has(token, title)) return undefined;
  if (listed && isListed(tokens, at)) {
    if (has(token, NAME) || (!has(token, ELSEWHERE) && !isHouse(text, token))) return end;
  }
  if (!has(token, NAME)) return unknownEnd(text, tokens, at, end);
  if (!has(token, word)) return end;
  return isWordUsedAsName(tokens, at, end, known) ? end : undefined;
}

/** A name written small, or in a text that is all capitals: only names that are nothing else. */
function smallNameEnd(text: string, tokens: readonly NameToken[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || !has(token, NAME) || has(token, notPerson)) return undefined;
  const cued = has(token, family) && cueBefore(tokens, at) === 'title' && has(tokens[at - 1], WORD_CLASS.abbreviation);
  if (has(token, word) && !cued) return undefined;
  const written = text.slice(token.start, token.end).toLowerCase();
  const shortest = has(token, given) ? SHORTEST_SMALL : SHORTEST_SMALL + 1;
  if (written.length < shortest && !SHORT_SMALL.has(written) && !cued) return undefined;
  let end = at + 1;
  for (let next = tokens[end]; next !== undefined && end - at < MOST_PARTS; next = tokens[end]) {
    if (next.gap !== 'space' || next.form !== token.form || !has(next, NAME) || has(next, word | notPerson)) break;
    end += 1;
  }
  return has(tokens[end], institution) && tokens[end]?.gap === 'space' ? undefined : end;
}

/** The index after the words with a capital that may belong to a name that starts at `at`. */
function lastPart(text: string, tokens: readonly NameToken[], at: number): number {
  let end = at + 1;
  while (end - at < MOST_PARTS) {
    const next = tokens[end];
    if (next?.gap !== 'space') break;
    if (next.form === 'capital' && isPart(text, next)) {
      end += 1;
      continue;
    }
    const past = has(tokens[end + 1], particle) && tokens[end + 1]?.form === 'small' ? end + 2 : end + 1;
    const after = tokens[past];
    if (!has(next, particle) || next.form !== 'small' || after?.gap !== 'space' || after.form !== 'capital') break;
    if (!isPart(text, after)) break;
    end = past + 1;
  }
  return end;
}

function isPart(text: string, token: NameToken): boolean {
  if (has(token, NAME)) return !has(token, notPerson);
  return !has(token, ELSEWHERE) && !isHouse(text, token);
}

function hasPlainName(tokens: readonly NameToken[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((part) => has(part, NAME) && !has(part, word | notPerson));
}

function isInitial(token: NameToken): boolean {
  return token.end - token.start === 1;
}

function isHouse(text: string, token: NameToken): boolean {
  return HOUSE_ENDING.test(text.slice(token.start, token.end).toLowerCase());
}

/** In "Anne, Kari og Fatima" a name stands before this word, with a comma or "og" between. */
function isListed(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (has(tokens[at - 1], and) && token?.gap === 'space') return true;
  const next = tokens[at + 1];
  return (
    token?.gap === 'comma' && (has(token, NAME) || next?.gap === 'comma' || (next?.gap === 'space' && has(next, and)))
  );
}

/** A word that is on no list: a name when a family name follows, or by its ending. */
function unknownEnd(text: string, tokens: readonly NameToken[], at: number, end: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || has(token, ELSEWHERE) || isHouse(text, token)) return undefined;
  const second = tokens[at + 1];
  if (end > at + 1 && second !== undefined) {
    if (has(second, family) && !has(second, word)) return end;
    if (has(second, family) && !token.opens && !has(tokens[at - 1], WORD_CLASS.placePreposition)) return end;
    if (!token.opens && !has(second, NAME) && endsLikeFamily(text, second)) return end;
  }
  return !token.opens && endsLikeFamily(text, token) ? end : undefined;
}

function endsLikeFamily(text: string, token: NameToken): boolean {
  return token.end - token.start >= 6 && FAMILY_ENDING.test(text.slice(token.start, token.end).toLowerCase());
}

/** "Vår", "Even", "Berg": a name or just a word, by what stands around it. */
function isWordUsedAsName(tokens: readonly NameToken[], at: number, end: number, known: boolean): boolean {
  const token = tokens[at];
  const next = tokens[end];
  if (token === undefined) return false;
  if (known) return true;
  const acts = next?.gap === 'space' && next.form === 'small' && has(next, personVerb);
  const rest = tokens.slice(at + 1, end);
  if (rest.length > 0 && has(token, given))
    return !token.opens || acts || rest.some((part) => has(part, family | particle));
  if (has(token, given) && (acts || isPaired(tokens, end))) return true;
  if (has(tokens[at - 1], WORD_CLASS.placePreposition) && token.gap === 'space') return false;
  if (has(token, given)) return !token.opens;
  return !token.opens && acts;
}

/** "Tone og Kari": what follows "og" is a name. */
function isPaired(tokens: readonly NameToken[], end: number): boolean {
  const [link, other] = [tokens[end], tokens[end + 1]];
  if (!has(link, and) || link?.gap !== 'space' || other?.gap !== 'space') return false;
  return other.form === 'capital' && has(other, NAME) && !has(other, notPerson);
}
