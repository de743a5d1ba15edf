import type { AnswerableQuestion, Condition, QuestionnaireContent } from '@medvirk/questionnaire';

/** A form in both languages: the same questions in the same order, shown by the same rules. */
export interface RuledForm {
  readonly questions: number;
  readonly rules: number;
  readonly ours: QuestionnaireContent;
  readonly surveyjs: object;
}

const A_PAGE = 10;
const nb = (text: string) => ({ nb: text });
const CODES = ['o1', 'o2', 'o3', 'o4'];
const OPTIONS = CODES.map((code) => ({ code, texts: nb(`Svar ${code}`) }));

interface Rule {
  condition: Condition;
  expression: string;
}

/**
 * Choices of four. Every other question is shown by a rule that looks at one, two or three others: near ones mostly, at every
 * fifth the first of the form, which so has many that hang on it. Rules look at questions that are always shown, since the two
 * programs differ in what a hidden answer counts as.
 */
export function aRuledForm(questions: number): RuledForm {
  const numbers = Array.from({ length: questions }, (_, at) => at);
  const rules = new Map(numbers.filter((at) => at % 2 === 1).map((at) => [at, ruleFor(at)]));
  const pages = Array.from({ length: Math.ceil(questions / A_PAGE) }, (_, page) =>
    numbers.slice(page * A_PAGE, (page + 1) * A_PAGE),
  );
  return {
    questions,
    rules: rules.size,
    ours: {
      title: nb('Hjemreise'),
      languages: ['nb'],
      sections: pages.map((page, at) => ({
        code: `s${at}`,
        title: nb(`Del ${at + 1}`),
        questions: page.map((number): AnswerableQuestion => {
          const rule = rules.get(number);
          return {
            type: 'single-choice',
            code: codeOf(number),
            texts: nb(`Spørsmål ${number + 1}`),
            options: OPTIONS,
            ...(rule && { showIf: rule.condition }),
          };
        }),
      })),
    },
    surveyjs: {
      locale: 'nb',
      pages: pages.map((page, at) => ({
        name: `s${at}`,
        title: `Del ${at + 1}`,
        elements: page.map((number) => {
          const rule = rules.get(number);
          return {
            type: 'radiogroup',
            name: codeOf(number),
            title: `Spørsmål ${number + 1}`,
            choices: OPTIONS.map(({ code, texts }) => ({ value: code, text: texts.nb })),
            ...(rule && { visibleIf: rule.expression }),
          };
        }),
      })),
    },
  };
}

export const codeOf = (number: number): string => `q${number}`;

function ruleFor(at: number): Rule {
  const near = oneOf(at - 1, ['o1', 'o2']);
  if (at % 5 === 0) return both(near, equals(0, 'o1'));
  if (at % 3 === 0 && at > 5) return both(near, either(equals(at - 3, 'o3'), not(equals(at - 5, 'o4'))));
  return near;
}

const oneOf = (at: number, values: string[]): Rule => ({
  condition: { op: 'one-of', question: codeOf(at), values },
  expression: `{${codeOf(at)}} anyof [${values.map((value) => `'${value}'`).join(', ')}]`,
});
const equals = (at: number, value: string): Rule => ({
  condition: { op: 'equals', question: codeOf(at), value },
  expression: `{${codeOf(at)}} = '${value}'`,
});
const not = ({ condition, expression }: Rule): Rule => ({
  condition: { op: 'not', of: condition },
  expression: `!(${expression})`,
});
const both = (one: Rule, other: Rule): Rule => ({
  condition: { op: 'all', of: [one.condition, other.condition] },
  expression: `(${one.expression}) and (${other.expression})`,
});
const either = (one: Rule, other: Rule): Rule => ({
  condition: { op: 'any', of: [one.condition, other.condition] },
  expression: `(${one.expression}) or (${other.expression})`,
});
