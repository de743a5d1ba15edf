import type { FileLanguage, QuestionResult, ReleasedCount, ReleasedFigure, ResultsView } from '@medvirk/api-contract';
import type { Cell, Sheet } from '@medvirk/interchange';
import { ANSWER_STATES, textIn } from '@medvirk/questionnaire';
import { FIGURE_WORDS } from './figure-words.ts';

/** Released figures as tables: one line for each figure, with its base, interval and method. What is hidden says so in words. */
export function figuresSheets(results: ResultsView, k: number, language: FileLanguage): Sheet[] {
  const words = FIGURE_WORDS[language];
  const about = [
    `${textIn(results.surveyTitle, language)} – ${results.unit.name}`,
    words.period(results.period.from, results.period.to),
    words.version(results.versionNumber, results.versionId),
    words.responses(results.responses.kind === 'shown' ? String(results.responses.count) : words.hidden),
    words.limit(k),
  ];
  return [
    {
      name: words.sheets.figures,
      header: words.header,
      rows: results.questions.flatMap((question) => linesOf(question, language)),
    },
    {
      name: words.sheets.states,
      header: [words.column, words.question, ...ANSWER_STATES.map((state) => words.state[state])],
      rows: results.questions.map((question) => [
        question.code,
        textIn(question.texts, language),
        ...ANSWER_STATES.map((state) => countCell(question.states[state], words.hidden)),
      ]),
    },
    {
      name: words.sheets.about,
      header: [words.sheets.about],
      rows: about.map((line) => [line]),
    },
  ];
}

function linesOf(question: QuestionResult, language: FileLanguage): Cell[][] {
  const words = FIGURE_WORDS[language];
  const first = [question.code, textIn(question.texts, language), question.theme, question.lens] as const;
  const line = (what: string, count: ReleasedCount | null, figure: ReleasedFigure): Cell[] => [
    ...first,
    what,
    count ? countCell(count, words.hidden) : null,
    ...figureCells(figure, words.hidden),
  ];
  const figures: Cell[][] = question.values.map(({ value, texts, count, share }) =>
    line(textIn(texts, language) || value, count, share),
  );
  if (question.favourable) figures.push(line(words.favourable, null, question.favourable));
  if (question.unfavourable) figures.push(line(words.unfavourable, null, question.unfavourable));
  if (question.score) figures.push(line(words.score, null, question.score));
  for (const { value, texts, first: putFirst, meanRank } of question.ranking ?? []) {
    const option = textIn(texts, language) || value;
    figures.push(line(`${words.putFirst}: ${option}`, null, putFirst));
    figures.push(line(`${words.meanRank}: ${option}`, null, meanRank));
  }
  if (question.points) figures.push(line(words.points(question.points.total), null, question.points.mean));
  if (figures.length > 0) return figures;
  return [[...first, words.answered, countCell(question.n, words.hidden), null, null, null, null, null]];
}

const countCell = (count: ReleasedCount | undefined, hidden: string): Cell =>
  count?.kind === 'shown' ? count.count : hidden;

/** Value, interval, base and method; in words where the figure is hidden. */
export function figureCells(released: ReleasedFigure, hidden: string): Cell[] {
  if (released.kind === 'hidden') return [hidden, null, null, null, null];
  const { estimate, low, high, n, method } = released.figure;
  return [estimate, low, high, n, method];
}
