import type { Section } from '../content/content.ts';
import type { Operation } from './operation.ts';
import { findQuestion, findSection, indexAt, questionSpot, sectionSpot } from './parts.ts';
import { same } from './same.ts';
import { heldBack, isMovedUnseen, type Moment, type Step, touched, type Writing, without } from './writing.ts';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export function addSection(writing: Writing, operation: Of<'add-section'>, { revision }: Moment): Step {
  const { section, to } = operation;
  const { content, traces } = writing;
  const isTaken =
    findSection(content, section.code) ?? section.questions.some(({ code }) => findQuestion(content, code));
  if (isTaken) return heldBack(writing, operation, 'taken');
  const sections = content.sections.toSpliced(indexAt(content.sections, to), 0, section);
  const after = { ...content, sections };
  const codes = section.questions.map(({ code }) => code);
  return {
    writing: {
      content: after,
      traces: {
        ...touched(
          traces,
          revision,
          `section/${section.code}`,
          `section/${section.code}/place`,
          ...codes.map((code) => `question/${code}` as const),
        ),
        removedSections: without(traces.removedSections, section.code),
        removedQuestions: codes.reduce(without, traces.removedQuestions),
      },
    },
    done: { ...operation, to: sectionSpot(after, section.code) },
  };
}

export function removeSection(writing: Writing, operation: Of<'remove-section'>, moment: Moment): Step {
  const { content, traces } = writing;
  const { code } = operation.section;
  const section = findSection(content, code);
  if (!section) return { writing };
  if (!same(section, operation.section)) return heldBack(writing, operation, 'changed');
  if (isMovedUnseen(traces, `section/${code}`, moment)) return heldBack(writing, operation, 'moved');
  const from = sectionSpot(content, code);
  return {
    writing: {
      content: { ...content, sections: content.sections.filter((other) => other !== section) },
      traces: {
        ...touched(traces, moment.revision, `section/${code}`, ...namesIn(section)),
        removedSections: { ...traces.removedSections, [code]: { section, from } },
        removedQuestions: { ...traces.removedQuestions, ...removedWith(writing, section) },
      },
    },
    done: { kind: 'remove-section', section, from },
  };
}

export function moveSection(writing: Writing, operation: Of<'move-section'>, moment: Moment): Step {
  const { content, traces } = writing;
  const { section: code } = operation;
  const section = findSection(content, code);
  if (!section) return heldBack(writing, operation, 'gone');
  const from = sectionSpot(content, code);
  const others = content.sections.filter((other) => other !== section);
  const moved = { ...content, sections: others.toSpliced(indexAt(others, operation.to), 0, section) };
  const to = sectionSpot(moved, code);
  if (same(from, to)) return { writing };
  if (isMovedUnseen(traces, `section/${code}`, moment)) return heldBack(writing, operation, 'moved');
  return {
    writing: { content: moved, traces: touched(traces, moment.revision, `section/${code}/place`) },
    done: { kind: 'move-section', section: code, from, to },
  };
}

function namesIn(section: Section) {
  return section.questions.map(({ code }) => `question/${code}` as const);
}

function removedWith({ content }: Writing, section: Section): Writing['traces']['removedQuestions'] {
  return Object.fromEntries(
    section.questions.flatMap((question) => {
      const found = findQuestion(content, question.code);
      return found ? [[question.code, { question, from: questionSpot(found) }]] : [];
    }),
  );
}
