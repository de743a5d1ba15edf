import { type Instrument, inThree } from '../instrument.ts';
import { betterQuestion, nowQuestion, overallQuestion, whyQuestion } from '../question-kinds.ts';

const OWN_NEEDS = 'next-of-kin-needs';
const SEEN = 'next-of-kin-seen';
const RELIEF = 'next-of-kin-relief';

export const nextOfKinNeeds: Instrument = {
  code: 'next-of-kin-needs',
  version: '1',
  title: inThree('Pårørende om egne behov', 'Pårørande om eigne behov', 'Next of kin about their own needs'),
  about: inThree(
    'For pårørende som svarer for seg selv: om de blir sett, får vite det de trenger, og får hjelp til å stå i det. Ikke et spørreskjema om pasienten.',
    'For pårørande som svarer for seg sjølve: om dei blir sedde, får vite det dei treng, og får hjelp til å stå i det. Ikkje eit spørjeskjema om pasienten.',
    'For next of kin who answer for themselves: whether they are seen, told what they need, and helped to carry on. Not a questionnaire about the patient.',
  ),
  owner: 'Medvirk',
  licence: 'MIT',
  notice: null,
  source: null,
  mayBeAltered: true,
  themes: [
    { code: SEEN, texts: inThree('Å bli sett som pårørende', 'Å bli sett som pårørande', 'Being seen as next of kin') },
    {
      code: OWN_NEEDS,
      texts: inThree('Informasjon til pårørende', 'Informasjon til pårørande', 'Information to next of kin'),
    },
    { code: RELIEF, texts: inThree('Støtte og avlastning', 'Støtte og avlasting', 'Support and relief') },
  ],
  content: {
    title: inThree(
      'Hvordan har du det som pårørende?',
      'Korleis har du det som pårørande?',
      'How are you, as next of kin?',
    ),
    intro: inThree(
      'Her spør vi om deg, ikke om den du er pårørende til.',
      'Her spør vi om deg, ikkje om den du er pårørande til.',
      'Here we ask about you, not about the one you are close to.',
    ),
    languages: ['nb', 'nn', 'en'],
    sections: [
      {
        code: SEEN,
        title: inThree('Å bli sett', 'Å bli sett', 'Being seen'),
        questions: [
          nowQuestion(
            'seen-asked',
            SEEN,
            inThree('Spurte vi hvordan du hadde det?', 'Spurde vi korleis du hadde det?', 'Did we ask how you were?'),
          ),
          nowQuestion(
            'seen-knowledge',
            SEEN,
            inThree(
              'Brukte vi det du vet om den du er pårørende til?',
              'Brukte vi det du veit om den du er pårørande til?',
              'Did we use what you know about the one you are close to?',
            ),
          ),
          whyQuestion(
            'seen-why',
            SEEN,
            inThree(
              'Hvor viktig er det for deg at vi ser deg også?',
              'Kor viktig er det for deg at vi ser deg òg?',
              'How important is it to you that we see you too?',
            ),
          ),
          betterQuestion(
            'seen-better',
            SEEN,
            inThree(
              'Når burde vi ha spurt deg om noe?',
              'Når burde vi ha spurt deg om noko?',
              'When should we have asked you about something?',
            ),
          ),
        ],
      },
      {
        code: OWN_NEEDS,
        title: inThree('Det du trengte å vite', 'Det du trong å vite', 'What you needed to know'),
        questions: [
          nowQuestion(
            'told-enough',
            OWN_NEEDS,
            inThree(
              'Fikk du vite det du trengte for din egen del?',
              'Fekk du vite det du trong for din eigen del?',
              'Were you told what you needed for your own sake?',
            ),
          ),
          nowQuestion(
            'told-whom',
            OWN_NEEDS,
            inThree(
              'Visste du hvem du kunne ringe?',
              'Visste du kven du kunne ringje?',
              'Did you know whom you could call?',
            ),
          ),
          whyQuestion(
            'told-why',
            OWN_NEEDS,
            inThree(
              'Hvor viktig er det for deg å vite hva som skal skje?',
              'Kor viktig er det for deg å vite kva som skal skje?',
              'How important is it to you to know what is going to happen?',
            ),
          ),
          betterQuestion(
            'told-better',
            OWN_NEEDS,
            inThree(
              'Hva skulle du ha fått vite før?',
              'Kva skulle du ha fått vite før?',
              'What should you have been told earlier?',
            ),
          ),
        ],
      },
      {
        code: RELIEF,
        title: inThree('Hjelp til å stå i det', 'Hjelp til å stå i det', 'Help to carry on'),
        questions: [
          nowQuestion(
            'relief-offered',
            RELIEF,
            inThree(
              'Fikk du tilbud om støtte som passet for deg?',
              'Fekk du tilbod om støtte som passa for deg?',
              'Were you offered support that suited you?',
            ),
          ),
          nowQuestion(
            'relief-load',
            RELIEF,
            inThree(
              'Har du overskudd til det du gjør som pårørende?',
              'Har du overskot til det du gjer som pårørande?',
              'Do you have the strength for what you do as next of kin?',
            ),
          ),
          whyQuestion(
            'relief-why',
            RELIEF,
            inThree(
              'Hvor viktig er det for deg å få avlastning?',
              'Kor viktig er det for deg å få avlasting?',
              'How important is relief to you?',
            ),
          ),
          betterQuestion(
            'relief-better',
            RELIEF,
            inThree(
              'Hva ville gjort hverdagen din lettere?',
              'Kva ville ha gjort kvardagen din lettare?',
              'What would make your everyday life easier?',
            ),
          ),
        ],
      },
      {
        code: 'overall',
        title: inThree('Alt i alt', 'Alt i alt', 'All in all'),
        questions: [
          overallQuestion(
            'overall',
            inThree(
              'Hvordan har vi tatt vare på deg som pårørende, alt i alt?',
              'Korleis har vi teke vare på deg som pårørande, alt i alt?',
              'How have we looked after you as next of kin, all in all?',
            ),
            inThree('Svært dårlig', 'Svært dårleg', 'Very poorly'),
            inThree('Svært bra', 'Svært bra', 'Very well'),
          ),
        ],
      },
    ],
  },
};
