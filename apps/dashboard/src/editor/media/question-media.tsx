import type { QuestionOf, ShownQuestion } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';
import { FilmFields } from './film-fields.tsx';
import { PictureField } from './picture-field.tsx';
import { SoundField } from './sound-field.tsx';

/** A picture beside the question, and the question read by a person in the language that is written in now. */
export function QuestionMedia({
  question,
  onChange,
}: {
  question: ShownQuestion;
  onChange: (next: ShownQuestion, about: string) => void;
}) {
  const { t } = useTranslation('questionnaire');
  const language = languageName(useEditing().writing, useLanguage());
  const { writing } = useEditing();
  const { image, audio, ...rest } = question;
  const withImage = (next: typeof image) =>
    onChange({ ...rest, ...(audio && { audio }), ...(next && { image: next }) } as ShownQuestion, `image.${writing}`);
  const withSound = (next: typeof audio) =>
    onChange({ ...rest, ...(image && { image }), ...(next && { audio: next }) } as ShownQuestion, `audio.${writing}`);
  return (
    <details
      className="question-media"
      open={image !== undefined || audio !== undefined || 'media' in question || undefined}
    >
      <summary>{t('media.title')}</summary>
      <div className="stack">
        <PictureField label={t('media.picture')} picture={image} onChange={withImage} />
        {question.type === 'information' && <FilmOf question={question} onChange={onChange} />}
        <SoundField
          label={t('media.sound', { language })}
          description={t('media.soundHint')}
          audio={audio}
          onChange={withSound}
        />
      </div>
    </details>
  );
}

function FilmOf(props: {
  question: QuestionOf<'information'>;
  onChange: (next: ShownQuestion, about: string) => void;
}) {
  const { media, ...rest } = props.question;
  return (
    <FilmFields
      film={media?.kind === 'video' ? media : undefined}
      onChange={(film, about) => {
        // A text shows one of the two: the picture that stood there goes beside it.
        const image = media?.kind === 'image' && !rest.image && { image: { asset: media.asset, alt: media.alt } };
        props.onChange({ ...rest, ...image, ...(film && { media: film }) }, about);
      }}
    />
  );
}
