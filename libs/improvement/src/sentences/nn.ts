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
const answered = (w: Words): string => `${people(w)} svara ${w.answers} på ${w.question} ${shareTail(w)}.`;

const lately = (w: Words): string =>
  w.count('months') === 1 ? 'den siste månaden' : `dei siste ${w.number('months')} månadene`;
const changeTail = (w: Words): string =>
  `(n ${w.number('nBefore')} før og ${w.number('n')} no; skilnaden er mellom ${w.number('low')} og ${w.number('high')} poeng)`;
const changed = (word: string) => (w: Words) =>
  `Erfaringa er vorten ${word}: frå ${w.number('before')} til ${w.number('after')} av 100 på ${w.question} ${lately(w)} ${changeTail(w)}.`;

const besideOthers = (w: Words): string => {
  const bases = `(n ${w.number('n')} og ${w.number('nOthers')})`;
  return w.is('measure', 'mean-score')
    ? `${w.number('unit')} av 100 her, ${w.number('others')} av 100 elles ${bases}`
    : `${w.percent('unit')} svara ${w.answers} her, ${w.percent('others')} elles ${bases}`;
};
const compared = (word: string) => (w: Words) =>
  `${word} enn i resten av undersøkinga på ${w.question}: ${besideOthers(w)}.`;

const wrote = (w: Words): string =>
  w.count('n') === 1 ? '1 person har skrive' : `${w.number('n')} personar har skrive`;
const terms = (w: Words): string => (w.terms === '' ? '' : ` Ord som går att: ${w.terms}.`);
const said = (who: string) => (w: Words) =>
  `${who}: ${w.quoted('text')} (${w.plain('author')}, ${w.plain('source')}, ${w.date('date')}).`;

const effect = (w: Words): string => {
  const bases = `(n ${w.number('nBefore')} og ${w.number('n')})`;
  const moved = (word: string) =>
    `Målinga er vorten ${word} sidan: frå ${w.number('before')} til ${w.number('after')} av 100 på ${w.question} ${bases}.`;
  switch (w.plain('effect')) {
    case 'better':
      return moved('betre');
    case 'worse':
      return moved('dårlegare');
    case 'not-clearly-different':
      return `Målinga viser ingen klar skilnad: ${w.number('before')} av 100 før og ${w.number('after')} av 100 etter på ${w.question} ${bases}.`;
    case 'too-early-to-say':
      return `Det er for tidleg å seie om det verka: før var målinga ${w.number('before')} av 100 på ${w.question} (n ${w.number('nBefore')}), og det trengst minst tre månader med 30 svar til saman etterpå.`;
    case 'already-moving':
      return `Målinga hadde byrja å endre seg før tiltaket: ${w.number('before')} av 100 før på ${w.question} (n ${w.number('nBefore')}). Då kan vi ikkje seie kva som kom etter det.`;
    default:
      return 'Verknaden er ikkje målt.';
  }
};

export const nn: SentenceTable = {
  few: 'Få svar: talet er usikkert.',
  statements: {
    'importance-share': answered,
    'importance-score': (w) => `I snitt får ${w.question} ${w.number('score')} av 100 i viktigheit ${scoreTail(w)}.`,
    'importance-derived': (w) =>
      `Temaet heng saman med heilskapsinntrykket: det står for ${w.percent('percent')} av det alle temaa seier om det ${shareTail(w)}.`,
    'experience-share': answered,
    'experience-unfavourable': answered,
    'experience-score': (w) => `Erfaringa er i snitt ${w.number('score')} av 100 på ${w.question} ${scoreTail(w)}.`,
    'experience-improved': changed('betre'),
    'experience-worsened': changed('dårlegare'),
    'experience-unchanged': (w) =>
      `Inga klar endring på ${w.question}: ${w.number('before')} av 100 før og ${w.number('after')} av 100 ${lately(w)} ${changeTail(w)}.`,
    'experience-shift-signal': (w) =>
      `Månadene viser eit skifte på ${w.question}: dei held seg lenger på same sida av midten (${w.number('median')} av 100), eller kryssar han sjeldnare, enn det som er venta ved tilfelle (${w.number('months')} månader).`,
    'compared-lower': compared('Lågare her'),
    'compared-higher': compared('Høgare her'),
    'compared-not-different': (w) => `Ikkje klart ulikt resten av undersøkinga på ${w.question}: ${besideOthers(w)}.`,
    'option-share': (w) => `${people(w)} valde ${w.answers} på ${w.question} ${shareTail(w)}.`,
    'comments-why': (w) => `${wrote(w)} med eigne ord om kvifor dette er viktig.${terms(w)}`,
    'comments-now': (w) => `${wrote(w)} med eigne ord om korleis det er no.${terms(w)}`,
    'comments-better': (w) => `${wrote(w)} med eigne ord om kva som kan bli betre.${terms(w)}`,
    'said-by-council': said('Brukarutvalet seier'),
    'said-by-staff': said('Tilsette seier'),
    'said-by-research': said('Forsking seier'),
    quoted: (w) => `Ein som har svart, skriv: ${w.quoted('text')}.`,
    'proposed-by-council': (w) =>
      `Brukarutvalet foreslo: ${w.quoted('text')} (${w.plain('author')}, ${w.date('date')}). Forslaget er ${w.is('decision', 'partly') ? 'delvis ' : ''}teke inn.`,
    'tried-before': (w) =>
      `Prøvd før: ${w.quoted('title')}, frå ${w.date('date')}. ${effect(w)}${w.has('outcome') ? ` Tenesta skriv: ${w.quoted('outcome')}.` : ''}`,
  },
};
