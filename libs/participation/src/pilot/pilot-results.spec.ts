import { describe, expect, it } from '@jest/globals';
import { type PilotNote, pilotResults } from './pilot-results.ts';

const note = (sitting: string, more: Partial<PilotNote> = {}): PilotNote => ({
  ...{ sitting, question: 'q', stumble: 'not-understood', word: null, note: '', current: true },
  ...more,
});

describe('pilotResults', () => {
  it('counts people, not notes', () => {
    const notes = [
      note('1', { word: 'Koordinerte' }),
      note('1', { stumble: 'no-answer-fits' }),
      note('2', { word: 'koordinerte', note: 'Hva er det?' }),
    ];
    expect(pilotResults(['q', 'p'], notes)).toEqual([
      {
        question: 'q',
        people: 2,
        earlier: 0,
        stumbles: [
          { stumble: 'not-understood', people: 2 },
          { stumble: 'no-answer-fits', people: 1 },
        ],
        words: [{ word: 'koordinerte', people: 2 }],
        notes: ['Hva er det?'],
      },
      { question: 'p', people: 0, earlier: 0, stumbles: [], words: [], notes: [] },
    ]);
  });

  it('names the words that most people stopped at first, and those of as many by the alphabet', () => {
    const stops = [
      ['1', 'tiltak'],
      ['1', 'samordnet'],
      ['1', 'epikrise'],
      ['2', 'samordnet'],
    ] as const;
    expect(
      pilotResults(
        ['q'],
        stops.map(([sitting, word]) => note(sitting, { word })),
      )[0]?.words,
    ).toEqual([
      { word: 'samordnet', people: 2 },
      { word: 'epikrise', people: 1 },
      { word: 'tiltak', people: 1 },
    ]);
  });

  it('keeps what was said of earlier words apart', () => {
    const notes = [note('1', { current: false }), note('2', { current: false }), note('2')];
    expect(pilotResults(['q'], notes)[0]).toMatchObject({ people: 1, earlier: 1 });
  });
});
