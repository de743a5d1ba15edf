import { ROLES } from '@medvirk/access';
import { InvalidArgumentError, Option } from 'commander';
import type { AdminServices, Progress } from '../admin/admin-services.ts';

/** What a command has to show. */
export interface CommandResult {
  /** For --json: one object on standard output. */
  json: object;
  /** Without --json, on standard output. */
  text: string;
  /** False gives exit code 1: something was found or part of the work failed. */
  ok: boolean;
}

/** Runs a command's work with the services and shows its result. */
export type RunCommand = (
  work: (services: AdminServices, progress: Progress) => Promise<CommandResult>,
) => Promise<void>;

/** Runs work that needs no database and shows its result. */
export type RunAlone = (work: () => Promise<CommandResult>) => Promise<void>;

export const roleOption = (): Option =>
  new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory();

export const organisationOption = (): Option =>
  new Option('--organisation <id or name>', 'which organisation, when there are several');

/** A number of days from 1 to ten years. */
export function parseDays(text: string): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > 3650)
    throw new InvalidArgumentError('Give a number of days from 1 to 3650.');
  return days;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as Medvirk shows them. */
export function parseId(text: string): string {
  if (!UUID.test(text)) throw new InvalidArgumentError('Give the id, as in the address of its page.');
  return text.toLowerCase();
}

/** Enough to find a slip of the keyboard; whether mail arrives, only mail can tell. */
export function parseEmail(text: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) throw new InvalidArgumentError('Give an e-mail address.');
  return text;
}

/** "1 response", "2 responses". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
