import type { Role } from '@medvirk/access';
import type { DatabaseConnection } from './database/connection.ts';
import { Problem } from './problem.ts';

/** Tells how far a long piece of work is. */
export type Progress = (text: string) => void;

/** A person to be added, or given one more role. */
export interface NewUser {
  name: string;
  email: string;
  role: Role;
  /** Who they are at the identity provider; without it the first sign-in with the e-mail address ties them. */
  subject?: string;
  /** The part of the organisation the role covers; without it the whole. */
  unit?: string;
  /** Id or name; may be left out while there is only one. */
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
  surveyId: string;
  format: 'csv' | 'xlsx';
  /** Reads and checks everything, stores nothing. */
  dryRun: boolean;
}

export interface ImportReport {
  read: number;
  stored: number;
  /** Stored by an earlier import of the same file. */
  alreadyThere: number;
  /** `line` counts from 1, the heading included. */
  rejected: { line: number; reason: string }[];
}

/** A figure that the aggregates have and the stored responses do not give, or the other way round. */
export interface Difference {
  surveyId: string;
  what: string;
  counted: number;
  stored: number;
}

export interface RecountReport {
  surveys: number;
  responses: number;
  differences: Difference[];
}

export interface RebuildReport {
  surveys: number;
  responses: number;
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
  /** Deletes everything in the embedded database and makes the demo anew. */
  resetDemo(progress: Progress): Promise<ResetReport>;
}

/** What comes from the data side; `resetDemo` is this room's own. */
export type DataServices = Omit<AdminServices, 'resetDemo'>;

const missing = (command: string) => async (): Promise<never> => {
  throw new Problem(`"${command}" is not part of this build.`);
};

/** The one place where the command line meets the data side. */
export function dataServices(_connection: DatabaseConnection): DataServices {
  return {
    addUser: missing('user add'),
    createToken: missing('token create'),
    importResponses: missing('import responses'),
    recount: missing('recount'),
    rebuild: missing('rebuild'),
  };
}
