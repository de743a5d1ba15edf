import {
  isAsked,
  type Question,
  type QuestionnaireContent,
  questionsOf,
  renameQuestion,
  type Section,
} from '@medvirk/questionnaire';
import type { Change } from './change-content.ts';
import { freeCode } from './free-code.ts';
import { placeOf } from './place.ts';

/** Where something is put: before a question of a section, or last in it. */
export interface Target {
  section: string;
  before: string | null;
}

/** Moves questions, in the order of the form, to one place. What is moved there keeps its rules: what they look at may have to be mended. */
export function moveQuestions(
  content: QuestionnaireContent,
  codes: readonly string[],
  target: Target,
): QuestionnaireContent {
  const moving = new Set(codes);
  const moved = questionsOf(content).filter(({ code }) => moving.has(code));
  // Before something that moves itself: before the next that stays.
  const there = content.sections.find(({ code }) => code === target.section)?.questions ?? [];
  const from = there.findIndex(({ code }) => code === target.before);
  const before = from < 0 ? undefined : there.slice(from).find(({ code }) => !moving.has(code))?.code;
  const sections = content.sections.map((section) => {
    const rest = section.questions.filter(({ code }) => !moving.has(code));
    if (section.code !== target.section)
      return rest.length === section.questions.length ? section : { ...section, questions: rest };
    const at = before === undefined ? rest.length : rest.findIndex(({ code }) => code === before);
    const questions = rest.toSpliced(at, 0, ...moved);
    return questions.every((question, index) => question === section.questions[index]) &&
      questions.length === section.questions.length
      ? section
      : { ...section, questions };
  });
  return sections.every((section, index) => section === content.sections[index]) ? content : { ...content, sections };
}

/** Moves a section before another, or last. */
export function moveSection(content: QuestionnaireContent, code: string, before: string | null): QuestionnaireContent {
  const moved = content.sections.find((section) => section.code === code);
  if (!moved || code === before) return content;
  const rest = content.sections.filter((section) => section !== moved);
  const at = before === null ? rest.length : rest.findIndex((section) => section.code === before);
  const sections = rest.toSpliced(at < 0 ? rest.length : at, 0, moved);
  return sections.every((section, index) => section === content.sections[index]) ? content : { ...content, sections };
}

export function removeQuestions(content: QuestionnaireContent, codes: readonly string[]): QuestionnaireContent {
  const gone = new Set(codes);
  return {
    ...content,
    sections: content.sections.map((section) =>
      section.questions.some(({ code }) => gone.has(code))
        ? { ...section, questions: section.questions.filter(({ code }) => !gone.has(code)) }
        : section,
    ),
  };
}

/** Copies questions to right after the last of them. Their rules look at each other's copies. */
export function copyQuestions(content: QuestionnaireContent, codes: readonly string[]): Change {
  const chosen = questionsOf(content).filter(({ code }) => codes.includes(code));
  const last = chosen.at(-1);
  const place = last && placeOf(content, { question: last.code });
  if (!place || place.question === null) return { content, place: { section: 0, question: null } };
  const at = place.question + 1;
  const copies = copiesOf(content, { code: 'x', title: {}, questions: chosen }).questions;
  const sections = content.sections.map((section, index) =>
    index === place.section ? { ...section, questions: section.questions.toSpliced(at, 0, ...copies) } : section,
  );
  return { content: { ...content, sections }, place: { section: place.section, question: at } };
}

/** Copies a section with all that is in it to right after itself. */
export function copySection(content: QuestionnaireContent, index: number): Change {
  const section = content.sections[index];
  if (!section) return { content, place: { section: index, question: null } };
  const copy = { ...copiesOf(content, section), code: freeSectionCode(content) };
  return {
    content: { ...content, sections: content.sections.toSpliced(index + 1, 0, copy) },
    place: { section: index + 1, question: null },
  };
}

/** The section with new codes for its questions and checks, which must be there once, also in what looks at them. */
function copiesOf(content: QuestionnaireContent, section: Section): Section {
  const taken = new Set(questionsOf(content).map(({ code }) => code));
  let copy: QuestionnaireContent = { title: {}, languages: content.languages, sections: [section] };
  for (const { code } of section.questions) {
    const free = freeCode(taken, code);
    taken.add(free);
    copy = renameQuestion(copy, code, free);
  }
  const checks = new Set(
    content.sections.flatMap((each) => [
      ...(each.checks ?? []).map(({ code }) => code),
      ...each.questions.flatMap((question) => (isAsked(question) && question.checks) || []).map(({ code }) => code),
    ]),
  );
  const fresh = <Check extends { code: string }>(all: readonly Check[]): Check[] =>
    all.map((check) => {
      const code = freeCode(checks, check.code);
      checks.add(code);
      return { ...check, code };
    });
  const [made = section] = copy.sections;
  return {
    ...made,
    ...(made.checks && { checks: fresh(made.checks) }),
    questions: made.questions.map(
      (question): Question =>
        isAsked(question) && question.checks ? { ...question, checks: fresh(question.checks) } : question,
    ),
  };
}

const freeSectionCode = ({ sections }: QuestionnaireContent) =>
  freeCode(new Set(sections.map(({ code }) => code)), 'del');

/** Makes the question and all that follow it in its section a section of their own. Where one goes on goes with the end. */
export function splitSection(content: QuestionnaireContent, index: number, at: number): Change {
  const section = content.sections[index];
  if (!section || at < 1 || at >= section.questions.length)
    return { content, place: { section: index, question: null } };
  const { jumps, checks, randomOrder: _, ...kept } = section;
  const first: Section = { ...kept, questions: section.questions.slice(0, at) };
  const second: Section = {
    code: freeSectionCode(content),
    title: {},
    ...(section.showIf && { showIf: section.showIf }),
    questions: section.questions.slice(at),
    ...(checks && { checks }),
    ...(jumps && { jumps }),
  };
  return {
    content: { ...content, sections: content.sections.toSpliced(index, 1, first, second) },
    place: { section: index + 1, question: null },
  };
}

/**
 * Puts the next section into this one. Its rule goes to each of its questions, its introduction becomes a text between the
 * questions; jumps to it lead to what it has become a part of.
 */
export function mergeWithNext(content: QuestionnaireContent, index: number): Change {
  const [first, second] = content.sections.slice(index, index + 2);
  const place = { section: index, question: null };
  if (!first || !second) return { content, place };
  const { showIf } = second;
  const said = { ...second.title, ...second.intro };
  const notice: Question[] = Object.keys(said).length
    ? [
        {
          type: 'information',
          code: freeCode(new Set(questionsOf(content).map(({ code }) => code)), 'tekst'),
          texts: said,
        },
      ]
    : [];
  const moved = [...notice, ...second.questions].map((question): Question => {
    if (!showIf) return question;
    return { ...question, showIf: question.showIf ? { op: 'all', of: [showIf, question.showIf] } : showIf };
  });
  const jumps = [...(first.jumps ?? []), ...(second.jumps ?? [])].filter(
    ({ to }) => !('section' in to && to.section === second.code),
  );
  const checks = [...(first.checks ?? []), ...(second.checks ?? [])];
  const { jumps: _jumps, checks: _checks, randomOrder: _order, ...kept } = first;
  const merged: Section = {
    ...kept,
    questions: [...first.questions, ...moved],
    ...(checks.length > 0 && { checks }),
    ...(jumps.length > 0 && { jumps }),
  };
  const sections = content.sections.toSpliced(index, 2, merged).map((section): Section => {
    if (!section.jumps?.some(({ to }) => 'section' in to && to.section === second.code)) return section;
    const lead = section.jumps.map((jump) =>
      'section' in jump.to && jump.to.section === second.code ? { ...jump, to: { section: first.code } } : jump,
    );
    return { ...section, jumps: lead };
  });
  return { content: { ...content, sections }, place };
}
