import type { Script } from './fonts.ts';

/** Words in one script, drawn in one go. */
export interface Run {
  text: string;
  script: Script;
}

/** A line from left to right as it stands on the page. */
export interface Line {
  runs: readonly (Run & { width: number })[];
  width: number;
}

export type Measure = (text: string, script: Script) => number;

/**
 * Breaks a text into lines that are no wider than `width`, at spaces and where the text has breaks of its own; a word that is wider
 * than a line is broken between letters. In a text from right to left, runs stand in turned order, and words of another script
 * in it keep their own (the plain case of the Unicode bidirectional algorithm).
 */
export function layOutLines(text: string, width: number, measure: Measure, rightToLeft = false): Line[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, width, measure, rightToLeft));
}

function linesOf(paragraph: string, width: number, measure: Measure, rightToLeft: boolean): Line[] {
  const lines: Line[] = [];
  let words: string[] = [];
  const close = () => {
    lines.push(lineOf(words, measure, rightToLeft));
    words = [];
  };
  const all = paragraph.split(/[ \t]+/).filter((word) => word !== '');
  for (const word of all.flatMap((each) => breakUp(each, width, measure))) {
    if (words.length > 0 && lineOf([...words, word], measure, rightToLeft).width > width) close();
    words.push(word);
  }
  close();
  return lines;
}

function breakUp(word: string, width: number, measure: Measure): string[] {
  const script = scriptOf(word);
  if (measure(word, script) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, script) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function lineOf(words: readonly string[], measure: Measure, rightToLeft: boolean): Line {
  const runs: Run[] = [];
  for (const word of words) {
    const script = scriptOf(word);
    const last = runs.at(-1);
    if (last?.script === script) last.text += ` ${word}`;
    else runs.push({ text: word, script });
  }
  const space = runs.length > 1 ? measure(' ', 'latin') : 0;
  const measured = runs.map((run) => ({ ...run, width: measure(run.text, run.script) }));
  const inOrder = rightToLeft ? measured.reverse() : measured;
  return {
    runs: inOrder,
    width: inOrder.reduce((sum, run) => sum + run.width, 0) + space * Math.max(0, inOrder.length - 1),
  };
}

function scriptOf(word: string): Script {
  return /\p{Script=Arabic}/u.test(word) ? 'arabic' : 'latin';
}
