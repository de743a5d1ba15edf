/** Noticed by a failing spec, or by never coming to an end. */
const NOTICED = new Set(['Killed', 'Timeout']);
/** Put in, and nobody said a word. */
const MISSED = new Set(['Survived', 'NoCoverage']);

/**
 * The share of faults that were noticed, per folder and in all. What does not even load is no fault that could be delivered,
 * and stands outside; what is marked in the code as changing nothing is counted by itself.
 * @param results what Stryker found
 * @param under the folder whose folders are the rows
 * @returns the share in percent, a line for each fault that was missed, and a table in Markdown
 */
export function summaryOf(results, under) {
  const folders = new Map();
  const lines = [];
  for (const { fileName, status, location, mutatorName, replacement } of results) {
    const place = fileName.replaceAll('\\', '/').split(under).at(-1) ?? fileName;
    const folder = place.split('/')[0] ?? place;
    const row = folders.get(folder) ?? { noticed: 0, missed: 0, equal: 0 };
    folders.set(folder, row);
    if (NOTICED.has(status)) row.noticed += 1;
    else if (MISSED.has(status)) row.missed += 1;
    else if (status === 'Ignored') row.equal += 1;
    if (MISSED.has(status)) {
      const { line, column } = location.start;
      lines.push(
        `${place}:${line + 1}:${column + 1} ${status} ${mutatorName} -> ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 120)}`,
      );
    }
  }
  const rows = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = rows.reduce(
    (sum, [, row]) => ({
      noticed: sum.noticed + row.noticed,
      missed: sum.missed + row.missed,
      equal: sum.equal + row.equal,
    }),
    { noticed: 0, missed: 0, equal: 0 },
  );
  const shareOf = ({ noticed, missed }) => (100 * noticed) / Math.max(1, noticed + missed);
  const drawn = ([name, row]) =>
    `| ${name} | ${row.noticed + row.missed} | ${row.noticed} | ${shareOf(row).toFixed(1)} % |`;
  return {
    share: shareOf(all),
    lines: lines.sort(),
    table: [
      '| folder | faults put in | noticed | share |',
      '|---|---|---|---|',
      ...rows.map(drawn),
      drawn(['in all', all]),
    ].join('\n'),
  };
}
