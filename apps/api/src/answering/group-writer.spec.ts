import { describe, expect, it } from '@jest/globals';
import type { NewResponse, StoreOutcome } from '@medvirk/data-access';
import { DomainError } from '../errors/domain-error.ts';
import { GroupWriter } from './group-writer.ts';

const response = (id: string, organisationId = 'o1'): NewResponse => ({
  id,
  organisationId,
  surveyId: 's',
  versionId: 'v',
  unitId: 'u',
  role: 'patient',
  language: 'nb',
  month: '2026-05-01',
  circumstances: '',
  bodyHash: Buffer.from(id),
  answers: '{}',
});

describe('GroupWriter', () => {
  it('writes responses that arrive together in one group, and never mixes organisations', async () => {
    const groups: string[][] = [];
    const writer = new GroupWriter(
      {
        store: async (group) => {
          groups.push(group.map(({ id }) => id));
          return group.map((): StoreOutcome => 'stored');
        },
      },
      { waitingMax: 10 },
    );
    await Promise.all([writer.write(response('a')), writer.write(response('b')), writer.write(response('c', 'o2'))]);
    expect(groups).toEqual([['a', 'b'], ['c']]);
  });

  it('gives each caller its own outcome', async () => {
    const writer = new GroupWriter({ store: async () => ['stored', 'same', 'other-body'] }, { waitingMax: 10 });
    const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => writer.write(response(id))));
    expect(outcomes).toEqual(['stored', 'same', 'other-body']);
  });

  it('refuses more than may wait, with a time to come back', async () => {
    let release: (outcomes: StoreOutcome[]) => void = () => {};
    const writer = new GroupWriter(
      {
        store: () =>
          new Promise((resolve) => {
            release = resolve;
          }),
      },
      { waitingMax: 2, groupSize: 1, lanes: 1 },
    );
    const first = writer.write(response('a'));
    const second = writer.write(response('b'));
    const third = writer.write(response('c'));
    expect(() => writer.write(response('d'))).toThrow(new DomainError('OVERLOADED'));
    for (let turn = 0; turn < 3; turn += 1) {
      release(['stored']);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await Promise.all([first, second, third])).toEqual(['stored', 'stored', 'stored']);
  });

  it('stores the others when the database takes one of a group for poison', async () => {
    const poison = Object.assign(new Error('unsupported Unicode escape sequence'), { code: '22P05' });
    const groups: string[][] = [];
    const writer = new GroupWriter(
      {
        store: async (group) => {
          groups.push(group.map(({ id }) => id));
          if (group.some(({ id }) => id === 'bad')) throw poison;
          return group.map((): StoreOutcome => 'stored');
        },
      },
      { waitingMax: 10 },
    );
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((id) => writer.write(response(id))));
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 'stored' },
      { status: 'rejected', reason: poison },
      { status: 'fulfilled', value: 'stored' },
    ]);
    expect(groups).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('never says stored when the database failed', async () => {
    const writer = new GroupWriter(
      {
        store: async () => {
          throw new Error('Connection terminated unexpectedly');
        },
      },
      { waitingMax: 10 },
    );
    await expect(writer.write(response('a'))).rejects.toMatchObject({ code: 'OVERLOADED', retryAfter: 2 });
  });

  it('lets no organisation wait for another that sends without end', async () => {
    const written: string[] = [];
    const writer: GroupWriter = new GroupWriter(
      {
        store: async (group) => {
          written.push(...group.map(({ organisationId }) => organisationId));
          // The busy one always has more to send.
          if (written.length < 40) void writer.write(response(`more${written.length}`, 'busy'));
          await new Promise((resolve) => setImmediate(resolve));
          return group.map((): StoreOutcome => 'stored');
        },
      },
      { waitingMax: 100, groupSize: 1, lanes: 1 },
    );
    const busy = ['b1', 'b2', 'b3', 'b4'].map((id) => writer.write(response(id, 'busy')));
    const calm = ['c1', 'c2'].map((id) => writer.write(response(id, 'calm')));
    await Promise.all([...busy, ...calm]);
    expect(written.lastIndexOf('calm')).toBeLessThan(6); // in turns, not when the other has finished
  });
});
