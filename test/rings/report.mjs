/** Words and layout of the test report. Plain text, so that any CI log shows it. */

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export const boxed = (title) => `\n${'='.repeat(100)}\n  ${title}\n${'='.repeat(100)}`;

/**
 * @param {{ name: string, passed: number, failed: number, skipped: number, failures: string[], milliseconds: number }[]} results
 * @param {number} milliseconds the whole run
 * @returns {{ text: string, lastLine: string, failed: number }}
 */
export function summary(results, milliseconds) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const rows = results.map(
    ({ name, passed, failed, skipped, milliseconds: took }) =>
      `  ${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(12)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ` +
      `${String(skipped).padStart(4)} skipped  ${seconds(took).padStart(8)}`,
  );
  const failures = results.flatMap(({ name, failures: list }) => list.map((failure) => `  ${name} > ${failure}`));
  const text = [
    boxed(`summary, ${seconds(milliseconds)}`),
    ...rows,
    ...(failures.length > 0 ? ['', 'What failed:', ...failures] : []),
    '',
  ].join('\n');
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  const lastLine = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { text, lastLine, failed };
}
