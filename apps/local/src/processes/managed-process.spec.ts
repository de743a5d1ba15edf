import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { keepRunning } from './keep-running.ts';
import { describeEnding, type ManagedProcess } from './managed-process.ts';
import { waitForHealth } from './wait-for-health.ts';

const ended = (lines: string): ManagedProcess => ({
  name: 'worker',
  pid: 1,
  isRunning: () => false,
  ended: Promise.resolve({ code: 3, signal: null, ranFor: 1500, lastLines: lines }),
  stop: async () => {},
});

describe('describeEnding', () => {
  it('tells code, time and the last lines', async () => {
    expect(describeEnding('worker', await ended('out of luck').ended)).toBe(
      'The worker ended with code 3 after 1.5 s. Its last lines:\nout of luck',
    );
  });

  it('tells the signal', () => {
    expect(describeEnding('API', { code: null, signal: 'SIGKILL', ranFor: 0, lastLines: '' })).toBe(
      'The API was ended by SIGKILL after 0.0 s.',
    );
  });
});

describe('waitForHealth', () => {
  it('gives up at once, with the last lines, when the process has ended', async () => {
    await expect(waitForHealth(ended('no database'), 'http://127.0.0.1:9/health/ready')).rejects.toThrow(/no database/);
  });
});

describe('keepRunning', () => {
  it('starts a process again each time it ends, until it is told to stop', async () => {
    let starts = 0;
    const said: string[] = [];
    const start = () => {
      starts += 1;
      return ended(`run ${starts}`);
    };
    const kept = keepRunning(start, { first: 1, longest: 4, forgivenAfter: 60_000 }, (text) => said.push(text));
    while (starts < 4) await sleep(1);
    await kept.stop();
    const atStop = starts;
    await sleep(30);
    expect(starts).toBe(atStop);
    expect(said[0]).toContain('run 1');
    expect(said[2]).toContain('run 3');
  });
});
