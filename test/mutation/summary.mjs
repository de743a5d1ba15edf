/** Noticed by a failing spec. */
const isNoticed = ({ status }) => status === 'Killed';
/** Never came to an end: as good as noticed, but counted by itself, since a busy machine can look like that too. */
const isEndless = ({ status }) => status === 'Timeout';
/** Put in, and nobody said a word. */
export const isMissed = ({ status }) => status === 'Survived' || status === 'NoCoverage';

/**
 * The share of faults that were noticed, per folder and in all. What does not even load is no fault that could be delivered,
 * and stands outside, as does what is marked in the code as changing nothing.
 * @param results what Stryker found
 * @param under the folder whose folders are the rows
 * @param untried files of which there are no results
 * @returns the share in percent, a line for each fault that was missed, and a table in Markdown
 */
export function summaryOf(results, under, untried) {
  const folders = new Map();
  const lines = [];
  for (const result of results) {
    const { fileName, status, location, mutatorName, replacement } = result;
    const place = fileName.replaceAll('\\', '/').split(under).at(-1) ?? fileName;
    const folder = place.split('/')[0] ?? place;
    const row = folders.get(folder) ?? { noticed: 0, endless: 0, missed: 0 };
    folders.set(folder, row);
    if (isNoticed(result)) row.noticed += 1;
    if (isEndless(result)) row.endless += 1;
    if (!isMissed(result)) continue;
    row.missed += 1;
    const { line, column } = location.start;
    const instead = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 120);
    lines.push(`${place}:${line + 1}:${column + 1} ${status} ${mutatorName} -> ${instead}`);
  }
  const rows = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = { noticed: 0, endless: 0, missed: 0 };
  for (const [, row] of rows) for (const kind of Object.keys(all)) all[kind] += row[kind];
  const shareOf = ({ noticed, endless, missed }) =>
    (100 * (noticed + endless)) / Math.max(1, noticed + endless + missed);
  const drawn = ([name, row]) =>
    `| ${name} | ${row.noticed + row.endless + row.missed} | ${row.noticed} | ${row.endless} | ${shareOf(row).toFixed(1)} % |`;
  const notTried = untried.length === 0 ? [] : ['', `Not tried: ${untried.map((each) => `\`${each}\``).join(', ')}.`];
  return {
    share: shareOf(all),
    lines: lines.sort(),
    table: [
      '| folder | faults put in | noticed | never ended | share |',
      '|---|---|---|---|---|',
      ...rows.map(drawn),
      drawn(['in all', all]),
      ...notTried,
    ].join('\n'),
  };
}
