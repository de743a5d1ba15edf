/**
 * Why a row gives no response. Names a column or a question of the mapping, never what stood in the cell: the report may
 * be passed on.
 */
export interface RowProblem {
  code:
    | 'no-respondent'
    | 'unknown-unit'
    | 'unreadable-date'
    | 'unknown-role'
    | 'unknown-language'
    | 'unknown-value'
    | 'not-a-number'
    | 'differs-between-rows';
  column: string;
}
