import { hash } from 'node:crypto';
import type { ResponseInput } from '@medvirk/api-contract';
import { maskIdentifiers } from '@medvirk/comments';
import {
  type AnsweringContext,
  type AnswerProblem,
  dayNumber,
  type Form,
  type Item,
  type ItemOf,
  isFreeText,
  isQuotable,
  isRepeated,
  itemsOfQuestion,
  type RepeatedAnswers,
  type StoredAnswer,
  seedOf,
  validateResponse,
} from '@medvirk/questionnaire';
import { packAnswers } from './packed-answers.ts';
import type { NewResponse } from './response-store.ts';

/** Where a response belongs, and the form that it was given to. */
export interface ResponsePlace {
  organisationId: string;
  surveyId: string;
  versionId: string;
  unitId: string;
  /** Ids of the units above it, which rules may name instead. */
  unitsAbove?: readonly string[];
  form: Form;
  /** How it came, where it was not from the person's own device. Said by the house, never by who sends it. */
  way?: WayOfAnswering | undefined;
}

/** Ways of answering besides one's own device: a tablet in a waiting room, and paper that was keyed in. */
export type WayOfAnswering = 'kiosk' | 'paper';

export interface PreparedResponse {
  response: NewResponse;
  /** Kinds of identifiers taken out of comments, each once. */
  masked: string[];
}

/** A response that the rules of its form refuse: every problem, in the order of the form. */
export class ResponseRefused extends Error {
  readonly problems: readonly AnswerProblem[];
  readonly languageNotOffered: boolean;

  constructor(problems: readonly AnswerProblem[], languageNotOffered = false) {
    super('the response does not fit the form');
    this.name = 'ResponseRefused';
    this.problems = problems;
    this.languageNotOffered = languageNotOffered;
  }
}

/**
 * The one door to the answer store: checks the whole response by the shared rules and masks identifiers in what was
 * written in own words, before anything is stored. The web and the import both come this way.
 * @param month first day of the month that the response belongs to, ISO
 * @param today the day on which it comes in, ISO; left out for answers of long ago
 * @throws ResponseRefused
 */
export function prepareResponse(
  place: ResponsePlace,
  input: ResponseInput,
  month: string,
  today?: string,
): PreparedResponse {
  if (!place.form.content.languages.includes(input.language)) throw new ResponseRefused([], true);
  const check = validateResponse(place.form, input.answers, contextOf(place, input, today), input.confirmed);
  const problems = check.ok ? check.asks : check.problems;
  if (!check.ok || problems.length > 0) throw new ResponseRefused(problems);
  const { answers: kept, masked } = maskAnswers(place.form, check.answers, input.language);
  const answers = JSON.stringify(packAnswers(kept));
  const mayQuote = quotableOf(place.form, kept, input.mayQuote ?? []);
  const circumstances = circumstancesOf(input, check.confirmed, mayQuote, place.way);
  return {
    response: {
      id: input.id,
      organisationId: place.organisationId,
      surveyId: place.surveyId,
      versionId: place.versionId,
      unitId: place.unitId,
      role: input.role,
      language: input.language,
      month,
      bodyHash: hashOfBody(place.unitId, input.role, input.language, answers + circumstances),
      answers,
      circumstances,
      ...filesOf(place.form, kept),
    },
    masked,
  };
}

/** Days that a person's own calendar may lie away from ours: a response can wait for a network, and midnight is not one. */
const DAYS_APART = 7;

function contextOf(place: ResponsePlace, input: ResponseInput, today: string | undefined): AnsweringContext {
  const { id, role, language, answeredOn = today } = input;
  const apart =
    answeredOn === (today ?? answeredOn)
      ? 0
      : Math.abs((dayNumber(answeredOn) ?? 0) - (dayNumber(today ?? answeredOn) ?? 0));
  return {
    role,
    language,
    units: [place.unitId, ...(place.unitsAbove ?? [])],
    today: apart <= DAYS_APART ? answeredOn : today,
    seed: seedOf(id),
  };
}

/** What is kept of how somebody answered; nothing where there is nothing out of the ordinary. */
function circumstancesOf(
  { role, variant, behalfReason }: ResponseInput,
  confirmed: readonly string[],
  mayQuote: readonly string[],
  way: WayOfAnswering | undefined,
): string {
  const kept = {
    ...(mayQuote.length > 0 && { mayQuote }),
    ...(confirmed.length > 0 && { confirmed }),
    ...(variant && variant !== 'standard' && { variant }),
    ...(role === 'on-behalf' && behalfReason && { behalfReason }),
    ...(way && { way }),
  };
  return Object.keys(kept).length === 0 ? '' : JSON.stringify(kept);
}

/** Items among those named whose comment may be quoted: what was not answered, or is no comment, can't be. */
function quotableOf(form: Form, answers: Readonly<Record<string, StoredAnswer>>, named: readonly string[]): string[] {
  return [...new Set(named)].filter((code) => {
    const item = form.questions.get(code);
    return item !== undefined && isQuotable(item) && answers[code]?.state === 'answered';
  });
}

/** Files that the answers name. */
function filesOf(form: Form, answers: Readonly<Record<string, StoredAnswer>>): Pick<NewResponse, 'files'> {
  const files = attachmentItems(form).flatMap(({ code }) =>
    fileIds(answers[code]).map((id) => ({ id, question: code })),
  );
  return files.length > 0 ? { files } : {};
}

const WITH_FILES = new WeakMap<Form, readonly Item[]>();

function attachmentItems(form: Form): readonly Item[] {
  const known = WITH_FILES.get(form);
  if (known) return known;
  const items = [...form.questions.values()].filter(({ type }) => type === 'attachment');
  WITH_FILES.set(form, items);
  return items;
}

const fileIds = (answer: StoredAnswer | undefined): string[] =>
  answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];

/** Ids of all files that answers name, of a response or of half-done ones. */
export function filesNamed(form: Form, answers: Readonly<Record<string, StoredAnswer>>): string[] {
  return attachmentItems(form).flatMap(({ code }) => fileIds(answers[code]));
}

/** Items of each form whose answers may hold own words: looked up once a form, since every response needs them. */
const OWN_WORDS = new WeakMap<Form, readonly Item[]>();

function itemsWithOwnWords(form: Form): readonly Item[] {
  const known = OWN_WORDS.get(form);
  if (known) return known;
  // What is calculated may be put together from what was written.
  const items = [...form.questions.values()].filter(
    (item) => isFreeText(item) || item.type === 'calculated' || item.type === 'repeat',
  );
  OWN_WORDS.set(form, items);
  return items;
}

/** Answers with identifiers taken out of what was written in own words, and the kinds that were taken out, each once. */
export function maskAnswers<Answer extends StoredAnswer>(
  form: Form,
  answers: Readonly<Record<string, Answer>>,
  language: string,
) {
  const masked = new Set<string>();
  let kept = answers;
  // Copied only where something changes: most responses hold nothing to mask, and every one passes here.
  const change = (code: string, answer: Answer): void => {
    if (kept === answers) kept = { ...answers };
    (kept as Record<string, Answer>)[code] = answer;
  };
  const mask = (written: string): string => {
    const { text, found } = maskIdentifiers(storable(written), language);
    for (const { kind } of found) masked.add(kind);
    return text;
  };
  for (const item of itemsWithOwnWords(form)) {
    const answer = kept[item.code];
    if (answer?.state !== 'answered') continue;
    const { value } = answer;
    if (item.type === 'repeat') {
      if (isRepeated(value)) change(item.code, { ...answer, value: maskInstances(item, value, mask) });
    } else if (typeof value === 'string') {
      const text = mask(value);
      if (text !== value) change(item.code, { ...answer, value: text });
    }
  }
  return { answers: kept, masked: [...masked] };
}

/** What was written inside a repeating group is masked as what was written outside it. */
function maskInstances(
  group: ItemOf<'repeat'>,
  { instances }: RepeatedAnswers,
  mask: (text: string) => string,
): RepeatedAnswers {
  const texts = new Set(
    group.questions
      .flatMap(itemsOfQuestion)
      .filter(isFreeText)
      .map(({ code }) => code),
  );
  return {
    instances: instances.map((answers) =>
      Object.fromEntries(
        Object.entries(answers).map(([code, answer]) =>
          texts.has(code) && answer.state === 'answered' && typeof answer.value === 'string'
            ? [code, { ...answer, value: mask(answer.value) }]
            : [code, answer],
        ),
      ),
    ),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const UNSTORABLE = /[\u0000\p{Cs}]/u;

/**
 * Text as PostgreSQL can hold it: no NUL, no half characters. One such text would else fail the transaction that it shares
 * with the responses of others.
 */
function storable(text: string): string {
  if (!UNSTORABLE.test(text)) return text;
  return Buffer.from(text.replaceAll('\u0000', ''), 'utf8').toString('utf8');
}

/** Made from what is stored, so that a hash can't be tried against an identifier that was masked. */
function hashOfBody(unitId: string, role: string, language: string, answers: string): Buffer {
  // Keys come in the order of the form, so equal answers give equal text.
  return hash('sha256', `${JSON.stringify([unitId, role, language])}${answers}`, 'buffer');
}
