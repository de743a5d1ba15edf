import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { mediaAddress } from '../question/media/media-address.ts';
import { useSpeech } from '../texts/speech.tsx';
import { offerAloud } from './aloud.ts';
import { answersAloud } from './answers-aloud.ts';
import type { Listening } from './listen-button.tsx';
import { canRead, onVoices, readAloud } from './read-aloud.ts';

/** The button itself. Not there where nobody has read anything of it and the device has no voice for the language. */
export function ListenControl({ says, question }: Listening) {
  const { say, words, language } = useSpeech();
  const hasVoice = useSyncExternalStore(onVoices, () => canRead(language));
  const [speaking, setSpeaking] = useState(false);
  const stop = useRef<() => void>(undefined);

  // Another page or language: what is being read is no longer on the screen.
  useEffect(() => () => stop.current?.(), [language]);

  const pieces = [...says, ...(question ? answersAloud(question) : [])].flatMap(({ texts, audio }) => {
    const text = words(texts);
    const sound = audio?.[language];
    return text ? [{ text, recording: sound && mediaAddress(sound) }] : [];
  });
  const [first] = pieces;
  if (!first || !(hasVoice || pieces.some(({ recording }) => recording))) return null;
  const start = () => {
    stop.current = readAloud({ pieces, language, onEnd: () => setSpeaking(false) });
    setSpeaking(true);
    offerAloud();
  };
  return (
    <button
      type="button"
      className="ds-button listen"
      data-variant="tertiary"
      data-size="sm"
      aria-label={say(speaking ? 'listen.stop-which' : 'listen.to', { text: first.text })}
      onClick={() => (speaking ? stop.current?.() : start())}
    >
      {say(speaking ? 'listen.stop' : 'listen')}
    </button>
  );
}
