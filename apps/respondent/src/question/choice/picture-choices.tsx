import { BesideComment } from '../beside/beside-comment.tsx';
import { OtherWords } from '../beside/other-words.tsx';
import { alone } from '../kinds/common-kinds.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { MultipleChoice } from '../multiple-choice.tsx';
import { SingleChoice } from '../single-choice.tsx';

/** One of several pictures, each with its words below. */
export function PictureChoice(props: KindOf<'single-choice'>) {
  return (
    <SingleChoice
      {...alone(props)}
      look="choices-pictures"
      other={<OtherWords {...props} />}
      after={<BesideComment {...props} />}
    />
  );
}

export function PictureChoices(props: KindOf<'multiple-choice'>) {
  return (
    <MultipleChoice
      {...alone(props)}
      look="choices-pictures"
      other={<OtherWords {...props} />}
      after={<BesideComment {...props} />}
    />
  );
}
