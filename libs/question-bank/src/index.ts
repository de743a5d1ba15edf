export { contentOf } from './content-of.ts';
export type { Instrument } from './instrument.ts';
export { INSTRUMENTS } from './instruments/instruments.ts';
