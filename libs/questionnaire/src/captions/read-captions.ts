/** Why a file with captions can't be read. */
export type CaptionProblemCode =
  | 'no-header'
  | 'no-cues'
  | 'no-blank-line'
  | 'wrong-time'
  | 'ends-before-it-begins'
  | 'begins-before-the-last'
  | 'no-words';

/** What is wrong with a file with captions. */
export interface CaptionProblem {
  /** Of the file, counted from 1. */
  line: number;
  code: CaptionProblemCode;
}

/** One caption: seconds from the start of the film, and what is said. */
export interface Cue {
  from: number;
  to: number;
  words: string;
}

const TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

/**
 * Reads captions as WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section 4). Stricter than a player, which leaves out in
 * silence what it can't read: whoever needs captions would never know what was missing.
 */
export function readCaptions(file: string): { cues: Cue[]; problems: CaptionProblem[] } {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return { cues: [], problems: [{ line: 1, code: 'no-header' }] };
  const cues: Cue[] = [];
  const problems: CaptionProblem[] = [];
  // What stands right under the header belongs to it.
  const first = lines.indexOf('', 1);
  const early = lines.slice(1, first < 0 ? undefined : first).findIndex((line) => line.includes('-->'));
  if (early >= 0) problems.push({ line: early + 2, code: 'no-blank-line' });
  for (const { at, block } of blocksOf(lines, first < 0 ? lines.length : first)) {
    if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? '')) continue;
    const found = readCue(block, at, cues.at(-1));
    if ('code' in found) problems.push(found);
    else cues.push(found);
  }
  if (cues.length === 0 && problems.length === 0) problems.push({ line: lines.length, code: 'no-cues' });
  return { cues, problems };
}

/** Lines that stand together, with the number of the first of them. */
function blocksOf(lines: readonly string[], from: number): { at: number; block: string[] }[] {
  const blocks: { at: number; block: string[] }[] = [];
  let open: { at: number; block: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    if (line === '') open = undefined;
    else if (open) open.block.push(line);
    else {
      open = { at: index + 1, block: [line] };
      blocks.push(open);
    }
  }
  return blocks;
}

function readCue(block: readonly string[], at: number, before: Cue | undefined): Cue | CaptionProblem {
  // A name may stand above the times.
  const timed = block[0]?.includes('-->') ? 0 : 1;
  const line = at + timed;
  const [begin = '', end = ''] = (block[timed] ?? '').split('-->');
  const from = secondsOf(begin.trim());
  const to = secondsOf(end.trim().split(/[ \t]/)[0] ?? '');
  if (from === undefined || to === undefined)
    return { line: Math.min(line, at + block.length - 1), code: 'wrong-time' };
  if (to <= from) return { line, code: 'ends-before-it-begins' };
  if (before && from < before.from) return { line, code: 'begins-before-the-last' };
  const words = block.slice(timed + 1);
  const again = words.findIndex((text) => text.includes('-->'));
  if (again >= 0) return { line: line + 1 + again, code: 'no-blank-line' };
  const said = words.join('\n').trim();
  return said === '' ? { line, code: 'no-words' } : { from, to, words: said };
}

function secondsOf(time: string): number | undefined {
  const match = TIME.exec(time);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}
