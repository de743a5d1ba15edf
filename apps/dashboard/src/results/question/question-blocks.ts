import type { QuestionResult, ResultPart } from '@medvirk/api-contract';

export type RowResult = QuestionResult & { part: ResultPart };

/**
 * What is shown as one picture: a question by itself; the rows of a grid with the same answers; rows that were asked how
 * important they are and how they were; options that shared points.
 */
export type QuestionBlock =
  | { kind: 'single'; key: string; question: QuestionResult }
  | { kind: 'grid' | 'dual' | 'shared'; key: string; about: ResultPart['about']; rows: RowResult[] };

/** Questions in their order, those that belong in one picture put together. A part that stands alone is a question. */
export function questionBlocks(questions: readonly QuestionResult[]): QuestionBlock[] {
  const blocks: QuestionBlock[] = [];
  for (const question of questions) {
    const kind = kindOf(question);
    const last = blocks.at(-1);
    if (kind === 'single' || !hasPart(question)) {
      blocks.push({ kind: 'single', key: question.code, question });
    } else if (last && last.kind === kind && belongs(last.rows, question)) {
      last.rows.push(question);
    } else {
      blocks.push({ kind, key: question.code, about: question.part.about, rows: [question] });
    }
  }
  return blocks.map((block) => {
    const [only, second] = block.kind === 'single' ? [] : block.rows;
    return only && !second ? { kind: 'single', key: only.code, question: only } : block;
  });
}

const hasPart = (question: QuestionResult): question is RowResult => question.part !== null;

function kindOf({ part, points, values, score }: QuestionResult): QuestionBlock['kind'] {
  if (points) return 'shared';
  if (part?.kind === 'row' && values.length > 0) return 'grid';
  if ((part?.kind === 'importance' || part?.kind === 'experience') && score) return 'dual';
  return 'single';
}

/** The same question, and the same answers to choose between: only then do cells stand under the same heading. */
function belongs(rows: readonly RowResult[], { part, values }: RowResult): boolean {
  const [first] = rows;
  if (first?.part.question !== part.question) return false;
  if (part.kind !== 'row') return true;
  return values.length === first.values.length && values.every(({ value }, i) => value === first.values[i]?.value);
}
