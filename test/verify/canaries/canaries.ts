import type { Check } from '../../report/finding.ts';
import { type CanariesFound, runCanaries } from './run-canaries.ts';

/** Words, names, codes and addresses go the whole way, with faults on it; then everything that anybody writes is searched for them. */
export const canaries: Check = {
  what: 'words, names, codes and addresses sent the whole way, with faults on purpose, and looked for wherever anything is written',
  async run(say) {
    const runs: [queue: string, found: CanariesFound][] = [];
    for (const queue of ['postgres', 'redis'] as const) {
      const found = await runCanaries(queue, say);
      if (found) runs.push([queue, found]);
    }
    const searched = runs.flatMap(([queue, { searched: places }]) => places.map((place) => ({ queue, ...place })));
    const hits = searched.reduce((sum, place) => sum + place.hits.length, 0);
    const empty = searched.filter(({ bytes }) => bytes === 0).map(({ queue, place }) => `${place} (${queue})`);
    const unfound = runs.flatMap(([, { planted }]) => planted.filter((place) => place.hits.length === 0));
    const missing = runs.flatMap(([queue, { missingFaults }]) => missingFaults.map((fault) => `${fault} (${queue})`));
    const reasons = [
      ...searched
        .filter((place) => place.hits.length > 0)
        .map(({ place, hits: what }) => `${place}: ${[...new Set(what)].join(', ')}`),
      ...unfound.map(({ place }) => `a canary planted as ${place} was not found`),
      ...missing.map((fault) => `a fault did not arise: ${fault}`),
      ...(empty.length > 0 ? [`nothing to search: ${empty.join(', ')}`] : []),
    ];
    const sown = runs.reduce((sum, [, found]) => sum + found.canaries, 0);
    return {
      name: 'canaries',
      ours: hits,
      other: sown,
      ratio: sown === 0 ? 0 : hits / sown,
      unit: 'canaries found where they must not be',
      aim: "0 in logs, faults, queue, metrics, PostgreSQL's own log, tables and the browser; those planted on purpose are found, and every fault on purpose arose",
      holds: runs.length > 0 && reasons.length === 0,
      ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
      line: `${hits} found of ${sown} canaries in ${searched.length} places; ${runs.reduce((sum, [, { planted }]) => sum + planted.length, 0) - unfound.length} planted ones found`,
      table: searched.map(({ queue, place, hits: what, bytes }) => ({
        queue,
        place,
        'bytes searched': bytes.toLocaleString('en'),
        found: what.length,
      })),
      notes: [
        'Each canary is looked for as it is, in capitals, percent-coded, as JSON, in hexadecimal and in base64 at every place in a group.',
        'API and worker write at the level debug. There are no traces or error reports beside their logs: the house sends nothing to anybody.',
        'Tables of comments hold the words of comments, which is what they are for; what masking takes out must not be there either.',
        "A browser's own list of pages visited keeps the link that somebody opened in their mail, with the code in it, as it does for every link: no page can take that back. The page's own steps have none.",
        ...(runs.some(([queue]) => queue === 'redis')
          ? []
          : ['No redis-server was found: only the queue in PostgreSQL was searched.']),
      ],
      more: { searched },
    };
  },
};
