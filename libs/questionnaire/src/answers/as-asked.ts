import type { ShownQuestion } from '../content/question.ts';
import type { Picture } from '../content/question-base.ts';
import type { GridCells } from '../content/question-groups.ts';
import type { RespondentRole } from '../logic/condition.ts';

/** The variant of the questions that a person chose to read; noted with the response. */
export const READING_VARIANTS = ['standard', 'easy', 'pictures'] as const;
export type ReadingVariant = (typeof READING_VARIANTS)[number];

/** What of a form one person meets now. */
export interface Met {
  isShown(item: string): boolean;
  /** Codes of the options that are offered; undefined where all are. */
  offered?: ((item: string) => readonly string[] | undefined) | undefined;
}

/**
 * A question as one person is asked it: worded for who they are and for how they want to read, and without the rows and
 * options that are not for them. Screens show what is left and need no rules of their own.
 */
export function asAsked<Q extends ShownQuestion>(
  question: Q,
  met: Met,
  role: RespondentRole,
  variant: ReadingVariant,
): Q {
  return inVariant(withoutHidden(worded(question, role, variant), met), variant);
}

function worded<Q extends ShownQuestion>(question: Q, role: RespondentRole, variant: ReadingVariant): Q {
  const { roleTexts, easyTexts } = question;
  // Easy words before words for a role: whoever needs them needs them most.
  const texts = { ...question.texts, ...roleTexts?.[role], ...(variant === 'easy' && easyTexts) };
  return roleTexts || easyTexts ? { ...question, texts } : question;
}

function withoutHidden<Q extends ShownQuestion>(question: Q, { isShown, offered }: Met): Q {
  const codes = offered?.(question.code);
  const isOffered = ({ code }: { code: string }) => codes === undefined || codes.includes(code);
  if (question.type === 'allocation') {
    return { ...question, options: question.options.filter(({ code }) => isShown(`${question.code}.${code}`)) };
  }
  if ('options' in question && codes) return { ...question, options: question.options.filter(isOffered) };
  if (question.type !== 'grid') return question;
  const rows = question.rows.filter(({ code }) =>
    isShown(question.cells.kind === 'dual' ? `${question.code}.${code}.importance` : `${question.code}.${code}`),
  );
  const [first] = rows;
  const inCells = first && offered?.(`${question.code}.${first.code}`);
  return { ...question, rows, cells: withOptions(question.cells, inCells) };
}

function withOptions(cells: GridCells, codes: readonly string[] | undefined): GridCells {
  if (!codes || !('options' in cells)) return cells;
  return { ...cells, options: cells.options.filter(({ code }) => codes.includes(code)) };
}

function inVariant<Q extends ShownQuestion>(question: Q, variant: ReadingVariant): Q {
  const { pictureVariant } = question;
  if (variant !== 'pictures' || !pictureVariant) return question;
  const image = pictureVariant.image ?? question.image;
  const illustrated = { ...question, ...(image && { image }) };
  const pictures = pictureVariant.options;
  if (!pictures || !('options' in illustrated)) return illustrated;
  const options = illustrated.options.map((option) => withPicture(option, pictures[option.code]));
  const canShow = illustrated.type === 'single-choice' || illustrated.type === 'multiple-choice';
  const all = canShow && options.every((option) => option.image);
  return { ...illustrated, options, ...(all && { display: 'pictures' }) };
}

const withPicture = <O extends { image?: Picture | undefined }>(option: O, picture: Picture | undefined): O =>
  picture ? { ...option, image: picture } : option;
