import type { InformationMedia } from '@medvirk/questionnaire';
import { ownName } from '../../frame/language-choice.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { mediaAddress } from './media-address.ts';

/**
 * A film with captions, played by the browser's own player: by keyboard and without scripts too. Nothing plays by itself, and no byte of
 * it is fetched before somebody asks.
 */
export function Film({ media }: { media: Extract<InformationMedia, { kind: 'video' }> }) {
  const { say, words, language } = useSpeech();
  return (
    <figure className="film">
      {/* biome-ignore lint/a11y/useMediaCaption: there is a track for each language, which publishing asks for */}
      <video
        controls
        playsInline
        preload="none"
        src={mediaAddress(media.asset)}
        poster={media.poster && mediaAddress(media.poster)}
        aria-label={words(media.alt)}
      >
        {Object.entries(media.captions).map(([captioned, asset]) => (
          <track
            key={captioned}
            kind="captions"
            srcLang={captioned}
            label={ownName(captioned)}
            src={mediaAddress(asset)}
            default={captioned === language}
          />
        ))}
      </video>
      <figcaption>
        <Own>{words(media.alt)}</Own>
      </figcaption>
      {media.transcript && (
        <details>
          <summary>{say('film.read')}</summary>
          <p className="transcript">
            <Own>{words(media.transcript)}</Own>
          </p>
        </details>
      )}
    </figure>
  );
}
