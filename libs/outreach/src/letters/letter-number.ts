/**
 * What is printed on a letter so that the house can keep a list of which went where: the order within the survey, and the letter within
 * the order. It has nothing to do with the code. The sign in front keeps spreadsheets from reading it as a date.
 * @param letter from 1
 * @example letterNumber(3, 17) // 'B3-0017'
 */
export const letterNumber = (order: number, letter: number): string => `B${order}-${String(letter).padStart(4, '0')}`;
