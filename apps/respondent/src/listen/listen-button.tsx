import type { Audio } from '@medvirk/questionnaire';
import { useEffect, useRef, useState } from 'react';
import { useIsPlain } from '../plain/plain-form.tsx';
import { mediaAddress } from '../question/media/media-address.ts';
import { useSpeech } from '../texts/speech.tsx';
import { offerAloud } from './aloud.ts';

type Reader = typeof import('./read-aloud.ts');

/**
 * Reads a text aloud when it is asked to, never by itself: the recording of a person where there is one, else the device's own
 * voice. Not there where the device has neither. What reads comes once the page is there; without network the page goes on
 * without. A page that runs no scripts has the browser's own player where somebody has read the question.
 */
export function ListenButton(props: {
  /** What the button is called after. */
  title: string;
  text: string;
  /** The same read by a person. */
  audio?: Audio | undefined;
}) {
  const { title, text, audio } = props;
  const { say, language } = useSpeech();
  const isPlain = useIsPlain();
  const reader = useReader();
  const [speaking, setSpeaking] = useState(false);
  const stop = useRef<() => void>(undefined);

  // Another page or language: what is being read is no longer on the screen.
  useEffect(() => () => stop.current?.(), [language]);

  const recording = audio?.[language];
  const sound = recording && mediaAddress(recording);
  // biome-ignore lint/a11y/useMediaCaption: the words stand beside it
  if (isPlain && sound) return <audio controls preload="none" src={sound} aria-label={title} />;
  if (!reader || !(sound || reader.canRead(language))) return null;
  const start = () => {
    setSpeaking(true);
    stop.current = reader.readAloud({ text, language, recording: sound, onEnd: () => setSpeaking(false) });
    offerAloud();
  };
  return (
    <button
      type="button"
      className="ds-button listen"
      data-variant="tertiary"
      data-size="sm"
      aria-label={say(speaking ? 'listen.stop-which' : 'listen.to', { text: title })}
      onClick={() => (speaking ? stop.current?.() : start())}
    >
      {say(speaking ? 'listen.stop' : 'listen')}
    </button>
  );
}

/** What reads, once it is here; the page is shown anew when the device's voices have come. */
function useReader(): Reader | undefined {
  const [reader, setReader] = useState<{ read: Reader }>();
  useEffect(() => {
    let isGone = false;
    let leave = () => {};
    import('./read-aloud.ts').then(
      (read) => {
        if (isGone) return;
        setReader({ read });
        leave = read.onVoices(() => setReader({ read }));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      leave();
    };
  }, []);
  return reader?.read;
}
