/** Types of what an expression gives. `choices`: codes of options, or anything else that is counted one by one. */
export type ExpressionType = 'number' | 'text' | 'yes-no' | 'date' | 'time' | 'choices';

/**
 * A value of an expression. A date is an ISO day, a time HH:MM. `undefined` is "missing": not shown, not answered, or not
 * possible to work out (a division by zero). It is never an error, and it spreads: what needs it is missing too.
 */
export type ExpressionValue = number | string | boolean | readonly string[] | undefined;
