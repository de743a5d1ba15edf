import { tQuantile } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';
import { leastSquares } from './least-squares.ts';

/** One respondent: outcome on 0-100, and the covariates in the order they are named. */
export interface CaseMixResponse {
  readonly unit: string;
  readonly outcome: number;
  readonly covariates: readonly number[];
}

/** A covariate's part in the outcome, alike in all units. */
export interface CaseMixCoefficient {
  readonly name: string;
  /** Points of outcome for one step of the covariate. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Its mean over all respondents: what every unit is adjusted to. */
  readonly mean: number;
}

export interface CaseMixUnit {
  readonly unit: string;
  readonly n: number;
  readonly raw: number;
  /** What the mean would be if the unit's respondents were like those of all units together. To stand beside `raw`. */
  readonly adjusted: Interval<'case-mix-least-squares'>;
}

export interface CaseMix {
  readonly units: readonly CaseMixUnit[];
  readonly coefficients: readonly CaseMixCoefficient[];
  /** What must be published with the adjusted figures; say also that they are not for trends within a unit. */
  readonly model: {
    readonly method: 'least-squares-unit-effects';
    readonly covariates: readonly string[];
    readonly n: number;
    readonly units: number;
    readonly residualSd: number;
    readonly residualDf: number;
    /** Share of the variation within units that the covariates explain. */
    readonly rSquaredWithin: number;
  };
}

/**
 * Adjusts unit means for who answered in them: adjusted = raw - b (x of unit - x of all), where b comes from a linear model
 * with an effect of each unit, so that differences between units do not pass for effects of age. Covariates are centred
 * on all respondents; the mean of all, weighted by n, stays what it was. Order of units = order of first appearance.
 *
 * Only for what the service does not itself bring about (age, sex, self-rated health on arrival, education); adjusting
 * for what it does hides it. Not for trends within a unit. Source: O'Malley et al. (2005), Health Serv Res 40 (HCAHPS
 * patient mix).
 * @throws RangeError when a covariate never varies within a unit or follows from the others (by name), or answers are too few
 */
export function caseMix(responses: readonly CaseMixResponse[], covariates: readonly string[], level = 0.95): CaseMix {
  if (covariates.length === 0) throw new RangeError('case-mix adjustment needs at least one covariate');
  const byUnit = new Map<string, CaseMixResponse[]>();
  for (const response of responses) {
    if (response.covariates.length !== covariates.length) throw new RangeError('a response lacks a covariate');
    const members = byUnit.get(response.unit);
    if (members) members.push(response);
    else byUnit.set(response.unit, [response]);
  }
  const all = meansOf(responses, covariates.length);
  const within: { readonly x: readonly number[]; readonly y: number }[] = [];
  const means = [...byUnit].map(([unit, members]) => {
    const mean = meansOf(members, covariates.length);
    for (const { outcome, covariates: values } of members) {
      within.push({ x: values.map((value, j) => value - (mean.x[j] ?? 0)), y: outcome - mean.y });
    }
    return { unit, n: members.length, ...mean };
  });
  const fit = fitWithin(within, covariates, means.length);
  const t = tQuantile((1 + level) / 2, fit.residualDf);
  const totalSquares = within.reduce((sum, { y }) => sum + y * y, 0);
  return {
    units: means.map(({ unit, n, x, y }): CaseMixUnit => {
      const apart = x.map((value, j) => value - (all.x[j] ?? 0));
      const estimate = y - dot(fit.coefficients, apart);
      // The unit's own chance, and the doubt in b times how far the unit lies from all.
      const variance =
        fit.residualSd ** 2 / n +
        dot(
          apart,
          fit.covariance.map((row) => dot(row, apart)),
        );
      const margin = t * Math.sqrt(variance);
      const method = 'case-mix-least-squares' as const;
      return {
        unit,
        n,
        raw: y,
        adjusted: { estimate, low: estimate - margin, high: estimate + margin, n, level, method },
      };
    }),
    coefficients: covariates.map((name, j) => {
      const estimate = fit.coefficients[j] ?? 0;
      const margin = t * Math.sqrt(fit.covariance[j]?.[j] ?? 0);
      return { name, estimate, low: estimate - margin, high: estimate + margin, mean: all.x[j] ?? 0 };
    }),
    model: {
      method: 'least-squares-unit-effects',
      covariates,
      n: responses.length,
      units: means.length,
      residualSd: fit.residualSd,
      residualDf: fit.residualDf,
      rSquaredWithin: totalSquares === 0 ? 0 : 1 - fit.residualSquares / totalSquares,
    },
  };
}

/** Taking unit means out of both sides is the model with an effect of each unit, without its columns (Frisch and Waugh). */
function fitWithin(
  within: readonly { readonly x: readonly number[]; readonly y: number }[],
  covariates: readonly string[],
  units: number,
): ReturnType<typeof leastSquares> {
  for (const [j, name] of covariates.entries()) {
    if (within.every(({ x }) => Math.abs(x[j] ?? 0) < 1e-12))
      throw new RangeError(`${name} never varies within a unit`);
  }
  return leastSquares(
    within.map(({ x }) => x),
    within.map(({ y }) => y),
    units,
  );
}

function meansOf(responses: readonly CaseMixResponse[], p: number): { x: number[]; y: number } {
  const x = new Array<number>(p).fill(0);
  let y = 0;
  for (const { outcome, covariates } of responses) {
    y += outcome / responses.length;
    covariates.forEach((value, j) => {
      x[j] = (x[j] ?? 0) + value / responses.length;
    });
  }
  return { x, y };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
