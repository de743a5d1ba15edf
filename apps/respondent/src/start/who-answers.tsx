import type { InvitationView } from '@medvirk/api-contract';
import type { BehalfReason } from '@medvirk/questionnaire';
import { Fragment } from 'react';
import type { Person } from '../answering/person.ts';
import { ChoiceLine } from '../question/choice-line.tsx';
import { useSpeech } from '../texts/speech.tsx';
import { rolesOffered } from './roles-offered.ts';
import { REASON_FIELD, ROLE_FIELD } from './start-fields.ts';

export const FIRST_ROLE = 'who-answers';
/** Why somebody answers on behalf of another, in the order they are offered. */
export const REASONS: readonly BehalfReason[] = [
  'too-ill',
  'cannot-express',
  'language',
  'asked-to',
  'has-died',
  'other',
];

/** Who answers; from who answers for another also why, where they want to say it. */
export function WhoAnswers(props: {
  invitation: InvitationView;
  person: Person;
  onPerson: (person: Person) => void;
  missing: boolean;
}) {
  const { person, onPerson, missing } = props;
  const { say } = useSpeech();
  const offered = rolesOffered(props.invitation.content);
  const isByAge = offered.includes('parent-of-youth');
  return (
    <fieldset
      className="question"
      data-wrong={missing || undefined}
      aria-describedby={missing ? 'role-missing' : undefined}
    >
      <legend>
        <h2 className="question-text">{say('role.title')}</h2>
      </legend>
      {missing && (
        <p className="ds-validation-message" id="role-missing">
          {say('role.missing')}
        </p>
      )}
      <div className="choices">
        {offered.map((role, index) => (
          <Fragment key={role}>
            <ChoiceLine
              type="radio"
              id={index === 0 ? FIRST_ROLE : undefined}
              name={ROLE_FIELD}
              value={role}
              checked={person.role === role}
              invalid={missing}
              onChoose={() => onPerson({ ...person, role })}
            >
              {say(role === 'parent' && isByAge ? 'role.parent-of-child' : `role.${role}`)}
            </ChoiceLine>
            {role === 'on-behalf' && (
              <fieldset className="other">
                <legend>{say('behalf.why')}</legend>
                {REASONS.map((reason) => (
                  <ChoiceLine
                    key={reason}
                    type="radio"
                    name={REASON_FIELD}
                    value={reason}
                    checked={person.behalfReason === reason}
                    invalid={false}
                    onChoose={() => onPerson({ ...person, behalfReason: reason })}
                  >
                    {say(`behalf.${reason}`)}
                  </ChoiceLine>
                ))}
              </fieldset>
            )}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}
