import type { Option } from '@medvirk/questionnaire';
import { WithListen } from './with-listen.tsx';

/** A button that reads an option that was chosen, where it stands by itself. */
export function OptionAloud({ option }: { option: Option | undefined }) {
  return option && <WithListen says={[option]}>{null}</WithListen>;
}
