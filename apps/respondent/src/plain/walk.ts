import type { Draft, FormFields, InvitationView, ResponseInput } from '@medvirk/api-contract';
import {
  type AnswerProblem,
  BehalfReason,
  compileForm,
  type Form,
  type GivenAnswer,
  isAsked,
  itemsOfQuestion,
  problemsOfLive,
  READING_VARIANTS,
  RespondentRole,
  type VisibleSection,
  validateLive,
} from '@medvirk/questionnaire';
import { type AnswerSheet, answerSheet } from '../answering/answer-sheet.ts';
import { circumstancesOf, dayHere } from '../answering/circumstances.ts';
import { linkValues } from '../answering/link-values.ts';
import { mannerOf } from '../answering/person.ts';
import { nextStep } from '../answering/steps.ts';
import { whatStops } from '../answering/what-stops.ts';
import { refusedField } from '../attachment/attachment-fields.ts';
import { typedCode } from '../pause/resume-code.ts';
import { RESUME_FIELD } from '../pause/resume-field.ts';
import { quoteField } from '../question/field-names.ts';
import { REASON_FIELD, ROLE_FIELD, VARIANT_FIELD } from '../start/start-fields.ts';
import { all, answersInFields } from './answers-in-fields.ts';
import { type Carried, readCarried } from './carried.ts';

export type Walked =
  | {
      kind: 'page';
      carried: Carried;
      /** True when something on the page must be mended first. */
      sentBack: boolean;
      /** Why files that came with the page were not taken, by question. */
      refused?: Readonly<Record<string, readonly string[]>>;
    }
  | { kind: 'declined'; carried: Carried }
  | { kind: 'send'; carried: Carried; response: ResponseInput }
  | { kind: 'pause'; carried: Carried; draft: Draft }
  | { kind: 'resume'; carried: Carried; code: string };

/** What a page shows, and what is answered so far. */
export interface Standing {
  sheet: AnswerSheet;
  shown: readonly VisibleSection[];
  problemsIn: (section: string) => readonly AnswerProblem[];
}

/** The same survey comes with every page that is posted to it. */
const forms = new WeakMap<InvitationView['content'], Form>();

export function standing({ content, unit }: InvitationView, carried: Carried): Standing {
  const { variant = 'standard' } = carried;
  const form = forms.get(content) ?? compileForm(content);
  forms.set(content, form);
  const { role, language, id = '' } = carried;
  const context = circumstancesOf({ unit }, { role, language, responseId: id, today: dayHere(new Date()) });
  const sheet = answerSheet(form, context, carried.answers);
  sheet.setCircumstances(context, variant);
  const confirmed = carried.confirmed ?? [];
  return { sheet, shown: sheet.sections(), problemsIn: (section) => problemsOfLive(sheet.live, section, confirmed) };
}

/**
 * One step of a person whose browser runs no scripts: takes what stood on the posted page, does what the pressed button
 * asks, and says which page comes next. The same rules as in the browser decide; a page that is not whole comes again.
 */
export function walk(
  invitation: InvitationView,
  fields: FormFields,
  begun: Carried,
  newId: () => string,
  parameters: FormFields = {},
): Walked {
  const read = readCarried(all(fields, 'carried')[0]) ?? begun;
  // The address of the link stands through all steps, and says the same at each of them.
  const fromLink = linkValues(invitation.content, (name) => all(parameters, name)[0]);
  const posted = { ...read, answers: { ...fromLink, ...read.answers } };
  const [asked = 'next', place = ''] = (all(fields, 'do')[0] ?? 'next').split(' ');
  const before = standing(invitation, posted);
  const carried = { ...withPage(posted, before, fields), id: posted.id ?? newId() };
  const now = standing(invitation, carried);
  const to = (step: Carried['step'], sentBack = false): Walked => {
    const visited = step.page === 'section' ? [...new Set([...carried.visited, step.section])] : carried.visited;
    return { kind: 'page', carried: { ...carried, step, visited }, sentBack };
  };
  const refused = refusedFiles(before, posted.step, fields);
  // Whoever goes back or takes up another answer has left the file behind.
  if (refused && !['back', 'decline', 'resume'].includes(asked)) {
    return { kind: 'page', carried, sentBack: true, refused };
  }
  switch (asked) {
    case 'decline':
      return { kind: 'declined', carried: posted };
    case 'language':
    case 'more':
      return to(carried.step);
    case 'back':
      return to(stepBack(carried.step, now.shown));
    case 'edit':
      return to(place === '' ? { page: 'start', editing: true } : { page: 'section', section: place, editing: true });
    case 'pause':
      return { kind: 'pause', carried, draft: draftOf(carried, now) };
    case 'resume':
      return { kind: 'resume', carried, code: typedCode(all(fields, RESUME_FIELD)[0] ?? '') };
    case 'send':
      return send(carried, now, to);
    default:
      return goOn(carried, before, now, to, asked === 'anyway');
  }
}

type To = (step: Carried['step'], sentBack?: boolean) => Walked;

function goOn(carried: Carried, before: Standing, now: Standing, to: To, anyway: boolean): Walked {
  const { step } = carried;
  if (step.page === 'review') return to(step);
  if (step.page === 'start' && !carried.role) return to(step, true);
  const section = step.page === 'section' ? step.section : undefined;
  if (section !== undefined) {
    const problems = now.problemsIn(section);
    if ((anyway ? whatStops(problems) : problems).length > 0) return to(step, true);
    carried.confirmed = [...(carried.confirmed ?? []), ...problems.flatMap(({ check }) => check ?? [])];
    // An answer has brought up a question on this very page: it is shown before the person goes on.
    if (hasNewQuestion(section, before.shown, now.shown)) return to(step);
  }
  const next = nextStep({
    shown: now.shown.map((each) => each.section.code),
    after: section,
    editing: step.editing,
    needsALook: (code) => !carried.visited.includes(code) || now.problemsIn(code).length > 0,
  });
  return to(
    next.page === 'section' ? { page: 'section', section: next.section, editing: next.editing } : { page: 'review' },
  );
}

function send(carried: Carried & { id: string }, now: Standing, to: To): Walked {
  if (!carried.role) return to({ page: 'start', editing: true }, true);
  const { id, role, language, confirmed = [], mayQuote } = carried;
  const check = validateLive(now.sheet.live, confirmed);
  const wrong = check.ok && check.asks.length === 0 ? undefined : now.shown.find(hasProblems(now));
  if (wrong) return to({ page: 'section', section: wrong.section.code, editing: true }, true);
  const { live } = now.sheet;
  const response = { id, role, language, answers: live.counted(), answeredOn: live.context.today };
  const asked = confirmed.length > 0 && { confirmed };
  return {
    kind: 'send',
    carried,
    response: { ...response, ...asked, ...mannerOf(carried), ...(mayQuote && { mayQuote }) },
  };
}

const hasProblems =
  ({ problemsIn }: Standing) =>
  ({ section }: VisibleSection): boolean =>
    problemsIn(section.code).length > 0;

function draftOf(carried: Carried & { id: string }, now: Standing): Draft {
  const { id, role, language, visited, step, confirmed, mayQuote } = carried;
  return {
    ...mannerOf(carried),
    ...(confirmed && { confirmed }),
    ...(mayQuote && { mayQuote }),
    id,
    role: role ?? null,
    language,
    answers: now.sheet.live.counted(),
    visited,
    section: step.page === 'section' ? step.section : null,
  };
}

/** A draft as it is carried on: to the page where it was put aside. */
export function carriedOf(draft: Draft, code: string): Carried {
  const { id, role, language, answers, visited, section, confirmed, mayQuote, behalfReason, variant } = draft;
  const step: Carried['step'] = section === null ? { page: 'review' } : { page: 'section', section, editing: false };
  const manner = { behalfReason, variant, confirmed, mayQuote };
  return { id, code, language, ...(role ? { role } : {}), ...manner, answers, visited, step };
}

/** What was carried, with what stood on the posted page put in its place. */
function withPage(posted: Carried, before: Standing, fields: FormFields): Carried {
  const wanted = all(fields, 'language')[0];
  const language = before.sheet.live.form.content.languages.find((offered) => offered === wanted) ?? posted.language;
  if (posted.step.page === 'start') {
    const said = RespondentRole.safeParse(all(fields, ROLE_FIELD)[0]);
    const reason = BehalfReason.safeParse(all(fields, REASON_FIELD)[0]);
    const variant = READING_VARIANTS.find((each) => each === all(fields, VARIANT_FIELD)[0]);
    return {
      ...posted,
      language,
      ...(said.success && { role: said.data }),
      ...(reason.success && { behalfReason: reason.data }),
      ...(variant && { variant }),
    };
  }
  if (posted.step.page !== 'section') return { ...posted, language };
  const { section } = posted.step;
  const on = before.shown.find((each) => each.section.code === section)?.questions.filter(isAsked) ?? [];
  const answers: Record<string, GivenAnswer> = { ...posted.answers };
  for (const [code, answer] of Object.entries(answersInFields(on, fields, language))) {
    if (answer) answers[code] = answer;
    else delete answers[code];
  }
  const here = on.flatMap(itemsOfQuestion).map(({ code }) => code);
  const mayQuote = [
    ...(posted.mayQuote ?? []).filter((code) => !here.includes(code)),
    ...here.filter((code) => all(fields, quoteField(code)).length > 0),
  ];
  const { mayQuote: _before, ...others } = posted;
  return { ...others, language, answers, ...(mayQuote.length > 0 && { mayQuote }) };
}

/** What the server says of files of the posted page that it has not taken. */
function refusedFiles(
  { shown }: Standing,
  step: Carried['step'],
  fields: FormFields,
): Record<string, readonly string[]> | undefined {
  const here = step.page === 'section' ? shown.find(({ section }) => section.code === step.section) : undefined;
  const refused = (here?.questions ?? []).flatMap(({ code, type }) => {
    const why = type === 'attachment' ? all(fields, refusedField(code)) : [];
    return why.length > 0 ? [[code, why] as const] : [];
  });
  return refused.length > 0 ? Object.fromEntries(refused) : undefined;
}

function stepBack(step: Carried['step'], shown: readonly VisibleSection[]): Carried['step'] {
  if (step.page !== 'review' && step.editing) return { page: 'review' };
  const codes = shown.map(({ section }) => section.code);
  const place = step.page === 'section' ? codes.indexOf(step.section) : codes.length;
  const section = codes[place - 1];
  return section === undefined || step.page === 'start'
    ? { page: 'start', editing: false }
    : { page: 'section', section, editing: false };
}

function hasNewQuestion(section: string, before: readonly VisibleSection[], now: readonly VisibleSection[]): boolean {
  const codes = (shown: readonly VisibleSection[]) =>
    shown.find((each) => each.section.code === section)?.questions.map((question) => question.code) ?? [];
  const had = new Set(codes(before));
  return codes(now).some((code) => !had.has(code));
}
