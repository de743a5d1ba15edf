/** What is needed of a voice of the device to choose it. */
export interface Voice {
  lang: string;
  /** False where the device sends the text to somebody else's server to be spoken. */
  localService: boolean;
}

/** Voices often call Norwegian just "no"; a bokmål voice reads nynorsk better than none does. */
const ALSO: Readonly<Record<string, readonly string[]>> = { nb: ['nb', 'no'], nn: ['nn', 'nb', 'no'] };

/**
 * A voice of the device itself for a language, or none: a wrong language is worse than silence, and a voice that lives on
 * a server would tell its owner which survey somebody is reading.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const base = baseOf(language);
  for (const wanted of ALSO[base] ?? [base]) {
    const found = voices.find((voice) => voice.localService && baseOf(voice.lang) === wanted);
    if (found) return found;
  }
  return undefined;
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? '';
}
