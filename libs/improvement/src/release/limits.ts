/** Below this many answers no score and no share is told: a handful of answers swings between worst and best. */
export const LEAST_FOR_FIGURE = 10;
/** Below this many answers a sentence says that they are few, and units are not compared. */
export const FEW_ANSWERS = 30;
