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

/** Words to read, and the address of a recording of them where there is one. */
export interface Piece {
  text: string;
  recording?: string | undefined;
}

const nothing = () => {};
/** Stops what is being read: there is one thing to listen to at a time. */
let stopReading: () => void = nothing;

/**
 * Reads pieces, one after the other: the recording of a person where there is one, else (or when it can't be played) with the
 * device's own voice, else not at all. Whatever was being read or played on the page stops, and this stops when something else on the page
 * is played.
 * @returns what stops it; `onEnd` is called once, however it ends
 */
export function readAloud({
  pieces,
  language,
  onEnd,
}: {
  pieces: readonly Piece[];
  language: string;
  onEnd: () => void;
}): () => void {
  let isOver = false;
  let halt = nothing;
  const end = () => {
    if (isOver) return;
    isOver = true;
    halt();
    stopReading = nothing;
    document.removeEventListener('play', end, true);
    onEnd();
  };
  stopReading();
  stopReading = end;
  for (const player of document.querySelectorAll<HTMLMediaElement>('audio, video')) player.pause();
  document.addEventListener('play', end, true);

  const left = joined(pieces);
  const next = () => {
    if (isOver) return;
    const piece = left.shift();
    if (!piece) return end();
    const { text, recording } = piece;
    const speak = () => {
      if (!isOver) halt = spoken(text, language, next);
    };
    if (recording) halt = played(recording, next, speak);
    else speak();
  };
  next();
  return end;
}

/** What the device reads is read in one go, each line by itself: the voice pauses between them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const left: Piece[] = [];
  for (const piece of pieces) {
    const before = left.at(-1);
    if (before && !before.recording && !piece.recording)
      left[left.length - 1] = { text: `${before.text}\n${piece.text}` };
    else left.push(piece);
  }
  return left;
}

/** @returns what halts it */
function played(recording: string, onEnd: () => void, onFailure: () => void): () => void {
  const sound = new Audio(recording);
  const once = onlyOnce();
  sound.onended = once(onEnd);
  const fail = once(onFailure);
  sound.onerror = fail;
  sound.play().catch(fail);
  return once(() => sound.pause());
}

/** Of several ways in which something ends, the first counts: browsers tell of some of them twice, or late. */
function onlyOnce(): (then: () => void) => () => void {
  let isOver = false;
  return (then) => () => {
    if (isOver) return;
    isOver = true;
    then();
  };
}

/** @returns what halts it */
function spoken(text: string, language: string, onEnd: () => void): () => void {
  const voice = voiceOf(language);
  if (!voice) {
    onEnd();
    return nothing;
  }
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  const once = onlyOnce();
  words.onend = words.onerror = once(onEnd);
  speechSynthesis.speak(words);
  return once(() => speechSynthesis.cancel());
}
