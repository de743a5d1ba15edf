import type { Finding } from '../../report/finding.ts';
import type { Typed } from './measure-typing.ts';

const AIM_MS = 50;

/** One round: the same sentence in a plain field, and in drafts of 20 and of 400 questions. */
export interface Typing {
  readonly plain: Typed;
  readonly short: Typed;
  readonly long: Typed;
}

const KINDS = {
  plain: 'a plain text field, alone on its page',
  short: 'draft of 20 questions',
  long: 'draft of 400 questions, 200 rules',
} as const;

/** Latencies of all rounds together: a slow letter is felt whichever round it was in. */
export function builderFinding(rounds: readonly Typing[], browser: string): Finding {
  const all = (kind: keyof Typing) => rounds.flatMap((round) => round[kind].latencies);
  const [plain, long] = [percentile(all('plain'), 95), percentile(all('long'), 95)];
  const holds = long < AIM_MS;
  return {
    name: 'builder',
    ours: round(long),
    other: round(plain),
    ratio: round(long / plain, 2),
    unit: 'ms from key to paint, p95',
    aim: `p95 under ${AIM_MS} ms in a draft of 400 questions, at a quarter of the processor's speed`,
    holds,
    ...(!holds && { reason: `the slowest letter took ${round(Math.max(...all('long')))} ms` }),
    line: `a letter in a draft of 400 questions is painted within ${round(long)} ms (p95), ${round(long / plain, 2)} times a plain field's ${round(plain)} ms`,
    table: (Object.keys(KINDS) as (keyof Typing)[]).map((kind) => ({
      where: KINDS[kind],
      letters: all(kind).length,
      'p50 ms': round(percentile(all(kind), 50)),
      'p95 ms': round(percentile(all(kind), 95)),
      'slowest ms': round(Math.max(...all(kind))),
      'opened after ms': round(
        percentile(
          rounds.map((each) => each[kind].opened),
          50,
        ),
      ),
    })),
    notes: [
      `Chromium ${browser}, ${rounds.length} rounds after one that does not count; a letter each 110 ms; drafts are saved while they are written in.`,
      'Measured from the time stamp of the key to the task after the frame that shows it.',
    ],
  };
}

/** Nearest rank. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
