import type { ImageArea } from '@medvirk/questionnaire';

export type Shape = ImageArea['shape'];
export type Corner = Shape[number];

/** Where a place lies on its picture, in whole percents of the picture's width and height. */
export interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Three signs behind the point are finer than any screen. */
const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

export const cornerAt = (x: number, y: number): Corner => [round(x), round(y)];

/** The middle of the picture: where a new place begins. */
export const middle = (): Shape => [cornerAt(0.4, 0.4), cornerAt(0.6, 0.4), cornerAt(0.6, 0.6), cornerAt(0.4, 0.6)];

function edges(shape: Shape) {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function boundsOf(shape: Shape): Bounds {
  const { left, top, right, bottom } = edges(shape);
  const percent = (part: number) => Math.round(part * 100);
  return {
    left: percent(left),
    top: percent(top),
    width: Math.max(1, percent(right - left)),
    height: Math.max(1, percent(bottom - top)),
  };
}

/** The same form, moved and drawn out to other bounds, as far as the picture reaches: for who has no pointer to draw with. */
export function withBounds(shape: Shape, wanted: Bounds): Shape {
  const old = edges(shape);
  const left = Math.min(99, Math.max(0, wanted.left)) / 100;
  const top = Math.min(99, Math.max(0, wanted.top)) / 100;
  const width = Math.min(1 - left, Math.max(0.01, wanted.width / 100));
  const height = Math.min(1 - top, Math.max(0.01, wanted.height / 100));
  const share = (value: number, from: number, to: number) => (to > from ? (value - from) / (to - from) : 0);
  return shape.map(([x, y]) =>
    cornerAt(left + share(x, old.left, old.right) * width, top + share(y, old.top, old.bottom) * height),
  );
}
