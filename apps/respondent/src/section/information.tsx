import type { ShownQuestion } from '@medvirk/questionnaire';
import { ListenButton } from '../listen/listen-button.tsx';
import { Illustration } from '../question/media/illustration.tsx';
import { InformationMedia } from '../question/media/information-media.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';

/** A text between questions, with the picture or film that belongs to it. */
export function Information({ question }: { question: Extract<ShownQuestion, { type: 'information' }> }) {
  const { words } = useSpeech();
  return (
    <div className="information">
      <p>
        <Own>{words(question.texts)}</Own>
      </p>
      <ListenButton says={[question, { texts: question.hint, audio: question.hintAudio }]} />
      {question.media && <InformationMedia media={question.media} />}
      {question.image && <Illustration picture={question.image} />}
      {question.hint && (
        <p className="hint">
          <Own>{words(question.hint)}</Own>
        </p>
      )}
    </div>
  );
}
