import type { InvitationView } from '@medvirk/api-contract';
import type { Root } from 'react-dom/client';
import { namesIn } from '../answering/answering-page.tsx';
import { Frame } from '../frame/frame.tsx';
import { UNTIL_SCRIPTS } from '../plain/until-scripts.ts';
import { type Speech, SpeechProvider } from '../texts/speech.tsx';
import { invitationCode } from './invitation-code.ts';
import { type CannotBegin, InvitationPage } from './invitation-page.tsx';
import { loadInvitedTexts } from './invited-texts.ts';
import { ownCalls, ownInvitation, promiseAnonymity } from './send-invited.ts';

/**
 * Opens the invitation that the address holds, while the survey can already be read. Where it can't be used, or is needed
 * and not there, the page says so instead of letting somebody answer in vain. Without contact it says nothing yet: it is
 * tried again when the answers are sent.
 */
export async function beginInvited(
  page: Root,
  invitation: InvitationView,
  linkCode: string | undefined,
  speech: Speech,
): Promise<void> {
  letBegin();
  promiseAnonymity(invitation.privacyMode === 'anonymous');
  const why = await whyNot(linkCode ?? '');
  if (!why) return;
  const texts = await loadInvitedTexts[speech.screenLanguage]();
  page.render(
    <SpeechProvider value={speech}>
      <Frame
        lang={speech.twoLanguages ? speech.screenLanguage : undefined}
        skip={speech.say('skip')}
        languageLabel={speech.say('language')}
        changeLabel={speech.say('language.change')}
        language={speech.language}
        sender={speech.say('start.from', namesIn(invitation))}
        languages={[]}
        onLanguage={() => {}}
      >
        <InvitationPage
          why={why}
          texts={texts}
          contact={invitation.organisation.contact}
          own={why === 'answered' ? ownCalls(linkCode ?? '') : undefined}
        />
      </Frame>
    </SpeechProvider>,
  );
}

/** The page is alive: what waited for that can be pressed, since it no longer takes the code out of the address. */
function letBegin(): void {
  document.getElementById(UNTIL_SCRIPTS)?.remove();
  for (const button of document.querySelectorAll('button:disabled')) button.removeAttribute('disabled');
}

async function whyNot(linkCode: string): Promise<CannotBegin | undefined> {
  if (!invitationCode) return 'needed';
  try {
    const opened = await ownInvitation(linkCode);
    if (opened.kind === 'usable') return undefined;
    if (opened.kind !== 'failed') return opened.kind;
    const { outcome } = opened;
    return outcome.kind === 'refused' && outcome.code === 'INVITATION_NOT_VALID' ? 'unknown' : undefined;
  } catch {
    // Old browsers, and pages without TLS, have none of what it takes.
    return 'unable';
  }
}
