import { extentPoints, importancePoints, type Question, type Section } from '@medvirk/questionnaire';
import { type ThreeTexts, texts } from '../three-languages.ts';

const why = (code: string, theme: string, wording: ThreeTexts): Question => ({
  code,
  type: 'scale',
  texts: wording,
  theme,
  lens: 'why',
  points: importancePoints(),
  higherIsBetter: true,
  display: 'labels',
  allowDontKnow: true,
});

const now = (code: string, theme: string, wording: ThreeTexts, more: Partial<{ hint: ThreeTexts }> = {}): Question => ({
  code,
  type: 'scale',
  texts: wording,
  theme,
  lens: 'now',
  points: extentPoints(),
  higherIsBetter: true,
  display: 'labels',
  allowDontKnow: true,
  allowNotRelevant: true,
  ...more,
});

export const WAITING: Section = {
  code: 'waiting',
  title: texts('Før du kom til', 'Før du kom til', 'Before your turn'),
  questions: [
    why(
      'waiting-why',
      'waiting',
      texts(
        'Hvor viktig er det for deg å vite hvor lenge du må vente?',
        'Kor viktig er det for deg å vite kor lenge du må vente?',
        'How important is it to you to know how long you have to wait?',
      ),
    ),
    now(
      'waiting-now',
      'waiting',
      texts(
        'Fikk du vite hvor lenge du måtte vente?',
        'Fekk du vite kor lenge du måtte vente?',
        'Were you told how long you had to wait?',
      ),
    ),
    {
      code: 'waiting-better',
      type: 'multiple-choice',
      texts: texts(
        'Hva ville gjort ventingen bedre for deg?',
        'Kva ville gjort ventinga betre for deg?',
        'What would have made the wait better for you?',
      ),
      theme: 'waiting',
      lens: 'better',
      options: [
        {
          code: 'told',
          texts: texts(
            'At noen sier fra når det blir forsinket',
            'At nokon seier frå når det blir forseinka',
            'That someone says when it is delayed',
          ),
        },
        {
          code: 'screen',
          texts: texts(
            'En skjerm som viser hvor lang tid det tar',
            'Ein skjerm som viser kor lang tid det tek',
            'A screen that shows how long it takes',
          ),
        },
        {
          code: 'message',
          texts: texts(
            'Melding på telefonen når det er min tur',
            'Melding på telefonen når det er min tur',
            'A message on my phone when it is my turn',
          ),
        },
        {
          code: 'quiet',
          texts: texts('Et roligere sted å vente', 'Ein rolegare stad å vente', 'A quieter place to wait'),
        },
        {
          code: 'nothing',
          texts: texts('Ventingen var bra som den var', 'Ventinga var bra som ho var', 'The wait was fine as it was'),
          exclusive: true,
        },
      ],
    },
  ],
};

export const MEETING: Section = {
  code: 'meeting',
  title: texts('Møtet med oss', 'Møtet med oss', 'Meeting us'),
  questions: [
    now(
      'respect-now',
      'respect',
      texts('Ble du møtt med respekt?', 'Vart du møtt med respekt?', 'Were you met with respect?'),
    ),
    why(
      'involvement-why',
      'involvement',
      texts(
        'Hvor viktig er det for deg å være med å bestemme om behandlingen?',
        'Kor viktig er det for deg å vere med og bestemme om behandlinga?',
        'How important is it to you to have a say in your treatment?',
      ),
    ),
    now(
      'involvement-now',
      'involvement',
      texts(
        'Fikk du være med å bestemme så mye som du ønsket?',
        'Fekk du vere med og bestemme så mykje som du ønskte?',
        'Did you have as much say as you wanted?',
      ),
    ),
    {
      code: 'involvement-better',
      type: 'long-text',
      texts: texts(
        'Hva kan vi gjøre for at du skal være mer med å bestemme?',
        'Kva kan vi gjere for at du skal vere meir med og bestemme?',
        'What can we do so that you have more of a say?',
      ),
      hint: texts(
        'Ikke skriv navn eller noe annet som viser hvem du er.',
        'Ikkje skriv namn eller noko anna som viser kven du er.',
        'Do not write names or anything that shows who you are.',
      ),
      theme: 'involvement',
      lens: 'better',
      maxLength: 2000,
    },
  ],
};

export const SAFE: Section = {
  code: 'safe',
  title: texts('Informasjon og trygghet', 'Informasjon og tryggleik', 'Information and feeling safe'),
  questions: [
    now(
      'information-now',
      'information',
      texts(
        'Forstod du det vi fortalte deg?',
        'Forstod du det vi fortalde deg?',
        'Did you understand what we told you?',
      ),
    ),
    now(
      'safety-now',
      'safety',
      texts('Følte du deg trygg hos oss?', 'Kjende du deg trygg hos oss?', 'Did you feel safe with us?'),
    ),
    now(
      'coordination-now',
      'coordination',
      texts(
        'Visste de som hjalp deg, hva de andre hadde gjort?',
        'Visste dei som hjelpte deg, kva dei andre hadde gjort?',
        'Did those who helped you know what the others had done?',
      ),
    ),
    {
      ...now(
        'kin-now',
        'next-of-kin',
        texts(
          'Ble du som pårørende tatt vare på?',
          'Vart du som pårørande teken vare på?',
          'Were you looked after as next of kin?',
        ),
      ),
      showIf: { op: 'respondent-role', roles: ['next-of-kin', 'parent'] },
    },
  ],
};

export const HOME: Section = {
  code: 'home',
  title: texts('Å reise hjem', 'Å reise heim', 'Going home'),
  questions: [
    why(
      'home-why',
      'going-home',
      texts(
        'Hvor viktig er det for deg å få god informasjon før du reiser hjem?',
        'Kor viktig er det for deg å få god informasjon før du reiser heim?',
        'How important is good information to you before you go home?',
      ),
    ),
    now(
      'home-now',
      'going-home',
      texts(
        'Fikk du vite det du trengte før du reiste hjem?',
        'Fekk du vite det du trong før du reiste heim?',
        'Were you told what you needed before you went home?',
      ),
      {
        hint: texts(
          'Tenk på medisiner, hva du kunne gjøre, og hvem du kunne ringe.',
          'Tenk på medisinar, kva du kunne gjere, og kven du kunne ringje.',
          'Think of medicines, what you could do, and whom you could call.',
        ),
      },
    ),
    now(
      'home-whom',
      'going-home',
      texts(
        'Visste du hvem du kunne ringe etter at du kom hjem?',
        'Visste du kven du kunne ringje etter at du kom heim?',
        'Did you know whom to call after you came home?',
      ),
    ),
    {
      code: 'home-better',
      type: 'multiple-choice',
      texts: texts(
        'Hva ville gjort hjemreisen bedre for deg?',
        'Kva ville gjort heimreisa betre for deg?',
        'What would have made going home better for you?',
      ),
      theme: 'going-home',
      lens: 'better',
      options: [
        {
          code: 'call',
          texts: texts(
            'Et telefonnummer til noen som kan svare',
            'Eit telefonnummer til nokon som kan svare',
            'A number to someone who can answer',
          ),
        },
        {
          code: 'written',
          texts: texts(
            'Skriftlig informasjon før jeg drar',
            'Skriftleg informasjon før eg dreg',
            'Written information before I leave',
          ),
        },
        {
          code: 'talk',
          texts: texts(
            'En samtale i ro og mak før jeg drar',
            'Ein samtale i ro og mak før eg dreg',
            'An unhurried talk before I leave',
          ),
        },
        {
          code: 'medicine',
          texts: texts(
            'Bedre forklaring av medisinene',
            'Betre forklaring av medisinane',
            'A better explanation of the medicines',
          ),
        },
        {
          code: 'nothing',
          texts: texts('Det var bra som det var', 'Det var bra som det var', 'It was fine as it was'),
          exclusive: true,
        },
      ],
    },
    {
      code: 'home-words',
      type: 'long-text',
      texts: texts(
        'Hva burde vi ha fortalt deg før du reiste hjem?',
        'Kva burde vi ha fortalt deg før du reiste heim?',
        'What should we have told you before you went home?',
      ),
      hint: texts(
        'Ikke skriv navn eller noe annet som viser hvem du er.',
        'Ikkje skriv namn eller noko anna som viser kven du er.',
        'Do not write names or anything that shows who you are.',
      ),
      theme: 'going-home',
      lens: 'better',
      maxLength: 2000,
      showIf: { op: 'at-most', question: 'home-now', value: 4 },
    },
  ],
};
