import type { Option } from '@medvirk/questionnaire';

/**
 * The chosen codes after one box is ticked or unticked, in the order of the form. An option that stands alone ("none of
 * these") takes the others away, and the others take it away: a choice that can't be sent is never on the screen.
 */
export function ticked(
  options: readonly Pick<Option, 'code' | 'exclusive'>[],
  chosen: readonly string[],
  code: string,
  on: boolean,
): string[] {
  const alone = options.find((option) => option.code === code)?.exclusive === true;
  return options
    .filter((option) => {
      if (option.code === code) return on;
      if (on && (alone || option.exclusive)) return false;
      return chosen.includes(option.code);
    })
    .map((option) => option.code);
}
