import { Heading } from '@digdir/designsystemet-react';
import { putAudio, recordingsOf, type Section } from '@medvirk/questionnaire';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepInBank } from '../../bank/keep-in-bank.tsx';
import { replaceSection } from '../content/change-content.ts';
import { placeOf } from '../content/place.ts';
import { withWords } from '../content/with-words.ts';
import { useEditing } from '../editor-context.ts';
import { Recordings } from '../media/recordings.tsx';
import { EffectsForm } from '../rules/effects/effects-form.tsx';
import { SECTION_EFFECTS } from '../rules/effects/registry.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** Only the words above the questions. */
const alone = (section: Section) => ({ title: {}, languages: [], sections: [{ ...section, questions: [] }] });

/** A part of the questionnaire: what it is called, what stands over its questions, when it is shown. */
export function SectionForm({ section, index }: { section: Section; index: number }) {
  const { t } = useTranslation();
  const { update, writing } = useEditing();
  // The same object until it is another place: what a rule may look at is worked out from it.
  const place = useMemo(() => ({ section: index, question: null }), [index]);
  const set = (next: Section, about: string) =>
    update((now) => {
      const at = placeOf(now, { section: section.code })?.section;
      const today = at === undefined ? undefined : now.sections[at];
      // Its questions are not written here.
      return at === undefined || !today ? now : replaceSection(now, at, { ...next, questions: today.questions });
    }, `${section.code}/${about}`);
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
        onChange={(intro) => set(withWords(section, 'intro', intro), `intro.${writing}`)}
      />
      <Recordings
        key={`recordings of ${section.code}`}
        texts={recordingsOf(alone(section))}
        onChange={(key, asset) => {
          const [next] = putAudio(alone(section), writing, new Map([[key, asset]])).sections;
          if (next) set(next, `audio.${key}.${writing}`);
        }}
      />
      <div>
        <KeepInBank part={{ kind: 'section', section }} />
      </div>
      <EffectsForm key={section.code} effects={SECTION_EFFECTS} part={section} place={place} onChange={set} />
    </div>
  );
}
