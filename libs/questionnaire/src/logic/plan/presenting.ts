import type { Facts } from './facts.ts';

/** Makes a part of the questionnaire into what a person meets, and names the slots that it looks at for that. */
export interface Presenting<Part> {
  present: (facts: Facts) => Part;
  looksAt: ReadonlySet<number>;
}
