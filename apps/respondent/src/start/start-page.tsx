import type { InvitationView } from '@medvirk/api-contract';
import { questionsOf } from '@medvirk/questionnaire';
import { useState } from 'react';
import type { Person } from '../answering/person.ts';
import { Heading } from '../frame/heading.tsx';
import { ListenButton } from '../listen/listen-button.tsx';
import { type NotResumed, ResumePart } from '../pause/resume-part.tsx';
import { atStart } from '../plain/at-start.ts';
import { button, PageForm } from '../plain/plain-form.tsx';
import { ErrorSummary } from '../section/error-summary.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';
import { HowToRead } from './how-to-read.tsx';
import { AnonymousDetails, CouncilDetails, RightsDetails } from './trust-lines.tsx';
import { FIRST_ROLE, WhoAnswers } from './who-answers.tsx';

/** Who asks, why, what for and how long; what to trust it for; and a choice between starting and saying no. */
export function StartPage(props: {
  invitation: InvitationView;
  person: Person;
  onPerson: (person: Person) => void;
  onStart: () => void;
  onDecline: () => void;
  onResume: (typed: string) => void;
  notResumed?: NotResumed | undefined;
  /** True when the page comes again because it was not said who answers. */
  sentBack?: boolean;
}) {
  const { invitation, person } = props;
  const { content } = invitation;
  const { role } = person;
  const { say, words, day, language } = useSpeech();
  const [asked, setAsked] = useState(props.sentBack ? 1 : 0);
  const missing = asked > 0 && role === undefined;
  const minutes = invitation.minutes[language];
  const someRequired = questionsOf(content).some((question) => 'required' in question && question.required);
  const title = words(invitation.title);

  return (
    <PageForm
      goOn="next"
      carried={JSON.stringify(atStart(language))}
      onGoOn={() => {
        if (role) props.onStart();
        else setAsked(asked + 1);
      }}
    >
      {missing && <ErrorSummary mistakes={[{ words: say('role.missing'), field: FIRST_ROLE }]} asked={asked} />}
      <div className="welcome">
        <Heading title={missing ? say('error-in-title', { title }) : title}>
          <Own>{title}</Own>
        </Heading>
        {words(content.intro) && (
          <p className="lead">
            <Own>{words(content.intro)}</Own>
          </p>
        )}
        {minutes !== undefined && (
          <p className="minutes">{minutes === 1 ? say('start.minute') : say('start.minutes', { minutes })}</p>
        )}
        <ListenButton
          says={[
            { texts: invitation.title, audio: title === words(content.title) ? content.titleAudio : undefined },
            { texts: content.intro, audio: content.introAudio },
            { texts: invitation.information.purpose },
          ]}
        />
      </div>
      <div className="facts">
        <h2 className="ds-heading small-heading">{say('start.purpose')}</h2>
        <p>
          <Own>{words(invitation.information.purpose)}</Own>
        </p>
        <p>
          {say(someRequired ? 'start.voluntary-some-required' : 'start.voluntary')} {say('start.same-treatment')}
        </p>
        {invitation.closesOn && <p>{say('start.until', { date: day(invitation.closesOn) })}</p>}
      </div>
      <div className="trust">
        <CouncilDetails invitation={invitation} />
        <AnonymousDetails invitation={invitation} />
        <RightsDetails invitation={invitation} />
      </div>
      <WhoAnswers {...props} missing={missing} />
      <HowToRead {...props} />
      <div className="go-on-row">
        <button type="submit" name="do" value="next" className="ds-button">
          {say('start.begin')}
        </button>
        <button {...button('decline', props.onDecline)} className="ds-button" data-variant="secondary">
          {say('start.decline')}
        </button>
      </div>
      <p className="hint">{say('start.nothing-kept')}</p>
      <ResumePart failed={props.notResumed} onResume={props.onResume} />
    </PageForm>
  );
}
