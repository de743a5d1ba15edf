import type { AnswerableQuestion, QuestionnaireContent } from '@medvirk/questionnaire';

export interface FormPlan {
  readonly questions: number;
  /** Questions on one page. */
  readonly aPage: number;
  /** Questions that are shown only after an answer to an earlier one on the same page. */
  readonly conditions: number;
}

const nb = (text: string) => ({ nb: text });
const OPTIONS = ['Ja, alt', 'Ja, det meste', 'Bare noe', 'Nei'].map((words, at) => ({
  code: `o${at + 1}`,
  texts: nb(words),
}));

/**
 * Choices of four with a comment at the end of each page. A condition asks whether the page's first question was answered
 * with one of two: both programs get the same questions, in the same order, with the same rules.
 */
export function aForm({ questions, aPage, conditions }: FormPlan): QuestionnaireContent {
  const every = conditions === 0 ? 0 : Math.floor(questions / conditions);
  const sections = Array.from({ length: Math.ceil(questions / aPage) }, (_, page) => ({
    code: `s${page + 1}`,
    title: nb(`Del ${page + 1}`),
    questions: Array.from({ length: Math.min(aPage, questions - page * aPage) }, (_, place): AnswerableQuestion => {
      const number = page * aPage + place + 1;
      const first = `q${page * aPage + 1}`;
      const about = { code: `q${number}`, theme: 'information', lens: 'now' } as const;
      const ruled = every > 0 && place > 0 && place < aPage - 1 && number % every === 1;
      const showIf = ruled
        ? ({ showIf: { op: 'one-of', question: first, values: ['o1', 'o2'] } } as const)
        : ({} as const);
      const rule = showIf.showIf ? { showIf: { ...showIf.showIf, values: [...showIf.showIf.values] } } : {};
      if (place === aPage - 1) {
        return { type: 'long-text', texts: nb(`Vil du fortelle mer om del ${page + 1}?`), ...about, ...rule };
      }
      const texts = nb(`Fikk du vite det du trengte før du reiste hjem, punkt ${number}?`);
      return { type: 'single-choice', texts, options: OPTIONS, ...about, ...rule };
    }),
  }));
  return { title: nb('Hjemreise'), languages: ['nb'], sections };
}
