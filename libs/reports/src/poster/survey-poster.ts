import { type Texts, textIn } from '@medvirk/questionnaire';
import { POSTER_WORDS } from './poster-words.ts';

/** A poster that asks people to answer, one page for each unit. */
export interface SurveyPoster {
  kind: 'poster';
  size: 'A4' | 'A5';
  title: string;
  organisation: string;
  /** The language that comes first, and is the file's own. */
  language: string;
  pages: readonly PosterPage[];
}

export interface PosterPage {
  unit: string;
  /** What the code leads to. */
  address: string;
  /** The same, short, for typing. */
  typed: string;
  /** The first is set large, the others small. */
  texts: readonly PosterText[];
}

export interface PosterText {
  language: string;
  /** The language by its own name. */
  name: string;
  invite: string;
  scan: string;
  promise: string;
}

export interface PosterFacts {
  size: 'A4' | 'A5';
  organisation: string;
  title: Texts;
  /** Languages that the survey can be answered in. */
  languages: readonly string[];
  /** The one that comes first. */
  first: string;
  anonymous: boolean;
  units: readonly { name: string; address: string }[];
}

/** Says what the survey is, where, and how to get there, in each of its languages. */
export function surveyPoster(facts: PosterFacts): SurveyPoster {
  const first = facts.languages.includes(facts.first) ? facts.first : (facts.languages[0] ?? facts.first);
  const languages = [first, ...facts.languages.filter((language) => language !== first)];
  const texts = languages.flatMap((language): PosterText[] => {
    const known = POSTER_WORDS[language];
    const words = known ?? POSTER_WORDS.en;
    const own = facts.title[language];
    // A language in which neither title nor words are there would only repeat another.
    if (!words || (!known && !own)) return [];
    return [
      {
        language,
        name: known?.name ?? language,
        invite: own ?? (known ? known.invite : textIn(facts.title, language)),
        scan: words.scan,
        promise: facts.anonymous ? `${words.anonymous} ${words.voluntary}` : words.voluntary,
      },
    ];
  });
  return {
    kind: 'poster',
    size: facts.size,
    title: texts[0]?.invite ?? textIn(facts.title, first),
    organisation: facts.organisation,
    language: first,
    pages: facts.units.map(({ name, address }) => ({ unit: name, address, typed: withoutScheme(address), texts })),
  };
}

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '');
