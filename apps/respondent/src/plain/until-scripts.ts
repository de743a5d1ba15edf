/** Id of what is said while a page can't be used before its scripts are there. Whoever takes the page over takes it away. */
export const UNTIL_SCRIPTS = 'until-scripts';
