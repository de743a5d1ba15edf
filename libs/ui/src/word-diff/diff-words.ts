/** A stretch of a text: kept, taken out or put in. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What was changed between two texts, word by word: the longest common sequence of words stays, the rest is removed or
 * added. Spaces belong to the word before them, so the parts of kind same + removed join to `before` but for spaces, and
 * same + added to `after` exactly.
 * @example diffWords('Ble du hørt?', 'Ble du sett?') // same 'Ble du ', removed 'hørt?', added 'sett?'
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const left = wordsOf(before);
  const right = wordsOf(after);
  const lengths = commonLengths(left, right);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const inBoth = i < left.length && j < right.length && sameWord(left[i], right[j]);
    if (inBoth) {
      push(parts, 'same', right[j] ?? '');
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      push(parts, 'removed', left[i] ?? '');
      i += 1;
    } else {
      push(parts, 'added', right[j] ?? '');
      j += 1;
    }
  }
  return parts;
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function sameWord(left: string | undefined, right: string | undefined): boolean {
  return left?.trimEnd() === right?.trimEnd();
}

/** lengths[i][j]: length of the longest common sequence of left from i and right from j. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] = sameWord(left[i], right[j])
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}
