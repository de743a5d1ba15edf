import { Button } from '@digdir/designsystemet-react';
import type { Audio } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editor-context.ts';
import { FileField } from './file-field.tsx';

/** Words read by a person in the language that is written in now: taken in, listened to, and taken away. */
export function SoundField(props: {
  label: string;
  description: string;
  audio: Audio | undefined;
  /** Gets undefined when the last language's is taken away. */
  onChange: (audio: Audio | undefined) => void;
}) {
  const { label, description, audio = {}, onChange } = props;
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const sound = audio[writing];
  const remove = () => {
    const { [writing]: _, ...others } = audio;
    onChange(Object.keys(others).length > 0 ? others : undefined);
  };
  return (
    <>
      <FileField
        label={label}
        description={description}
        kind="audio"
        onKept={(asset) => onChange({ ...audio, [writing]: asset })}
      />
      {sound && (
        <div className="buttons" data-size="sm">
          {/* biome-ignore lint/a11y/useMediaCaption: the words stand on the page */}
          <audio controls preload="none" src={`/api/media/${sound}`} aria-label={label} />
          <Button data-size="sm" variant="tertiary" onClick={remove}>
            {t('media.removeSound')}
          </Button>
        </div>
      )}
    </>
  );
}
