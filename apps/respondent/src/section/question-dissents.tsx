import type { InvitationView } from '@medvirk/api-contract';
import { useSpeech } from '../texts/speech.tsx';

/** Disagreement in the council is printed with the question it is about, to be read in place. */
export function QuestionDissents({ council, code }: { council: InvitationView['council']; code: string }) {
  const { say } = useSpeech();
  const dissents = council?.dissents.filter((dissent) => dissent.questions.includes(code)) ?? [];
  if (dissents.length === 0) return null;
  return (
    <details className="ds-details quiet">
      <summary>{say('council.this-question')}</summary>
      <div>
        {dissents.map((dissent) => (
          <blockquote key={dissent.reason}>{dissent.reason}</blockquote>
        ))}
      </div>
    </details>
  );
}
