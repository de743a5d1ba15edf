import { createContext, type ReactNode, type SyntheticEvent, useContext } from 'react';

/** Id of the form of a page, so that the language choice in the frame can be sent along with it. */
export const PAGE_FORM = 'page';

export const CarriedContext = createContext<string | undefined>(undefined);
/** Around a page for browsers without scripts: what it carries to the next one. */
export const CarriedProvider = CarriedContext.Provider;

/** True on a page that no script will take over. */
export const useIsPlain = (): boolean => useContext(CarriedContext) !== undefined;

/**
 * The form around a page. With scripts the browser never sends it: `onGoOn` decides. Without, it is sent to this same
 * address with all that was answered, and the button that was pressed. The hidden first button is what Enter in a text
 * field presses, which otherwise would be "Tilbake".
 */
export function PageForm(props: { goOn: string; carried?: string; onGoOn: () => void; children: ReactNode }) {
  const carried = useContext(CarriedContext) ?? props.carried;
  return (
    <form
      id={PAGE_FORM}
      method="post"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        props.onGoOn();
      }}
    >
      {carried !== undefined && <input type="hidden" name="carried" value={carried} />}
      <button type="submit" name="do" value={props.goOn} hidden />
      {props.children}
    </form>
  );
}

/** Attributes of a button that does `what`: by `run` where scripts are, otherwise by sending the page. */
export const button = (what: string, run: () => void) => ({
  type: 'submit' as const,
  name: 'do',
  value: what,
  formNoValidate: true,
  onClick: (event: SyntheticEvent) => {
    event.preventDefault();
    run();
  },
});
