import type { ToldStatus } from './told-poster.ts';

export type ToldLanguage = 'nb' | 'nn' | 'en';

export interface ToldWords {
  title: string;
  said: string;
  did: string;
  nothingDone: string;
  more: string;
  basis(responses: number, from: string, to: string): string;
  people(part: number, whole: number, exact: boolean): string;
  percent(percent: number): string;
  plainSaid(people: string, percent: number, question: string, good: boolean, n: number): string;
  easySaid(people: string, question: string, good: boolean): string;
  score(question: string, score: number, n: number | undefined): string;
  status(status: ToldStatus, due: string): string;
  council(name: string, approvals: number, members: number, easy: boolean): string;
  dissents(count: number): string;
  /** Somebody's own words. */
  quoted(text: string): string;
}

export const TOLD_WORDS: Readonly<Record<ToldLanguage, ToldWords>> = {
  nb: {
    title: 'Dere sa – vi gjorde',
    said: 'Dere sa',
    did: 'Vi gjorde',
    nothingDone: 'Ingen tiltak ennå.',
    more: 'Les mer her:',
    basis: (responses, from, to) => `${responses} svarte, ${from} – ${to}.`,
    people: (part, whole, exact) =>
      whole === 2 ? `${exact ? 'Halvparten' : 'Om lag halvparten'}` : `${exact ? '' : 'Om lag '}${part} av ${whole}`,
    percent: (percent) => `${percent} prosent`,
    plainSaid: (people, percent, question, good, n) =>
      `${people} (${percent} %) ga et av de ${good ? 'beste' : 'dårligste'} svarene på «${question}» (n ${n}).`,
    easySaid: (people, question, good) => `Vi spurte: ${question} ${people} svarte ${good ? 'noe bra' : 'noe dårlig'}.`,
    score: (question, score, n) => `${score} av 100 poeng på «${question}»${n === undefined ? '' : ` (n ${n})`}.`,
    status: (status, due) =>
      ({
        planned: `Skal være på plass ${due}`,
        'in-progress': `I gang, frist ${due}`,
        done: 'Gjennomført',
        dropped: 'Avsluttet',
      })[status],
    council: (name, approvals, members, easy) =>
      easy
        ? `Spørsmålene er laget sammen med ${name}.`
        : `Spørsmålene er laget sammen med ${name}. ${approvals} av ${members} godkjente dem.`,
    quoted: (text) => `«${text}»`,
    dissents: (count) =>
      count === 1
        ? 'Ett medlem var uenig. Les hvorfor bak koden.'
        : `${count} medlemmer var uenige. Les hvorfor bak koden.`,
  },
  nn: {
    title: 'De sa – vi gjorde',
    said: 'De sa',
    did: 'Vi gjorde',
    nothingDone: 'Ingen tiltak enno.',
    more: 'Les meir her:',
    basis: (responses, from, to) => `${responses} svarte, ${from} – ${to}.`,
    people: (part, whole, exact) =>
      whole === 2 ? `${exact ? 'Halvparten' : 'Om lag halvparten'}` : `${exact ? '' : 'Om lag '}${part} av ${whole}`,
    percent: (percent) => `${percent} prosent`,
    plainSaid: (people, percent, question, good, n) =>
      `${people} (${percent} %) gav eit av dei ${good ? 'beste' : 'dårlegaste'} svara på «${question}» (n ${n}).`,
    easySaid: (people, question, good) =>
      `Vi spurde: ${question} ${people} svarte ${good ? 'noko bra' : 'noko dårleg'}.`,
    score: (question, score, n) => `${score} av 100 poeng på «${question}»${n === undefined ? '' : ` (n ${n})`}.`,
    status: (status, due) =>
      ({
        planned: `Skal vere på plass ${due}`,
        'in-progress': `I gang, frist ${due}`,
        done: 'Gjennomført',
        dropped: 'Avslutta',
      })[status],
    council: (name, approvals, members, easy) =>
      easy
        ? `Spørsmåla er laga saman med ${name}.`
        : `Spørsmåla er laga saman med ${name}. ${approvals} av ${members} godkjende dei.`,
    quoted: (text) => `«${text}»`,
    dissents: (count) =>
      count === 1
        ? 'Ein medlem var usamd. Les kvifor bak koden.'
        : `${count} medlemmer var usamde. Les kvifor bak koden.`,
  },
  en: {
    title: 'You said – we did',
    said: 'You said',
    did: 'We did',
    nothingDone: 'No actions yet.',
    more: 'Read more here:',
    basis: (responses, from, to) => `${responses} answered, ${from} – ${to}.`,
    people: (part, whole, exact) =>
      whole === 2 ? `${exact ? 'Half' : 'About half'}` : `${exact ? '' : 'About '}${part} of ${whole}`,
    percent: (percent) => `${percent} per cent`,
    plainSaid: (people, percent, question, good, n) =>
      `${people} (${percent}%) gave one of the ${good ? 'best' : 'poorest'} answers to “${question}” (n ${n}).`,
    easySaid: (people, question, good) => `We asked: ${question} ${people} gave a ${good ? 'good' : 'poor'} answer.`,
    score: (question, score, n) => `${score} of 100 points on “${question}”${n === undefined ? '' : ` (n ${n})`}.`,
    status: (status, due) =>
      ({ planned: `To be in place by ${due}`, 'in-progress': `Under way, due ${due}`, done: 'Done', dropped: 'Ended' })[
        status
      ],
    council: (name, approvals, members, easy) =>
      easy
        ? `The questions were made together with ${name}.`
        : `The questions were made together with ${name}. ${approvals} of ${members} signed them off.`,
    quoted: (text) => `“${text}”`,
    dissents: (count) =>
      count === 1
        ? 'One member disagreed. Read why behind the code.'
        : `${count} members disagreed. Read why behind the code.`,
  },
};
