import type { Role } from '@medvirk/access';

/** Tells how far a long piece of work is. */
export type Progress = (text: string) => void;

/** A person to be added, or given one more role. */
export interface NewUser {
  name: string;
  email: string;
  role: Role;
  /** The part of the organisation the role covers; without it the whole. */
  unit?: string;
  /** Id or name; may be left out while there is only one. In an empty house: the name of the first one, which is made. */
  organisation?: string;
}

export interface AddedUser {
  id: string;
  /** False when the person was there and got the role in addition. */
  created: boolean;
}

/** A key for another system. */
export interface NewToken {
  name: string;
  role: Role;
  expiresAt: Date | null;
  organisation?: string;
}

export interface CreatedToken {
  id: string;
  /** Shown once: only its hash is kept. */
  token: string;
  expiresAt: Date | null;
}

/** A file of responses collected elsewhere. */
export interface ResponseFile {
  path: string;
  /** Says what the columns mean. */
  mappingPath: string;
  surveyId: string;
  /** Where rejected lines are written, if any are. */
  reportPath: string;
  /** Reads and checks everything, stores nothing. */
  dryRun: boolean;
}

export interface ImportReport {
  /** Lines, without the heading. */
  read: number;
  stored: number;
  /** Stored by an earlier import of the same file. */
  alreadyThere: number;
  responsesRejected: number;
  rejections: {
    count: number;
    /** The first of them. `line` counts from 1, the heading included; never an answer, never who answered. */
    first: { line: number; reason: string; about: string }[];
    /** Where all of them are written; null when there are none. */
    file: string | null;
  };
}

/** A figure where the aggregates say `counted` and the stored responses say `stored`. */
export interface Difference {
  surveyId: string;
  /** Unit, month, respondent role, question, kind and value of the figure. */
  what: string;
  counted: number;
  stored: number;
}

export interface RecountReport {
  surveys: number;
  responses: number;
  /** Received and not counted yet: the worker has them next. No difference. */
  waiting: number;
  differences: Difference[];
}

export interface RebuildReport {
  surveys: number;
  responses: number;
}

/** One organisation's trail, reckoned anew. */
export interface VerifiedTrail {
  organisation: string;
  entries: number;
  faults: { number: number; what: 'changed' | 'unlinked' | 'missing' }[];
}

export interface ResetReport {
  people: number;
}

/** Everything the administrator's command line can ask for. */
export interface AdminServices {
  addUser(user: NewUser): Promise<AddedUser>;
  createToken(token: NewToken): Promise<CreatedToken>;
  importResponses(file: ResponseFile, progress: Progress): Promise<ImportReport>;
  /** Compares aggregates with stored responses and changes nothing. Without an id: every survey. */
  recount(surveyId: string | undefined, progress: Progress): Promise<RecountReport>;
  /** Makes the aggregates anew from the stored responses. */
  rebuild(surveyId: string | undefined, progress: Progress): Promise<RebuildReport>;
  /** Checks the append-only trail of one organisation, or of all, and changes nothing. */
  verifyTrails(organisation: string | undefined, progress: Progress): Promise<VerifiedTrail[]>;
  /** Deletes the demo organisation, no other, and makes it anew. */
  resetDemo(progress: Progress): Promise<ResetReport>;
}
