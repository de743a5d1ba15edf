import type { InvitationView } from '@medvirk/api-contract';
import {
  type GivenAnswer,
  isAsked,
  type RespondentRole,
  type Texts,
  type VisibleSection,
} from '@medvirk/questionnaire';
import { Heading } from '../frame/heading.tsx';
import { button, PageForm } from '../plain/plain-form.tsx';
import type { Sending } from '../sending/sending.ts';
import { SendingMessage } from '../sending/sending-message.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';
import { ReadQuestion } from './read-question.tsx';

/** All answers readable before they are sent, with a way back to each section, and what sending means. */
export function ReviewPage(props: {
  invitation: InvitationView;
  shown: readonly VisibleSection[];
  answers: Readonly<Record<string, GivenAnswer>>;
  role: RespondentRole;
  /** What the link said by itself, as it was given. */
  fromLink: readonly Texts[];
  sending: Sending;
  onEdit: (section: string) => void;
  onEditRole: () => void;
  onBack: () => void;
  onSend: () => void;
}) {
  const { say, words } = useSpeech();
  const busy = props.sending.kind === 'sending' || props.sending.kind === 'waiting';
  const over = props.sending.kind === 'closed' || props.sending.kind === 'link-unknown';
  const again = props.sending.kind === 'not-sent' || props.sending.kind === 'refused';
  return (
    <PageForm
      goOn="send"
      onGoOn={() => {
        if (!busy) props.onSend();
      }}
    >
      <button {...button('back', props.onBack)} className="ds-button back" data-variant="tertiary" disabled={busy}>
        <span aria-hidden="true" className="arrow" />
        {say('back')}
      </button>
      <Heading title={`${say('review.title')} – ${words(props.invitation.title)}`}>{say('review.title')}</Heading>
      <p className="lead">{say('review.what')}</p>
      <div className="review">
        <section>
          <div className="review-head">
            <h2 className="ds-heading small-heading">{say('review.role')}</h2>
            <EditButton what="edit" name={say('review.role')} onEdit={props.onEditRole} disabled={busy} />
          </div>
          <p>{say(`role.${props.role}`)}</p>
        </section>
        {props.fromLink.length > 0 && (
          <section>
            <h2 className="ds-heading small-heading">{say('review.from-link')}</h2>
            {props.fromLink.map((texts) => (
              <p key={words(texts)}>
                <Own>{words(texts)}</Own>
              </p>
            ))}
          </section>
        )}
        {props.shown.map(({ section, questions }) => (
          <section key={section.code}>
            <div className="review-head">
              <h2 className="ds-heading small-heading">
                <Own>{words(section.title)}</Own>
              </h2>
              <EditButton
                what={`edit ${section.code}`}
                name={words(section.title)}
                onEdit={() => props.onEdit(section.code)}
                disabled={busy}
              />
            </div>
            <dl>
              {questions.filter(isAsked).map((question) => (
                <ReadQuestion key={question.code} question={question} answers={props.answers} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <SendingMessage sending={props.sending} invitation={props.invitation} />
      {!over && (
        <button type="submit" name="do" value="send" className="ds-button go-on" aria-busy={busy} aria-disabled={busy}>
          {say(busy ? 'review.sending' : again ? 'try-again' : 'review.send')}
        </button>
      )}
    </PageForm>
  );
}

function EditButton(props: { what: string; name: string; onEdit: () => void; disabled: boolean }) {
  const { say } = useSpeech();
  return (
    <button
      {...button(props.what, props.onEdit)}
      className="ds-button"
      data-variant="tertiary"
      aria-label={say('review.edit-which', { section: props.name })}
      disabled={props.disabled}
    >
      {say('review.edit')}
    </button>
  );
}
