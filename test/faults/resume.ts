import type { Check } from '../report/finding.ts';
import { startDurableDatabase } from '../stage/durable-database.ts';
import { runResume } from './run-resume.ts';

const PLAN = { surveys: 100, atOnce: 2, seed: 43 };

/** Half-done surveys, put aside on one device and taken up on another. */
export const resume: Check = {
  what: 'half-done surveys put aside on a phone and taken up on another device, also after a new version',
  async run() {
    const database = await startDurableDatabase();
    try {
      const { found, faults, holds } = await runResume(database, PLAN);
      const same = found.reduce((sum, { sameState, samePage }) => sum + Math.min(sameState, samePage), 0);
      return {
        name: 'resume',
        ours: same,
        other: PLAN.surveys,
        ratio: same / PLAN.surveys,
        unit: 'surveys that are the same on the other device, of all',
        aim: 'what the other page holds (answers, pages seen, who answers, language, what was confirmed) and what it shows are the same to the letter, also when a new version was published in between',
        holds,
        ...(holds ? {} : { reason: faults.slice(0, 4).join('; ') || 'see the table' }),
        line: `${same} of ${PLAN.surveys} half-done surveys identical on the other device`,
        table: found.map(({ newVersion, surveys, sameState, samePage }) => ({
          'in between': newVersion ? 'a new version was published' : 'nothing',
          surveys,
          'same state': sameState,
          'same page': samePage,
        })),
        notes: [
          `Chromium, a phone and a wide screen, seed ${PLAN.seed}: stopped in any of four sections, filled in or not, three in ten after a change of language. What is compared is what each page would put aside, and every field it shows.`,
        ],
      };
    } finally {
      await database.stop();
    }
  },
};
