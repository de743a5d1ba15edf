/** Items whose comment the person at this page has allowed to be quoted. On the page alone, and empty with a new sheet. */
export const mayQuote = new Set<string>();
