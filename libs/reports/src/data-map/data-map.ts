/** How near people a column is. `special`: may tell of health, GDPR article 9. */
export type DataKind = 'none' | 'personal' | 'special';

/** What a column is kept for. */
export type Purpose =
  | 'improving'
  | 'counting'
  | 'pausing'
  | 'one-answer'
  | 'taking-back'
  | 'asking'
  | 'not-asking'
  | 'writing-questions'
  | 'acting'
  | 'signing-in'
  | 'messages'
  | 'proof'
  | 'setting-up'
  | 'files'
  | 'running';

/** How long a column is kept. `told`: the months that respondents are told. */
export type Kept =
  | 'told'
  | 'counted'
  | 'moved'
  | 'pause-time'
  | 'keyed-twice'
  | 'closed-and-a-month'
  | 'word-given'
  | 'spared-days'
  | 'until-withdrawn'
  | 'session-time'
  | 'message-time'
  | 'file-time'
  | 'survey'
  | 'organisation'
  | 'running';

/** What a column tells about somebody, as it is called to that person. */
export type Told =
  | 'answers'
  | 'files'
  | 'circumstances'
  | 'half-done'
  | 'on-paper'
  | 'waiting'
  | 'answer-link'
  | 'invitation'
  | 'address'
  | 'address-for-word'
  | 'asked-when'
  | 'not-asked'
  | 'name'
  | 'sign-in'
  | 'roles'
  | 'said'
  | 'done'
  | 'notices';

export type Mode = 'anonymous' | 'confidential' | 'identified';

/** Whom it is about: who answers, who is invited, or who signs in (colleagues and council members). */
export type Whose = 'respondent' | 'invited' | 'account';

/** Where a survey keeps such a thing; everywhere, where nothing is said. */
interface ToldRule {
  of: Whose;
  modes?: readonly Mode[];
  invitedOnly?: true;
  /** Only where a question asks for files. */
  files?: true;
}

export const TOLD: Readonly<Record<Told, ToldRule>> = {
  answers: { of: 'respondent' },
  files: { of: 'respondent', files: true },
  circumstances: { of: 'respondent' },
  'half-done': { of: 'respondent' },
  'on-paper': { of: 'respondent' },
  waiting: { of: 'respondent', modes: ['anonymous'], invitedOnly: true },
  'answer-link': { of: 'respondent', modes: ['confidential', 'identified'] },
  invitation: { of: 'invited', invitedOnly: true },
  address: { of: 'invited', invitedOnly: true },
  'asked-when': { of: 'invited', invitedOnly: true },
  'address-for-word': { of: 'respondent' },
  'not-asked': { of: 'invited', invitedOnly: true },
  name: { of: 'account' },
  'sign-in': { of: 'account' },
  roles: { of: 'account' },
  said: { of: 'account' },
  done: { of: 'account' },
  notices: { of: 'account' },
};

/** One column of the database and what is kept in it. */
export type MappedColumn = {
  /** With its schema: 'public.response'. */
  table: string;
  column: string;
  purpose: Purpose;
  kept: Kept;
} & ({ kind: 'none'; told: null } | { kind: 'personal' | 'special'; told: Told });
