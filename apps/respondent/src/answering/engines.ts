/** A chunk of its own. */
export { ENGINES } from '@medvirk/questionnaire';
