import { Details } from '@digdir/designsystemet-react';
import type { Question, Section } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect, EffectProps } from './effect.ts';

interface Props<Part extends Question | Section> extends EffectProps<Part> {
  effects: readonly Effect<Part>[];
}

/** What rules do here: the first in sight, the others folded away until somebody needs them. */
export function EffectsForm<Part extends Question | Section>({ effects, part, place, onChange }: Props<Part>) {
  const { t } = useTranslation('builder');
  const [first, ...more] = effects.filter(({ fits }) => fits?.(part) ?? true);
  const inUse = more.filter((effect) => effect.inUse(part)).length;
  const [open, setOpen] = useState(inUse > 0);
  return (
    <>
      {first && <first.Fields part={part} place={place} onChange={onChange} />}
      {more.length > 0 && (
        <Details className="option-more" open={open} onToggle={() => setOpen(!open)}>
          <Details.Summary>
            {t('rules.more')}
            {inUse > 0 && <span className="subtle"> {t('rules.inUse', { count: inUse })}</span>}
          </Details.Summary>
          <Details.Content className="stack">
            {open &&
              more.map(({ name, Fields }) => <Fields key={name} part={part} place={place} onChange={onChange} />)}
          </Details.Content>
        </Details>
      )}
    </>
  );
}
