import type { Recorded } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { languageInSentence } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';
import { Folded } from '../form/folded.tsx';
import { Recording } from './recording.tsx';

/**
 * Everything of a part that a person may read aloud, in the language that is written in now: one line for each text, with what
 * has been read of it. Where nobody has, the respondent's own device reads.
 */
export function Recordings(props: {
  texts: readonly Recorded[];
  /** Gets undefined when a recording is taken away; undo brings it back. */
  onChange: (key: string, asset: string | undefined) => void;
}) {
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const language = languageInSentence(writing, useLanguage());
  const there = props.texts.filter(({ texts, audio }) => texts[writing]?.trim() || audio?.[writing]);
  const read = there.filter(({ audio }) => audio?.[writing]).length;
  if (there.length === 0) return null;
  return (
    <Folded
      title={t('recordings.title')}
      note={read > 0 ? t('recordings.count', { read, count: there.length, language }) : undefined}
    >
      <p className="small subtle">{t('recordings.hint', { language })}</p>
      <ul className="plain-list recordings">
        {there.map((text) => (
          <Recording
            // Words in another language are read by another recording.
            key={`${text.key} ${writing}`}
            text={text}
            onChange={(asset) => props.onChange(text.key, asset)}
          />
        ))}
      </ul>
    </Folded>
  );
}
