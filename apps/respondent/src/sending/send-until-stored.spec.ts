import { describe, expect, it } from '@jest/globals';
import type { Receipt } from '@medvirk/api-contract';
import type { Outcome } from '../api/call.ts';
import { type SendResult, sendUntilStored } from './send-until-stored.ts';

const receipt: Receipt = { id: '3f0c2f5e-8a55-4a3e-9a52-0f3f2f1f1c11', masked: [] };
const stored: Outcome<Receipt> = { kind: 'answer', value: receipt };
const refused = (status: number, code: string, retryAfterSeconds?: number): Outcome<Receipt> => ({
  kind: 'refused',
  status,
  code,
  details: [],
  retryAfterSeconds,
});

async function send(
  outcomes: Outcome<Receipt>[],
): Promise<{ result: SendResult; waits: number[]; tries: number; lost: number }> {
  const waits: number[] = [];
  let [tries, lost] = [0, 0];
  const result = await sendUntilStored({
    attempt: async () => outcomes[Math.min(tries++, outcomes.length - 1)] ?? { kind: 'no-contact' },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    spread: () => 0,
    onWaiting: (isLost) => {
      lost += Number(isLost);
    },
  });
  return { result, waits, tries, lost };
}

describe('sending a response', () => {
  it('gives the receipt of the first try that gets through', async () => {
    const { result, tries } = await send([{ kind: 'no-contact' }, refused(503, 'OVERLOADED'), stored]);
    expect(result).toEqual({ kind: 'stored', receipt });
    expect(tries).toBe(3);
  });

  it('waits longer for each try, says when that was in vain, and goes on until there is contact', async () => {
    const away: Outcome<Receipt>[] = Array.from({ length: 7 }, () => ({ kind: 'no-contact' }));
    const { result, waits, tries, lost } = await send([...away, stored]);
    expect(result).toEqual({ kind: 'stored', receipt });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 30_000, 30_000, 30_000]);
    expect([tries, lost]).toEqual([8, 3]);
  });

  it('waits at least as long as the service asks for, within reason', async () => {
    const { waits } = await send([refused(503, 'OVERLOADED', 7), refused(503, 'OVERLOADED', 3600), stored]);
    expect(waits).toEqual([7000, 30_000]);
  });

  it.each([
    [refused(409, 'RESPONSE_ID_TAKEN'), 'stored-before'],
    [refused(409, 'SURVEY_NOT_OPEN'), 'closed'],
    [refused(404, 'NOT_FOUND'), 'link-unknown'],
    [refused(400, 'INPUT_NOT_VALID'), 'refused'],
  ])('does not repeat what can only be refused again: %j', async (outcome, kind) => {
    const { result, tries } = await send([outcome]);
    expect(result.kind).toBe(kind);
    expect(tries).toBe(1);
  });

  it('hands on which answers the API would not take', async () => {
    const details = [{ path: 'age', code: 'too-large', limit: 120 }];
    const { result } = await send([
      { kind: 'refused', status: 422, code: 'ANSWERS_NOT_VALID', details, retryAfterSeconds: undefined },
    ]);
    expect(result).toEqual({ kind: 'not-valid', problems: [{ question: 'age', code: 'too-large', limit: 120 }] });
  });
});
