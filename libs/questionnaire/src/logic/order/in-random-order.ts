import { randomStream } from '../random.ts';
import type { RandomOrder } from './random-order.ts';

interface Coded {
  code: string;
}

/**
 * The parts in the order of one person (Fisher and Yates 1938, in Durstenfeld's form). Ordered before anything is left out,
 * so that what appears later does not move what has been seen.
 * @param name of what is put in order: other lists of the same person get orders of their own
 */
export function inRandomOrder<Part extends Coded>(
  parts: readonly Part[],
  order: RandomOrder | undefined,
  seed: number | undefined,
  name: string,
): readonly Part[] {
  if (!order || seed === undefined) return parts;
  const { keepFirst = 0 } = order;
  const moving = movingParts(parts, order);
  const blocks = blocksOf(moving, order.groups ?? []);
  const next = randomStream(seed, `order:${name}`);
  for (let last = blocks.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const [a, b] = [blocks[last], blocks[other]];
    if (a && b) [blocks[last], blocks[other]] = [b, a];
  }
  return [...parts.slice(0, keepFirst), ...blocks.flat(), ...parts.slice(keepFirst + moving.length)];
}

/** All but those that keep their place. */
export function movingParts<Part>(parts: readonly Part[], { keepFirst = 0, keepLast = 0 }: RandomOrder): Part[] {
  return parts.slice(keepFirst, Math.max(parts.length - keepLast, keepFirst));
}

/** Each group where its first member stands, in the order of the list; everything else is a block of one. */
function blocksOf<Part extends Coded>(parts: readonly Part[], groups: readonly (readonly string[])[]): Part[][] {
  const blocks: Part[][] = [];
  const blockOf = new Map<readonly string[], Part[]>();
  for (const part of parts) {
    const group = groups.find((codes) => codes.includes(part.code));
    const block = group && blockOf.get(group);
    if (block) {
      block.push(part);
      continue;
    }
    const own = [part];
    blocks.push(own);
    if (group) blockOf.set(group, own);
  }
  return blocks;
}
