import type { Check } from '../report/finding.ts';
import { startDurableDatabase } from '../stage/durable-database.ts';
import { runStorm } from './run-storm.ts';

const PLAN = { invitations: 1000, completions: 20, responses: 10_000, repeats: 5, guesses: 100_000, seed: 31 };

/** Everybody sends everything at once and again, and somebody guesses. */
export const storm: Check = {
  what: 'each invitation answered many times at once, each response sent many times at once, and invitations guessed',
  async run(say) {
    const database = await startDurableDatabase();
    try {
      const found = await runStorm(database, PLAN, say);
      const { invited, open, guessed } = found;
      const wanted = invited.reduce((sum, { invitations }) => sum + invitations, 0) + open.sent;
      const stored = invited.reduce((sum, each) => sum + each.stored, 0) + open.stored;
      return {
        name: 'storm',
        ours: stored,
        other: wanted,
        ratio: stored / wanted,
        unit: 'responses stored, beside invitations and responses',
        aim: `${PLAN.invitations} invitations answered ${PLAN.completions} times at once give ${PLAN.invitations} responses in each mode, ${PLAN.responses} responses sent ${PLAN.repeats} times at once give ${PLAN.responses} rows and the same receipts, ${PLAN.guesses} guessed invitations hit nothing and the limit answers 429`,
        holds: found.holds,
        ...(found.holds ? {} : { reason: found.wrong.slice(0, 5).join('; ') }),
        line: `${stored} responses of ${wanted}, ${open.differentReceipts} receipts that differ, ${guessed.hits} hits in ${guessed.tries} guesses, ${guessed.limited} of them told 429`,
        table: [
          ...invited.map(({ mode, invitations, sent, accepted, stored: rows }) => ({
            storm: `invitations, ${mode}`,
            sent,
            'ought to be': invitations,
            accepted,
            stored: rows,
          })),
          {
            storm: 'responses by open link',
            sent: open.sent * PLAN.repeats,
            'ought to be': open.sent,
            accepted: open.accepted,
            stored: open.stored,
          },
          { storm: 'guesses', sent: guessed.tries, 'ought to be': 0, accepted: guessed.hits, stored: 0 },
        ],
        notes: [
          `Half of the guesses come from one address (${guessed.limited} of them were told 429), half each from an address of its own (${guessed.refused} were looked up and refused).`,
          `PostgreSQL ${database.version} with fsync; seed ${PLAN.seed}. An accepted one was answered with 201; the same again gets 200 and the same receipt, another 409.`,
        ],
      };
    } finally {
      await database.stop();
    }
  },
};
