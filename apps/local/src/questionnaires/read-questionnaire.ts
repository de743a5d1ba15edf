import { QuestionnaireContent } from '@medvirk/questionnaire';

/** One thing to mend in a file: what is wrong, where, and how. */
export interface FileProblem {
  code: string;
  where: string;
  what: string;
  mend: string;
}

export type ReadQuestionnaire = { content: QuestionnaireContent } | { problems: FileProblem[] };

/** A questionnaire from the text of a file, or everything that keeps it from being one. A `$schema` at its top is let be. */
export function readQuestionnaire(text: string): ReadQuestionnaire {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const what = `The file is not JSON: ${error instanceof Error ? error.message : 'it can not be read'}.`;
    return { problems: [{ code: 'not-json', where: 'the file', what, mend: 'Mend it where the message points.' }] };
  }
  if (typeof json === 'object' && json !== null && '$schema' in json) delete json.$schema;
  try {
    const parsed = QuestionnaireContent.safeParse(json);
    if (parsed.success) return { content: parsed.data };
    return {
      problems: parsed.error.issues.map((issue) => ({
        code: issue.code,
        where: placeOf(json, issue.path),
        what: `${issue.message}.`,
        mend: 'See libs/questionnaire/questionnaire.schema.json for what may stand here.',
      })),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = 'Rules lie too deep in rules.';
    return { problems: [{ code: 'too-deep', where: 'the file', what, mend: 'Write the rule with fewer levels.' }] };
  }
}

/** Where in the file, with the code of the question it lies in: "question informed, sections[0].questions[2].texts". */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  let at = json;
  let question: string | undefined;
  for (const [index, key] of path.entries()) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    if (path[index - 1] !== 'questions' || typeof at !== 'object' || at === null || !('code' in at)) continue;
    question = String(at.code);
  }
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const written = steps.join('').replace(/^\./u, '') || 'the file';
  return question === undefined ? written : `question ${question}, ${written}`;
}
