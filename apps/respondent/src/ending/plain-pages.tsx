import type { InvitationView } from '@medvirk/api-contract';
import { Heading } from '../frame/heading.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';

/** Thanks to somebody who said no: as easy as starting, and free to change one's mind. */
export function DeclinedPage({ onChanged }: { onChanged: () => void }) {
  const { say } = useSpeech();
  return (
    <>
      <Heading title={say('declined.title')}>{say('declined.title')}</Heading>
      <p className="lead">{say('declined.what')}</p>
      <button type="button" className="ds-button" data-variant="secondary" onClick={onChanged}>
        {say('declined.changed')}
      </button>
    </>
  );
}

/** The survey has closed: how to be heard all the same, and where to read what came of it. */
export function ClosedPage({ invitation }: { invitation: InvitationView }) {
  const { say, words } = useSpeech();
  return (
    <>
      <Heading title={say('closed.title')}>{say('closed.title')}</Heading>
      <p className="lead">{say('closed.what')}</p>
      <p>
        <Own>{words(invitation.organisation.complaint)}</Own>
      </p>
      <p>{invitation.organisation.contact}</p>
      <p>{say('closed.told')}</p>
      <p className="told-at">
        <a className="ds-link" href={invitation.tellBackAddress}>
          {say('told-link')}
        </a>
        <span>{invitation.tellBackAddress}</span>
      </p>
    </>
  );
}

export function UnknownLinkPage() {
  const { say } = useSpeech();
  return (
    <>
      <Heading title={say('unknown.title')}>{say('unknown.title')}</Heading>
      <p className="lead">{say('unknown.what')}</p>
    </>
  );
}

export function NoContactPage({ onAgain }: { onAgain: () => void }) {
  const { say } = useSpeech();
  return (
    <>
      <Heading title={say('no-contact.title')}>{say('no-contact.title')}</Heading>
      <p className="lead">{say('no-contact.what')}</p>
      <button type="button" className="ds-button" onClick={onAgain}>
        {say('try-again')}
      </button>
    </>
  );
}
