import type { ToldView } from '@medvirk/api-contract';
import { shareInWords } from './share-in-words.ts';
import type { Telling } from './telling.ts';

type Said = ToldView['themes'][number]['said'][number];

/** Under this many answers the words say that the figure is uncertain. */
const FEW_ANSWERS = 30;

/** One thing that was said: a large figure as people say it, what it is about, and the exact numbers behind it. */
export interface SaidInWords {
  large: string;
  about: string;
  question: string;
  exact: string;
  few: boolean;
}

/** Every figure goes out with its percentage, interval and number of answers: the large one is only the way in. */
export function saidInWords(said: Said, telling: Telling): SaidInWords {
  const { say, percent, whole, words } = telling;
  const { estimate, low, high, n } = said.figure;
  const rest = { about: say(`measure.${said.measure}`), question: words(said.texts), few: n < FEW_ANSWERS };
  if (said.measure === 'mean-score') {
    const exact = say('figure.score', { low: whole(low), high: whole(high), n: whole(n) });
    return { large: whole(estimate), exact, ...rest };
  }
  const share = shareInWords(estimate);
  const large =
    share.kind === 'of' ? say('share.of', { part: share.part, whole: share.whole }) : say(`share.${share.kind}`);
  const exact = say('figure.share', {
    percent: percent(estimate),
    low: percent(low),
    high: percent(high),
    n: whole(n),
  });
  return { large, exact, ...rest };
}
