/** Longest key of an item: three codes of 40 with two dots. */
export const LONGEST_ITEM_KEY = 122;
