import type { Section, Texts } from '@medvirk/questionnaire';
import { type Instrument, inThree } from '../instrument.ts';
import { betterQuestion, nowQuestion, overallQuestion, whyQuestion } from '../question-kinds.ts';

interface Wish {
  theme: string;
  title: Texts;
  now: Texts;
  why: Texts;
  better: Texts;
}

/** What patients most often say that they want of a health service, each as a theme. Wording is our own. */
const WISHES: readonly Wish[] = [
  {
    theme: 'respect',
    title: inThree('Å bli møtt med respekt', 'Å bli møtt med respekt', 'Being met with respect'),
    now: inThree('Ble du møtt med respekt?', 'Vart du møtt med respekt?', 'Were you met with respect?'),
    why: inThree(
      'Hvor viktig er det for deg å bli møtt med respekt?',
      'Kor viktig er det for deg å bli møtt med respekt?',
      'How important is it to you to be met with respect?',
    ),
    better: inThree(
      'Hva kan vi gjøre for at du skal føle deg møtt med respekt?',
      'Kva kan vi gjere for at du skal kjenne deg møtt med respekt?',
      'What can we do for you to feel met with respect?',
    ),
  },
  {
    theme: 'right-treatment',
    title: inThree('Riktig behandling', 'Rett behandling', 'The right treatment'),
    now: inThree(
      'Fikk du vite hvorfor du fikk den behandlingen du fikk?',
      'Fekk du vite kvifor du fekk den behandlinga du fekk?',
      'Were you told why you got the treatment you got?',
    ),
    why: inThree(
      'Hvor viktig er det for deg at det ikke er tilfeldig hvilken behandling du får?',
      'Kor viktig er det for deg at det ikkje er tilfeldig kva behandling du får?',
      'How important is it to you that your treatment is not left to chance?',
    ),
    better: inThree(
      'Hva kan gjøre deg tryggere på at du får den behandlingen som passer for deg?',
      'Kva kan gjere deg tryggare på at du får den behandlinga som passar for deg?',
      'What would make you surer that you get the treatment that suits you?',
    ),
  },
  {
    theme: 'equal-treatment',
    title: inThree('Likeverdig behandling', 'Likeverdig behandling', 'Equal treatment'),
    now: inThree(
      'Fikk du like god hjelp som andre i samme situasjon?',
      'Fekk du like god hjelp som andre i same situasjon?',
      'Did you get help as good as others in the same situation?',
    ),
    why: inThree(
      'Hvor viktig er det for deg at alle får like god hjelp?',
      'Kor viktig er det for deg at alle får like god hjelp?',
      'How important is it to you that everybody gets help that is equally good?',
    ),
    better: inThree(
      'Hva må vi endre for at hjelpen skal bli like god for alle?',
      'Kva må vi endre for at hjelpa skal bli like god for alle?',
      'What must we change for the help to be equally good for everybody?',
    ),
  },
  {
    theme: 'needless-examinations',
    title: inThree(
      'Bare undersøkelser som trengs',
      'Berre undersøkingar som trengst',
      'Only examinations that are needed',
    ),
    now: inThree(
      'Fikk du vite hva undersøkelsene og prøvene skulle være godt for?',
      'Fekk du vite kva undersøkingane og prøvene skulle vere godt for?',
      'Were you told what the examinations and tests were for?',
    ),
    why: inThree(
      'Hvor viktig er det for deg å slippe undersøkelser du ikke trenger?',
      'Kor viktig er det for deg å sleppe undersøkingar du ikkje treng?',
      'How important is it to you to be spared examinations you do not need?',
    ),
    better: inThree(
      'Var det undersøkelser du kunne vært spart for? Fortell gjerne.',
      'Var det undersøkingar du kunne ha vore spart for? Fortel gjerne.',
      'Were there examinations you could have been spared? Please tell us.',
    ),
  },
  {
    theme: 'needless-complications',
    title: inThree('Trygg behandling', 'Trygg behandling', 'Safe treatment'),
    now: inThree(
      'Følte du deg trygg på at behandlingen ikke skadet deg?',
      'Kjende du deg trygg på at behandlinga ikkje skadde deg?',
      'Did you feel safe that the treatment would not harm you?',
    ),
    why: inThree(
      'Hvor viktig er det for deg at vi gjør alt vi kan for å unngå skader?',
      'Kor viktig er det for deg at vi gjer alt vi kan for å unngå skadar?',
      'How important is it to you that we do all we can to avoid harm?',
    ),
    better: inThree(
      'Hva kunne gjort behandlingen tryggere?',
      'Kva kunne ha gjort behandlinga tryggare?',
      'What could have made the treatment safer?',
    ),
  },
  {
    theme: 'same-information',
    title: inThree('Samme informasjon fra alle', 'Same informasjon frå alle', 'The same information from everybody'),
    now: inThree(
      'Fikk du samme informasjon fra alle som behandlet deg?',
      'Fekk du same informasjon frå alle som behandla deg?',
      'Were you given the same information by everybody who treated you?',
    ),
    why: inThree(
      'Hvor viktig er det for deg at alle sier det samme?',
      'Kor viktig er det for deg at alle seier det same?',
      'How important is it to you that everybody says the same?',
    ),
    better: inThree(
      'Hva fikk du ulike svar på?',
      'Kva fekk du ulike svar på?',
      'What were you given different answers about?',
    ),
  },
  {
    theme: 'coordination-waiting',
    title: inThree('Planlagt uten unødig venting', 'Planlagt utan unødig venting', 'Planned without needless waiting'),
    now: inThree(
      'Var timene og behandlingen din godt planlagt?',
      'Var timane og behandlinga di godt planlagde?',
      'Were your appointments and treatment well planned?',
    ),
    why: inThree(
      'Hvor viktig er det for deg å slippe å vente når det ikke er nødvendig?',
      'Kor viktig er det for deg å sleppe å vente når det ikkje er nødvendig?',
      'How important is it to you not to wait when there is no need to?',
    ),
    better: inThree(
      'Hvor i forløpet ventet du unødig?',
      'Kvar i forløpet venta du unødig?',
      'Where on your way did you wait for no reason?',
    ),
  },
  {
    theme: 'integrity',
    title: inThree('Å få beholde verdigheten', 'Å få halde på verdigheita', 'Keeping your dignity'),
    now: inThree(
      'Tok vi hensyn til det som er privat for deg?',
      'Tok vi omsyn til det som er privat for deg?',
      'Did we take care of what is private to you?',
    ),
    why: inThree(
      'Hvor viktig er det for deg at grensene dine blir respektert?',
      'Kor viktig er det for deg at grensene dine blir respekterte?',
      'How important is it to you that your limits are respected?',
    ),
    better: inThree(
      'Når gikk vi for langt, eller så ikke hva du trengte?',
      'Når gjekk vi for langt, eller såg ikkje kva du trong?',
      'When did we go too far, or not see what you needed?',
    ),
  },
  {
    theme: 'involvement',
    title: inThree('Å være med på å bestemme', 'Å vere med på å bestemme', 'Having a say'),
    now: inThree(
      'Fikk du være med på å bestemme så mye du ville?',
      'Fekk du vere med på å bestemme så mykje du ville?',
      'Did you have as much of a say as you wanted?',
    ),
    why: inThree(
      'Hvor viktig er det for deg å være med på å bestemme behandlingen?',
      'Kor viktig er det for deg å vere med på å bestemme behandlinga?',
      'How important is it to you to have a say in your treatment?',
    ),
    better: inThree(
      'Hva ville du gjerne ha vært med på å bestemme?',
      'Kva ville du gjerne ha vore med på å bestemme?',
      'What would you have liked to have a say in?',
    ),
  },
  {
    theme: 'named-contact',
    title: inThree('En fast lege og sykepleier', 'Ein fast lege og sjukepleiar', 'A doctor and nurse of your own'),
    now: inThree(
      'Visste du hvem som hadde ansvaret for deg?',
      'Visste du kven som hadde ansvaret for deg?',
      'Did you know who was responsible for you?',
    ),
    why: inThree(
      'Hvor viktig er det for deg å ha en fast lege og sykepleier?',
      'Kor viktig er det for deg å ha ein fast lege og sjukepleiar?',
      'How important is it to you to have a doctor and nurse of your own?',
    ),
    better: inThree(
      'Hva må til for at du skal vite hvem du kan spørre?',
      'Kva må til for at du skal vite kven du kan spørje?',
      'What would it take for you to know whom to ask?',
    ),
  },
  {
    theme: 'teamwork',
    title: inThree('Alle samarbeider rundt deg', 'Alle samarbeider rundt deg', 'Everybody works together around you'),
    now: inThree(
      'Samarbeidet de som hjalp deg, godt med hverandre?',
      'Samarbeidde dei som hjelpte deg, godt med kvarandre?',
      'Did those who helped you work well together?',
    ),
    why: inThree(
      'Hvor viktig er det for deg at alle som hjelper deg, samarbeider?',
      'Kor viktig er det for deg at alle som hjelper deg, samarbeider?',
      'How important is it to you that all who help you work together?',
    ),
    better: inThree(
      'Hvor glapp samarbeidet, og hva kunne hjulpet?',
      'Kvar glapp samarbeidet, og kva kunne ha hjelpt?',
      'Where did the teamwork fail, and what could have helped?',
    ),
  },
];

const section = ({ theme, title, now, why, better }: Wish): Section => ({
  code: theme,
  title,
  questions: [
    nowQuestion(`${theme}-now`, theme, now),
    whyQuestion(`${theme}-why`, theme, why),
    betterQuestion(`${theme}-better`, theme, better),
  ],
});

export const patientWishes: Instrument = {
  code: 'patient-wishes',
  version: '1',
  title: inThree('Elleve ønsker fra pasienter', 'Elleve ønske frå pasientar', 'Eleven wishes of patients'),
  about: inThree(
    'Elleve temaer som pasienter ofte sier er viktige. Hvert tema har tre spørsmål: hvordan det er nå, hvor viktig det er, og hvordan det kan bli bedre. Velg de temaene dere vil gjøre noe med; alle på én gang blir for langt.',
    'Elleve tema som pasientar ofte seier er viktige. Kvart tema har tre spørsmål: korleis det er no, kor viktig det er, og korleis det kan bli betre. Vel dei temaa de vil gjere noko med; alle på éin gong blir for langt.',
    'Eleven themes that patients often say matter. Each has three questions: how it is now, how much it matters, and how it can become better. Choose the themes you mean to act on; all at once is too long.',
  ),
  owner: 'Medvirk',
  licence: 'MIT',
  notice: null,
  source: null,
  mayBeAltered: true,
  themes: WISHES.map(({ theme, title }) => ({ code: theme, texts: title })),
  content: {
    title: inThree('Hvordan var det hos oss?', 'Korleis var det hos oss?', 'How was it with us?'),
    intro: inThree(
      'Vi vil vite hvordan det var for deg. Svarene brukes til å gjøre det bedre.',
      'Vi vil vite korleis det var for deg. Svara blir brukte til å gjere det betre.',
      'We want to know how it was for you. The answers are used to make it better.',
    ),
    languages: ['nb', 'nn', 'en'],
    sections: [
      ...WISHES.map(section),
      {
        code: 'overall',
        title: inThree('Alt i alt', 'Alt i alt', 'All in all'),
        questions: [
          overallQuestion(
            'overall',
            inThree(
              'Hvordan var det hos oss, alt i alt?',
              'Korleis var det hos oss, alt i alt?',
              'How was it with us, all in all?',
            ),
            inThree('Svært dårlig', 'Svært dårleg', 'Very poor'),
            inThree('Svært bra', 'Svært bra', 'Very good'),
          ),
        ],
      },
    ],
  },
};
