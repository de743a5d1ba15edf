import type { Question, Section } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Folded } from '../../form/folded.tsx';
import type { Effect, EffectProps } from './effect.ts';

interface Props<Part extends Question | Section> extends EffectProps<Part> {
  effects: readonly Effect<Part>[];
}

/** What rules do here: the first in sight, the others folded away until somebody needs them. */
export function EffectsForm<Part extends Question | Section>({ effects, part, place, onChange }: Props<Part>) {
  const { t } = useTranslation('builder');
  const [first, ...more] = effects.filter(({ fits }) => fits?.(part) ?? true);
  const inUse = more.filter((effect) => effect.inUse(part)).length;
  return (
    <>
      {first && <first.Fields part={part} place={place} onChange={onChange} />}
      {more.length > 0 && (
        <Folded
          title={t('rules.more')}
          note={inUse > 0 ? t('rules.inUse', { count: inUse }) : undefined}
          startsOpen={inUse > 0}
        >
          {more.map(({ name, Fields }) => (
            <Fields key={name} part={part} place={place} onChange={onChange} />
          ))}
        </Folded>
      )}
    </>
  );
}
