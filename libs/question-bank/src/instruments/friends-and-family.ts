import type { Texts } from '@medvirk/questionnaire';
import { type Instrument, inThree } from '../instrument.ts';

const THEME = 'whole-experience';
const point = (value: number, texts: Texts) => ({ value, texts });

/**
 * The question of the NHS Friends and Family Test as the NHS in England asks it, with two open questions. The English words
 * are theirs; the Norwegian ones are ours, and are not official. "Don't know" stands apart, outside the base of every share.
 */
export const friendsAndFamily: Instrument = {
  code: 'friends-and-family',
  version: '2020',
  title: inThree(
    'Alt i alt (Friends and Family Test)',
    'Alt i alt (Friends and Family Test)',
    'Friends and Family Test',
  ),
  about: inThree(
    'Ett spørsmål om hele opplevelsen og to åpne. Brukes i hele det engelske helsevesenet. De norske ordene er våre egne og ikke offisielle.',
    'Eitt spørsmål om heile opplevinga og to opne. Blir brukt i heile det engelske helsevesenet. Dei norske orda er våre eigne og ikkje offisielle.',
    'One question about the whole experience and two open ones. Used throughout the NHS in England. The Norwegian words are our own and not official.',
  ),
  owner: 'NHS England (Crown copyright)',
  licence: 'Open Government Licence v3.0',
  notice:
    'Contains public sector information licensed under the Open Government Licence v3.0. English wording by NHS England; Norwegian wording unofficial.',
  source: 'https://www.england.nhs.uk/fft/',
  mayBeAltered: false,
  themes: [{ code: THEME, texts: inThree('Hele opplevelsen', 'Heile opplevinga', 'The whole experience') }],
  content: {
    title: inThree('Hvordan var det hos oss?', 'Korleis var det hos oss?', 'How was our service?'),
    languages: ['nb', 'nn', 'en'],
    sections: [
      {
        code: 'fft',
        title: inThree('Alt i alt', 'Alt i alt', 'Overall'),
        questions: [
          {
            type: 'scale',
            code: 'fft-overall',
            texts: inThree(
              'Alt i alt, hvordan var tjenesten vår for deg?',
              'Alt i alt, korleis var tenesta vår for deg?',
              'Overall, how was your experience of our service?',
            ),
            theme: THEME,
            lens: 'now',
            points: [
              point(1, inThree('Svært god', 'Svært god', 'Very good')),
              point(2, inThree('God', 'God', 'Good')),
              point(3, inThree('Verken god eller dårlig', 'Verken god eller dårleg', 'Neither good nor poor')),
              point(4, inThree('Dårlig', 'Dårleg', 'Poor')),
              point(5, inThree('Svært dårlig', 'Svært dårleg', 'Very poor')),
            ],
            higherIsBetter: false,
            display: 'labels',
            allowDontKnow: true,
          },
          {
            type: 'long-text',
            code: 'fft-why',
            texts: inThree(
              'Fortell gjerne hvorfor du svarte som du gjorde.',
              'Fortel gjerne kvifor du svara som du gjorde.',
              'Please can you tell us why you gave your answer?',
            ),
            theme: THEME,
            lens: 'why',
          },
          {
            type: 'long-text',
            code: 'fft-better',
            texts: inThree(
              'Fortell gjerne om noe vi kunne gjort bedre.',
              'Fortel gjerne om noko vi kunne ha gjort betre.',
              'Please tell us about anything that we could have done better.',
            ),
            theme: THEME,
            lens: 'better',
          },
        ],
      },
    ],
  },
};
