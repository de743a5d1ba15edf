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

  it('is read by who read those words, and never by who read others', () => {
    const [usual, forParents, easy] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
    const read = {
      ...worded,
      audio: { nb: usual, en: usual },
      roleAudio: { parent: { nb: forParents } },
      easyAudio: { nb: easy },
    };
    const heard = (role: 'patient' | 'parent-of-youth' | 'next-of-kin', variant: ReadingVariant, language = 'nb') =>
      new Map(Object.entries(asAsked(read, role, variant).audio ?? {})).get(language) || undefined;
    expect(heard('patient', 'standard')).toBe(usual);
    expect(heard('parent-of-youth', 'standard')).toBe(forParents);
    // Nobody has read the words for next of kin.
    expect(heard('next-of-kin', 'standard')).toBeUndefined();
    expect(heard('next-of-kin', 'standard', 'en')).toBe(usual);
    expect(heard('parent-of-youth', 'easy')).toBe(easy);
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
