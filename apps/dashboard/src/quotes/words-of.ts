import type { QuotableView } from '@medvirk/api-contract';

type Stretch = QuotableView['marks'][number];

/** A piece of a comment: a word that can be taken out, a mark that stands for what is out already, or what lies between. */
export interface Piece extends Stretch {
  text: string;
  kind: 'word' | 'mark' | 'between';
}

/** A comment in pieces, in order: put together again they are the comment. */
export function piecesOf(text: string, marks: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, kind: Piece['kind']) => {
    if (end > start) pieces.push({ start, end, kind, text: text.slice(start, end) });
  };
  let from = 0;
  for (const mark of [...marks, { start: text.length, end: text.length }]) {
    let at = from;
    for (const { 0: word, index } of text.slice(from, mark.start).matchAll(/\S+/gu)) {
      add(at, from + index, 'between');
      at = from + index + word.length;
      add(from + index, at, 'word');
    }
    add(at, mark.start, 'between');
    add(mark.start, mark.end, 'mark');
    from = mark.end;
  }
  return pieces;
}
