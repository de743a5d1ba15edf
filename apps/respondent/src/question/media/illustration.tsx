import type { Picture } from '@medvirk/questionnaire';
import { useSpeech } from '../../texts/speech.tsx';
import { mediaAddress } from './media-address.ts';

/** A picture of the questionnaire, with what it shows in words. */
export function Illustration({ picture }: { picture: Picture }) {
  const { words, language, twoLanguages } = useSpeech();
  return (
    <img
      className="illustration"
      src={mediaAddress(picture.asset)}
      alt={words(picture.alt)}
      lang={twoLanguages ? language : undefined}
      loading="lazy"
      decoding="async"
    />
  );
}
