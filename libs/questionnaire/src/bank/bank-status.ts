import { z } from 'zod';

/** `proposed` by the council until the team has answered. What is `retired` stays where it is used and is not offered any more. */
export const BankStatus = z.enum(['proposed', 'in-use', 'declined', 'retired']);
export type BankStatus = z.infer<typeof BankStatus>;

const WAYS: Readonly<Record<BankStatus, readonly BankStatus[]>> = {
  proposed: ['in-use', 'declined'],
  'in-use': ['retired'],
  declined: ['in-use'],
  retired: ['in-use'],
};

/** What an entry may become. Nothing is deleted, and everything can be had back. */
export const bankWaysFrom = (status: BankStatus): readonly BankStatus[] => WAYS[status];
