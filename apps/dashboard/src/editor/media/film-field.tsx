import { Field, Label } from '@digdir/designsystemet-react';
import { upload } from '@medvirk/api-client';
import { FILM_LIMIT, KEEP_FILM_PATH, type KeptMedia } from '@medvirk/api-contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useAllDrawn } from '../together/use-typed.ts';

/** Takes a film and keeps it. It goes straight from the disk, and says how far it has come. */
export function FilmField({ label, onKept }: { label: string; onKept: (asset: string) => void }) {
  const { t } = useTranslation('questionnaire');
  const [state, setState] = useState<{ share?: number; error?: Error; tooLarge?: true }>({});
  const allDrawn = useAllDrawn();
  const latest = useRef(onKept);
  latest.current = onKept;
  const take = async (file: File) => {
    if (file.size > FILM_LIMIT) return setState({ tooLarge: true });
    setState({ share: 0 });
    try {
      const kept = await upload<KeptMedia>(KEEP_FILM_PATH, file, (share) => setState({ share }));
      await allDrawn();
      setState({});
      latest.current(kept.asset);
    } catch (error) {
      setState({ error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const { share, error, tooLarge } = state;
  return (
    <Field>
      <Label>{label}</Label>
      <Field.Description>{t('film.hint', { megabytes: FILM_LIMIT / 1_000_000 })}</Field.Description>
      <input
        className="file-input"
        type="file"
        accept="video/mp4,video/webm"
        disabled={share !== undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      {share !== undefined && (
        <progress className="film-progress" value={share} aria-label={t('film.sending')}>
          {Math.round(share * 100)} %
        </progress>
      )}
      <span role="status">{share !== undefined && t('film.sending')}</span>
      {tooLarge && (
        <p className="ds-validation-message" role="alert">
          {t('film.tooLarge', { megabytes: FILM_LIMIT / 1_000_000 })}
        </p>
      )}
      {error && <ErrorMessage error={error} />}
    </Field>
  );
}
