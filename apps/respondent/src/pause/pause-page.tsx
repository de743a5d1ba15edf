import type { InvitationView, KeptDraft } from '@medvirk/api-contract';
import { maskedThings } from '../ending/masked-things.ts';
import { Heading } from '../frame/heading.tsx';
import { button, PageForm } from '../plain/plain-form.tsx';
import { listed } from '../texts/say.ts';
import { useSpeech } from '../texts/speech.tsx';
import { inGroups } from './resume-code.ts';

/** The code to go on with, and what is kept where; or that nothing could be kept, and that all is still here. */
export function PausePage(props: {
  invitation: InvitationView;
  kept: KeptDraft | 'keeping' | 'not-kept';
  onGoOn: () => void;
  onAgain: () => void;
}) {
  const { say, day, words, screenLanguage } = useSpeech();
  const { kept } = props;
  const key = kept === 'keeping' || kept === 'not-kept' ? (`pause.${kept}` as const) : 'pause.title';
  const title = `${say(key)} – ${words(props.invitation.title)}`;
  return (
    <PageForm goOn="language" onGoOn={props.onGoOn}>
      <Heading key={key} title={title}>
        {say(key)}
      </Heading>
      {kept === 'not-kept' && <p className="lead">{say('pause.not-kept.what')}</p>}
      {typeof kept === 'object' && (
        <>
          <p className="lead">{say('pause.what')}</p>
          <p className="told-at">
            <span>{say('pause.code')}</span>
            <strong className="code">{inGroups(kept.code)}</strong>
          </p>
          <p>{say('pause.until', { date: day(kept.keptUntil) })}</p>
          <p>{say('pause.locked')}</p>
          {kept.masked.length > 0 && (
            <p>
              {say('receipt.masked', {
                things: listed(
                  maskedThings(kept.masked).map((thing) => say(thing)),
                  screenLanguage,
                ),
              })}
            </p>
          )}
        </>
      )}
      {kept !== 'keeping' && (
        <div className="go-on-row">
          <button type="submit" name="do" value="language" className="ds-button">
            {say('pause.go-on')}
          </button>
          {kept === 'not-kept' && (
            <button {...button('pause', props.onAgain)} className="ds-button" data-variant="secondary">
              {say('try-again')}
            </button>
          )}
        </div>
      )}
    </PageForm>
  );
}
