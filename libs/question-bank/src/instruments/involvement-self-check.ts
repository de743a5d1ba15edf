import { type Instrument, inThree } from '../instrument.ts';
import { betterQuestion, nowQuestion, whyQuestion } from '../question-kinds.ts';

const COUNCILS = 'involvement-councils';
const SURVEYS = 'involvement-surveys';
const IMPROVEMENT = 'involvement-improvement';
const OWN = 'involvement-own-treatment';

export const involvementSelfCheck: Instrument = {
  code: 'involvement-self-check',
  version: '1',
  title: inThree(
    'Egensjekk av brukermedvirkning',
    'Eigensjekk av brukarmedverknad',
    "A service's own check of user involvement",
  ),
  about: inThree(
    'For ansatte og ledere: hvordan brukere og pårørende får være med i utvalg, undersøkelser, forbedringsarbeid og egen behandling, og om de blir hørt.',
    'For tilsette og leiarar: korleis brukarar og pårørande får vere med i utval, undersøkingar, forbetringsarbeid og eiga behandling, og om dei blir høyrde.',
    'For staff and leaders: how users and next of kin take part in councils, surveys, improvement work and their own treatment, and whether they are heard.',
  ),
  owner: 'Medvirk',
  licence: 'MIT',
  notice: null,
  source: null,
  mayBeAltered: true,
  themes: [
    {
      code: COUNCILS,
      texts: inThree('Medvirkning i råd og utvalg', 'Medverknad i råd og utval', 'Taking part in councils'),
    },
    {
      code: SURVEYS,
      texts: inThree('Medvirkning i undersøkelser', 'Medverknad i undersøkingar', 'Taking part in surveys'),
    },
    {
      code: IMPROVEMENT,
      texts: inThree(
        'Medvirkning i forbedringsarbeid',
        'Medverknad i forbetringsarbeid',
        'Taking part in improvement work',
      ),
    },
    {
      code: OWN,
      texts: inThree(
        'Medvirkning i egen behandling',
        'Medverknad i eiga behandling',
        'Taking part in their own treatment',
      ),
    },
  ],
  content: {
    title: inThree(
      'Hvordan medvirker brukere hos oss?',
      'Korleis medverkar brukarar hos oss?',
      'How do users take part with us?',
    ),
    languages: ['nb', 'nn', 'en'],
    sections: [
      {
        code: COUNCILS,
        title: inThree('Råd og utvalg', 'Råd og utval', 'Councils'),
        questions: [
          nowQuestion(
            'councils-early',
            COUNCILS,
            inThree(
              'Tar vi brukerutvalget med før noe er bestemt?',
              'Tek vi brukarutvalet med før noko er bestemt?',
              'Do we bring the user council in before something is decided?',
            ),
          ),
          nowQuestion(
            'councils-heard',
            COUNCILS,
            inThree(
              'Endrer vi noe når utvalget er uenig?',
              'Endrar vi noko når utvalet er usamd?',
              'Do we change anything when the council disagrees?',
            ),
          ),
          whyQuestion(
            'councils-why',
            COUNCILS,
            inThree(
              'Hvor viktig er det for arbeidet vårt at utvalget er med?',
              'Kor viktig er det for arbeidet vårt at utvalet er med?',
              'How important is it to our work that the council takes part?',
            ),
          ),
          betterQuestion(
            'councils-better',
            COUNCILS,
            inThree(
              'Hva burde vi spørre utvalget om som vi ikke spør om nå?',
              'Kva burde vi spørje utvalet om som vi ikkje spør om no?',
              'What should we ask the council that we do not ask now?',
            ),
          ),
        ],
      },
      {
        code: SURVEYS,
        title: inThree('Undersøkelser', 'Undersøkingar', 'Surveys'),
        questions: [
          nowQuestion(
            'surveys-written',
            SURVEYS,
            inThree(
              'Er brukere med på å lage spørsmålene?',
              'Er brukarar med på å lage spørsmåla?',
              'Do users take part in writing the questions?',
            ),
          ),
          nowQuestion(
            'surveys-used',
            SURVEYS,
            inThree(
              'Bruker vi svarene til å endre noe?',
              'Bruker vi svara til å endre noko?',
              'Do we use the answers to change something?',
            ),
          ),
          whyQuestion(
            'surveys-why',
            SURVEYS,
            inThree(
              'Hvor viktig er det for oss å vite hva brukerne mener?',
              'Kor viktig er det for oss å vite kva brukarane meiner?',
              'How important is it to us to know what users think?',
            ),
          ),
          betterQuestion(
            'surveys-better',
            SURVEYS,
            inThree(
              'Hva hindrer oss i å bruke svarene mer?',
              'Kva hindrar oss i å bruke svara meir?',
              'What keeps us from using the answers more?',
            ),
          ),
        ],
      },
      {
        code: IMPROVEMENT,
        title: inThree('Forbedringsarbeid', 'Forbetringsarbeid', 'Improvement work'),
        questions: [
          nowQuestion(
            'improvement-part',
            IMPROVEMENT,
            inThree(
              'Er brukere med i arbeidet fra start til slutt?',
              'Er brukarar med i arbeidet frå start til slutt?',
              'Are users part of the work from beginning to end?',
            ),
          ),
          nowQuestion(
            'improvement-told',
            IMPROVEMENT,
            inThree(
              'Får de som foreslo noe, vite hva det ble til?',
              'Får dei som føreslo noko, vite kva det vart til?',
              'Do those who proposed something hear what came of it?',
            ),
          ),
          whyQuestion(
            'improvement-why',
            IMPROVEMENT,
            inThree(
              'Hvor viktig er det for resultatet at brukere er med?',
              'Kor viktig er det for resultatet at brukarar er med?',
              'How important to the result is it that users take part?',
            ),
          ),
          betterQuestion(
            'improvement-better',
            IMPROVEMENT,
            inThree(
              'Hvilket arbeid burde brukere være med i neste gang?',
              'Kva arbeid burde brukarar vere med i neste gong?',
              'Which work should users take part in next time?',
            ),
          ),
        ],
      },
      {
        code: OWN,
        title: inThree('Egen behandling', 'Eiga behandling', 'Their own treatment'),
        questions: [
          nowQuestion(
            'own-asked',
            OWN,
            inThree(
              'Spør vi hva som er viktig for den enkelte?',
              'Spør vi kva som er viktig for den enkelte?',
              'Do we ask what matters to each one?',
            ),
          ),
          nowQuestion(
            'own-choice',
            OWN,
            inThree(
              'Legger vi fram valgene slik at folk kan velge?',
              'Legg vi fram vala slik at folk kan velje?',
              'Do we put the options so that people can choose?',
            ),
          ),
          whyQuestion(
            'own-why',
            OWN,
            inThree(
              'Hvor viktig er det for behandlingen at pasienten er med på å bestemme?',
              'Kor viktig er det for behandlinga at pasienten er med på å bestemme?',
              'How important is it to the treatment that the patient has a say?',
            ),
          ),
          betterQuestion(
            'own-better',
            OWN,
            inThree(
              'Når bestemmer vi alene uten å måtte det?',
              'Når bestemmer vi åleine utan å måtte det?',
              'When do we decide alone without having to?',
            ),
          ),
        ],
      },
    ],
  },
};
