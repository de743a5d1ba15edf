import type { Texts } from '../texts/texts.ts';
import type { ImageArea } from './question-groups.ts';

type Point = [x: number, y: number];
type Side = 'front' | 'back';

/** Where the middle of each figure is: both stand beside each other on a square picture. */
const CENTRE: Readonly<Record<Side, number>> = { front: 0.25, back: 0.75 };

/** Points as 'x,y x,y ...'. */
const points = (list: string): Point[] =>
  list.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });

/** Shapes of one half, in hundredths: x from the middle outwards, y from the top. Drawn by hand, after nobody. */
const HEAD = points('0,2 4,3 5.5,6 5,10 3,13 0,14');
const NECK = points('0,14 3,13 3,16.5 6,18 0,18');
const UPPER = points('0,18 6,18 11,20 11,25 9.5,31 0,31');
const MIDDLE = points('0,31 9.5,31 8.5,37 9,42 0,42');
const HIPS = points('0,42 9,42 10.5,48 10.5,52 0,52');
const UPPER_ARM = points('11,20 14,22 15.5,27 16,34 12.5,35 11.5,30 11,25');
const LOWER_ARM = points('12.5,35 16,34 18.5,46 15.5,47');
const HAND = points('15.5,47 18.5,46 20,50 19.5,55 17,56 16,52');
const THIGH = points('0.5,52 10.5,52 10,61 9,68 3,68 1,60');
const KNEE = points('3,68 9,68 8.5,74 3.5,74');
const LOWER_LEG = points('3.5,74 8.5,74 9,80 7,91 4,91 3,80');
const FOOT = points('4,91 7,91 10,96 9.5,98 4,98 3.5,95');

const whole = (half: readonly Point[], side: Side): Point[] =>
  [
    ...half.map(([x, y]): Point => [x, y]),
    ...half
      .toReversed()
      .filter(([x]) => x !== 0)
      .map(([x, y]): Point => [-x, y]),
  ].map((point) => placed(point, side));

const half = (shape: readonly Point[], side: Side, mirrored: boolean): Point[] =>
  shape.map(([x, y]) => placed([mirrored ? -x : x, y], side));

const placed = ([x, y]: Point, side: Side): Point => [round(CENTRE[side] + x / 100), round(y / 100)];
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

type Words = readonly [nb: string, nn: string, en: string];
const texts = ([nb, nn, en]: Words): Texts => ({ nb, nn, en });

const MIDDLES: readonly (readonly [code: string, side: Side, shape: readonly Point[], words: Words])[] = [
  ['head', 'front', HEAD, ['Hode og ansikt', 'Hovud og andlet', 'Head and face']],
  ['neck', 'front', NECK, ['Hals', 'Hals', 'Throat']],
  ['chest', 'front', UPPER, ['Bryst', 'Bryst', 'Chest']],
  ['belly', 'front', MIDDLE, ['Mage', 'Mage', 'Belly']],
  ['pelvis', 'front', HIPS, ['Underliv og hofter', 'Underliv og hofter', 'Lower belly and hips']],
  ['head-back', 'back', HEAD, ['Bakhode', 'Bakhovud', 'Back of the head']],
  ['neck-back', 'back', NECK, ['Nakke', 'Nakke', 'Neck']],
  ['back-upper', 'back', UPPER, ['Øvre del av ryggen', 'Øvre del av ryggen', 'Upper back']],
  ['back-lower', 'back', MIDDLE, ['Nedre del av ryggen', 'Nedre del av ryggen', 'Lower back']],
  ['seat', 'back', HIPS, ['Sete', 'Sete', 'Buttocks']],
];

const LIMBS: readonly (readonly [code: string, shape: readonly Point[], words: Words])[] = [
  ['upper-arm', UPPER_ARM, ['skulder og overarm', 'skulder og overarm', 'shoulder and upper arm']],
  ['lower-arm', LOWER_ARM, ['albue og underarm', 'olboge og underarm', 'elbow and lower arm']],
  ['hand', HAND, ['hånd', 'hand', 'hand']],
  ['thigh', THIGH, ['lår', 'lår', 'thigh']],
  ['knee', KNEE, ['kne', 'kne', 'knee']],
  ['lower-leg', LOWER_LEG, ['legg', 'legg', 'lower leg']],
  ['foot', FOOT, ['fot', 'fot', 'foot']],
];

const RIGHT: Words = ['Høyre', 'Høgre', 'Right'];
const LEFT: Words = ['Venstre', 'Venstre', 'Left'];
const BEHIND: Words = [', bak', ', bak', ', behind'];
const nowhere: Words = ['', '', ''];

const together = (which: Words, part: Words, where: Words): Texts =>
  texts([
    `${which[0]} ${part[0]}${where[0]}`,
    `${which[1]} ${part[1]}${where[1]}`,
    `${which[2]} ${part[2]}${where[2]}`,
  ]);

/**
 * The areas of the built-in figure: a person from the front and from behind. Left and right are the person's own: on the
 * picture from the front the right arm is on the left.
 */
export function bodyAreas(): ImageArea[] {
  return [
    ...MIDDLES.map(([code, side, shape, words]) => ({ code, texts: texts(words), shape: whole(shape, side) })),
    ...(['front', 'back'] as const).flatMap((side) =>
      LIMBS.flatMap(([part, shape, words]) => {
        const [code, where] = side === 'front' ? [part, nowhere] : [`${part}-back`, BEHIND];
        return [
          { code: `${code}-right`, texts: together(RIGHT, words, where), shape: half(shape, side, side === 'front') },
          { code: `${code}-left`, texts: together(LEFT, words, where), shape: half(shape, side, side === 'back') },
        ];
      }),
    ),
  ];
}
