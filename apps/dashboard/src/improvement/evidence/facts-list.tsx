import type { ReactNode } from 'react';

/** A fact's name and what it is. Facts that are not there are left out. */
export type Fact = readonly [name: string, value: ReactNode] | false | undefined;

export function FactsList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="evidence-facts">
      {facts
        .filter((fact): fact is readonly [string, ReactNode] => Boolean(fact))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
