import { bodyAreas, type QuestionOf } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../../content/without-empty.ts';
import { NumberField } from '../../form/number-field.tsx';
import { FileField } from '../../media/file-field.tsx';
import { OneOf } from '../parts/one-of.tsx';
import type { FieldsProps } from '../type-form.ts';
import { BodyFields } from './body-fields.tsx';
import { newArea, OwnPictureFields } from './own-picture-fields.tsx';

export type ImageMapProps = FieldsProps<QuestionOf<'image-map'>>;

/** The picture that people point at, the body that comes along or one of the team's own, and the places on it. */
export function ImageMapFields({ question, onChange }: ImageMapProps) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const { t: q } = useTranslation('questionnaire');
  // An own picture is asked for first: until it is here, the question stays what it was.
  const [asksForOwn, askForOwn] = useState(false);
  const { picture } = question;
  const isBody = picture === 'body';
  const choose = (kind: 'body' | 'own') => {
    askForOwn(kind === 'own');
    if (kind === 'body' && !isBody) onChange({ ...question, picture: 'body', areas: bodyAreas() }, 'picture.body');
  };
  return (
    <>
      <OneOf
        legend={b('map.picture')}
        choices={(['body', 'own'] as const).map((value) => ({ value, text: b(`map.pictures.${value}`) }))}
        value={isBody && !asksForOwn ? 'body' : 'own'}
        onChange={choose}
      />
      {isBody && asksForOwn && (
        <FileField
          label={b('map.own')}
          description={q('media.pictureHint')}
          kind="image"
          onKept={(asset) =>
            onChange({ ...question, picture: { asset, alt: {} }, areas: [newArea([])] }, `picture.${asset}`)
          }
        />
      )}
      {isBody ? (
        !asksForOwn && <BodyFields question={question} onChange={onChange} />
      ) : (
        <OwnPictureFields question={question} picture={picture} onChange={onChange} />
      )}
      <div className="pair">
        {(['minSelected', 'maxSelected'] as const).map((end) => (
          <NumberField
            key={end}
            label={t(`editor.${end}`)}
            value={question[end]}
            whole
            min={end === 'minSelected' ? 0 : 1}
            onChange={(count) => onChange(withoutEmpty({ ...question, [end]: count }), 'limits')}
          />
        ))}
      </div>
    </>
  );
}
