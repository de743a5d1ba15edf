import { type QuestionnaireContent, type Section, zeroToTenPoints } from '@medvirk/questionnaire';
import { texts } from '../three-languages.ts';
import { HOME, MEETING, SAFE, WAITING } from './experience-questions.ts';

const LAST: Section = {
  code: 'last',
  title: texts('Til slutt', 'Til slutt', 'Finally'),
  questions: [
    {
      code: 'overall',
      type: 'scale',
      texts: texts(
        'Alt i alt, hvordan var det hos oss?',
        'Alt i alt, korleis var det hos oss?',
        'All in all, how was it with us?',
      ),
      role: 'overall',
      points: zeroToTenPoints(
        texts('Svært dårlig', 'Svært dårleg', 'Very bad'),
        texts('Svært bra', 'Svært bra', 'Very good'),
      ),
      higherIsBetter: true,
      display: 'numbers',
    },
    {
      code: 'age',
      type: 'single-choice',
      texts: texts('Hvor gammel er du?', 'Kor gammal er du?', 'How old are you?'),
      hint: texts(
        'Vi spør for å se om vi er like gode for unge og gamle.',
        'Vi spør for å sjå om vi er like gode for unge og gamle.',
        'We ask to see if we are as good for young as for old.',
      ),
      role: 'background',
      allowPreferNotToSay: true,
      options: [
        { code: 'under-30', texts: texts('Under 30 år', 'Under 30 år', 'Under 30') },
        { code: '30-49', texts: texts('30-49 år', '30-49 år', '30-49') },
        { code: '50-69', texts: texts('50-69 år', '50-69 år', '50-69') },
        { code: '70', texts: texts('70 år eller mer', '70 år eller meir', '70 or more') },
      ],
    },
  ],
};

/** The demo's published questionnaire. Written for this demo; no part of it is taken from a licensed instrument. */
export const EXPERIENCE: QuestionnaireContent = {
  title: texts('Hvordan var det hos oss?', 'Korleis var det hos oss?', 'How was it with us?'),
  intro: texts(
    'Vi spør alle som har vært hos oss. Svarene brukes til å gjøre det bedre.',
    'Vi spør alle som har vore hos oss. Svara blir brukte til å gjere det betre.',
    'We ask everyone who has been with us. The answers are used to make it better.',
  ),
  languages: ['nb', 'nn', 'en'],
  sections: [WAITING, MEETING, SAFE, HOME, LAST],
};
