import type { GridCells, Question, QuestionnaireContent, QuestionOf } from '@medvirk/questionnaire';
import { questionsOf } from '@medvirk/questionnaire';
import { removeQuestions } from './arrange.ts';
import type { Change } from './change-content.ts';
import { freeCode, freeQuestionCode } from './free-code.ts';
import { placeOf } from './place.ts';

type Cellable = QuestionOf<'scale' | 'single-choice' | 'multiple-choice'>;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function cellsOf(question: Question): GridCells | undefined {
  switch (question.type) {
    case 'scale':
      return question.display === 'slider'
        ? undefined
        : {
            kind: 'scale',
            points: question.points,
            higherIsBetter: question.higherIsBetter,
            display: question.display,
          };
    case 'single-choice':
      return { kind: 'single', options: question.options };
    case 'multiple-choice':
      return { kind: 'multiple', options: question.options };
    default:
      return undefined;
  }
}

/** Whether questions are answered in the same way, so that they can be the rows of a table. */
export function canBeGrid(content: QuestionnaireContent, codes: readonly string[]): boolean {
  const chosen = questionsOf(content).filter(({ code }) => codes.includes(code));
  const cells = chosen.map(cellsOf);
  return chosen.length > 1 && cells.every((each) => each && same(each, cells[0]));
}

/** Makes questions with the same answers one table, where the first of them stood. Each row keeps theme and lens. */
export function mergeIntoGrid(content: QuestionnaireContent, codes: readonly string[]): Change | undefined {
  if (!canBeGrid(content, codes)) return undefined;
  const chosen = questionsOf(content).filter(({ code }) => codes.includes(code)) as Cellable[];
  const [first] = chosen;
  const cells = first && cellsOf(first);
  const at = first && placeOf(content, { question: first.code });
  if (!first || !cells || !at) return undefined;
  const ways = ['allowDontKnow', 'allowNotRelevant', 'allowPreferNotToSay', 'required'] as const;
  const grid: Question = {
    type: 'grid',
    code: freeQuestionCode(content, 'tabell'),
    texts: {},
    rows: chosen.map(({ code, texts, theme, lens, showIf }) => ({
      code,
      texts,
      ...(theme && { theme }),
      ...(lens && { lens }),
      ...(showIf && { showIf }),
    })),
    cells,
    ...(first.theme && { theme: first.theme }),
    ...(first.lens && { lens: first.lens }),
    ...(first.role && { role: first.role }),
    ...Object.fromEntries(ways.filter((way) => first[way]).map((way) => [way, true])),
  };
  const put = {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question): Question => (question.code === first.code ? grid : question)),
    })),
  };
  return { content: removeQuestions(put, codes), place: at };
}

/** Makes the rows of a table questions of their own; undefined where its cells can't stand alone. */
export function splitGrid(content: QuestionnaireContent, code: string): Change | undefined {
  const grid = questionsOf(content).find((question) => question.code === code);
  const place = placeOf(content, { question: code });
  if (grid?.type !== 'grid' || !place || grid.cells.kind === 'dual') return undefined;
  const taken = new Set(questionsOf(content).map((question) => question.code));
  const {
    rows,
    cells,
    code: _code,
    texts: _texts,
    type: _type,
    rowsFrom: _from,
    randomOrder: _order,
    ...shared
  } = grid;
  const { kind, ...answer } = cells;
  const types = {
    single: 'single-choice',
    multiple: 'multiple-choice',
    scale: 'scale',
    number: 'number',
    text: 'short-text',
  } as const;
  const questions = rows.map((row): Question => {
    const free = taken.has(row.code) ? freeCode(taken, row.code) : row.code;
    taken.add(free);
    const { code: _, showIf, ...own } = row;
    const both = grid.showIf && showIf ? ({ op: 'all', of: [grid.showIf, showIf] } as const) : (showIf ?? grid.showIf);
    return { ...shared, ...own, ...answer, type: types[kind], code: free, ...(both && { showIf: both }) } as Question;
  });
  const sections = content.sections.map((section, index) =>
    index === place.section && place.question !== null
      ? { ...section, questions: section.questions.toSpliced(place.question, 1, ...questions) }
      : section,
  );
  return { content: { ...content, sections }, place };
}
