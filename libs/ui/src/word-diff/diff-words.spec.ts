import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DiffPart, diffWords } from './diff-words.ts';

const joined = (parts: readonly DiffPart[], kind: 'removed' | 'added') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('');
const words = (text: string) => text.split(/\s+/u).filter(Boolean);

describe('diffWords', () => {
  it('keeps what is the same and marks one changed word', () => {
    expect(diffWords('Ble du hørt?', 'Ble du sett?')).toEqual([
      { kind: 'same', text: 'Ble du ' },
      { kind: 'removed', text: 'hørt?' },
      { kind: 'added', text: 'sett?' },
    ]);
  });

  it('sees a word put in before others', () => {
    expect(diffWords('Fikk du vite nok?', 'Fikk du alltid vite nok?')).toEqual([
      { kind: 'same', text: 'Fikk du ' },
      { kind: 'added', text: 'alltid ' },
      { kind: 'same', text: 'vite nok?' },
    ]);
  });

  it('gives one part for equal texts and none for empty ones', () => {
    expect(diffWords('Like ord', 'Like ord')).toEqual([{ kind: 'same', text: 'Like ord' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('can always be read back as both texts', () => {
    const text = fc.array(fc.constantFrom('du', 'fikk', 'vite', 'nok', 'hjelp?', 'i'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const before = left.join(' ');
        const after = right.join(' ');
        const parts = diffWords(before, after);
        expect(joined(parts, 'added')).toBe(after);
        expect(
          words(
            joined(
              parts.map((part) => ({ ...part, text: `${part.text} ` })),
              'removed',
            ),
          ),
        ).toEqual(words(before));
      }),
    );
  });

  it('never marks more than it must: kept words are the longest common sequence', () => {
    const kept = diffWords('a b c d e', 'b c x d')
      .filter((part) => part.kind === 'same')
      .flatMap((part) => words(part.text));
    expect(kept).toEqual(['b', 'c', 'd']);
  });
});
