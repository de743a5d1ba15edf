import type { BehalfReason, ReadingVariant, RespondentRole } from '@medvirk/questionnaire';
import { mayQuote } from '../question/may-quote.ts';

/** What somebody says about themselves before they answer: who they are, and how they want to read. */
export interface Person {
  role?: RespondentRole | undefined;
  /** Why, from who answers on behalf of another; they may keep it to themselves. */
  behalfReason?: BehalfReason | undefined;
  variant?: ReadingVariant | undefined;
}

/** What of it goes along with a response or a draft, and which comments may be quoted. */
export const mannerOf = ({
  role,
  behalfReason,
  variant,
}: Person): Pick<Person, 'behalfReason' | 'variant'> & { mayQuote?: string[] } => ({
  ...(variant && { variant }),
  ...(role === 'on-behalf' && behalfReason && { behalfReason }),
  ...(mayQuote.size > 0 && { mayQuote: [...mayQuote] }),
});
