import type { InvitationView } from '@medvirk/api-contract';
import { Heading } from '../frame/heading.tsx';
import { button, PageForm } from '../plain/plain-form.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';

/** Thanks to somebody who said no: as easy as starting, and free to change one's mind. */
export function DeclinedPage({ onChanged }: { onChanged: () => void }) {
  const { say } = useSpeech();
  return (
    <PageForm goOn="language" onGoOn={onChanged}>
      <Heading title={say('declined.title')}>{say('declined.title')}</Heading>
      <p className="lead">{say('declined.what')}</p>
      <button {...button('language', onChanged)} className="ds-button" data-variant="secondary">
        {say('declined.changed')}
      </button>
    </PageForm>
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

/** Without `onAgain` the button sends the form that is around this. */
export function NoContactPage({ onAgain }: { onAgain?: () => void }) {
  const { say } = useSpeech();
  return (
    <>
      <Heading title={say('no-contact.title')}>{say('no-contact.title')}</Heading>
      <p className="lead">{say('no-contact.what')}</p>
      <button type={onAgain ? 'button' : 'submit'} className="ds-button" onClick={onAgain}>
        {say('try-again')}
      </button>
    </>
  );
}
