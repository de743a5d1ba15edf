import { Button } from '@digdir/designsystemet-react';
import { type Picture, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editor-context.ts';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { FileField } from './file-field.tsx';

/** A picture with what it shows in words. Without the words it can't be published. */
export function PictureField(props: {
  label: string;
  picture: Picture | undefined;
  /** Gets undefined when the picture is taken away; undo brings it back. */
  onChange: (picture: Picture | undefined) => void;
  /** It is shown beside the field, and another can take its place; it can't be taken away. */
  hidesPicture?: boolean;
}) {
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const { picture, onChange, hidesPicture = false } = props;
  return (
    <div className="stack picture-field">
      <FileField
        label={props.label}
        description={t('media.pictureHint')}
        kind="image"
        onKept={(asset) => onChange({ asset, alt: picture?.alt ?? {} })}
      />
      {picture && (
        <>
          {!hidesPicture && <img src={`/api/media/${picture.asset}`} alt={textIn(picture.alt, writing)} />}
          <TextInLanguage
            label={t('media.alt')}
            description={t('media.altHint')}
            texts={picture.alt}
            needed
            onChange={(alt) => onChange({ ...picture, alt: alt ?? {} })}
          />
          {!hidesPicture && (
            <div>
              <Button data-size="sm" variant="tertiary" onClick={() => onChange(undefined)}>
                {t('media.removePicture')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
