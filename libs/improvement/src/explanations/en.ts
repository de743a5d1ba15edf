import type { Figure, Measure, Period } from '../evidence/evidence.ts';
import type { ExplanationTable, LineParts } from './explanation-table.ts';

const answers = (n: number, { format }: LineParts): string => `${format.number(n)} ${n === 1 ? 'answer' : 'answers'}`;
const span = ({ from, to }: Period, { format }: LineParts): string => `${format.date(from)} to ${format.date(to)}`;
const measured = (figure: Figure, measure: Measure, parts: LineParts): string =>
  measure === 'mean-score' ? `${parts.value(figure, measure)} out of 100` : parts.value(figure, measure);

const MEASURES: Record<Exclude<Measure, 'option-share'>, string> = {
  'favourable-share': 'share at the top of the scale',
  'unfavourable-share': 'share at the bottom of the scale',
  'mean-score': 'average',
};
const VERDICTS = {
  higher: 'higher here',
  lower: 'lower here',
  'not-clearly-different': 'not clearly different',
};
const EFFECTS = {
  better: 'better afterwards',
  worse: 'worse afterwards',
  'not-clearly-different': 'no clear difference',
  'too-early-to-say': 'too early to say',
  'already-moving': 'was moving before the action',
  'not-measured': 'not measured',
};
const PEOPLE = { council: 'The user council', staff: 'Staff', research: 'Research' };

export const en: ExplanationTable = {
  methods: {
    wilson:
      'The share is of those who answered. The numbers after it show where the likely value lies: if the survey were done 100 times, about 95 such ranges would be right. Method: Wilson’s interval.',
    newcombe:
      'The difference between two shares, with the uncertainty of both counted in. It is clear when the whole range lies on the same side of zero. Method: Newcombe’s interval.',
    t: 'The average of all answers on a scale from 0 (worst) to 100 (best). The numbers after it show how uncertain it is: few or very different answers give a wider range. Method: Student’s t interval.',
    welch:
      'The difference between two averages, without assuming that the answers are equally spread. It is clear when the whole range lies on the same side of zero. Several questions about the same theme are judged together, so that chance is not taken for a finding. Method: Welch’s t test.',
    'run-chart':
      'The months are put on a line with the middle drawn in. When many in a row lie on the same side, or they seldom cross the middle, something has probably changed. It takes at least 10 months that do not lie on the middle. Method: Anhøj’s rules for run charts.',
    funnel:
      'The unit is seen against all in the survey together. With few answers the difference must be larger before we say that it is there. Only what lies outside the 99.8% limits is called higher or lower. Units are never ranked. Method: funnel plot.',
    'control-chart':
      'Each month is a point. The middle and the limits are reckoned from the first 12 months and stay put after that: the limits are 2.66 times the usual difference from month to month. A month outside the limits is unusual. New limits are set only by a person, with a name and a reason. Method: XmR chart (Montgomery, ch. 6.4).',
    'before-after':
      'All answers before the action are set against all answers after it. At least 3 months and 30 answers on each side are needed, and the measure must not have been moving already. “Better” and “worse” are said only when the whole interval of the difference lies on one side of zero. Method: Welch’s t-test, with a run chart about the middle from before the action (Perla et al. 2011).',
    'sibling-funnel':
      'The share in each unit is set against the share of all units together. Small units swing more, so limits are wider there. They are wider still because units always differ a little for many small reasons. Only what lies beyond the 99.8% limits is called higher or lower. At least 30 answers and three units are needed. Units are never ranked. Method: funnel plot with overdispersion (Spiegelhalter 2005).',
    drivers:
      'How much each theme goes together with the overall impression, with all themes seen at once. The parts add up to 100%. The interval comes from drawing answers anew 1000 times. At least 200 answers are needed. It says what goes together, not what causes what. Method: LMG (Shapley) with bootstrap (Grömping 2006).',
  },
  reasons: {
    'many-answers': 'Many answers are behind it.',
    'few-answers': 'Few answers are behind it.',
    'wide-interval': 'The figure is uncertain: the range is wide.',
    'narrow-interval': 'The figure is precise: the range is narrow.',
    'several-kinds-agree': 'Several independent sources say the same.',
    'one-kind-only': 'Only one kind of source.',
    'kinds-disagree': 'The sources disagree.',
  },
  lines: {
    statistic: (e, p) => {
      const what =
        e.measure === 'option-share' ? `share who chose ${p.option(e.question, e.option ?? '')}` : MEASURES[e.measure];
      return `${p.question(e.question)}: ${what} ${measured(e.figure, e.measure, p)} (${p.range(e.figure, e.measure)}), ${answers(e.figure.n, p)}, ${span(e.period, p)}, ${p.unit(e.unitId)}.`;
    },
    change: (e, p) =>
      `${p.question(e.question)}: ${measured(e.before, e.measure, p)} (${answers(e.before.n, p)}, ${span(e.beforePeriod, p)}) and ${measured(e.after, e.measure, p)} (${answers(e.after.n, p)}, ${span(e.afterPeriod, p)}). ${e.clear ? 'A clear difference' : 'No clear difference'}. ${p.unit(e.unitId)}.`,
    comparison: (e, p) =>
      `${p.question(e.question)}: ${measured(e.unit, e.measure, p)} in ${p.unit(e.unitId)} (${answers(e.unit.n, p)}) and ${measured(e.others, e.measure, p)} in the rest of the survey (${answers(e.others.n, p)}), ${span(e.period, p)}. Verdict: ${VERDICTS[e.verdict]}.`,
    comments: (e, p) => {
      const terms = p.format.and(e.terms.map(({ term, n }) => `${term} (${p.format.number(n)})`));
      const wrote = e.n === 1 ? '1 person has written' : `${p.format.number(e.n)} people have written`;
      return `Comments on ${p.question(e.question)}: ${wrote}, ${span(e.period, p)}, ${p.unit(e.unitId)}.${terms === '' ? '' : ` Words: ${terms}.`}`;
    },
    people: (e, p) =>
      `${PEOPLE[e.kind]}: ${p.quoted(e.text)}. Source: ${e.source}. Entered by ${e.author}, ${p.format.date(e.date)}.`,
    driver: (e, p) =>
      `Connection with the overall impression: ${p.format.percent(e.share)} of what the themes explain (${p.format.percent(e.low)}–${p.format.percent(e.high)}), correlation ${p.format.number(e.r, 2)}, ${answers(e.n, p)}, ${p.unit(e.unitId)}.`,
    earlierAction: (e, p) => {
      const side = (word: string, figure: Figure | undefined): string =>
        figure ? ` ${word}: ${measured(figure, 'mean-score', p)} (${answers(figure.n, p)}).` : '';
      return `Action: ${p.quoted(e.title)}, started ${p.format.date(e.date)}.${side('Before', e.before)}${side('After', e.after)} Effect: ${EFFECTS[e.effect]}.`;
    },
    proposal: (e, p) =>
      `Proposal from ${e.author}, ${p.format.date(e.date)}${e.question === undefined ? '' : `, about ${p.question(e.question)}`}: ${p.quoted(e.text)}.`,
    quote: (e, p) =>
      `Quote from a comment on ${p.question(e.question)}: ${p.quoted(e.text)}. The writer has agreed to be quoted without a name, and an editor read the quote before it was shown.`,
  },
};
