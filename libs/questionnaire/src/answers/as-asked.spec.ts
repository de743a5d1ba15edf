import { describe, expect, it } from '@jest/globals';
import { aSingleChoice } from '../content/a-question.builder.ts';
import { asAsked, type ReadingVariant } from './as-asked.ts';

const picture = (letter: string) => ({ asset: letter.repeat(64), alt: { nb: `Bilde ${letter}` } });

describe('a question as it is asked', () => {
  it('is the question itself where nothing is said for anybody', () => {
    const question = aSingleChoice('q');
    expect(asAsked(question, 'patient', 'easy')).toBe(question);
  });

  const worded = aSingleChoice('q', {
    texts: { nb: 'Ble du spurt?', en: 'Were you asked?' },
    roleTexts: { 'next-of-kin': { nb: 'Ble pasienten spurt?' }, parent: { nb: 'Ble barnet spurt?' } },
    easyTexts: { nb: 'Spurte de deg?' },
  });

  it.each([
    ['patient', 'standard', { nb: 'Ble du spurt?', en: 'Were you asked?' }],
    ['next-of-kin', 'standard', { nb: 'Ble pasienten spurt?', en: 'Were you asked?' }],
    ['parent-of-youth', 'standard', { nb: 'Ble barnet spurt?', en: 'Were you asked?' }],
    ['next-of-kin', 'easy', { nb: 'Spurte de deg?', en: 'Were you asked?' }],
    ['patient', 'pictures', { nb: 'Ble du spurt?', en: 'Were you asked?' }],
  ] as const)('speaks to %s in the variant %s', (role, variant, texts) => {
    expect(asAsked(worded, role, variant).texts).toEqual(texts);
  });

  it('shows pictures of the options to those who chose pictures, where there is one for each', () => {
    const asked = (codes: string[], variant: ReadingVariant) => {
      const options = Object.fromEntries(codes.map((code) => [code, picture(code)]));
      return asAsked(aSingleChoice('q', { pictureVariant: { image: picture('d'), options } }), 'patient', variant);
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
