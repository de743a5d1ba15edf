import { useSpeech } from '../../texts/speech.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { OwnWords } from './own-words.tsx';

/**
 * "Something else:" opens a field in its place. It stands there all the time and is hidden by styles while its option is not
 * chosen, so that it works without scripts too; what was written comes back when the option is chosen again.
 */
export function OtherWords({ question, answers, onAnswer, problemOf }: KindOf<'single-choice' | 'multiple-choice'>) {
  const { say, words } = useSpeech();
  const option = question.options.find(({ other }) => other);
  if (!option) return null;
  const item = `${question.code}.other`;
  return (
    <div className="other">
      <OwnWords
        item={item}
        label={say('other.which', { option: words(option.texts) })}
        answer={answers[item]}
        onAnswer={(answer) => onAnswer(item, answer)}
        problem={problemOf(item)}
      />
    </div>
  );
}
