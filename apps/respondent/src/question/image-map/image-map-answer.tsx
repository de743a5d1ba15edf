import { type AskedItem, itemsOfQuestion } from '@medvirk/questionnaire';
import { useIsPlain } from '../../plain/plain-form.tsx';
import { useSpeech } from '../../texts/speech.tsx';
import { BesideComment } from '../beside/beside-comment.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { mediaAddress } from '../media/media-address.ts';
import { MultipleChoice } from '../multiple-choice.tsx';
import { ticked } from '../ticked.ts';

type AreasAsChoice = Extract<AskedItem, { type: 'multiple-choice' }>;

/**
 * A picture to point at, and below it the same places as boxes to tick. The picture is a help for eyes and fingers: the
 * list says it all, to keyboards and screen readers too.
 */
export function ImageMapAnswer(props: KindOf<'image-map'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words } = useSpeech();
  const isPlain = useIsPlain();
  const { code, picture, areas } = question;
  const item = itemsOfQuestion(question).find((each): each is AreasAsChoice => each.code === code);
  if (!item) return null;
  const answer = answers[code];
  const chosen = answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];
  const toggle = (area: string) => {
    const next = ticked(item.options, chosen, area, !chosen.includes(area));
    // Where one place is asked for, pointing at another moves the mark.
    const value = question.maxSelected === 1 ? next.filter((each) => each === area) : next;
    onAnswer(code, value.length > 0 ? { state: 'answered', value } : undefined);
  };
  const isBody = picture === 'body';
  return (
    <MultipleChoice
      question={item}
      answer={answer}
      onAnswer={(given) => onAnswer(code, given)}
      problem={problemOf(code)}
      look="choices-areas"
      before={
        !isPlain && (
          <div className={isBody ? 'image-map body-map' : 'image-map'}>
            {isBody ? (
              <p className="body-sides" aria-hidden="true">
                <span>{say('body.front')}</span>
                <span>{say('body.back')}</span>
              </p>
            ) : (
              <img src={mediaAddress(picture.asset)} alt={words(picture.alt)} />
            )}
            <svg
              viewBox={isBody ? '0 0 100 100' : '0 0 1 1'}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              {areas.map((area) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: keys and screen readers have the boxes below
                <polygon
                  key={area.code}
                  points={area.shape.map(([x, y]) => (isBody ? `${x * 100},${y * 100}` : `${x},${y}`)).join(' ')}
                  data-chosen={chosen.includes(area.code) || undefined}
                  onClick={() => toggle(area.code)}
                >
                  <title>{words(area.texts)}</title>
                </polygon>
              ))}
            </svg>
          </div>
        )
      }
      after={<BesideComment {...props} />}
    />
  );
}
