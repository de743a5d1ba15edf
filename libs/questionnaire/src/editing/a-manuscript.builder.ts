import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';

/** A manuscript of several sections with as many questions each: 'a1', 'a2' ... in section 'a', 'b1' ... in section 'b'. */
export function aManuscript(sections = 3, questions = 3): QuestionnaireContent {
  return {
    title: { nb: 'Utkast' },
    languages: ['nb', 'en'],
    sections: Array.from({ length: sections }, (_, at) => {
      const code = String.fromCharCode(97 + at);
      return {
        code,
        title: { nb: code },
        questions: Array.from({ length: questions }, (__, index) => aTextQuestion(`${code}${index + 1}`)),
      };
    }),
  };
}

export function aTextQuestion(code: string, words = code): Question {
  return { type: 'short-text', code, texts: { nb: words, en: words } };
}

export function withQuestion(
  content: QuestionnaireContent,
  code: string,
  change: (question: Question) => Question,
): QuestionnaireContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => (question.code === code ? change(question) : question)),
    })),
  };
}
