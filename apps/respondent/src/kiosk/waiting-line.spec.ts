import { describe, expect, it } from '@jest/globals';
import type { Receipt } from '@medvirk/api-contract';
import type { Outcome } from '../api/call.ts';
import { type KeptStore, WaitingLine } from './waiting-line.ts';

const answer: Outcome<Receipt> = { kind: 'answer', value: { id: 'r', masked: ['phone'] } };
const away: Outcome<Receipt> = { kind: 'no-contact' };
const refused = (status: number): Outcome<Receipt> => ({
  kind: 'refused',
  status,
  code: 'X',
  details: [],
  retryAfterSeconds: undefined,
});

function aLine(outcomes: Outcome<Receipt>[], kept = new Map<string, string>()) {
  const sent: string[] = [];
  const store: KeptStore = {
    put: async (id, sealed) => void kept.set(id, sealed),
    remove: async (id) => void kept.delete(id),
    all: async () => [...kept],
  };
  const send = async (sealed: string) => {
    sent.push(sealed);
    return outcomes.shift() ?? away;
  };
  return { line: new WaitingLine(send, store), sent, kept };
}

describe('responses on a tablet', () => {
  it('are sent at once where there is a network, and nothing of them stays', async () => {
    const { line, kept } = aLine([answer]);
    expect(await line.add('a', 'sealed-a')).toEqual({ kind: 'sent', receipt: { id: 'r', masked: ['phone'] } });
    expect(line.now()).toEqual({ sent: 1, waiting: 0, refused: 0 });
    expect([...kept]).toEqual([]);
  });

  it('wait without a network, are told honestly, and go when it returns', async () => {
    const { line, kept } = aLine([away, refused(503), away, answer, answer]);
    expect((await line.add('a', 'sealed-a')).kind).toBe('waiting');
    expect((await line.add('b', 'sealed-b')).kind).toBe('waiting');
    expect(line.now()).toEqual({ sent: 0, waiting: 2, refused: 0 });
    await line.flush();
    expect(line.now().waiting).toBe(2);
    await line.flush();
    expect(line.now()).toEqual({ sent: 2, waiting: 0, refused: 0 });
    expect([...kept]).toEqual([]);
  });

  it('are taken up again after the tablet has been switched off', async () => {
    const before = aLine([away]);
    await before.line.add('a', 'sealed-a');
    const after = aLine([answer], before.kept);
    await after.line.takeUp();
    expect(after.line.now().waiting).toBe(1);
    await after.line.flush();
    expect(after.sent).toEqual(['sealed-a']);
    expect(after.line.now()).toEqual({ sent: 1, waiting: 0, refused: 0 });
  });

  it('are let go and counted when the service does not take them, so that they hold up no other', async () => {
    const { line } = aLine([away, away, refused(409), answer]);
    await line.add('a', 'sealed-a');
    await line.add('b', 'sealed-b');
    await line.flush();
    expect(line.now()).toEqual({ sent: 1, waiting: 0, refused: 1 });
  });

  it('are handed back to who answers when they must be mended first', async () => {
    const { line, kept } = aLine([refused(422)]);
    expect((await line.add('a', 'sealed-a')).kind).toBe('refused');
    expect(line.now()).toEqual({ sent: 0, waiting: 0, refused: 0 });
    expect([...kept]).toEqual([]);
  });

  it('stay in memory on a tablet that lets nothing be stored', async () => {
    const broken: KeptStore = {
      put: async () => Promise.reject(new Error('no')),
      remove: async () => Promise.reject(new Error('no')),
      all: async () => Promise.reject(new Error('no')),
    };
    const outcomes = [away, answer];
    const line = new WaitingLine(async () => outcomes.shift() ?? away, broken);
    await line.takeUp();
    await line.add('a', 'sealed-a');
    expect(line.now().waiting).toBe(1);
    await line.flush();
    expect(line.now().sent).toBe(1);
  });
});
