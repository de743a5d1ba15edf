import type { ReaderLanguage } from '../language.ts';
import { layOut, type Mail } from '../mail/mail.ts';
import { fill, sayDay, textsIn } from '../texts/texts.ts';

interface InvitationMessage {
  language: ReaderLanguage;
  organisation: string;
  /** The survey's address with the invitation's code in its fragment. */
  url: string;
  /** Where the reader says that they do not want to be asked. */
  noMoreUrl: string;
  isReminder: boolean;
  /** Last day for answers, ISO date; null where there is none. */
  closesOn: string | null;
}

/**
 * Says that somebody's opinion is asked for, and by whom; not about which ward, illness or treatment: others read what stands on a
 * locked screen, and so does every mail server on the way.
 */
export function invitationMail(message: InvitationMessage): Mail {
  const { language, organisation, url, noMoreUrl, isReminder } = message;
  const { invitation } = textsIn(language);
  return layOut({
    language,
    subject: fill(isReminder ? invitation.subjectAgain : invitation.subject, { organisation }),
    greeting: invitation.greeting,
    lines: [
      { text: fill(isReminder ? invitation.again : invitation.ask, { organisation }) },
      { text: untilOf(message), link: { words: invitation.go, url } },
      { text: invitation.voluntary },
    ],
    foot: [fill(invitation.sender, { organisation }), { words: invitation.noMore, url: noMoreUrl }],
  });
}

/** The same in one text message. */
export function invitationSms(message: InvitationMessage): string {
  const { language, organisation, url, noMoreUrl, isReminder } = message;
  const { invitation } = textsIn(language);
  return [
    fill(isReminder ? invitation.smsAgain : invitation.sms, { organisation }),
    url,
    `${invitation.smsNoMore} ${noMoreUrl}`,
  ].join('\n');
}

function untilOf({ language, closesOn }: InvitationMessage): string {
  const { invitation } = textsIn(language);
  return closesOn ? fill(invitation.until, { day: sayDay(closesOn, language) }) : invitation.own;
}
