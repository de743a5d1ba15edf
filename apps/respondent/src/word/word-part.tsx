import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../api/call.ts';
import type { ScreenLanguage } from '../texts/screen-language.ts';
import { refuseWord, wantWord } from './word-calls.ts';
import { loadWordTexts, type WordTexts } from './word-texts.ts';
import './word.css';

type State = 'asking' | 'busy' | 'sent' | 'refused' | 'wrong' | 'unknown' | 'failed';

/**
 * For who wants to hear what is done: one address, for one e-mail. Fetched when an answer has been stored, or when there is nothing
 * to read yet; the call that it makes knows nothing of what was answered.
 * @param slug of the public page
 */
export default function WordPart({ slug, language }: { slug: string; language: ScreenLanguage }) {
  const texts = useTexts(language);
  const [state, setState] = useState<State>('asking');
  const [address, setAddress] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const isOver = state === 'sent' || state === 'refused';
  useEffect(() => {
    if (isOver) said.current?.focus();
    if (state === 'wrong') field.current?.focus();
  }, [isOver, state]);

  const send = async (deed: typeof wantWord, done: State) => {
    setState('busy');
    setState(stateAfter(await deed(slug, address.trim()), done));
  };
  if (!texts) return null;
  const problem = state === 'wrong' || state === 'unknown' || state === 'failed' ? texts[state] : undefined;
  return (
    <form
      className="word-part"
      noValidate
      aria-labelledby="word-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'busy' && !isOver) void send(wantWord, 'sent');
      }}
    >
      <h2 className="ds-heading small-heading" id="word-title">
        {texts.title}
      </h2>
      {isOver ? (
        <div role="status" tabIndex={-1} ref={said} className="prose">
          <p>{texts[state]}</p>
          {state === 'sent' && (
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => void send(refuseWord, 'refused')}
            >
              {texts.undo}
            </button>
          )}
        </div>
      ) : (
        <div className="prose">
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
            ref={field}
            type="email"
            dir="ltr"
            autoComplete="email"
            maxLength={254}
            value={address}
            aria-invalid={state === 'wrong' || undefined}
            aria-describedby={problem && 'word-problem'}
            onChange={(event) => setAddress(event.target.value)}
          />
          <div className="go-on-row">
            <button type="submit" className="ds-button">
              {texts.send}
            </button>
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => void send(refuseWord, 'refused')}
            >
              {texts.refuse}
            </button>
          </div>
        </div>
      )}
    </form>
  );
}

function stateAfter(outcome: Outcome<object>, done: State): State {
  if (outcome.kind === 'answer') return done;
  if (outcome.kind === 'no-contact') return 'failed';
  if (outcome.status === 404) return 'unknown';
  return outcome.status === 400 || outcome.status === 422 ? 'wrong' : 'failed';
}

function useTexts(language: ScreenLanguage): WordTexts | undefined {
  const [texts, setTexts] = useState<WordTexts>();
  useEffect(() => {
    let wanted = true;
    loadWordTexts[language]()
      .then((loaded) => wanted && setTexts(loaded))
      // Without its words the part is left out: the address of the page stands above it.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
