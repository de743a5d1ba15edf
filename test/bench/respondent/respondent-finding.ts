import type { Finding } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import type { Answered, Loaded } from './measure-page.ts';

/** One round: the three pages one after the other. */
export interface Loading {
  readonly size: number;
  readonly network: 'slow-4g' | 'local';
  readonly ours: Loaded;
  readonly surveyjs: Loaded;
  readonly plain: Loaded;
}

export interface Answering {
  /** 200 questions with 50 conditions, and 2,000 with 500. */
  readonly ours: Answered;
  readonly surveyjs: Answered;
  readonly long: Answered;
  /** One page of the 200 questions in plain HTML, where nothing hangs on an answer: the least that a click can cost. */
  readonly plain: Answered;
}

interface Aim {
  readonly what: string;
  readonly ours: number;
  readonly other: number;
  /** Ours divided by the other, at most. */
  readonly most: number;
}

export function respondentFinding(
  loading: readonly Loading[],
  answering: readonly Answering[],
  { rounds, browser }: { rounds: number; browser: string },
): Finding {
  const slow = loading.filter(({ network }) => network === 'slow-4g');
  const of = (rows: readonly Loading[], figure: (row: Loading) => number) => median(rows.map(figure));
  const each = (figure: (row: Answering) => number) => median(answering.map(figure));
  const p50 = ({ clicks }: Answered) => median(clicks.map(({ frame }) => frame));
  const worst = ({ clicks }: Answered) => Math.max(...clicks.map(({ frame }) => frame));
  const settled = ({ clicks }: Answered) => median(clicks.map((click) => click.settled));
  const lastSettled = ({ clicks }: Answered) => Math.max(...clicks.map((click) => click.settled));

  const aims: Aim[] = [20, 200].flatMap((size) => {
    const rows = slow.filter((row) => row.size === size);
    const first = of(rows, ({ ours }) => ours.firstQuestion);
    return [
      {
        what: `${size} questions: bytes before the first question, beside all of SurveyJS`,
        ours: of(rows, ({ ours }) => ours.bytesBefore),
        other: of(rows, ({ surveyjs }) => surveyjs.bytes),
        most: 1 / 12,
      },
      {
        what: `${size} questions, slow 4G: ms to the first question, beside SurveyJS`,
        ours: first,
        other: of(rows, ({ surveyjs }) => surveyjs.firstQuestion),
        most: 1 / 5,
      },
      {
        what: `${size} questions, slow 4G: ms to the first question, beside plain HTML`,
        ours: first,
        other: of(rows, ({ plain }) => plain.firstQuestion),
        most: 1.5,
      },
    ];
  });
  aims.push(
    {
      what: '200 questions: ms from click to frame, median, beside SurveyJS',
      ours: each(({ ours }) => p50(ours)),
      other: each(({ surveyjs }) => p50(surveyjs)),
      most: 1 / 7,
    },
    {
      what: '200 questions: ms from click to frame, worst, beside SurveyJS',
      ours: each(({ ours }) => worst(ours)),
      other: each(({ surveyjs }) => worst(surveyjs)),
      most: 1 / 10,
    },
    {
      what: '2,000 questions: ms from click to frame, median, beside 200 questions',
      ours: each(({ long }) => p50(long)),
      other: each(({ ours }) => p50(ours)),
      most: 1.5,
    },
  );
  // The least that a click can cost: where plain HTML is over an aim too, no program can meet it.
  const share = (figure: (answered: Answered) => number) =>
    (each(({ plain }) => figure(plain)) / each(({ surveyjs }) => figure(surveyjs))).toFixed(3);
  const floor =
    `a radio of plain HTML, on which nothing hangs, takes ${each(({ plain }) => p50(plain)).toFixed(1)} ms in the median and ` +
    `${each(({ plain }) => worst(plain)).toFixed(1)} at worst in the same run: ${share(p50)} and ${share(worst)} of SurveyJS`;
  const missed = aims.filter(({ ours, other, most }) => ours / other > most);
  const main = aims[1] ?? { ours: 0, other: 1 };
  const local = loading.filter(({ network, size }) => network === 'local' && size === 20);
  return {
    name: 'respondent',
    ours: main.ours,
    other: main.other,
    ratio: main.ours / main.other,
    unit: 'milliseconds to the first question on slow 4G',
    aim: 'every row of the table at or under its own limit',
    holds: missed.length === 0,
    ...(missed.length > 0
      ? {
          reason: [
            ...missed.map(
              ({ what, ours, other, most }) => `${what}: ${(ours / other).toFixed(3)}, aim ${most.toFixed(3)}`,
            ),
            ...(missed.some(({ what }) => what.includes('click to frame')) ? [floor] : []),
          ].join('; '),
        }
      : {}),
    line:
      `respondent: first question after ${Math.round(main.ours)} ms on slow 4G beside ${Math.round(main.other)} with SurveyJS; ` +
      `${aims.length - missed.length} of ${aims.length} aims met`,
    table: aims.map(({ what, ours, other, most }) => ({
      what,
      ours: Math.round(ours * 10) / 10,
      other: Math.round(other * 10) / 10,
      ratio: (ours / other).toFixed(3),
      'at most': most.toFixed(3),
      '': ours / other <= most ? 'met' : 'MISSED',
    })),
    notes: [
      `Chromium ${browser}, processor slowed down 4 times, ${rounds} rounds in turns, medians. Slow 4G: 1.6 Mbit/s, 150 ms. All served compressed (brotli).`,
      'The first question is the one of who answers; SurveyJS and plain HTML have the same on their first page.',
      `Requests before the first question: ${of(slow, ({ ours }) => ours.requestsBefore)} beside ${of(slow, ({ surveyjs }) => surveyjs.requestsBefore)}.`,
      `Without the slow network, 20 questions: ${Math.round(of(local, ({ ours }) => ours.firstQuestion))} ms beside ` +
        `${Math.round(of(local, ({ surveyjs }) => surveyjs.firstQuestion))} (SurveyJS) and ${Math.round(of(local, ({ plain }) => plain.firstQuestion))} (plain HTML).`,
      `Script until all is quiet, 20 questions: ${Math.round(of(local, ({ ours }) => ours.script))} ms beside ${Math.round(of(local, ({ surveyjs }) => surveyjs.script))}. ` +
        `Main thread for a key: ${each(({ ours }) => ours.key).toFixed(1)} ms beside ${each(({ surveyjs }) => surveyjs.key).toFixed(1)}.`,
      `A click is made when a frame begins, on every page alike, so that no time is in it but work until that frame has been made; ${floor}.`,
      'Until all that hangs on the answer is shown too, frames that are waited for with it: ' +
        `${each(({ ours }) => settled(ours)).toFixed(1)} ms in the median and ${each(({ ours }) => lastSettled(ours)).toFixed(1)} at worst, beside ` +
        `${each(({ surveyjs }) => settled(surveyjs)).toFixed(1)} and ${each(({ surveyjs }) => lastSettled(surveyjs)).toFixed(1)}.`,
    ],
    more: { aims, loading, answering },
  };
}
