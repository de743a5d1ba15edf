import type { Finding } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import type { Answered } from './answer-forms.ts';

/** One form, answered by both in turns. */
export interface Pair {
  readonly questions: number;
  readonly rules: number;
  readonly ours: readonly Answered[];
  readonly surveyjs: readonly Answered[];
}

/** The form that has an aim of its own: milliseconds for an answer, at most. */
const BIG_FORM = { questions: 400, most: 1 };
/** Ours is to be so many times as fast. */
const TIMES_AS_FAST = 10;

export function questionnaireFinding(pairs: readonly Pair[], rounds: number): Finding {
  const rows = pairs.map(({ questions, rules, ours, surveyjs }) => {
    const all = (answered: readonly Answered[]) => answered.flatMap(({ times }) => times);
    const [own, other] = [median(all(ours)), median(all(surveyjs))];
    const opening = (answered: readonly Answered[]) => median(answered.map((each) => each.opening));
    return {
      questions,
      rules,
      own,
      other,
      worst: Math.max(...all(ours)),
      ours: opening(ours),
      theirs: opening(surveyjs),
    };
  });
  const big = rows.find(({ questions }) => questions === BIG_FORM.questions) ?? {
    own: Number.POSITIVE_INFINITY,
    other: 0,
  };
  const missed = [
    ...rows
      .filter(({ own, other }) => other / own < TIMES_AS_FAST)
      .map(({ questions, own, other }) => `${questions} questions: ${(other / own).toFixed(1)} times as fast`),
    ...(big.own >= BIG_FORM.most ? [`${BIG_FORM.questions} questions: ${big.own.toFixed(3)} ms for an answer`] : []),
  ];
  const times = (row: { own: number; other: number }) => (row.other / row.own).toFixed(0);
  return {
    name: 'questionnaire',
    ours: big.own,
    other: big.other,
    ratio: big.own / big.other,
    unit: 'milliseconds for an answer to a form of 400 questions and 200 rules, median',
    aim: `a form of 400 questions and 200 rules under ${BIG_FORM.most} ms; ${TIMES_AS_FAST} times as fast as survey-core at every size`,
    holds: missed.length === 0,
    ...(missed.length > 0 && { reason: missed.join('; ') }),
    line: `questionnaire: ${(big.own * 1000).toFixed(1)} µs for an answer to 400 questions with 200 rules; survey-core takes ${rows
      .map((row) => `${times(row)} (${row.questions})`)
      .join(', ')} times as long`,
    table: rows.map((row) => ({
      questions: row.questions,
      rules: row.rules,
      'ours, µs': (row.own * 1000).toFixed(1),
      'survey-core, µs': (row.other * 1000).toFixed(1),
      'times as fast': times(row),
      'our slowest, µs': (row.worst * 1000).toFixed(0),
      'opening, ms': row.ours.toFixed(1),
      'survey-core, ms': row.theirs.toFixed(1),
    })),
    notes: [
      `Both in this process, in turns, ${rounds} rounds after two to warm up; medians over all answers. No screen: what is shown is worked out, and for ours listed.`,
      'Every answer changes something that rules look at or stands alone, half and half; in the end both show the same questions, or the run stops.',
    ],
    more: { rows },
  };
}
