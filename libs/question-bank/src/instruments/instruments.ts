import type { Instrument } from '../instrument.ts';
import { councilEvaluation } from './council-evaluation.ts';
import { friendsAndFamily } from './friends-and-family.ts';
import { involvementSelfCheck } from './involvement-self-check.ts';
import { nextOfKinNeeds } from './next-of-kin-needs.ts';
import { patientWishes } from './patient-wishes.ts';
import { whatMattersToYou } from './what-matters-to-you.ts';

/** All that comes with Medvirk, in the order they are offered. */
export const INSTRUMENTS: readonly Instrument[] = [
  patientWishes,
  nextOfKinNeeds,
  whatMattersToYou,
  involvementSelfCheck,
  councilEvaluation,
  friendsAndFamily,
];
