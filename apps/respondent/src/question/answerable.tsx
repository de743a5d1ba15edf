import type { KindProps } from './kinds/kind.ts';
import { kindOf } from './kinds/kind-of.ts';

/** A question that takes an answer, shown as its kind is. */
export function Answerable(props: KindProps) {
  const Show = kindOf(props.question);
  return Show && <Show {...props} />;
}
