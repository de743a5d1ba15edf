import { Heading } from '@digdir/designsystemet-react';
import type { Section } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { replaceSection } from '../content/change-content.ts';
import { useEditing } from '../editor-context.ts';
import { SECTION_EFFECTS } from '../rules/effects/registry.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** A part of the questionnaire: what it is called, what stands over its questions, when it is shown. */
export function SectionForm({ section, index }: { section: Section; index: number }) {
  const { t } = useTranslation();
  const { content, change, writing } = useEditing();
  const set = (next: Section, about: string) =>
    change(replaceSection(content, index, next), `${section.code}/${about}`);
  return (
    <div className="stack">
      <Heading level={2} data-size="2xs" id="open-heading" tabIndex={-1}>
        {t('editor.sectionNumber', { number: index + 1 })}
      </Heading>
      <TextInLanguage
        label={t('editor.sectionTitle')}
        texts={section.title}
        needed
        onChange={(title) => set({ ...section, title: title ?? {} }, `title.${writing}`)}
      />
      <TextInLanguage
        label={t('editor.sectionIntro')}
        texts={section.intro}
        multiline
        readability
        onChange={(intro) => {
          const { intro: _, ...rest } = section;
          set(intro ? { ...rest, intro } : rest, `intro.${writing}`);
        }}
      />
      {SECTION_EFFECTS.filter(({ fits }) => fits?.(section) ?? true).map(({ name, Fields }) => (
        <Fields key={name} part={section} place={{ section: index, question: null }} onChange={set} />
      ))}
    </div>
  );
}
