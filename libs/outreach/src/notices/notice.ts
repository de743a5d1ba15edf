/**
 * What somebody is told by mail. Each tells that something waits, and where; what has been said about it stays on the pages.
 * `asked-…`: a council's member, that a round has begun; `…-ends`: the same, shortly before its last day, when nothing has come
 * from them; `own-proposal-late`: who proposed, that the answer is late; `proposal-late`: who owes it; `council-waits`: the leader;
 * `vote-ended`: that the result can be seen; `action-…`: who does an action and who leads there; `concern-waits`: who looks after comments,
 * that there is something to look at and no word more; `told-back`: who wrote or judged the questions, that the public page tells what
 * was done.
 */
export const NOTICE_KINDS = [
  'asked-to-read',
  'asked-to-try',
  'asked-to-sign-off',
  'reading-ends',
  'vote-ends',
  'proposal-answered',
  'own-proposal-late',
  'proposal-late',
  'council-waits',
  'vote-ended',
  'action-due',
  'action-late',
  'concern-waits',
  'told-back',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  personId: string;
  kind: NoticeKind;
  /** Null for what is about no questionnaire. */
  versionId: string | null;
  /** The round, the proposal or the action that it is about: told once of each. */
  subjectId: string;
  /** What makes it worth telling once more, such as another last day; of `told-back` the code of the page; mostly empty. */
  occasion: string;
}

/** The page that a notice leads to, from the site's root. */
export function pageOf({ kind, versionId, occasion }: Pick<Notice, 'kind' | 'versionId' | 'occasion'>): string {
  const version = `/versions/${versionId}`;
  switch (kind) {
    case 'asked-to-read':
    case 'asked-to-try':
    case 'reading-ends':
      return `${version}/read`;
    case 'proposal-answered':
    case 'own-proposal-late':
      return `${version}/read?view=mine`;
    case 'asked-to-sign-off':
    case 'vote-ends':
    case 'vote-ended':
      return `${version}/sign-off`;
    case 'proposal-late':
    case 'council-waits':
      return `${version}?view=proposals`;
    case 'action-due':
    case 'action-late':
      return '/actions';
    case 'concern-waits':
      return '/concerns';
    case 'told-back':
      return `/told/${occasion}`;
  }
}
