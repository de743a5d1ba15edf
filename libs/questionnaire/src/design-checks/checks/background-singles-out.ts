import type { AnswerableQuestion } from '../../content/question.ts';
import type { LanguageTag } from '../../texts/texts.ts';
import type { DesignCheck, DesignSettings, Found, JudgedQuestion } from '../design-check.ts';

/**
 * Background questions that could single a person out: answers that few or nobody share, alone or together, for the number
 * of answers that is expected. With n answers spread evenly over m groups, n / m share each; real groups are less even.
 */
export const backgroundSinglesOut: DesignCheck = {
  id: 'background-singles-out',
  ground: 'k-anonymity: Sweeney 2002; Datatilsynet 2015, Anonymisering av personopplysninger',
  findIn: ({ asked, settings, languages }) => (asked && isBackground(asked) ? alone(asked, settings, languages) : []),
  findInWhole: ({ questions, settings }) => together(questions.filter(isBackground), settings),
};

const isBackground = ({ question }: JudgedQuestion): boolean => question.role === 'background';

function alone(
  { section, question }: JudgedQuestion,
  settings: DesignSettings,
  languages: readonly LanguageTag[],
): Found[] {
  const place = { section, question: question.code };
  if (question.type === 'date')
    return [{ severity: 'warning', kind: 'date', ...place, detail: {}, about: question.type }];
  if (question.type === 'short-text' || question.type === 'long-text') {
    return [{ severity: 'warning', kind: 'free-text', ...place, detail: {}, about: question.type }];
  }
  const groups = groupsOf(question);
  const { expectedResponses, k } = settings;
  if (question.type === 'number') {
    return [
      { severity: 'advice', kind: 'number', ...place, detail: { groups: groups ?? 0 }, about: `number ${groups}` },
    ];
  }
  if (groups === undefined || expectedResponses === undefined || expectedResponses / groups >= k) return [];
  const detail = { groups, expected: expectedResponses, k, each: Math.floor(expectedResponses / groups) };
  const language = languages[0];
  return [
    {
      severity: 'warning',
      kind: 'small-groups',
      ...place,
      ...(language && { language }),
      detail,
      about: `${groups} ${k}`,
    },
  ];
}

/** All background answers of a person together. Only said when no single question says it already. */
function together(background: readonly JudgedQuestion[], settings: DesignSettings): Found[] {
  const { expectedResponses, k } = settings;
  if (expectedResponses === undefined) return [];
  const counted = background.flatMap(({ question }) => {
    const groups = question.type === 'number' ? undefined : groupsOf(question);
    return groups === undefined ? [] : [{ code: question.code, groups }];
  });
  if (counted.length < 2 || counted.some(({ groups }) => expectedResponses / groups < k)) return [];
  const combinations = counted.reduce((product, { groups }) => product * groups, 1);
  if (expectedResponses / combinations >= k) return [];
  const detail = { questions: counted.length, combinations, expected: expectedResponses, k };
  return [
    {
      severity: 'advice',
      kind: 'together',
      detail,
      about: `${counted.map(({ code, groups }) => `${code} ${groups}`).join(' ')} ${k}`,
    },
  ];
}

/** Into how many groups a question sorts people; undefined when it has no groups. */
function groupsOf(question: AnswerableQuestion): number | undefined {
  switch (question.type) {
    case 'single-choice':
      return question.options.length;
    case 'scale':
      return question.points.length;
    case 'multiple-choice':
      // Each combination of choices is a group of its own; more than ten choices are all the same to one who is alone.
      return 2 ** Math.min(question.options.filter((option) => !option.exclusive).length, 10);
    case 'number':
      return question.min !== undefined && question.max !== undefined
        ? Math.floor(question.max - question.min) + 1
        : undefined;
    case 'short-text':
    case 'long-text':
    case 'date':
      return undefined;
  }
}
