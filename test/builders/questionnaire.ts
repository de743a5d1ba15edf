import { extentPoints, importancePoints, type QuestionnaireContent, type Texts } from '@medvirk/questionnaire';

const text = (words: string): Texts => ({ nb: words });

/** A small faultless questionnaire in bokmål: one theme under all three lenses, an overall question and a rule. */
export function aQuestionnaire(): QuestionnaireContent {
  const about = (lens: 'why' | 'now' | 'better') => ({ theme: 'information', lens });
  return {
    title: text('Hjemreise'),
    languages: ['nb'],
    sections: [
      {
        code: 's1',
        title: text('Informasjon'),
        questions: [
          {
            type: 'scale',
            code: 'important',
            texts: text('Hvor viktig er det for deg å vite hva som skjer videre?'),
            points: importancePoints(),
            higherIsBetter: true,
            display: 'labels',
            ...about('why'),
          },
          {
            type: 'scale',
            code: 'informed',
            texts: text('Fikk du vite det du trengte før du reiste hjem?'),
            points: extentPoints(),
            higherIsBetter: true,
            display: 'labels',
            required: true,
            allowDontKnow: true,
            allowNotRelevant: true,
            ...about('now'),
          },
          {
            type: 'long-text',
            code: 'missed',
            texts: text('Hva savnet du?'),
            showIf: { op: 'at-most', question: 'informed', value: 2 },
            ...about('now'),
          },
          {
            type: 'multiple-choice',
            code: 'helps',
            texts: text('Hva ville ha hjulpet deg?'),
            options: [
              { code: 'phone', texts: text('Noen å ringe til') },
              { code: 'paper', texts: text('Skriftlig informasjon') },
              { code: 'nothing', texts: text('Ingenting'), exclusive: true },
            ],
            ...about('better'),
          },
          { type: 'long-text', code: 'advice', texts: text('Hva kan vi gjøre bedre?'), ...about('better') },
        ],
      },
    ],
  };
}
