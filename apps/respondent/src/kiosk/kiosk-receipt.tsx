import type { InvitationView } from '@medvirk/api-contract';
import type { Ending } from '@medvirk/questionnaire';
import { useEffect, useState } from 'react';
import { maskedThings } from '../ending/masked-things.ts';
import { Heading } from '../frame/heading.tsx';
import { HelpLines } from '../help/help-lines.tsx';
import { listed } from '../texts/say.ts';
import { Own, useSpeech } from '../texts/speech.tsx';
import { atWork } from './at-work.ts';
import { useKioskTexts } from './kiosk-texts.ts';

/** Stands in for the receipt on one's own device: no links lead away, and it says so when the response still waits here. */
export function ReceiptPage(props: {
  invitation: InvitationView;
  masked: readonly string[];
  before: boolean;
  ending?: Ending | undefined;
}) {
  const { say, words, screenLanguage } = useSpeech();
  const tell = useKioskTexts();
  const { organisation, title, information } = props.invitation;
  const [isWaiting] = useState(() => atWork().isWaiting);
  const things = maskedThings(props.masked).map((key) => say(key));
  useEffect(() => {
    const done = setTimeout(() => atWork().finish(), READ_MS);
    return () => clearTimeout(done);
  }, []);
  const heading = isWaiting ? tell('waiting.title') : say('receipt.title');
  return (
    <>
      <Heading title={`${heading} – ${words(title)}`}>{heading}</Heading>
      {isWaiting && <p className="lead">{tell('waiting.what')}</p>}
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
        </div>
      )}
      <p>{tell('receipt.wiped')}</p>
      <div className="go-on-row">
        <button type="button" className="ds-button" onClick={() => atWork().finish()}>
          {tell('receipt.done')}
        </button>
      </div>
      {words(information.helpLines) !== '' && (
        <>
          <h2 className="ds-heading small-heading">{say('help.title')}</h2>
          <HelpLines texts={information.helpLines} />
        </>
      )}
      <h2 className="ds-heading small-heading">{say('receipt.complaint')}</h2>
      <p>
        <Own>{words(organisation.complaint)}</Own> {say('rights.not-a-complaint')}
      </p>
      <p>{organisation.contact}</p>
    </>
  );
}

/** Time to read it in, and to be asked whether one is there before that: it holds nothing that was answered. */
const READ_MS = 60_000;
