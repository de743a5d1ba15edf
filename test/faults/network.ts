import type { Check } from '../report/finding.ts';
import { startDurableDatabase } from '../stage/durable-database.ts';
import { runNetwork } from './run-network.ts';

const PLAN = { runs: 200, atOnce: 3, seed: 41 };

/** People answer in a real browser, and contact is lost at some moment of each. */
export const network: Check = {
  what: 'contact lost at random steps while people answer in a browser',
  async run() {
    const database = await startDurableDatabase();
    try {
      const { found, faults, holds } = await runNetwork(database, PLAN);
      const sum = (figure: (each: (typeof found)[number]) => number) =>
        found.reduce((total, each) => total + figure(each), 0);
      const complete = sum((each) => each.complete);
      return {
        name: 'network',
        ours: complete,
        other: PLAN.runs,
        ratio: complete / PLAN.runs,
        unit: 'runs with one row and every answer in it, of all runs',
        aim: 'one row for each run with every answer, a receipt only for what is stored, storage, cookies and cache empty afterwards, and without contact the page says so',
        holds,
        ...(holds ? {} : { reason: faults.slice(0, 4).join('; ') || 'see the table' }),
        line: `${complete} of ${PLAN.runs} runs with one row and every answer, ${sum((each) => each.stored)} rows, ${sum((each) => each.falseReceipts)} false receipts, ${sum((each) => each.leftBehind)} browsers with something left`,
        table: found.map((each) => ({
          lost: each.drop,
          runs: each.runs,
          rows: each.stored,
          complete: each.complete,
          'said so': each.drop === 'contact' ? each.told : '-',
          'false receipts': each.falseReceipts,
          'left behind': each.leftBehind,
        })),
        notes: [
          `Chromium, ${PLAN.atOnce} at a time, seed ${PLAN.seed}. contact: none from a page to a later one, or until some time after sending; request: the first one or two responses never arrive; receipt: they arrive and their answers are lost.`,
        ],
      };
    } finally {
      await database.stop();
    }
  },
};
