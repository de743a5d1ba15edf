import { requireOpenUnit } from '../checks.ts';

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const CENTRE = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};
const MIDDLE = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * Quantile of the standard normal distribution, accurate to about 1 part in 10^16.
 * The coefficients are the published ones, rounded to what a double can hold.
 * Source: Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37(3).
 * @throws RangeError unless 0 < p < 1
 */
export function normalQuantile(p: number): number {
  requireOpenUnit('p', p);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE.top, r)) / polynomial(CENTRE.bottom, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(MIDDLE.top, r - 1.6) / polynomial(MIDDLE.bottom, r - 1.6)
      : polynomial(TAIL.top, r - 5) / polynomial(TAIL.bottom, r - 5);
  return q < 0 ? -size : size;
}

/** A page of figures asks for the same one or two hundreds of times. */
let last = { level: Number.NaN, z: Number.NaN };

/** The z of a two-sided interval: 1.959964 for level 0.95. */
export const twoSidedZ = (level: number): number => {
  if (level === last.level) return last.z;
  requireOpenUnit('level', level);
  last = { level, z: -normalQuantile((1 - level) / 2) };
  return last.z;
};
