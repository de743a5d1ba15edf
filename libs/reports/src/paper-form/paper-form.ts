import {
  isQuotable,
  isShown,
  itemsOfQuestion,
  type Question,
  type QuestionnaireContent,
  type ShownQuestion,
  textIn,
} from '@medvirk/questionnaire';
import { type PaperWords, wordsIn } from './paper-words.ts';

/** How a question is answered with a pen. */
export type PenAnswer =
  | { kind: 'boxes'; options: readonly string[]; several: boolean }
  | { kind: 'row'; points: readonly { value: string; label: string }[] }
  | { kind: 'lines'; count: number; label?: string }
  | { kind: 'numbers'; options: readonly string[] }
  | { kind: 'table'; columns: readonly string[]; rows: readonly string[]; several: boolean };

export interface PaperQuestion {
  /** Counted through the form; undefined for a text that asks nothing. */
  number?: number;
  text: string;
  /** How to answer, and whom it is for. */
  notes: readonly string[];
  answers: readonly PenAnswer[];
  /** Answers that stand apart: don't know, not relevant, prefer not to say. */
  away: readonly string[];
}

/** A questionnaire to be answered with a pen. */
export interface PaperForm {
  kind: 'paper-form';
  language: string;
  title: string;
  organisation: string;
  unit: string;
  intro: readonly string[];
  sections: readonly { title: string; questions: readonly PaperQuestion[] }[];
  outro: readonly string[];
  pageWord: string;
}

export interface PaperFacts {
  content: QuestionnaireContent;
  language: string;
  title: string;
  organisation: string;
  unit: string;
  purpose: string;
  contact: string;
  anonymous: boolean;
}

/** Questions that a pen can't answer are left out: files, what is reckoned, what comes with a link, groups that repeat. */
const NOT_ON_PAPER = new Set<Question['type']>(['attachment', 'calculated', 'hidden', 'repeat']);

/** Boxes under one question at most, before the answer is written instead. */
const MOST_BOXES = 20;

export function paperForm(facts: PaperFacts): PaperForm {
  const { content, language } = facts;
  const words = wordsIn(language);
  let number = 0;
  const sections = content.sections.map(({ title, questions }) => ({
    title: textIn(title, language),
    questions: questions.flatMap((question) => {
      if (!isShown(question) || NOT_ON_PAPER.has(question.type)) return [];
      if (question.type === 'information')
        return [{ text: textIn(question.texts, language), notes: [], answers: [], away: [] }];
      number += 1;
      return [asked(question, number, language, words)];
    }),
  }));
  return {
    kind: 'paper-form',
    language,
    title: facts.title,
    organisation: facts.organisation,
    unit: facts.unit,
    intro: [facts.purpose, words.voluntary, ...(facts.anonymous ? [words.anonymous] : []), words.how, words.noNames],
    sections: sections.filter(({ questions }) => questions.length > 0),
    outro: [words.thanks, words.contact(facts.contact)],
    pageWord: words.page,
  };
}

type Answerable = Exclude<ShownQuestion, { type: 'information' }>;

function asked(question: Answerable, number: number, language: string, words: PaperWords): PaperQuestion {
  const say = (texts: Question['texts'] | undefined) => textIn(texts, language);
  const notes = [
    ...(question.showIf ? [words.skip] : []),
    ...(say(question.hint) ? [say(question.hint)] : []),
    ...(question.type === 'multiple-choice' || question.type === 'image-map' ? [words.several] : []),
    ...(question.type === 'ranking' ? [words.rank] : []),
    ...(question.type === 'allocation' ? [words.share(question.total)] : []),
  ];
  const comment =
    'comment' in question && question.comment
      ? [{ kind: 'lines', count: 2, label: say(question.comment) } as const]
      : [];
  return {
    number,
    text: say(question.texts),
    notes,
    answers: [...answersOf(question, language, words), ...comment],
    away: [
      ...('allowDontKnow' in question && question.allowDontKnow ? [words.dontKnow] : []),
      ...('allowNotRelevant' in question && question.allowNotRelevant ? [words.notRelevant] : []),
      ...('allowPreferNotToSay' in question && question.allowPreferNotToSay ? [words.preferNot] : []),
    ],
  };
}

function answersOf(question: Answerable, language: string, words: PaperWords): PenAnswer[] {
  const say = (texts: Question['texts'] | undefined) => textIn(texts, language);
  const named = (options: readonly { code: string; texts: Question['texts'] }[]) =>
    options.map(({ code, texts }) => say(texts) || code);
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const several = question.type === 'multiple-choice';
      const other = question.options.some((option) => option.other);
      // Nobody looks through a page of boxes for their municipality.
      if (question.options.length > MOST_BOXES && !several) return [{ kind: 'lines', count: 1 }];
      return [
        { kind: 'boxes', options: named(question.options), several },
        ...(other ? [{ kind: 'lines', count: 1, label: words.other } as const] : []),
      ];
    }
    case 'image-map':
      return [{ kind: 'boxes', options: named(question.areas), several: question.maxSelected !== 1 }];
    case 'scale': {
      const points = question.points.map(({ value, texts }) => ({ value: String(value), label: say(texts) }));
      // A line of a hundred points can't be ticked: the number is written.
      if (points.length > 12)
        return [{ kind: 'lines', count: 1, label: words.number(points[0]?.value ?? '', points.at(-1)?.value ?? '') }];
      return points.every(({ label }) => label !== '')
        ? [{ kind: 'boxes', options: points.map(({ label }) => label), several: false }]
        : [{ kind: 'row', points }];
    }
    case 'consent':
      return [{ kind: 'boxes', options: [say(question.yes), say(question.no)], several: false }];
    case 'ranking':
    case 'allocation':
      return [{ kind: 'numbers', options: named(question.options) }];
    case 'grid':
      return gridOf(question, language);
    case 'long-text':
      return [
        { kind: 'lines', count: 6 },
        ...(isQuotable(question) ? [{ kind: 'boxes', options: [words.mayQuote], several: true } as const] : []),
      ];
    default:
      return [{ kind: 'lines', count: 1 }];
  }
}

/** Rows whose cells are ticked stand as a table; others are asked one after the other. */
function gridOf(question: Extract<Answerable, { type: 'grid' }>, language: string): PenAnswer[] {
  const items = itemsOfQuestion(question);
  const [first] = items;
  const rowsOf = (): string[] => items.map((item) => textIn(item.of?.label ?? item.texts, language));
  if (question.cells.kind !== 'dual' && (first?.type === 'single-choice' || first?.type === 'multiple-choice')) {
    return [
      {
        kind: 'table',
        columns: first.options.map(({ texts }) => textIn(texts, language)),
        rows: rowsOf(),
        several: first.type === 'multiple-choice',
      },
    ];
  }
  if (question.cells.kind !== 'dual' && first?.type === 'scale' && first.points.length <= 11) {
    return [
      {
        kind: 'table',
        columns: first.points.map(({ value, texts }) => textIn(texts, language) || String(value)),
        rows: rowsOf(),
        several: false,
      },
    ];
  }
  if (question.cells.kind === 'dual') {
    const { importance, experience } = question.cells;
    return [importance, experience].flatMap((part): PenAnswer[] => [
      { kind: 'lines', count: 0, label: textIn(part.texts, language) },
      {
        kind: 'table',
        columns: part.points.map(({ value, texts }) => textIn(texts, language) || String(value)),
        rows: question.rows.map((row) => textIn(row.texts, language)),
        several: false,
      },
    ]);
  }
  return items.map((item) => ({ kind: 'lines', count: 1, label: textIn(item.of?.label ?? item.texts, language) }));
}
