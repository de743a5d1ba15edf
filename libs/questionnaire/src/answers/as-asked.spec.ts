import { describe, expect, it } from '@jest/globals';
import { aGrid, anAllocation, aSingleChoice, dualCells } from '../content/a-question.builder.ts';
import { asAsked, type Met, type ReadingVariant } from './as-asked.ts';

const ALL: Met = { isShown: () => true };
const without = (...hidden: string[]): Met => ({ isShown: (item) => !hidden.includes(item) });
const picture = (letter: string) => ({ asset: letter.repeat(64), alt: { nb: `Bilde ${letter}` } });

describe('a question as it is asked', () => {
  it('is the question itself where nothing is said for anybody', () => {
    const question = aSingleChoice('q');
    expect(asAsked(question, ALL, 'patient', 'easy')).toBe(question);
  });

  const worded = aSingleChoice('q', {
    texts: { nb: 'Ble du spurt?', en: 'Were you asked?' },
    roleTexts: { 'next-of-kin': { nb: 'Ble pasienten spurt?' } },
    easyTexts: { nb: 'Spurte de deg?' },
  });

  it.each([
    ['patient', 'standard', { nb: 'Ble du spurt?', en: 'Were you asked?' }],
    ['next-of-kin', 'standard', { nb: 'Ble pasienten spurt?', en: 'Were you asked?' }],
    ['next-of-kin', 'easy', { nb: 'Spurte de deg?', en: 'Were you asked?' }],
    ['patient', 'pictures', { nb: 'Ble du spurt?', en: 'Were you asked?' }],
  ] as const)('speaks to %s in the variant %s', (role, variant, texts) => {
    expect(asAsked(worded, ALL, role, variant).texts).toEqual(texts);
  });

  it('has no rows and no options that are not for this person', () => {
    expect(asAsked(aGrid('g'), without('g.x'), 'patient', 'standard').rows).toMatchObject([{ code: 'y' }]);
    const dual = aGrid('g', { cells: dualCells() });
    expect(asAsked(dual, without('g.y.importance'), 'patient', 'standard').rows).toMatchObject([{ code: 'x' }]);
    const shared = asAsked(anAllocation('p'), without('p.b'), 'patient', 'standard');
    expect(shared.options.map(({ code }) => code)).toEqual(['a', 'c']);
    const offered = { ...ALL, offered: () => ['c'] };
    expect(asAsked(aSingleChoice('q'), offered, 'patient', 'standard').options).toMatchObject([{ code: 'c' }]);
    expect(asAsked(aGrid('g'), offered, 'patient', 'standard').cells).toMatchObject({ options: [{ code: 'c' }] });
  });

  it('shows pictures of the options to those who chose pictures, where there is one for each', () => {
    const asked = (codes: string[], variant: ReadingVariant) => {
      const options = Object.fromEntries(codes.map((code) => [code, picture(code)]));
      return asAsked(aSingleChoice('q', { pictureVariant: { image: picture('d'), options } }), ALL, 'patient', variant);
    };
    expect(asked(['a', 'b', 'c'], 'pictures')).toMatchObject({
      display: 'pictures',
      image: picture('d'),
      options: [{ image: picture('a') }, { image: picture('b') }, { image: picture('c') }],
    });
    expect(asked(['a'], 'pictures')).not.toHaveProperty('display');
    expect(asked(['a', 'b', 'c'], 'standard')).not.toHaveProperty('image');
  });
});
