import { describe, expect, it } from '@jest/globals';
import { aContent, aScale, aSection, aSingleChoice } from '../content/a-question.builder.ts';
import { type BankPart, bankRefusal, copiesOf, isFoundBy, languagesReady, standingAlone } from './bank-part.ts';
import { movedOn } from './moved-on.ts';

const ENTRY = '0b6f1f0c-3a0e-4a51-9a53-7d5f0f3c1a01';
const asked = (words: string, more = {}) =>
  aScale('informed', { texts: { nb: words }, theme: 'information', lens: 'now', ...more });
const part = (words: string, more = {}): BankPart => ({ kind: 'question', question: asked(words, more) });

describe('a part of the question bank', () => {
  it('stands alone: rules that look at other questions stay behind, what is asked does not', () => {
    const question = aSingleChoice('why', {
      showIf: { op: 'answered', question: 'before' },
      options: [
        { code: 'a', texts: { nb: 'A' }, showIf: { op: 'answered', question: 'before' } },
        { code: 'b', texts: { nb: 'B' } },
      ],
    });
    const section = aSection('s', [question], { showIf: { op: 'answered', question: 'x' } });
    const kept = standingAlone({ kind: 'section', section });
    expect(JSON.stringify(kept)).not.toContain('answered');
    expect(kept).toMatchObject({
      kind: 'section',
      section: { code: 's', questions: [{ options: [{ code: 'a' }, { code: 'b' }] }] },
    });
  });

  it('is neither empty nor of an instrument, which has its own owner and licence', () => {
    expect(bankRefusal(part('Fikk du svar?'))).toBeUndefined();
    expect(bankRefusal(part('Fikk du svar?', { instrument: 'fft' }))).toBe('of-an-instrument');
    expect(bankRefusal({ kind: 'section', section: aSection('s', []) })).toBe('empty');
  });

  it('remembers where a copy came from, under a code that is free', () => {
    const [copy] = copiesOf(part('Fikk du svar?'), { entry: ENTRY, revision: 3 }, (wanted) => `${wanted}_2`);
    expect(copy).toMatchObject({ code: 'informed_2', bank: { entry: ENTRY, revision: 3, question: 'informed' } });
  });

  it('is found by all of the words in any language or tag, by theme and lens, and by a language that is whole', () => {
    const found = (search: Parameters<typeof isFoundBy>[2]) =>
      isFoundBy(part('Fikk du SVAR på det du lurte på?'), ['hjemreise'], search);
    expect([found({}), found({ words: 'svar hjemreise' }), found({ words: 'svar kirurgi' })]).toEqual([
      true,
      true,
      false,
    ]);
    expect([found({ theme: 'information', lens: 'now' }), found({ theme: 'waiting' }), found({ lens: 'why' })]).toEqual(
      [true, false, false],
    );
    expect([found({ language: 'nb' }), found({ language: 'en' })]).toEqual([true, false]);
    expect(languagesReady(part('Fikk du svar?'))).toEqual(['nb']);
  });
});

describe('a copy that the bank has moved on from', () => {
  const copy = asked('Fikk du svar da du spurte?', {
    code: 'mine',
    lens: 'why',
    required: true,
    bank: { entry: ENTRY, revision: 1, question: 'informed' },
  });
  const content = aContent([copy]);
  const after = (words: string, revision = 2, more = {}) =>
    movedOn(content, [{ id: ENTRY, revision, part: part(words, more) }]);

  it('is told with what it would become: the words of the bank, and what it is for here', () => {
    const [moved] = after('Fikk du svar da du spurte oss?');
    expect(moved).toMatchObject({ question: 'mine', revision: 2, comparability: { mark: 'reworded' } });
    expect(moved?.after).toMatchObject({
      code: 'mine',
      lens: 'why',
      required: true,
      texts: { nb: 'Fikk du svar da du spurte oss?' },
      bank: { entry: ENTRY, revision: 2, question: 'informed' },
    });
  });

  it('says when figures could not stand in one line any more', () => {
    const points = [0, 1].map((value) => ({ value, texts: { nb: `p${value}` } }));
    expect(after('Fikk du svar da du spurte?', 2, { points })[0]?.comparability.mark).toBe('not-comparable');
  });

  it('is not told where nothing is newer, and not after the change has been taken over', () => {
    expect(after('Fikk du svar nå?', 1)).toEqual([]);
    const [moved] = after('Fikk du svar nå?');
    const taken = aContent(moved ? [moved.after] : []);
    expect(movedOn(taken, [{ id: ENTRY, revision: 2, part: part('Fikk du svar nå?') }])).toEqual([]);
    expect(movedOn(content, [])).toEqual([]);
  });
});
