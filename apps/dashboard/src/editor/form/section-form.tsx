import { Heading } from '@digdir/designsystemet-react';
import type { Section } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { replaceSection } from '../content/change-content.ts';
import { useEditing } from '../editor-context.ts';
import { RuleEditor } from '../rules/rule-editor.tsx';
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
      <section className="stack-tight" aria-labelledby="rule-heading">
        <Heading level={3} data-size="2xs" id="rule-heading">
          {t('rule.titleSection')}
        </Heading>
        <RuleEditor
          place={{ section: index, question: null }}
          rule={section.showIf}
          onChange={(showIf) => {
            const { showIf: _, ...rest } = section;
            set(showIf ? { ...rest, showIf } : rest, 'rule');
          }}
        />
      </section>
    </div>
  );
}
