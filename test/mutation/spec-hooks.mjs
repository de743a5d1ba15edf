/**
 * Node's module hooks for specs outside Jest: TypeScript as in apps/local, `@jest/globals` answered by ours, property tests with a
 * fixed seed and fewer cases, so that a fault is judged alike every time, and zod with a note of what it makes later.
 */
export { load } from '../../apps/local/typescript-hooks.mjs';

const INSTEAD = {
  '@jest/globals': new URL('./spec-globals.mjs', import.meta.url).href,
  'fast-check': new URL('./few-cases.mjs', import.meta.url).href,
  zod: new URL('./eager-zod.mjs', import.meta.url).href,
};

export function resolve(name, context, nextResolve) {
  const instead = INSTEAD[name];
  if (instead && context.parentURL?.endsWith('.ts')) return { url: instead, shortCircuit: true };
  return nextResolve(name, context);
}
