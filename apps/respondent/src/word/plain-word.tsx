import type { WordOutcome } from '@medvirk/api-contract';
import type { ReactNode } from 'react';
import type { WordTexts } from './word-texts.ts';

/**
 * The same as `word-part.tsx` for who runs no scripts: a form of its own, sent to an address of its own. Nothing that was answered goes along.
 * @param outcome what came of what was sent last; nothing on the receipt
 */
export function PlainWord(props: {
  slug: string;
  language: string;
  texts: WordTexts;
  outcome?: WordOutcome;
  address?: string;
  /** Left out where the page has said it already. */
  heading?: ReactNode;
}) {
  const { texts, outcome, address = '' } = props;
  const isOver = outcome === 'sent' || outcome === 'refused';
  const problem = outcome && !isOver ? texts[outcome] : undefined;
  const common = <input type="hidden" name="language" value={props.language} />;
  return (
    <form method="post" action={`/told/${props.slug}/word`} noValidate autoComplete="off" className="word-part prose">
      {props.heading}
      {common}
      {isOver ? (
        <>
          <p role="status">{texts[outcome]}</p>
          {outcome === 'sent' && (
            <>
              <input type="hidden" name="address" value={address} />
              <button type="submit" name="do" value="refuse" className="ds-button" data-variant="secondary">
                {texts.undo}
              </button>
            </>
          )}
        </>
      ) : (
        <>
          <p>{texts.what}</p>
          <label htmlFor="word-address">{texts.label}</label>
          {problem && (
            <p className="ds-validation-message" id="word-problem" role="alert">
              {problem}
            </p>
          )}
          <input
            className="ds-input"
            id="word-address"
            name="address"
            type="email"
            dir="ltr"
            autoComplete="email"
            maxLength={254}
            defaultValue={address}
            aria-invalid={outcome === 'wrong' || undefined}
            aria-describedby={problem && 'word-problem'}
          />
          <div className="go-on-row">
            <button type="submit" name="do" value="want" className="ds-button">
              {texts.send}
            </button>
            <button type="submit" name="do" value="refuse" className="ds-button" data-variant="tertiary">
              {texts.refuse}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
