import type { SentenceTable } from './sentence-table.ts';
import type { Words } from './words.ts';

const fraction = (w: Words): string => {
  const exact = w.is('exact', 'yes');
  if (w.count('whole') === 2) return exact ? 'Half' : 'About half';
  return `${exact ? '' : 'About '}${w.number('part')} in ${w.number('whole')}`;
};
const people = (w: Words): string =>
  w.has('part') ? `${fraction(w)} (${w.percent('percent')})` : w.percent('percent');
const shareTail = (w: Words): string => `(n ${w.number('n')}, ${w.number('low')}–${w.percent('high')})`;
const scoreTail = (w: Words): string => `(n ${w.number('n')}, ${w.number('low')}–${w.number('high')})`;
const answered = (w: Words): string => `${people(w)} answered ${w.answers} to ${w.question} ${shareTail(w)}.`;

const lately = (w: Words): string =>
  w.count('months') === 1 ? 'in the last month' : `in the last ${w.number('months')} months`;
const changeTail = (w: Words): string =>
  `(n ${w.number('nBefore')} before and ${w.number('n')} now; the difference is between ${w.number('low')} and ${w.number('high')} points)`;
const changed = (word: string) => (w: Words) =>
  `The experience has become ${word}: from ${w.number('before')} to ${w.number('after')} out of 100 on ${w.question} ${lately(w)} ${changeTail(w)}.`;

const besideOthers = (w: Words): string => {
  const bases = `(n ${w.number('n')} and ${w.number('nOthers')})`;
  return w.is('measure', 'mean-score')
    ? `${w.number('unit')} out of 100 here, ${w.number('others')} out of 100 elsewhere ${bases}`
    : `${w.percent('unit')} answered ${w.answers} here, ${w.percent('others')} elsewhere ${bases}`;
};
const compared = (word: string) => (w: Words) =>
  `${word} than in the rest of the survey on ${w.question}: ${besideOthers(w)}.`;

const wrote = (w: Words): string =>
  w.count('n') === 1 ? '1 person has written' : `${w.number('n')} people have written`;
const terms = (w: Words): string => (w.terms === '' ? '' : ` Words that recur: ${w.terms}.`);
const said = (who: string) => (w: Words) =>
  `${who}: ${w.quoted('text')} (${w.plain('author')}, ${w.plain('source')}, ${w.date('date')}).`;

const effect = (w: Words): string => {
  const bases = `(n ${w.number('nBefore')} and ${w.number('n')})`;
  const moved = (word: string) =>
    `The figure has become ${word} since: from ${w.number('before')} to ${w.number('after')} out of 100 on ${w.question} ${bases}.`;
  switch (w.plain('effect')) {
    case 'better':
      return moved('better');
    case 'worse':
      return moved('worse');
    case 'not-clearly-different':
      return `The figure shows no clear difference: ${w.number('before')} out of 100 before and ${w.number('after')} out of 100 after on ${w.question} ${bases}.`;
    case 'too-early-to-say':
      return `It is too early to say whether it worked: the figure before was ${w.number('before')} out of 100 on ${w.question} (n ${w.number('nBefore')}), and at least three months with 30 answers in all are needed after it.`;
    case 'already-moving':
      return `The figure had begun to move before the action: ${w.number('before')} out of 100 before on ${w.question} (n ${w.number('nBefore')}). So nobody can say what came after it.`;
    default:
      return 'The effect has not been measured.';
  }
};

export const en: SentenceTable = {
  few: 'Few answers: the figure is uncertain.',
  statements: {
    'importance-share': answered,
    'importance-score': (w) =>
      `On average ${w.question} gets ${w.number('score')} out of 100 in importance ${scoreTail(w)}.`,
    'importance-derived': (w) =>
      `The theme goes together with the overall impression: it makes up ${w.percent('percent')} of what all themes say about it ${shareTail(w)}.`,
    'experience-share': answered,
    'experience-unfavourable': answered,
    'experience-score': (w) =>
      `The experience is on average ${w.number('score')} out of 100 on ${w.question} ${scoreTail(w)}.`,
    'experience-improved': changed('better'),
    'experience-worsened': changed('worse'),
    'experience-unchanged': (w) =>
      `No clear change on ${w.question}: ${w.number('before')} out of 100 before and ${w.number('after')} out of 100 ${lately(w)} ${changeTail(w)}.`,
    'experience-shift-signal': (w) =>
      `The months show a shift on ${w.question}: they stay longer on the same side of the middle (${w.number('median')} out of 100), or cross it less often, than chance would make them (${w.number('months')} months).`,
    'compared-lower': compared('Lower here'),
    'compared-higher': compared('Higher here'),
    'compared-not-different': (w) =>
      `Not clearly different from the rest of the survey on ${w.question}: ${besideOthers(w)}.`,
    'option-share': (w) => `${people(w)} chose ${w.answers} on ${w.question} ${shareTail(w)}.`,
    'comments-why': (w) => `${wrote(w)} in their own words about why this matters.${terms(w)}`,
    'comments-now': (w) => `${wrote(w)} in their own words about how it is now.${terms(w)}`,
    'comments-better': (w) => `${wrote(w)} in their own words about what could become better.${terms(w)}`,
    'said-by-council': said('The user council says'),
    'said-by-staff': said('Staff say'),
    'said-by-research': said('Research says'),
    quoted: (w) => `Somebody who answered writes: ${w.quoted('text')}.`,
    'proposed-by-council': (w) =>
      `The user council proposed: ${w.quoted('text')} (${w.plain('author')}, ${w.date('date')}). The proposal was ${w.is('decision', 'partly') ? 'partly ' : ''}taken in.`,
    'tried-before': (w) =>
      `Tried before: ${w.quoted('title')}, from ${w.date('date')}. ${effect(w)}${w.has('outcome') ? ` The service writes: ${w.quoted('outcome')}.` : ''}`,
  },
};
