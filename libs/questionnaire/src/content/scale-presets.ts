import type { Option, ScalePoint } from './choices.ts';

type Labels = readonly (readonly [nb: string, nn: string, en: string])[];

function points(labels: Labels): ScalePoint[] {
  return labels.map(([nb, nn, en], index) => ({ value: index + 1, texts: { nb, nn, en } }));
}

/** Five-point experience scale used as default: how much of what was wanted the person got. Lowest value is least. */
export const extentPoints = (): ScalePoint[] =>
  points([
    ['Ikke i det hele tatt', 'Ikkje i det heile', 'Not at all'],
    ['I liten grad', 'I liten grad', 'To a small extent'],
    ['I noen grad', 'I nokon grad', 'To some extent'],
    ['I stor grad', 'I stor grad', 'To a large extent'],
    ['I svært stor grad', 'I svært stor grad', 'To a very large extent'],
  ]);

export const agreementPoints = (): ScalePoint[] =>
  points([
    ['Helt uenig', 'Heilt usamd', 'Strongly disagree'],
    ['Litt uenig', 'Litt usamd', 'Somewhat disagree'],
    ['Verken enig eller uenig', 'Verken samd eller usamd', 'Neither agree nor disagree'],
    ['Litt enig', 'Litt samd', 'Somewhat agree'],
    ['Helt enig', 'Heilt samd', 'Strongly agree'],
  ]);

export const satisfactionPoints = (): ScalePoint[] =>
  points([
    ['Svært misfornøyd', 'Svært misnøgd', 'Very dissatisfied'],
    ['Misfornøyd', 'Misnøgd', 'Dissatisfied'],
    ['Verken fornøyd eller misfornøyd', 'Verken nøgd eller misnøgd', 'Neither satisfied nor dissatisfied'],
    ['Fornøyd', 'Nøgd', 'Satisfied'],
    ['Svært fornøyd', 'Svært nøgd', 'Very satisfied'],
  ]);

export const importancePoints = (): ScalePoint[] =>
  points([
    ['Ikke viktig', 'Ikkje viktig', 'Not important'],
    ['Litt viktig', 'Litt viktig', 'Slightly important'],
    ['Ganske viktig', 'Ganske viktig', 'Fairly important'],
    ['Viktig', 'Viktig', 'Important'],
    ['Svært viktig', 'Svært viktig', 'Very important'],
  ]);

export const frequencyPoints = (): ScalePoint[] =>
  points([
    ['Aldri', 'Aldri', 'Never'],
    ['Sjelden', 'Sjeldan', 'Rarely'],
    ['Noen ganger', 'Nokre gonger', 'Sometimes'],
    ['Ofte', 'Ofte', 'Often'],
    ['Alltid', 'Alltid', 'Always'],
  ]);

/** Whole numbers with texts at the ends only. */
export function numberedPoints(
  from: number,
  to: number,
  low: ScalePoint['texts'],
  high: ScalePoint['texts'],
): ScalePoint[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const value = from + step;
    return { value, texts: value === from ? low : value === to ? high : {} };
  });
}

/** 0 to 10 with texts at the ends only. */
export function zeroToTenPoints(low: ScalePoint['texts'], high: ScalePoint['texts']): ScalePoint[] {
  return numberedPoints(0, 10, low, high);
}

/** Whether one would recommend the service, 0 to 10 (Reichheld 2003, "The One Number You Need to Grow"). */
export const recommendPoints = (): ScalePoint[] =>
  zeroToTenPoints(
    { nb: 'Helt usannsynlig', nn: 'Heilt usannsynleg', en: 'Not at all likely' },
    { nb: 'Svært sannsynlig', nn: 'Svært sannsynleg', en: 'Extremely likely' },
  );

/** A visual analogue scale: a line from end to end that is read off from 0 to 100. */
export const visualAnaloguePoints = (low: ScalePoint['texts'], high: ScalePoint['texts']): ScalePoint[] =>
  numberedPoints(0, 100, low, high);

export const yesNoOptions = (): Option[] => [
  { code: 'yes', texts: { nb: 'Ja', nn: 'Ja', en: 'Yes' } },
  { code: 'no', texts: { nb: 'Nei', nn: 'Nei', en: 'No' } },
];

export const yesNoUnsureOptions = (): Option[] => [
  ...yesNoOptions(),
  { code: 'unsure', texts: { nb: 'Usikker', nn: 'Usikker', en: 'Not sure' } },
];
