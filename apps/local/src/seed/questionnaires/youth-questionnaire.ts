import { agreementPoints, type Question, type QuestionnaireContent } from '@medvirk/questionnaire';
import { type ThreeTexts, texts } from '../three-languages.ts';

const agree = (code: string, theme: string, lens: 'why' | 'now', wording: ThreeTexts): Question => ({
  code,
  type: 'scale',
  texts: wording,
  theme,
  lens,
  points: agreementPoints(),
  higherIsBetter: true,
  display: 'labels',
  allowDontKnow: true,
  allowNotRelevant: true,
});

/** A draft that the council is at work on. It has faults on purpose: a hard word, and a question that asks two things. */
export const YOUTH_DRAFT: QuestionnaireContent = {
  title: texts('Når du er ung hos oss', 'Når du er ung hos oss', 'When you are young with us'),
  intro: texts(
    'Du bestemmer selv om du vil svare.',
    'Du bestemmer sjølv om du vil svare.',
    'You decide if you want to answer.',
  ),
  languages: ['nb', 'nn', 'en'],
  sections: [
    {
      code: 'meeting',
      title: texts('Å bli møtt', 'Å bli møtt', 'Being met'),
      questions: [
        agree(
          'listened',
          'respect',
          'now',
          texts(
            'Behandleren hørte på meg og tok meg på alvor.',
            'Behandlaren høyrde på meg og tok meg på alvor.',
            'The therapist listened to me and took me seriously.',
          ),
        ),
        agree(
          'decide-why',
          'involvement',
          'why',
          texts(
            'Det er viktig for meg å bestemme hva vi snakker om.',
            'Det er viktig for meg å bestemme kva vi snakkar om.',
            'It matters to me to decide what we talk about.',
          ),
        ),
        agree(
          'decide',
          'involvement',
          'now',
          texts(
            'Jeg fikk bestemme hva vi snakket om.',
            'Eg fekk bestemme kva vi snakka om.',
            'I got to decide what we talked about.',
          ),
        ),
      ],
    },
    {
      code: 'together',
      title: texts('De andre rundt deg', 'Dei andre rundt deg', 'The others around you'),
      questions: [
        agree(
          'coordinated',
          'coordination',
          'now',
          texts(
            'Jeg opplevde at personellet koordinerte behandlingen med skolen.',
            'Eg opplevde at personellet koordinerte behandlinga med skulen.',
            'I experienced that the personnel coordinated the treatment with my school.',
          ),
        ),
        agree(
          'parents',
          'next-of-kin',
          'now',
          texts(
            'Foreldrene mine fikk vite passe mye.',
            'Foreldra mine fekk vite passe mykje.',
            'My parents were told neither too much nor too little.',
          ),
        ),
        {
          code: 'better',
          type: 'long-text',
          texts: texts(
            'Hva skulle du ønske at vi gjorde på en annen måte?',
            'Kva skulle du ønske at vi gjorde på ein annan måte?',
            'What do you wish that we did in another way?',
          ),
          theme: 'involvement',
          lens: 'better',
          maxLength: 2000,
        },
      ],
    },
    {
      code: 'last',
      title: texts('Til slutt', 'Til slutt', 'Finally'),
      questions: [
        {
          code: 'helped',
          type: 'single-choice',
          texts: texts(
            'Har du det bedre nå enn da du kom?',
            'Har du det betre no enn då du kom?',
            'Are you better now than when you came?',
          ),
          role: 'overall',
          allowPreferNotToSay: true,
          options: [
            { code: 'much', texts: texts('Mye bedre', 'Mykje betre', 'Much better') },
            { code: 'little', texts: texts('Litt bedre', 'Litt betre', 'A little better') },
            { code: 'same', texts: texts('Som før', 'Som før', 'As before') },
            { code: 'worse', texts: texts('Dårligere', 'Dårlegare', 'Worse') },
          ],
        },
      ],
    },
  ],
};
