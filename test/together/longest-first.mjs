import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/**
 * Jest starts with the largest file where it has not timed any, as on every clean checkout. The file of a group is tiny, so that groups
 * would come last and leave one processor idle at the end. Here come first the longest of those that run alone (the first named in a
 * room's `alone`), then groups by the size of their files, then the rest by size.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const places = new Map(tests.map((test) => [test, placeOf(test)]));
    return [...tests].sort((a, b) => {
      const [first, second] = [places.get(a), places.get(b)];
      return first.rank - second.rank || second.bytes - first.bytes;
    });
  }
}

function placeOf({ path, context }) {
  const { longest, lists } = context.config.globals.MEDVIRK_TOGETHER ?? {};
  const group = lists && /\/together\/[a-z]+-(\d+)\.spec\.ts$/.exec(path);
  const bytes = group ? lists[group[1] - 1].bytes : statSync(path).size;
  const rank = longest && path.endsWith(`/${longest}.spec.ts`) ? 0 : group ? 1 : 2;
  return { rank, bytes };
}
