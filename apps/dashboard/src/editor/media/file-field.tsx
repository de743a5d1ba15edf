import { Field, Label } from '@digdir/designsystemet-react';
import { contract, type KeptMedia, MEDIA_LIMIT } from '@medvirk/api-contract';
import { type CaptionProblem, readCaptions } from '@medvirk/questionnaire';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useAllDrawn } from '../together/use-typed.ts';
import { asBase64, readyPicture } from './ready-picture.ts';

const ACCEPTED = {
  image: 'image/png,image/jpeg,image/webp',
  audio: 'audio/mpeg,audio/ogg,audio/mp4,.m4a',
  captions: 'text/vtt,.vtt',
};

/** Takes a file and keeps it: what comes back is its name, to stand in the questionnaire. */
export function FileField(props: {
  label: string;
  description: string;
  kind: keyof typeof ACCEPTED;
  onKept: (asset: string) => void;
}) {
  const { t } = useTranslation('questionnaire');
  const { mutateAsync, error, isPending, reset } = useRouteMutation(contract.media.keep);
  const [unreadable, setUnreadable] = useState<CaptionProblem>();
  const [wrong, setWrong] = useState<'size' | 'kind'>();
  // A file takes its time, and words are written meanwhile: what is told then must know them.
  const allDrawn = useAllDrawn();
  const onKept = useRef(props.onKept);
  onKept.current = props.onKept;
  const take = async (file: File) => {
    reset();
    setWrong(undefined);
    const ready = props.kind === 'image' ? await readyPicture(file) : file;
    if (ready.size > MEDIA_LIMIT) return setWrong('size');
    if (props.kind === 'captions') {
      const [first] = readCaptions(await file.text()).problems;
      setUnreadable(first);
      if (first) return;
    }
    const data = await asBase64(ready);
    // What went wrong is shown from the mutation's own error.
    const kept: KeptMedia | undefined = await mutateAsync({ body: { data } }).catch(() => undefined);
    await allDrawn();
    if (kept?.kind === props.kind) onKept.current(kept.asset);
    else if (kept) setWrong('kind');
  };
  return (
    <Field>
      <Label>{props.label}</Label>
      <Field.Description>{props.description}</Field.Description>
      <input
        className="file-input"
        type="file"
        accept={ACCEPTED[props.kind]}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (!file) return;
          void take(file);
          // The file is here now. The field is empty again, so that the same one can be taken once more.
          event.target.value = '';
        }}
      />
      <span role="status">{isPending && t('media.keeping')}</span>
      {wrong && (
        <p className="ds-validation-message" role="alert">
          {t(`media.wrong.${wrong}`)}
        </p>
      )}
      {unreadable && (
        <p className="ds-validation-message" role="alert">
          {t('film.unreadable', { line: unreadable.line, problem: t(`film.captionProblem.${unreadable.code}`) })}
        </p>
      )}
      {error && <ErrorMessage error={error} />}
    </Field>
  );
}
