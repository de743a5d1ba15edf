import { contract, type KeptMedia, MEDIA_LIMIT } from '@medvirk/api-contract';
import { type CaptionProblem, readCaptions } from '@medvirk/questionnaire';
import { useRef, useState } from 'react';
import { useRouteMutation } from '../../app/api.ts';
import { useAllDrawn } from '../together/use-typed.ts';
import { asBase64, readyPicture } from './ready-picture.ts';

export const ACCEPTED = {
  image: 'image/png,image/jpeg,image/webp',
  audio: 'audio/mpeg,audio/ogg,audio/mp4,.m4a',
  captions: 'text/vtt,.vtt',
};
export type FileKind = keyof typeof ACCEPTED;

/** Keeps a file that was chosen, and says what was wrong with it. `onKept` gets its name, to stand in the questionnaire. */
export function useKeptFile(kind: FileKind, onKept: (asset: string) => void) {
  const { mutateAsync, error, isPending, reset } = useRouteMutation(contract.media.keep);
  const [unreadable, setUnreadable] = useState<CaptionProblem>();
  const [wrong, setWrong] = useState<'size' | 'kind'>();
  // A file takes its time, and words are written meanwhile: what is told then must know them.
  const allDrawn = useAllDrawn();
  const latest = useRef(onKept);
  latest.current = onKept;
  const take = async (file: File) => {
    reset();
    setWrong(undefined);
    const ready = kind === 'image' ? await readyPicture(file) : file;
    if (ready.size > MEDIA_LIMIT) return setWrong('size');
    if (kind === 'captions') {
      const [first] = readCaptions(await file.text()).problems;
      setUnreadable(first);
      if (first) return;
    }
    const data = await asBase64(ready);
    // What went wrong is shown from the mutation's own error.
    const kept: KeptMedia | undefined = await mutateAsync({ body: { data } }).catch(() => undefined);
    await allDrawn();
    if (kept?.kind === kind) latest.current(kept.asset);
    else if (kept) setWrong('kind');
  };
  return { take, isPending, wrong, unreadable, error };
}
