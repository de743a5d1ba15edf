import type { Carried } from './carried.ts';

/** What is carried before anything is said. Apart from the shape, which browsers with scripts don't need to fetch. */
export const atStart = (language: string): Carried => ({
  language,
  answers: {},
  visited: [],
  step: { page: 'start', editing: false },
});
