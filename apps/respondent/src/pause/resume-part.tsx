import { useState } from 'react';
import { button } from '../plain/plain-form.tsx';
import { useSpeech } from '../texts/speech.tsx';
import { RESUME_FIELD } from './resume-field.ts';

/** Why answers that were put aside did not come: no such code (any more), or no contact. */
export type NotResumed = 'unknown' | 'no-contact';

/** On the start page, for who has begun before: the code, and the answers come back. */
export function ResumePart(props: { failed: NotResumed | undefined; onResume: (typed: string) => void }) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const problem = props.failed && say(`resume.${props.failed}`);
  return (
    <details className="ds-details resume" open={props.failed !== undefined || undefined}>
      <summary>{say('resume.title')}</summary>
      <div className="prose">
        <label htmlFor={RESUME_FIELD}>{say('resume.code')}</label>
        {problem && (
          <p className="ds-validation-message" id="resume-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="go-on-row">
          <input
            className="ds-input"
            id={RESUME_FIELD}
            name={RESUME_FIELD}
            type="text"
            size={22}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem && 'resume-problem'}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter here means this field's own button, not "Start".
              if (event.key !== 'Enter') return;
              event.preventDefault();
              props.onResume(typed);
            }}
          />
          <button {...button('resume', () => props.onResume(typed))} className="ds-button" data-variant="secondary">
            {say('resume.go-on')}
          </button>
        </div>
      </div>
    </details>
  );
}
