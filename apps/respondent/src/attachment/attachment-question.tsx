import { type ComponentType, useEffect, useState } from 'react';
import { useIsPlain } from '../plain/plain-form.tsx';
import { AwayChoices } from '../question/away-choices.tsx';
import type { KindOf } from '../question/kinds/kind.ts';
import { QuestionFrame } from '../question/question-frame.tsx';
import { useSpeech } from '../texts/speech.tsx';
import type { AttachmentTexts } from './attachment-texts.ts';

export type AttachmentProps = KindOf<'attachment'> & { texts: AttachmentTexts };
type Part = ComponentType<AttachmentProps>;

/** Put here by the server, whose pages without scripts can fetch nothing later. */
export const attachment: { onServer?: ComponentType<KindOf<'attachment'>> } = {};

/** A question that a file answers. What files need - pictures made anew, recording, sending - is fetched when one is asked for. */
export function AttachmentQuestion(props: KindOf<'attachment'>) {
  const { screenLanguage } = useSpeech();
  const { question, answers, onAnswer } = props;
  const [loaded, setLoaded] = useState<{ Part: Part; texts: AttachmentTexts }>();
  const OnServer = useIsPlain() ? attachment.onServer : undefined;
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const [{ AttachmentAnswer }, { loadAttachmentTexts }] = await Promise.all([
        import('./attachment-answer.tsx'),
        import('./attachment-texts.ts'),
      ]);
      const texts = await loadAttachmentTexts[screenLanguage]();
      if (isCurrent) setLoaded({ Part: AttachmentAnswer, texts });
    };
    // Without contact nothing can be sent either: a file is never required, and the page can be gone on from.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [screenLanguage]);
  return (
    <QuestionFrame question={question} problem={props.problemOf(question.code)} as="group">
      {OnServer && <OnServer {...props} />}
      {loaded && <loaded.Part {...props} texts={loaded.texts} />}
      <AwayChoices
        question={question}
        answer={answers[question.code]}
        onAnswer={(answer) => onAnswer(question.code, answer)}
        type="checkbox"
      />
    </QuestionFrame>
  );
}
