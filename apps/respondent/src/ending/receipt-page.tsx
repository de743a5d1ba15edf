import type { InvitationView } from '@medvirk/api-contract';
import type { Ending } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { Heading } from '../frame/heading.tsx';
import { HelpLines } from '../help/help-lines.tsx';
import { ListenButton } from '../listen/listen-button.tsx';
import { listed } from '../texts/say.ts';
import { Own, useSpeech } from '../texts/speech.tsx';
import { maskedThings } from './masked-things.ts';

/** The receipt in words. It knows the survey and what was masked, and nothing of what was answered. */
export function ReceiptPage(props: {
  invitation: InvitationView;
  masked: readonly string[];
  /** True when an earlier try had been stored before the answers were changed. */
  before: boolean;
  /** What the questionnaire says to those who answered as this person did. */
  ending?: Ending | undefined;
  /** What may be asked for from here on. */
  children?: ReactNode;
}) {
  const { say, words, day, screenLanguage } = useSpeech();
  const { organisation, council, closesOn, tellBackAddress, title } = props.invitation;
  const things = maskedThings(props.masked).map((key) => say(key));
  return (
    <>
      <Heading title={`${say('receipt.title')} – ${words(title)}`}>{say('receipt.title')}</Heading>
      {props.before && <p className="lead">{say('receipt.before')}</p>}
      {things.length > 0 && <p className="lead">{say('receipt.masked', { things: listed(things, screenLanguage) })}</p>}
      {props.ending && (
        <div className="ending">
          <h2 className="ds-heading small-heading">
            <Own>{words(props.ending.title)}</Own>
          </h2>
          <p>
            <Own>{words(props.ending.text)}</Own>
          </p>
          <ListenButton
            says={[
              { texts: props.ending.title, audio: props.ending.titleAudio },
              { texts: props.ending.text, audio: props.ending.textAudio },
            ]}
          />
        </div>
      )}
      <h2 className="ds-heading small-heading">{say('receipt.next')}</h2>
      <p>{say(council ? 'receipt.next.what' : 'receipt.next.no-council', { organisation: organisation.name })}</p>
      <p className="told-at">
        <a className="ds-link" href={tellBackAddress}>
          {say('told-link')}
        </a>
        <span>{tellBackAddress}</span>
      </p>
      {props.children}
      {closesOn && <p>{say('receipt.after', { date: day(closesOn) })}</p>}
      {words(props.invitation.information.helpLines) !== '' && (
        <>
          <h2 className="ds-heading small-heading">{say('help.title')}</h2>
          <HelpLines texts={props.invitation.information.helpLines} />
        </>
      )}
      <h2 className="ds-heading small-heading">{say('receipt.complaint')}</h2>
      <p>
        <Own>{words(organisation.complaint)}</Own> {say('rights.not-a-complaint')}
      </p>
      <p>{organisation.contact}</p>
      <p className="hint">{say('receipt.device')}</p>
    </>
  );
}
