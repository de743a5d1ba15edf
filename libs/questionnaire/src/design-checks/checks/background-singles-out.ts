import type { AskedItem } from '../../content/items.ts';
import type { LanguageTag } from '../../texts/texts.ts';
import type { DesignCheck, DesignSettings, Found, JudgedAnswer } from '../design-check.ts';

/**
 * Background questions that could single a person out: answers that few or nobody share, alone or together, for the number
 * of answers that is expected. With n answers spread evenly over m groups, n / m share each; real groups are less even.
 */
export const backgroundSinglesOut: DesignCheck = {
  id: 'background-singles-out',
  ground: 'k-anonymity: Sweeney 2002; Datatilsynet 2015, Anonymisering av personopplysninger',
  findIn: ({ answers, settings, languages }) =>
    answers.filter(isBackground).flatMap((answer) => alone(answer, settings, languages)),
  findInWhole: ({ answers, settings }) => together(answers.filter(isBackground), settings),
};

const isBackground = ({ item }: JudgedAnswer): boolean => item.role === 'background';

function alone(
  { section, question, item }: JudgedAnswer,
  settings: DesignSettings,
  languages: readonly LanguageTag[],
): Found[] {
  const place = { section, question: question.code };
  const exact = exactKind(item);
  if (exact) {
    return [{ severity: exact === 'number' ? 'advice' : 'warning', kind: exact, ...place, detail: {}, about: exact }];
  }
  const groups = groupsOf(item);
  const { expectedResponses, k } = settings;
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
function together(background: readonly JudgedAnswer[], { expectedResponses, k }: DesignSettings): Found[] {
  if (expectedResponses === undefined) return [];
  const counted = background.flatMap(({ item }) => {
    const groups = groupsOf(item);
    return groups === undefined ? [] : [{ code: item.code, groups }];
  });
  if (counted.length < 2 || counted.some(({ groups }) => expectedResponses / groups < k)) return [];
  const combinations = counted.reduce((product, { groups }) => product * groups, 1);
  if (expectedResponses / combinations >= k) return [];
  const detail = { questions: counted.length, combinations, expected: expectedResponses, k };
  const about = `${counted.map(({ code, groups }) => `${code} ${groups}`).join(' ')} ${k}`;
  return [{ severity: 'advice', kind: 'together', detail, about }];
}

/** Answers that are one person's own, whatever the number of answers. A number that is kept in bands is not. */
function exactKind(item: AskedItem): 'date' | 'number' | 'free-text' | undefined {
  switch (item.type) {
    case 'date':
      return item.precision === 'year' ? 'number' : 'date';
    case 'date-time':
      return 'date';
    case 'short-text':
    case 'long-text':
      return 'free-text';
    case 'number':
      return item.bands ? undefined : 'number';
    default:
      return undefined;
  }
}

/** Into how many groups a question sorts people; undefined when it has no groups. */
function groupsOf(item: AskedItem): number | undefined {
  switch (item.type) {
    case 'single-choice':
      return item.options.length;
    case 'scale':
      return item.points.length;
    case 'multiple-choice':
      // Each combination of choices is a group of its own; more than ten choices are all the same to one who is alone.
      return 2 ** Math.min(item.options.filter((option) => !option.exclusive).length, 10);
    case 'number':
      return item.bands?.length;
    default:
      return undefined;
  }
}
