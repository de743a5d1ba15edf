import { Own, useSpeech } from '../../texts/speech.tsx';
import type { KindProps } from '../kinds/kind.ts';
import { OwnWords } from './own-words.tsx';

/** "Will you tell us why?": a few words beside an answer, where the question asks for them. */
export function BesideComment({ question, answers, onAnswer, problemOf }: KindProps) {
  const { words } = useSpeech();
  if (!('comment' in question) || !question.comment) return null;
  const item = `${question.code}.comment`;
  return (
    <OwnWords
      item={item}
      label={<Own>{words(question.comment)}</Own>}
      says={{ texts: question.comment, audio: question.commentAudio }}
      lines={3}
      answer={answers[item]}
      onAnswer={(answer) => onAnswer(item, answer)}
      problem={problemOf(item)}
    />
  );
}
