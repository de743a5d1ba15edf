import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

/** One thing that rules do, under its name. */
export function EffectPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <Heading level={3} data-size="2xs" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
