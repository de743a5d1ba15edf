import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';

const ROLES = ['Jeg var pasient eller bruker', 'Jeg er pårørende og svarer for meg selv'];
const INTRO = 'Vi spør alle som har vært hos oss. Svarene brukes til å gjøre det bedre. Det er frivillig.';

/** The same form in the language of SurveyJS, with the question of who answers on its first page. */
export function asSurveyJs(content: QuestionnaireContent): object {
  const words = (texts: Readonly<Record<string, string>>) => textIn(texts, 'nb');
  const pages = content.sections.map((section) => ({
    name: section.code,
    title: words(section.title),
    elements: section.questions.map((question) => {
      const base = { name: question.code, title: words(question.texts) };
      const rule = question.showIf;
      const visible =
        rule?.op === 'one-of'
          ? { visibleIf: `{${rule.question}} anyof [${rule.values.map((v) => `'${v}'`).join(', ')}]` }
          : {};
      if (question.type !== 'single-choice') return { type: 'comment', ...base, ...visible };
      const choices = question.options.map((option) => ({ value: option.code, text: words(option.texts) }));
      return { type: 'radiogroup', choices, ...base, ...visible };
    }),
  }));
  const first = {
    name: 'start',
    title: words(content.title),
    description: INTRO,
    elements: [{ type: 'radiogroup', name: 'role', title: 'Hvem svarer?', choices: ROLES }],
  };
  return { locale: 'nb', pages: [first, ...pages] };
}

const STYLE =
  'body{font:18px/1.5 system-ui;margin:0 auto;max-width:42rem;padding:1rem}fieldset{border:0;margin:2rem 0;padding:0}' +
  'label{display:block;padding:.75rem;border:1px solid #777;border-radius:.5rem;margin:.5rem 0}';

/** One page of questions as plain HTML without a script: what a click costs where nothing hangs on it. */
export function asStaticQuestions(content: QuestionnaireContent): string {
  const questions = (content.sections[0]?.questions ?? []).map((question) => {
    const words = textIn(question.texts, 'nb');
    if (question.type !== 'single-choice')
      return `<label>${words} <textarea name="${question.code}"></textarea></label>`;
    const options = question.options.map(
      ({ code, texts }) =>
        `<label><input type="radio" name="${question.code}" value="${code}"> ${textIn(texts, 'nb')}</label>`,
    );
    return `<fieldset><legend>${words}</legend>${options.join('')}</fieldset>`;
  });
  return pageOf(`<form method="post">${questions.join('')}<button type="button">Neste</button></form>`);
}

const pageOf = (body: string): string =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Hjemreise</title><style>${STYLE}</style></head><body>${body}</body></html>`;

/** The first page as plain HTML: what a browser can show at the earliest. */
export function asStaticPage(content: QuestionnaireContent): string {
  const roles = ROLES.map((role, at) => `<label><input type="radio" name="role" value="${at}"> ${role}</label>`).join(
    '',
  );
  return pageOf(
    `<h1>${textIn(content.title, 'nb')}</h1><p>${INTRO}</p>` +
      `<form method="post"><fieldset><legend>Hvem svarer?</legend>${roles}</fieldset><button>Start</button></form>`,
  );
}
