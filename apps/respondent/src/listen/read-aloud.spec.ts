import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { canRead, readAloud } from './read-aloud.ts';

interface Sound {
  address: string;
  onended?: () => void;
  onerror?: () => void;
  play: () => Promise<void>;
  pause: () => void;
}

/** The parts of a browser that make sound: outside the house. */
let sounds: Sound[];
let spoken: { text: string; onend?: () => void }[];
let voices: { lang: string; localService: boolean }[];
let isPlayable: boolean;
const outside = globalThis as unknown as Record<string, unknown>;

const read = (recording?: string) => {
  const onEnd = jest.fn();
  return { stop: readAloud({ text: 'Hvordan går det?', language: 'nb', recording, onEnd }), onEnd };
};
const settled = () => new Promise((done) => setTimeout(done, 0));

describe('reading aloud', () => {
  beforeEach(() => {
    sounds = [];
    spoken = [];
    voices = [{ lang: 'nb-NO', localService: true }];
    isPlayable = true;
    const speechSynthesis = {
      getVoices: () => voices,
      cancel: () => spoken.at(-1)?.onend?.(),
      speak: (one: (typeof spoken)[number]) => spoken.push(one),
    };
    Object.assign(outside, {
      window: { speechSynthesis },
      speechSynthesis,
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
      Audio: class implements Sound {
        address: string;
        constructor(address: string) {
          this.address = address;
          sounds.push(this);
        }
        play = () => (isPlayable ? Promise.resolve() : Promise.reject(new Error('not a sound')));
        pause = () => {};
      },
    });
  });
  afterEach(() => {
    for (const name of ['window', 'speechSynthesis', 'SpeechSynthesisUtterance', 'Audio']) delete outside[name];
  });

  it('plays the recording of a person first, and leaves the voice of the device silent', async () => {
    const { onEnd } = read('/api/media/a');
    await settled();
    expect(sounds.map(({ address }) => address)).toEqual(['/api/media/a']);
    expect(spoken).toEqual([]);
    sounds[0]?.onended?.();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('reads with the device’s own voice where there is no recording, or it can’t be played, and once', async () => {
    read();
    expect(spoken.map(({ text }) => text)).toEqual(['Hvordan går det?']);
    isPlayable = false;
    read('/api/media/a');
    await settled();
    sounds[0]?.onerror?.();
    expect(spoken).toHaveLength(2);
  });

  it('stops when it is told to, and says once that it has ended', async () => {
    const voice = read();
    voice.stop();
    voice.stop();
    expect(voice.onEnd).toHaveBeenCalledTimes(1);
    const recorded = read('/api/media/a');
    recorded.stop();
    sounds[0]?.onerror?.();
    await settled();
    expect(recorded.onEnd).toHaveBeenCalledTimes(1);
    expect(spoken).toHaveLength(1);
  });

  it('is nothing where the device has no voice of its own for the language', () => {
    expect([canRead('nb'), canRead('ar')]).toEqual([true, false]);
    voices = [{ lang: 'nb-NO', localService: false }];
    expect(canRead('nb')).toBe(false);
    const { onEnd } = read();
    expect([spoken.length, onEnd.mock.calls.length]).toEqual([0, 1]);
  });
});
