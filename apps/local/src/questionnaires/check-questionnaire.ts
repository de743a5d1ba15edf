import {
  checkContent,
  type DesignFinding,
  estimateMinutes,
  explainFinding,
  type FindingLanguage,
  isAnswerable,
  lixOfContent,
  questionsOf,
  runDesignChecks,
  STARTER_JARGON,
  textIn,
} from '@medvirk/questionnaire';
import { contentProblemInWords } from './content-problem-words.ts';
import { type FileProblem, readQuestionnaire } from './read-questionnaire.ts';

export interface CheckOptions {
  /** How many answers are expected in the smallest unit that reads figures. */
  expected?: number;
  k: number;
  /** Language of the words about design. */
  language: FindingLanguage;
}

export interface DesignAdvice {
  check: string;
  severity: 'warning' | 'advice';
  where: string;
  what: string;
  mend: string;
  ground: string;
  language?: string;
  range?: { start: number; end: number };
}

/** Everything there is to say about one questionnaire file. Errors stop it from being published; design is advice. */
export interface QuestionnaireReport {
  title?: string;
  questions?: number;
  languages?: string[];
  minutes?: { typical: number; longest: number };
  lix?: Record<string, number>;
  errors: FileProblem[];
  design: DesignAdvice[];
}

export function checkQuestionnaire(text: string, { expected, k, language }: CheckOptions): QuestionnaireReport {
  const read = readQuestionnaire(text);
  if ('problems' in read) return { errors: read.problems, design: [] };
  const { content } = read;
  const errors = checkContent(content).map((problem): FileProblem => {
    const { section, question } = problem;
    const where = placeInWords({ section, question, language: problem.language });
    return { code: problem.code, where, ...contentProblemInWords(problem) };
  });
  const settings = { jargon: STARTER_JARGON, k, ...(expected !== undefined && { expectedResponses: expected }) };
  const minutes = estimateMinutes(content);
  const lix = content.languages.flatMap((each) => {
    const value = lixOfContent(content, each);
    return value === undefined ? [] : [[each, Math.round(value)] as const];
  });
  return {
    title: textIn(content.title, language),
    questions: questionsOf(content).filter(isAnswerable).length,
    languages: content.languages,
    minutes: { typical: oneDecimal(minutes.typical), longest: oneDecimal(minutes.longest) },
    lix: Object.fromEntries(lix),
    errors,
    design: runDesignChecks(content, settings).map((finding) => adviceOf(finding, language)),
  };
}

function adviceOf(finding: DesignFinding, language: FindingLanguage): DesignAdvice {
  const { name, found, mend, ground } = explainFinding(finding, language);
  return {
    check: finding.check,
    severity: finding.severity,
    where: placeInWords(finding),
    what: `${name}. ${found}`,
    mend,
    ground,
    ...(finding.language && { language: finding.language }),
    ...(finding.range && { range: finding.range }),
  };
}

/** "question informed (option yes), nb" from codes; "the whole" without any. */
function placeInWords(place: { section?: string; question?: string; text?: string; language?: string }): string {
  const { section, question, text, language } = place;
  const inside =
    text && question && text !== question ? ` (${text.slice(question.length + 1).replaceAll('/', ' ')})` : '';
  const at = question ? `question ${question}${inside}` : section ? `section ${section}` : 'the whole';
  return language ? `${at}, ${language}` : at;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** The report as lines to read: errors first, then warnings and advice. */
export function reportInWords({
  title,
  questions,
  languages,
  minutes,
  lix,
  errors,
  design,
}: QuestionnaireReport): string {
  const head =
    minutes && languages
      ? [
          `${title || 'Without a title'}: ${questions} questions in ${languages.join(', ')}. About ${Math.max(1, Math.round(minutes.typical))} min.`,
          ...(lix && Object.keys(lix).length > 0
            ? [
                `LIX: ${Object.entries(lix)
                  .map(([language, value]) => `${language} ${value}`)
                  .join(', ')}.`,
              ]
            : []),
        ]
      : [];
  const lines = (name: string, all: readonly { where: string; what: string; mend: string }[]) =>
    all.length === 0
      ? []
      : ['', `${name}: ${all.length}`, ...all.map((each) => `  ${each.where}: ${each.what} ${each.mend}`)];
  const of = (severity: string) => design.filter((each) => each.severity === severity);
  const end = errors.length + design.length === 0 ? ['Nothing to mend.'] : [];
  return [
    ...head,
    ...lines('Errors', errors),
    ...lines('Warnings', of('warning')),
    ...lines('Advice', of('advice')),
    ...end,
  ].join('\n');
}
