import type { InformationMedia as Media } from '@medvirk/questionnaire';
import { useSpeech } from '../../texts/speech.tsx';
import { Illustration } from './illustration.tsx';
import { mediaAddress } from './media-address.ts';

/** A picture or a film in the text between questions. A film is fetched when it is played, and comes with captions. */
export function InformationMedia({ media }: { media: Media }) {
  const { words, language } = useSpeech();
  if (media.kind === 'image') return <Illustration picture={media} />;
  return (
    <figure className="film">
      {/* biome-ignore lint/a11y/useMediaCaption: there is a track for each language, which publishing asks for */}
      <video controls preload="none" src={mediaAddress(media.asset)} aria-label={words(media.alt)}>
        {Object.entries(media.captions).map(([captioned, asset]) => (
          <track
            key={captioned}
            kind="captions"
            srcLang={captioned}
            label={captioned}
            src={mediaAddress(asset)}
            default={captioned === language}
          />
        ))}
      </video>
      <figcaption>{words(media.alt)}</figcaption>
    </figure>
  );
}
