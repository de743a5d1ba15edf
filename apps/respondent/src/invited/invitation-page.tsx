import { type FormEvent, useState } from 'react';
import { Heading } from '../frame/heading.tsx';
import type { InvitedTexts } from './invited-texts.ts';
import { type OwnCalls, OwnResponse } from './own-response.tsx';

/**
 * Why somebody can't begin: no code, one that we don't know, one that is used, stopped or replaced by a newer letter's or message's, one
 * that came after the answer, or a browser that can't hide them.
 */
export type CannotBegin = 'needed' | 'unknown' | 'answered' | 'stopped' | 'replaced' | 'unused' | 'renewed' | 'unable';

/** Where another code may help. */
const TAKES_CODE: readonly CannotBegin[] = ['needed', 'unknown', 'replaced'];

const FIELD = 'invitation-code';

/** Says why one can't begin, and takes the code from who has it on paper. */
export function InvitationPage(props: {
  why: CannotBegin;
  texts: InvitedTexts;
  contact: string;
  /** Where a response can be found by its invitation. */
  own?: OwnCalls | undefined;
}) {
  const { why, texts, contact, own } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const title = texts[`${why}.title`];
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const code = codeIn(typed);
    if (!code) return setWrong(true);
    location.hash = code;
    location.reload();
  };
  return (
    <>
      <Heading title={title}>{title}</Heading>
      <p className="lead">{texts[`${why}.what`]}</p>
      {TAKES_CODE.includes(why) && (
        <form className="prose" onSubmit={goOn} noValidate>
          <label htmlFor={FIELD}>{texts.code}</label>
          {wrong && (
            <p className="ds-validation-message" id="code-wrong" role="alert">
              {texts['code.wrong']}
            </p>
          )}
          <div className="go-on-row">
            <input
              className="ds-input"
              id={FIELD}
              type="text"
              size={22}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={typed}
              aria-invalid={wrong || undefined}
              aria-describedby={wrong ? 'code-wrong' : undefined}
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit" className="ds-button">
              {texts['code.go-on']}
            </button>
          </div>
        </form>
      )}
      {own && <OwnResponse texts={texts} calls={own} />}
      {contact && (
        <p>
          {texts.contact} {contact}
        </p>
      )}
    </>
  );
}

/** Spaces, dashes and big letters are forgiven, and what is easily misread: o for 0, i and l for 1. */
export function codeIn(typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/gu, '').replaceAll('o', '0').replace(/[il]/gu, '1');
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(code) ? code : undefined;
}
