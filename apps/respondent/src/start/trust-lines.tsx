import type { InvitationView } from '@medvirk/api-contract';
import { questionsOf } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { Own, useSpeech } from '../texts/speech.tsx';

/** A line that can be trusted, with the reasons opening in place. */
function TrustLine({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="ds-details">
      <summary>{title}</summary>
      <div className="prose">{children}</div>
    </details>
  );
}

/** Who wrote the questions with the service, who disagreed and why, and who overrode the council, if somebody did. */
export function CouncilDetails({ invitation }: { invitation: InvitationView }) {
  const { say, words } = useSpeech();
  const { council, content } = invitation;
  if (!council) {
    return (
      <TrustLine title={say('council.none')}>
        <p>{say('council.none.what')}</p>
      </TrustLine>
    );
  }
  const { approvals, dissents, override } = council;
  const textOf = (code: string) =>
    words(questionsOf(content).find((question) => question.code === code)?.texts) || code;
  return (
    <TrustLine title={say('council.title', { council: council.name })}>
      <p>{say(counted('council.approval', approvals), { count: approvals })}</p>
      <p>{say(counted('council.dissent', dissents.length), { count: dissents.length })}</p>
      {dissents.map((dissent) => (
        <figure key={dissent.reason}>
          <blockquote>{dissent.reason}</blockquote>
          {dissent.questions.map((code) => (
            <figcaption key={code}>
              {say('council.about')} <Own>{textOf(code)}</Own>
            </figcaption>
          ))}
        </figure>
      ))}
      {override && (
        <>
          <p>{say('council.override', { person: override.person })}</p>
          <blockquote>{override.reason}</blockquote>
        </>
      )}
    </TrustLine>
  );
}

function counted<Key extends 'council.approval' | 'council.dissent'>(key: Key, count: number) {
  if (count === 1) return key;
  return count === 0 ? (`${key}s-none` as const) : (`${key}s` as const);
}

/** Who can see who answers, in plain words. */
export function AnonymousDetails({ invitation: { admission, privacyMode } }: { invitation: InvitationView }) {
  const { say } = useSpeech();
  const kind = admission === 'invited' && privacyMode === 'anonymous' ? 'invited' : privacyMode;
  return (
    <TrustLine title={say(`${kind}.title`)}>
      <p>{say(`${kind}.what`)}</p>
      <p>{say(`${kind}.more`)}</p>
      <p>{say('anonymous.masking')}</p>
      <p>{say('anonymous.small-groups')}</p>
    </TrustLine>
  );
}

/** What everybody has a right to know before answering. */
export function RightsDetails({ invitation }: { invitation: InvitationView }) {
  const { say, words } = useSpeech();
  const { information, organisation } = invitation;
  const months = information.retentionMonths;
  // What owners ask to have said wherever their questions are.
  const notices = (invitation.content.instruments ?? []).flatMap(({ notice }) => notice ?? []);
  return (
    <TrustLine title={say('rights.title')}>
      <dl>
        <dt>{say('rights.controller')}</dt>
        <dd>{information.controller}</dd>
        <dt>{say('rights.legal-basis')}</dt>
        <dd>
          <Own>{words(information.legalBasis)}</Own>
        </dd>
        <dt>{say('rights.retention')}</dt>
        <dd>{months === 1 ? say('rights.month') : say('rights.months', { count: months })}</dd>
        {notices.length > 0 && <dt>{say('rights.instruments')}</dt>}
        {notices.map((notice) => (
          <dd key={notice}>
            <bdi>{notice}</bdi>
          </dd>
        ))}
        <dt>{say('rights.contact')}</dt>
        <dd>{information.contact || organisation.contact}</dd>
        <dt>{say('rights.complaint')}</dt>
        <dd>
          <Own>{words(organisation.complaint)}</Own> {say('rights.not-a-complaint')}
        </dd>
      </dl>
    </TrustLine>
  );
}
