import { useEffect, useRef } from 'react';
import { useSpeech } from '../texts/speech.tsx';

/** One thing to mend: the words, and the field that they are about. */
export interface Mistake {
  words: string;
  field: string;
}

/**
 * All mistakes of a page on top of it. `asked` grows each time the person tries to go on: focus comes here then, and
 * only then. The alert stands on an inner element, since some screen readers cut the text of one that takes focus.
 */
export function ErrorSummary(props: {
  mistakes: readonly Mistake[];
  asked: number;
  /** Nothing must be mended: the person is asked whether it is meant so. */
  onlyAsked?: boolean;
}) {
  const { mistakes, asked, onlyAsked } = props;
  const { say } = useSpeech();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);

  return (
    <section className="ds-error-summary" ref={box} tabIndex={-1} aria-labelledby="mistakes">
      <div role="alert">
        <h2 className="ds-heading" id="mistakes">
          {say(onlyAsked ? 'problems.asked' : 'problems.title')}
        </h2>
        <ul className="ds-list">
          {mistakes.map((mistake) => (
            <li key={`${mistake.field} ${mistake.words}`}>
              <a
                className="ds-link"
                href={`#${mistake.field}`}
                onClick={(event) => {
                  // Focus without a jump in the address: that would be a step in the browser's history.
                  event.preventDefault();
                  const field = document.getElementById(mistake.field);
                  field?.focus({ preventScroll: true });
                  field?.closest('.question')?.scrollIntoView({ block: 'start' });
                }}
              >
                {mistake.words}
              </a>
            </li>
          ))}
        </ul>
        <p>{say('problems.kept')}</p>
      </div>
    </section>
  );
}
