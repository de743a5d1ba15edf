import type { Condition, Question, RespondentRole, Texts } from '@medvirk/questionnaire';
import { type Instrument, inThree } from '../instrument.ts';
import { betterQuestion, nowQuestion, whyQuestion } from '../question-kinds.ts';

const THEME = 'council-influence';
const WORK = 'council-work';
const only = (role: RespondentRole): Condition => ({ op: 'respondent-role', roles: [role] });

/**
 * One question put to both sides: representatives about themselves, the other members and the service about them. The two
 * have codes of their own, ending in -rep and -other, so that they are counted apart and can be laid beside each other.
 */
function bothSides(code: string, theme: string, representatives: Texts, others: Texts): Question[] {
  return [
    { ...nowQuestion(`${code}-rep`, theme, representatives), showIf: only('council-member') },
    { ...nowQuestion(`${code}-other`, theme, others), showIf: only('staff') },
  ];
}

export const councilEvaluation: Instrument = {
  code: 'council-evaluation',
  version: '1',
  title: inThree('Evaluering av brukerutvalget', 'Evaluering av brukarutvalet', 'Evaluation of a user council'),
  about: inThree(
    'Sett fra to sider: brukerrepresentantene svarer om seg selv, og de andre som møter eller arbeider med utvalget, svarer om det samme. Legg svarene ved siden av hverandre.',
    'Sett frå to sider: brukarrepresentantane svarer om seg sjølve, og dei andre som møter eller arbeider med utvalet, svarer om det same. Legg svara ved sida av kvarandre.',
    'Seen from two sides: the representatives answer about themselves, and the others who meet or work with the council answer about the same. Lay the answers side by side.',
  ),
  owner: 'Medvirk',
  licence: 'MIT',
  notice: null,
  source: null,
  mayBeAltered: true,
  themes: [
    { code: THEME, texts: inThree('Utvalgets innflytelse', 'Innverknaden til utvalet', "The council's influence") },
    { code: WORK, texts: inThree('Utvalgets arbeid', 'Arbeidet i utvalet', "The council's work") },
  ],
  content: {
    title: inThree(
      'Hvordan fungerer brukerutvalget?',
      'Korleis fungerer brukarutvalet?',
      'How does the user council work?',
    ),
    languages: ['nb', 'nn', 'en'],
    sections: [
      {
        code: THEME,
        title: inThree('Innflytelse', 'Innverknad', 'Influence'),
        questions: [
          ...bothSides(
            'involved',
            THEME,
            inThree(
              'Blir du tatt med tidlig nok i sakene?',
              'Blir du teken med tidleg nok i sakene?',
              'Are you brought into the cases early enough?',
            ),
            inThree(
              'Blir representantene tatt med tidlig nok i sakene?',
              'Blir representantane tekne med tidleg nok i sakene?',
              'Are the representatives brought into the cases early enough?',
            ),
          ),
          ...bothSides(
            'heard',
            THEME,
            inThree(
              'Blir du hørt når du sier noe?',
              'Blir du høyrd når du seier noko?',
              'Are you listened to when you say something?',
            ),
            inThree(
              'Blir representantene hørt når de sier noe?',
              'Blir representantane høyrde når dei seier noko?',
              'Are the representatives listened to when they say something?',
            ),
          ),
          ...bothSides(
            'effect',
            THEME,
            inThree(
              'Blir noe annerledes av det du sier?',
              'Blir noko annleis av det du seier?',
              'Does what you say change anything?',
            ),
            inThree(
              'Blir noe annerledes av det representantene sier?',
              'Blir noko annleis av det representantane seier?',
              'Does what the representatives say change anything?',
            ),
          ),
          whyQuestion(
            'influence-why',
            THEME,
            inThree(
              'Hvor viktig er det at utvalget har innflytelse?',
              'Kor viktig er det at utvalet har innverknad?',
              'How important is it that the council has influence?',
            ),
          ),
          betterQuestion(
            'influence-better',
            THEME,
            inThree(
              'Hva skal til for at utvalget får mer å si?',
              'Kva skal til for at utvalet får meir å seie?',
              'What would it take for the council to have more of a say?',
            ),
          ),
        ],
      },
      {
        code: WORK,
        title: inThree('Arbeidet', 'Arbeidet', 'The work'),
        questions: [
          ...bothSides(
            'papers',
            WORK,
            inThree(
              'Får du sakspapirene i god tid, i et språk du forstår?',
              'Får du sakspapira i god tid, i eit språk du forstår?',
              'Do you get the papers in good time, in words you understand?',
            ),
            inThree(
              'Får representantene sakspapirene i god tid, i et språk de forstår?',
              'Får representantane sakspapira i god tid, i eit språk dei forstår?',
              'Do the representatives get the papers in good time, in words they understand?',
            ),
          ),
          ...bothSides(
            'training',
            WORK,
            inThree(
              'Har du fått den opplæringen du trenger?',
              'Har du fått den opplæringa du treng?',
              'Have you been given the training you need?',
            ),
            inThree(
              'Får representantene den opplæring de har bruk for?',
              'Får representantane den opplæringa dei har bruk for?',
              'Have the representatives been given the training they need?',
            ),
          ),
          whyQuestion(
            'work-why',
            WORK,
            inThree(
              'Hvor viktig er det for utvalget å få god støtte?',
              'Kor viktig er det for utvalet å få god støtte?',
              'How important is good support to the council?',
            ),
          ),
          betterQuestion(
            'work-better',
            WORK,
            inThree(
              'Hva ville gjort det lettere å sitte i utvalget?',
              'Kva ville ha gjort det lettare å sitje i utvalet?',
              'What would make it easier to sit on the council?',
            ),
          ),
        ],
      },
    ],
  },
};
