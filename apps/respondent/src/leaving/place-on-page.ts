/** Where on a page somebody is. Read from the fields as they are when it is asked: nobody is watched while they answer. */
export function placeOnPage(page: ParentNode): string | undefined {
  return stoppedAt(
    [...page.querySelectorAll('.asked')].flatMap((element) => {
      const code = codeIn(element);
      return code === undefined ? [] : [{ code, hasAnswer: holdsAnswer(element) }];
    }),
  );
}

/**
 * Code of the question that somebody has come to: the first one after the last that has an answer, or the last of all when that one has.
 * @param asked the questions of the page in their order
 * @returns undefined where there are none
 */
export function stoppedAt(asked: readonly { code: string; hasAnswer: boolean }[]): string | undefined {
  const next = asked.map(({ hasAnswer }) => hasAnswer).lastIndexOf(true) + 1;
  return asked[Math.min(next, asked.length - 1)]?.code;
}

/** Names of fields begin with the question's code; items and what stands beside them come after "." and ":". */
function codeIn(asked: Element): string | undefined {
  const name = asked.querySelector('[name]:not([name="do"])')?.getAttribute('name');
  return name?.split(/[.:]/)[0];
}

function holdsAnswer(asked: Element): boolean {
  if (asked.querySelector('input:checked, [aria-pressed="true"]')) return true;
  return [
    ...asked.querySelectorAll<HTMLInputElement>('textarea, select, input:not([type="radio"], [type="checkbox"])'),
  ].some(({ type, value }) => type !== 'hidden' && type !== 'range' && value !== '');
}
