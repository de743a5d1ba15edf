import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { canRead, type Piece, readAloud } from './read-aloud.ts';

interface Sound {
  address: string;
  onended?: () => void;
  onerror?: () => void;
  play: () => Promise<void>;
  pause: () => void;
}

/** The parts of a browser that make sound: outside the house. */
let sounds: Sound[];
let paused: string[];
let spoken: { text: string; onend?: () => void }[];
let voices: { lang: string; localService: boolean }[];
let isPlayable: boolean;
/** Players that stand on the page, and who listens for one of them being played. */
let players: { pause: () => void }[];
let onPlay: Set<() => void>;
const outside = globalThis as unknown as Record<string, unknown>;

const readPieces = (...pieces: Piece[]) => {
  const onEnd = jest.fn();
  return { stop: readAloud({ pieces, language: 'nb', onEnd }), onEnd };
};
const read = (recording?: string) => readPieces({ text: 'Hvordan går det?', recording });
const settled = () => new Promise((done) => setTimeout(done, 0));

describe('reading aloud', () => {
  beforeEach(() => {
    sounds = [];
    paused = [];
    spoken = [];
    voices = [{ lang: 'nb-NO', localService: true }];
    isPlayable = true;
    players = [];
    onPlay = new Set();
    const speechSynthesis = {
      getVoices: () => voices,
      cancel: () => spoken.at(-1)?.onend?.(),
      speak: (one: (typeof spoken)[number]) => spoken.push(one),
    };
    Object.assign(outside, {
      window: { speechSynthesis },
      document: {
        querySelectorAll: () => players,
        addEventListener: (_: string, listener: () => void) => onPlay.add(listener),
        removeEventListener: (_: string, listener: () => void) => onPlay.delete(listener),
      },
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
        pause = () => {
          paused.push(this.address);
        };
      },
    });
  });
  afterEach(() => {
    for (const name of ['window', 'document', 'speechSynthesis', 'SpeechSynthesisUtterance', 'Audio'])
      delete outside[name];
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

  it('goes through its pieces: who has read each, and the device’s voice for those between, in one go', async () => {
    const [question, answer] = ['/api/media/a', '/api/media/b'];
    const words = ['Hint', 'Ja', 'Nei', 'Vet ikke'].map((text) => ({ text }));
    const [hint, yes, ...rest] = words as [Piece, Piece, ...Piece[]];
    const { onEnd } = readPieces(
      { text: 'Gikk det bra?', recording: question },
      hint,
      { ...yes, recording: answer },
      ...rest,
    );
    await settled();
    sounds[0]?.onended?.();
    expect(spoken.map(({ text }) => text)).toEqual(['Hint']);
    spoken[0]?.onend?.();
    await settled();
    expect(sounds.map(({ address }) => address)).toEqual([question, answer]);
    sounds[1]?.onended?.();
    expect(spoken.at(-1)?.text).toBe('Nei\nVet ikke');
    expect(onEnd).not.toHaveBeenCalled();
    spoken.at(-1)?.onend?.();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('goes on past what nobody has read where the device has no voice', async () => {
    voices = [];
    const { onEnd } = readPieces({ text: 'Gikk det bra?' }, { text: 'Ja', recording: '/api/media/a' });
    await settled();
    expect(sounds).toHaveLength(1);
    sounds[0]?.onended?.();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('is one at a time: what was read or played stops, and it stops for what is played on the page', async () => {
    const film = { pause: jest.fn() };
    players = [film];
    const first = read('/api/media/a');
    await settled();
    const second = read('/api/media/b');
    await settled();
    expect([first.onEnd.mock.calls.length, second.onEnd.mock.calls.length]).toEqual([1, 0]);
    expect(paused).toEqual(['/api/media/a']);
    expect(film.pause).toHaveBeenCalledTimes(2);
    for (const listener of [...onPlay]) listener();
    expect(second.onEnd).toHaveBeenCalledTimes(1);
    expect(paused).toEqual(['/api/media/a', '/api/media/b']);
    expect(onPlay.size).toBe(0);
  });

  it('is nothing where the device has no voice of its own for the language', () => {
    expect([canRead('nb'), canRead('ar')]).toEqual([true, false]);
    voices = [{ lang: 'nb-NO', localService: false }];
    expect(canRead('nb')).toBe(false);
    const { onEnd } = read();
    expect([spoken.length, onEnd.mock.calls.length]).toEqual([0, 1]);
  });
});
