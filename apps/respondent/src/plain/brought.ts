import type { InvitationView } from '@medvirk/api-contract';

/** What a page brings along for the scripts that take it over. */
export interface BroughtAlong {
  language: string;
  /** The survey; left out where it is long, to be fetched once the first question is on the screen. */
  invitation?: InvitationView;
}

/** Id of the data that the page brings along. */
export const BROUGHT = 'brought';
