import type { QuestionOf, ShownQuestion } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editor-context.ts';
import { Folded } from '../form/folded.tsx';
import { FilmFields } from './film-fields.tsx';
import { PictureField } from './picture-field.tsx';

/** A picture beside the question; in a text between questions, a film too. */
export function QuestionMedia({
  question,
  onChange,
}: {
  question: ShownQuestion;
  onChange: (next: ShownQuestion, about: string) => void;
}) {
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const { image, ...rest } = question;
  const withImage = (next: typeof image) =>
    onChange({ ...rest, ...(next && { image: next }) } as ShownQuestion, `image.${writing}`);
  const isInformation = question.type === 'information';
  return (
    <Folded
      title={t(isInformation ? 'media.titleWithFilm' : 'media.title')}
      startsOpen={image !== undefined || 'media' in question}
    >
      <PictureField label={t('media.picture')} picture={image} onChange={withImage} />
      {isInformation && <FilmOf question={question} onChange={onChange} />}
    </Folded>
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
