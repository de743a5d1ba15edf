import { type Instrument, inThree } from '../instrument.ts';
import { betterQuestion } from '../question-kinds.ts';

export const whatMattersToYou: Instrument = {
  code: 'what-matters-to-you',
  version: '1',
  title: inThree('Hva er viktig for deg?', 'Kva er viktig for deg?', 'What matters to you?'),
  about: inThree(
    'Ett åpent spørsmål og ett om hva som kan bli bedre. Passer der en lang undersøkelse er for mye.',
    'Eitt ope spørsmål og eitt om kva som kan bli betre. Passar der ei lang undersøking er for mykje.',
    'One open question, and one about what can become better. For where a long survey is too much.',
  ),
  owner: 'Medvirk',
  licence: 'MIT',
  notice: null,
  source: null,
  mayBeAltered: true,
  themes: [
    {
      code: 'what-matters',
      texts: inThree('Det som er viktig for deg', 'Det som er viktig for deg', 'What matters to you'),
    },
  ],
  content: {
    title: inThree('Hva er viktig for deg?', 'Kva er viktig for deg?', 'What matters to you?'),
    languages: ['nb', 'nn', 'en'],
    sections: [
      {
        code: 'matters',
        title: inThree('Det som er viktig for deg', 'Det som er viktig for deg', 'What matters to you'),
        questions: [
          {
            type: 'long-text',
            code: 'what-matters',
            texts: inThree('Hva er viktig for deg?', 'Kva er viktig for deg?', 'What matters to you?'),
            theme: 'what-matters',
            lens: 'why',
          },
          betterQuestion(
            'what-matters-better',
            'what-matters',
            inThree(
              'Hva kan vi gjøre annerledes, slik at det blir bedre for deg?',
              'Kva kan vi gjere annleis, slik at det blir betre for deg?',
              'What can we do differently to make it better for you?',
            ),
          ),
        ],
      },
    ],
  },
};
