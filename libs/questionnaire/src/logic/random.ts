/**
 * A stream of numbers from 0 (in) to 1 (out) that is the same for the same seed and name, on every machine. Not for
 * secrets: only order and draws hang on it. Method: xmur3-like mixing of the name into the seed, then mulberry32.
 */
export function randomStream(seed: number, name: string): () => number {
  let state = seed >>> 0;
  for (const character of name) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
    state ^= state >>> 15;
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of a response: the first 32 bits of its id, which is random and is stored. Any other text has one, too. */
export function seedOf(id: string): number {
  const bits = Number.parseInt(id.slice(0, 8), 16);
  return Number.isNaN(bits) ? 0 : bits;
}

/** The draw of one person under a name: a whole number from 0 to 99, each as likely. */
export function drawOf(seed: number, draw: string): number {
  return Math.floor(randomStream(seed, `draw:${draw}`)() * 100);
}
