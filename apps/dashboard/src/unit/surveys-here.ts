import type { SurveyView } from '@medvirk/api-contract';

/**
 * Surveys that a unit or one below it takes part in and that have been opened, the one with most to read first: those whose
 * number of answers may be told before the others, each in the order given (newest first).
 * @param under the unit and all below it
 */
export function surveysHere(surveys: readonly SurveyView[], under: ReadonlySet<string>): SurveyView[] {
  const here = surveys.filter(
    ({ status, units }) => status !== 'draft' && units.some(({ unitId }) => under.has(unitId)),
  );
  const isTold = ({ units }: SurveyView) =>
    units.some(({ unitId, responses }) => under.has(unitId) && responses.kind === 'shown');
  return [...here.filter(isTold), ...here.filter((survey) => !isTold(survey))];
}

/** The unit in a list in tree order, and those below it: all that follow and lie deeper. */
export function withBelow(units: readonly { id: string; depth: number }[], unit: string): Set<string> {
  const start = units.findIndex(({ id }) => id === unit);
  const found = new Set<string>();
  const top = units[start];
  if (!top) return found;
  found.add(top.id);
  for (const { id, depth } of units.slice(start + 1)) {
    if (depth <= top.depth) break;
    found.add(id);
  }
  return found;
}
