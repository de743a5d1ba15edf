import { scoreOf } from '@medvirk/questionnaire';
import { BesideComment } from '../beside/beside-comment.tsx';
import { alone } from '../kinds/common-kinds.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { SingleChoice } from '../single-choice.tsx';
import { Smiley } from './smiley.tsx';
import { Stars } from './stars.tsx';

/** Lines with a face or stars before the words of each point. */
export function MarkedScale(props: KindOf<'scale'>) {
  const { question } = props;
  const { points, display } = question;
  return (
    <SingleChoice
      {...alone(props)}
      look={`choices-${display}`}
      mark={(index) =>
        display === 'stars' ? (
          <Stars count={index + 1} of={points.length} />
        ) : (
          <Smiley share={scoreOf(question, points[index]?.value ?? 0) / 100} />
        )
      }
      after={<BesideComment {...props} />}
    />
  );
}
