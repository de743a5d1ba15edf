import { describe, expect, it } from '@jest/globals';
import { aContent, anImageMap, aRepeat, aScale, aSingleChoice } from './a-question.builder.ts';
import { assetsOf } from './assets-of.ts';

const id = (letter: string) => letter.repeat(64);
const picture = (letter: string) => ({ asset: id(letter), alt: { nb: 'Et bilde' } });
const lettersOf = (...questions: Parameters<typeof aContent>[0]) =>
  assetsOf(aContent(questions)).map(({ asset, kind, question }) => `${asset[0]} ${kind} ${question}`);

describe('the files of a questionnaire', () => {
  it('are pictures beside words and options, sound in each language, and none where there are none', () => {
    const question = aSingleChoice('q', {
      image: picture('a'),
      audio: { nb: id('b'), en: id('c') },
      pictureVariant: { image: picture('d'), options: { a: picture('e') } },
      options: [{ code: 'a', texts: { nb: 'A' }, image: picture('f'), audio: { nb: id('0') } }],
    });
    expect(lettersOf(aScale('r'), question)).toEqual([
      'a image q',
      'd image q',
      'e image q',
      'f image q',
      'b audio q',
      'c audio q',
      '0 audio q',
    ]);
  });

  it('are films with captions, maps of one’s own, and what stands inside a group', () => {
    const film = { kind: 'video', asset: id('a'), alt: { nb: 'Film' }, captions: { nb: id('b') } } as const;
    expect(
      lettersOf(
        { type: 'information', code: 'i', texts: { nb: 'Se' }, media: film },
        anImageMap('m', { picture: picture('c') }),
        anImageMap('n', { picture: 'body' }),
        aRepeat('g', { questions: [aScale('s', { image: picture('d') })] }),
      ),
    ).toEqual(['a video i', 'b captions i', 'c image m', 'd image g']);
  });
});
