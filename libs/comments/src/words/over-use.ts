/**
 * How surely a term is used in a larger share of some comments than of others: Dunning's log-likelihood ratio (1993) on
 * the table of comments with and without it, signed. Above 3.84 the difference passes a test at 5 %; below 0 the
 * term is used less here. 0 when either side has no comments.
 *
 * @param here comments here that use the term, of `allHere`
 * @param there comments elsewhere that use it, of `allThere`
 */
export function overUse(here: number, allHere: number, there: number, allThere: number): number {
  const all = allHere + allThere;
  if (allHere === 0 || allThere === 0) return 0;
  const using = here + there;
  const cells: readonly (readonly [observed: number, row: number, column: number])[] = [
    [here, using, allHere],
    [there, using, allThere],
    [allHere - here, all - using, allHere],
    [allThere - there, all - using, allThere],
  ];
  const sum = cells.reduce(
    (total, [observed, row, column]) =>
      observed === 0 ? total : total + observed * Math.log((observed * all) / (row * column)),
    0,
  );
  return Math.sign(here / allHere - there / allThere) * 2 * Math.max(0, sum);
}
