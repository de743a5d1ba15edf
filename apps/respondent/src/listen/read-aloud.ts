import { voiceFor } from './voice-for.ts';

/** Calls `listener` when the voices of the device have come, which can be a while after the page. Returns what ends it. */
export function onVoices(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

const voiceOf = (language: string): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in window ? voiceFor(speechSynthesis.getVoices(), language) : undefined;

/** Whether the device itself can read a language. */
export const canRead = (language: string): boolean => voiceOf(language) !== undefined;

/**
 * Reads: the recording of a person where there is one, else (or when it can't be played) with the device's own voice.
 * @returns what stops it; `onEnd` is called once, however it ends
 */
export function readAloud(given: {
  text: string;
  language: string;
  /** Address of a sound. */
  recording?: string | undefined;
  onEnd: () => void;
}): () => void {
  const { text, language, recording, onEnd } = given;
  let end = () => {
    end = () => {};
    onEnd();
  };
  let stop = () => end();
  const speak = () => {
    const voice = voiceOf(language);
    if (!voice) return end();
    speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.onend = spoken.onerror = () => end();
    stop = () => {
      speechSynthesis.cancel();
      end();
    };
    speechSynthesis.speak(spoken);
  };
  if (recording) {
    const sound = new Audio(recording);
    let isOver = false;
    const instead = () => {
      if (isOver) return;
      isOver = true;
      speak();
    };
    sound.onended = () => end();
    sound.onerror = instead;
    stop = () => {
      isOver = true;
      sound.pause();
      end();
    };
    sound.play().catch(instead);
  } else speak();
  return () => stop();
}
