import { Button } from '@digdir/designsystemet-react';
import type { QuestionOf, ShownQuestion } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';
import { FileField } from './file-field.tsx';
import { FilmFields } from './film-fields.tsx';
import { PictureField } from './picture-field.tsx';

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
  const sound = audio?.[writing];
  const withImage = (next: typeof image) =>
    onChange({ ...rest, ...(audio && { audio }), ...(next && { image: next }) } as ShownQuestion, `image.${writing}`);
  const withSound = (asset: string | undefined) => {
    const { [writing]: _, ...others } = audio ?? {};
    const next = asset ? { ...others, [writing]: asset } : others;
    const kept = Object.keys(next).length > 0 && { audio: next };
    onChange({ ...rest, ...(image && { image }), ...kept } as ShownQuestion, `audio.${writing}`);
  };
  return (
    <details
      className="question-media"
      open={image !== undefined || audio !== undefined || 'media' in question || undefined}
    >
      <summary>{t('media.title')}</summary>
      <div className="stack">
        <PictureField label={t('media.picture')} picture={image} onChange={withImage} />
        {question.type === 'information' && <FilmOf question={question} onChange={onChange} />}
        <FileField
          label={t('media.sound', { language })}
          description={t('media.soundHint')}
          kind="audio"
          onKept={withSound}
        />
        {sound && (
          <div className="buttons" data-size="sm">
            {/* biome-ignore lint/a11y/useMediaCaption: the words stand on the page */}
            <audio controls preload="none" src={`/api/media/${sound}`} aria-label={t('media.sound', { language })} />
            <Button data-size="sm" variant="tertiary" onClick={() => withSound(undefined)}>
              {t('media.removeSound')}
            </Button>
          </div>
        )}
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
