import type { ToldView } from '@medvirk/api-contract';
import type { Telling } from './telling.ts';

/** Id of the part, for links to it. */
export const COUNCIL_PART = 'council';

/** Who signed the questions, who disagreed and why, and who used them against the council's word. */
export function CouncilPart({ council, telling }: { council: ToldView['council']; telling: Telling }) {
  const { say, words } = telling;
  return (
    <section className="council" id={COUNCIL_PART}>
      <h2 className="ds-heading small-heading">{say('council.heading')}</h2>
      {!council && <p>{say('council.none')}</p>}
      {council && (
        <>
          <p>
            {say('council.with', { council: council.name, approvals: council.approvals, members: council.members })}
          </p>
          {council.dissents.map((dissent) => (
            <figure key={`${dissent.reason}-${dissent.questions.map(words).join()}`}>
              <figcaption>
                {say('council.dissent')}
                {dissent.questions.map((question) => (
                  <span key={words(question)}>{say('council.about', { question: words(question) })}</span>
                ))}
              </figcaption>
              <blockquote>{dissent.reason}</blockquote>
            </figure>
          ))}
          {council.override && (
            <figure>
              <figcaption>{say('council.override', { person: council.override.person })}</figcaption>
              <blockquote>{council.override.reason}</blockquote>
            </figure>
          )}
        </>
      )}
    </section>
  );
}
