import type { SentenceTable } from './sentence-table.ts';
import type { Words } from './words.ts';

const fraction = (w: Words): string => {
  const exact = w.is('exact', 'yes');
  if (w.count('whole') === 2) return exact ? 'Halvparten' : 'Om lag halvparten';
  return `${exact ? '' : 'Om lag '}${w.number('part')} av ${w.number('whole')}`;
};
const people = (w: Words): string =>
  w.has('part') ? `${fraction(w)} (${w.percent('percent')})` : w.percent('percent');
const shareTail = (w: Words): string => `(n ${w.number('n')}, ${w.number('low')}–${w.percent('high')})`;
const scoreTail = (w: Words): string => `(n ${w.number('n')}, ${w.number('low')}–${w.number('high')})`;
const answered = (w: Words): string => `${people(w)} svarte ${w.answers} på ${w.question} ${shareTail(w)}.`;

const lately = (w: Words): string =>
  w.count('months') === 1 ? 'den siste måneden' : `de siste ${w.number('months')} månedene`;
const changeTail = (w: Words): string =>
  `(n ${w.number('nBefore')} før og ${w.number('n')} nå; forskjellen er mellom ${w.number('low')} og ${w.number('high')} poeng)`;
const changed = (word: string) => (w: Words) =>
  `Erfaringen er blitt ${word}: fra ${w.number('before')} til ${w.number('after')} av 100 på ${w.question} ${lately(w)} ${changeTail(w)}.`;

const besideOthers = (w: Words): string => {
  const bases = `(n ${w.number('n')} og ${w.number('nOthers')})`;
  return w.is('measure', 'mean-score')
    ? `${w.number('unit')} av 100 her, ${w.number('others')} av 100 ellers ${bases}`
    : `${w.percent('unit')} svarte ${w.answers} her, ${w.percent('others')} ellers ${bases}`;
};
const compared = (word: string) => (w: Words) =>
  `${word} enn i resten av undersøkelsen på ${w.question}: ${besideOthers(w)}.`;

const wrote = (w: Words): string =>
  w.count('n') === 1 ? '1 person har skrevet' : `${w.number('n')} personer har skrevet`;
const terms = (w: Words): string => (w.terms === '' ? '' : ` Ord som går igjen: ${w.terms}.`);
const said = (who: string) => (w: Words) =>
  `${who}: ${w.quoted('text')} (${w.plain('author')}, ${w.plain('source')}, ${w.date('date')}).`;

const effect = (w: Words): string => {
  const bases = `(n ${w.number('nBefore')} og ${w.number('n')})`;
  const moved = (word: string) =>
    `Målingen er blitt ${word} siden: fra ${w.number('before')} til ${w.number('after')} av 100 på ${w.question} ${bases}.`;
  switch (w.plain('effect')) {
    case 'better':
      return moved('bedre');
    case 'worse':
      return moved('dårligere');
    case 'not-clearly-different':
      return `Målingen viser ingen klar forskjell: ${w.number('before')} av 100 før og ${w.number('after')} av 100 etter på ${w.question} ${bases}.`;
    case 'too-early-to-say':
      return `Det er for tidlig å si om det virket: før var målingen ${w.number('before')} av 100 på ${w.question} (n ${w.number('nBefore')}), og det trengs minst tre måneder med 30 svar til sammen etterpå.`;
    case 'already-moving':
      return `Målingen hadde begynt å endre seg før tiltaket: ${w.number('before')} av 100 før på ${w.question} (n ${w.number('nBefore')}). Da kan vi ikke si hva som kom etter det.`;
    default:
      return 'Virkningen er ikke målt.';
  }
};

export const nb: SentenceTable = {
  few: 'Få svar: tallet er usikkert.',
  statements: {
    'importance-share': answered,
    'importance-score': (w) => `I snitt får ${w.question} ${w.number('score')} av 100 i viktighet ${scoreTail(w)}.`,
    'importance-derived': (w) =>
      `Temaet henger sammen med helhetsinntrykket: det står for ${w.percent('percent')} av det alle temaene sier om det ${shareTail(w)}.`,
    'experience-share': answered,
    'experience-unfavourable': answered,
    'experience-score': (w) => `Erfaringen er i snitt ${w.number('score')} av 100 på ${w.question} ${scoreTail(w)}.`,
    'experience-improved': changed('bedre'),
    'experience-worsened': changed('dårligere'),
    'experience-unchanged': (w) =>
      `Ingen klar endring på ${w.question}: ${w.number('before')} av 100 før og ${w.number('after')} av 100 ${lately(w)} ${changeTail(w)}.`,
    'experience-shift-signal': (w) =>
      `Månedene viser et skifte på ${w.question}: de holder seg lenger på samme side av midten (${w.number('median')} av 100), eller krysser den sjeldnere, enn tilfeldigheter skulle tilsi (${w.number('months')} måneder).`,
    'compared-lower': compared('Lavere her'),
    'compared-higher': compared('Høyere her'),
    'compared-not-different': (w) =>
      `Ikke klart forskjellig fra resten av undersøkelsen på ${w.question}: ${besideOthers(w)}.`,
    'option-share': (w) => `${people(w)} valgte ${w.answers} på ${w.question} ${shareTail(w)}.`,
    'comments-why': (w) => `${wrote(w)} med egne ord om hvorfor dette er viktig.${terms(w)}`,
    'comments-now': (w) => `${wrote(w)} med egne ord om hvordan det er nå.${terms(w)}`,
    'comments-better': (w) => `${wrote(w)} med egne ord om hva som kan bli bedre.${terms(w)}`,
    'said-by-council': said('Brukerutvalget sier'),
    'said-by-staff': said('Ansatte sier'),
    'said-by-research': said('Forskning sier'),
    quoted: (w) => `En som har svart, skriver: ${w.quoted('text')}.`,
    'proposed-by-council': (w) =>
      `Brukerutvalget foreslo: ${w.quoted('text')} (${w.plain('author')}, ${w.date('date')}). Forslaget er ${w.is('decision', 'partly') ? 'delvis ' : ''}tatt inn.`,
    'tried-before': (w) =>
      `Prøvd før: ${w.quoted('title')}, fra ${w.date('date')}. ${effect(w)}${w.has('outcome') ? ` Tjenesten skriver: ${w.quoted('outcome')}.` : ''}`,
  },
};
