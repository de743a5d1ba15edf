import { Button } from '@digdir/designsystemet-react';
import type { Recorded } from '@medvirk/questionnaire';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartName } from '../../translations/use-part-name.ts';
import { useEditing } from '../editor-context.ts';
import { KeptFileState } from './kept-file-state.tsx';
import { ACCEPTED, useKeptFile } from './use-kept-file.ts';

/** One text, and who reads it: put in, listened to, put in anew and taken away. */
export function Recording({ text, onChange }: { text: Recorded; onChange: (asset: string | undefined) => void }) {
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const partName = usePartName();
  const { take, ...state } = useKeptFile('audio', onChange);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const words = text.texts[writing] ?? '';
  const sound = text.audio?.[writing];
  return (
    <li className="recording" data-read={sound !== undefined}>
      <p className="recording-words">
        <span className="small subtle">{partName(text)} </span>
        <span lang={writing} id={id}>
          {words}
        </span>
      </p>
      <div className="buttons" data-size="sm">
        {!text.isFilledIn && (
          <Button
            variant="secondary"
            aria-label={t(sound ? 'recordings.replaceNamed' : 'recordings.addNamed', { words })}
            onClick={() => field.current?.click()}
          >
            {t(sound ? 'recordings.replace' : 'recordings.add')}
          </Button>
        )}
        {sound && (
          <Button
            variant="tertiary"
            aria-label={t('recordings.removeNamed', { words })}
            onClick={() => onChange(undefined)}
          >
            {t('media.removeSound')}
          </Button>
        )}
      </div>
      {text.isFilledIn && <p className="small">{t('recordings.filledIn')}</p>}
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand above */}
      {sound && <audio controls preload="none" src={`/api/media/${sound}`} aria-labelledby={id} />}
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t('recordings.addNamed', { words })}
        accept={ACCEPTED.audio}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (!file) return;
          void take(file);
          event.target.value = '';
        }}
      />
      <KeptFileState {...state} />
    </li>
  );
}
