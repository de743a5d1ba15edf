import { shareInWords } from '@medvirk/improvement';
import { dayText } from '../improvement-report/day-text.ts';
import { TOLD_WORDS, type ToldLanguage, type ToldWords } from './told-words.ts';

/** "You said - we did" to hang up: large, few words, the way to the rest. */
export interface ToldPoster {
  kind: 'told-poster';
  language: string;
  title: string;
  organisation: string;
  survey: string;
  /** How many said it and when. */
  basis: string;
  introduction: string;
  said: string;
  did: string;
  themes: readonly { name: string; said: readonly string[]; did: readonly string[] }[];
  council: readonly string[];
  more: string;
  address: string;
  typed: string;
}

/** What was told, as it was released to everybody. */
export interface ToldFacts {
  language: ToldLanguage;
  /** Short sentences, numbers as people say them, no brackets. */
  easy: boolean;
  organisation: string;
  survey: string;
  period: { from: string; to: string };
  responses: number;
  introduction: string;
  themes: readonly {
    name: string;
    said: readonly {
      question: string;
      measure: 'favourable-share' | 'unfavourable-share' | 'mean-score';
      figure: { estimate: number; low: number; high: number; n: number };
    }[];
    /** Words of people who answered. */
    quotes: readonly string[];
    did: readonly { title: string; description: string; status: ToldStatus; dueOn: string; outcome: string | null }[];
  }[];
  council: { name: string; approvals: number; members: number; dissents: number } | null;
  address: string;
}

export type ToldStatus = 'planned' | 'in-progress' | 'done' | 'dropped';

/** Things said of one theme on a poster: whoever wants all of them finds them behind the code. */
const MOST_SAID = 2;
const MOST_QUOTED = 1;
const MOST_DONE = 2;

export function toldPoster(facts: ToldFacts): ToldPoster {
  const words = TOLD_WORDS[facts.language];
  const { council, easy } = facts;
  return {
    kind: 'told-poster',
    language: facts.language,
    title: words.title,
    organisation: facts.organisation,
    survey: facts.survey,
    basis: words.basis(
      facts.responses,
      dayText(facts.period.from, facts.language),
      dayText(facts.period.to, facts.language),
    ),
    introduction: easy ? '' : facts.introduction,
    said: words.said,
    did: words.did,
    themes: facts.themes.map(({ name, said, quotes, did }) => ({
      name,
      said: [
        ...said.slice(0, easy ? 1 : MOST_SAID).map((each) => saidSentence(each, words, easy)),
        ...quotes.slice(0, easy ? 0 : MOST_QUOTED).map(words.quoted),
      ],
      did:
        did.length === 0 ? [words.nothingDone] : did.slice(0, MOST_DONE).map((each) => didSentence(each, facts, words)),
    })),
    council: council
      ? [
          words.council(council.name, council.approvals, council.members, easy),
          ...(council.dissents > 0 ? [words.dissents(council.dissents)] : []),
        ]
      : [],
    more: words.more,
    address: facts.address,
    typed: facts.address.replace(/^https?:\/\//, ''),
  };
}

type Said = ToldFacts['themes'][number]['said'][number];
type Did = ToldFacts['themes'][number]['did'][number];

function saidSentence({ question, measure, figure }: Said, words: ToldWords, easy: boolean): string {
  if (measure === 'mean-score') return words.score(question, Math.round(figure.estimate), easy ? undefined : figure.n);
  const fraction = shareInWords(figure.estimate);
  const percent = Math.round(figure.estimate * 100);
  const people = fraction ? words.people(fraction.part, fraction.whole, fraction.exact) : words.percent(percent);
  const good = measure === 'favourable-share';
  return easy ? words.easySaid(people, question, good) : words.plainSaid(people, percent, question, good, figure.n);
}

function didSentence(
  { title, description, status, dueOn, outcome }: Did,
  { language, easy }: ToldFacts,
  words: ToldWords,
): string {
  const state = words.status(status, dayText(dueOn, language));
  const parts = easy ? [title, state] : [title, description, state, outcome ?? ''];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
