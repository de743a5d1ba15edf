import { releaseBase } from '@medvirk/disclosure';
import { weightedShare } from '@medvirk/statistics';
import { type Expectation, expectations } from '../expectation.ts';
import type { PublishedRow, SurveyFiles } from './survey-files.ts';

type Response = SurveyFiles['responses'][number];

/** Columns of the questions, in the order in which the table prints them. One with several columns takes several answers. */
const QUESTIONS = [
  ...['q0001', 'q0002', 'q0004', 'q0005'],
  ...Array.from({ length: 11 }, (_, i) => `q0007_${String(i + 1).padStart(4, '0')}`),
  ...['q0008', 'q0009', 'q0010', 'q0011', 'q0012', 'q0013', 'q0014', 'q0015', 'q0017', 'q0018', 'q0019', 'q0020'],
  ...['q0021', 'q0022', 'q0024', 'q0025', 'q0026', 'q0028', 'q0029', 'age3'],
];

/** Groups in the order in which the table prints them; the first is everybody. */
const GROUPS: readonly (readonly [column: string, value: string] | null)[] = [
  null,
  ['age3', '18 - 34'],
  ['age3', '35 - 64'],
  ['age3', '65 and up'],
  ['race2', 'White'],
  ['race2', 'Non-white'],
  ['kids', 'Has children'],
  ['kids', 'No children'],
  ['orientation', 'Straight'],
  ['orientation', 'Gay/Bisexual'],
];

/** The survey's own rule: groups of fewer than 100 respondents are left blank. */
const POLICY = { k: 5, leastBase: 100 };

export interface WeightedSurvey {
  /** Totals that were printed, and those of them that come out otherwise. */
  readonly totals: number;
  readonly otherTotals: readonly string[];
  /** Figures of groups that were printed, and those of them that come out otherwise. */
  readonly cells: number;
  readonly otherCells: readonly string[];
  /** Figures that were left blank, and those in which the rule says otherwise, in either direction. */
  readonly blanks: number;
  readonly otherBlanks: readonly string[];
}

/** Counts the survey anew, weighted, and lays it beside what was published. */
export function countWeightedSurvey({ responses, published }: SurveyFiles): WeightedSurvey {
  const membersOf = GROUPS.map((group) =>
    group ? responses.filter((response) => response[group[0]] === group[1]) : responses,
  );
  const found = published.flatMap((row) => {
    const column = columnOf(row, responses);
    return row.percentages.map((printed, g) => {
      const group = GROUPS[g];
      const { n, percent } = count(membersOf[g] ?? [], column, row.option);
      const isBlank = releaseBase(n, POLICY).kind === 'hidden';
      const place = `${row.question.slice(0, 40)} / ${row.option.slice(0, 30)}${group ? ` / ${group[1]}` : ''}`;
      return { isTotal: !group, printed, percent, isBlank, place };
    });
  });
  const printed = found.filter((cell) => cell.printed !== null);
  const others = (cells: typeof found): string[] =>
    cells
      .filter((cell) => Math.abs((cell.percent ?? Number.NaN) - (cell.printed ?? 0)) > 0.5 || cell.percent === null)
      .map((cell) => `${cell.place}: ${cell.printed} printed, ${cell.percent?.toFixed(2) ?? 'nothing'} counted`);
  const [totals, cells] = [printed.filter(({ isTotal }) => isTotal), printed.filter(({ isTotal }) => !isTotal)];
  return {
    totals: totals.length,
    otherTotals: others(totals),
    cells: cells.length,
    otherCells: others(cells),
    blanks: found.length - printed.length,
    otherBlanks: found.filter((cell) => cell.isBlank !== (cell.printed === null)).map(({ place }) => place),
  };
}

/** Several columns stand in another order than they are printed in: an option's is the one in which it occurs. */
function columnOf({ block, option }: PublishedRow, responses: readonly Response[]): string {
  const question = QUESTIONS[block] ?? '';
  const own = Object.keys(responses[0] ?? {}).filter((column) => column.startsWith(`${question}_`));
  return own.find((column) => responses.some((response) => response[column] === option)) ?? question;
}

/** `NA` was not asked and is outside the base; `No answer` is in it. */
function count(members: readonly Response[], column: string, option: string): { n: number; percent: number | null } {
  const asked = members.filter((response) => response[column] !== 'NA');
  if (asked.length === 0) return { n: 0, percent: null };
  const answers = asked.map((response) => ({
    count: response[column] === option ? 1 : 0,
    n: 1,
    weight: Number(response.weight),
  }));
  return { n: asked.length, percent: 100 * weightedShare(answers).estimate };
}

/** Totals within rounding that must be reached, of the 189 that can be mapped. */
const TOTALS_AIM = 180;

export function weightedSurveyValues(survey: WeightedSurvey): Expectation[] {
  const { between, same } = expectations('weighted survey of 1,615 respondents');
  const { totals, otherTotals, cells, otherCells, blanks, otherBlanks } = survey;
  return [
    same('printed totals', 189, totals),
    between('weighted totals within rounding', TOTALS_AIM, totals, totals - otherTotals.length, 0),
    between('weighted figures of groups within rounding', 0.95 * cells, cells, cells - otherCells.length, 0),
    same('figures left blank by "base under 100"', blanks, blanks - otherBlanks.length),
  ];
}
