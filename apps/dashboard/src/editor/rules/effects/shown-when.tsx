import { Heading } from '@digdir/designsystemet-react';
import type { Question, Section } from '@medvirk/questionnaire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleEditor } from '../rule-editor.tsx';
import type { EffectProps } from './effect.ts';

/** When a question or a section is shown at all. */
export function ShownWhen<Part extends Question | Section>({ part, place, onChange }: EffectProps<Part>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <Heading level={3} data-size="2xs" id={id}>
        {t(place.question === null ? 'rule.titleSection' : 'rule.title')}
      </Heading>
      <RuleEditor
        place={place}
        rule={part.showIf}
        onChange={(showIf) => {
          const { showIf: _, ...rest } = part;
          onChange((showIf ? { ...rest, showIf } : rest) as Part, 'rule');
        }}
      />
    </section>
  );
}
