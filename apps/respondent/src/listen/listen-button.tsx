import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../texts/speech.tsx';
import { useVoices } from './use-voices.ts';
import { voiceFor } from './voice-for.ts';

/** Reads a text aloud with the device's own voice. Not there where the device has none for the language. */
export function ListenButton({ title, text }: { title: string; text: string }) {
  const { say, language } = useSpeech();
  const voice = voiceFor(useVoices(), language);
  const [speaking, setSpeaking] = useState(false);
  const utterance = useRef<SpeechSynthesisUtterance>(undefined);

  // Another page or language: what is being read is no longer on the screen.
  useEffect(
    () => () => {
      if (utterance.current) speechSynthesis.cancel();
    },
    [language],
  );

  if (!voice) return null;
  const speak = () => {
    speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.onend = spoken.onerror = () => {
      utterance.current = undefined;
      setSpeaking(false);
    };
    utterance.current = spoken;
    setSpeaking(true);
    speechSynthesis.speak(spoken);
  };
  return (
    <button
      type="button"
      className="ds-button listen"
      data-variant="tertiary"
      data-size="sm"
      aria-label={say(speaking ? 'listen.stop-which' : 'listen.to', { text: title })}
      onClick={() => (speaking ? speechSynthesis.cancel() : speak())}
    >
      {say(speaking ? 'listen.stop' : 'listen')}
    </button>
  );
}
