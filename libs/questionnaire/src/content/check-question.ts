import { compilePattern } from '../patterns/pattern.ts';
import type { LanguageTag } from '../texts/texts.ts';
import type { Option, ScaleDisplay, ScalePoint } from './choices.ts';
import type { ContentProblem, ContentProblemCode } from './content-problem.ts';
import { itemsOfQuestion } from './items.ts';
import { isAnswerable, isSilent, type Question, type QuestionOf } from './question.ts';
import type { GridCells } from './question-groups.ts';

type Problem = Pick<ContentProblem, 'code' | 'detail' | 'language'>;

/** Most points that a display has room and pictures for. */
const MOST_POINTS: Readonly<Partial<Record<ScaleDisplay, number>>> = { smileys: 7, stars: 10 };

/** What is wrong with one question by itself, texts and rules apart. */
export function checkQuestion(question: Question, languages: readonly LanguageTag[]): Problem[] {
  return [...purpose(question), ...shapeOf(question, languages)];
}

/** Answers must be for something. What is no answer to a question of the survey (a consent, a hidden value) need not. */
function purpose(question: Question): Problem[] {
  if (!isAnswerable(question) || isSilent(question) || question.type === 'consent') return [];
  const items = itemsOfQuestion(question);
  const problems: Problem[] = [];
  if (items.some(({ lens, role }) => !lens && !role)) problems.push({ code: 'missing-lens-or-role' });
  if (items.some(({ lens, theme }) => lens && !theme)) problems.push({ code: 'missing-theme' });
  return problems;
}

function shapeOf(question: Question, languages: readonly LanguageTag[]): Problem[] {
  switch (question.type) {
    case 'information': {
      const { media } = question;
      if (media?.kind !== 'video') return [];
      return languages
        .filter((language) => !Object.hasOwn(media.captions, language))
        .map((language) => ({ code: 'missing-captions', language }));
    }
    case 'single-choice':
      return [...optionProblems(question.options), ...pictureProblems(question)];
    case 'multiple-choice':
      return [...optionProblems(question.options), ...pictureProblems(question), ...chosenLimits(question)];
    case 'ranking': {
      const { options, minRanked = 1, maxRanked = options.length } = question;
      return [...optionProblems(options), ...unless(minRanked <= Math.min(maxRanked, options.length))];
    }
    case 'scale':
      return pointProblems(question.points, question.display);
    case 'short-text': {
      const compiled = question.pattern && compilePattern(question.pattern.expression);
      return compiled && !compiled.ok ? [{ code: 'unreadable-pattern', detail: String(compiled.problem.at + 1) }] : [];
    }
    case 'number':
      return [...limits(question), ...optionProblems(question.units ?? []), ...bandProblems(question)];
    case 'date':
    case 'time':
    case 'date-time':
      return limits(question);
    case 'grid':
      return [...duplicates(question.rows, 'duplicate-row'), ...cellProblems(question.cells)];
    case 'allocation': {
      const { options, total, step = 1 } = question;
      const isEven = total % step === 0 && total / step <= 100;
      return [...optionProblems(options), ...unless(isEven, 'uneven-steps')];
    }
    case 'image-map':
      return [
        ...duplicates(question.areas, 'duplicate-option'),
        ...chosenLimits({ ...question, options: question.areas.map(() => ({})) }),
      ];
    case 'attachment':
      // On paper, on a tablet in a waiting room and with a poor network nobody could go on; and nobody has to show a file to be heard.
      return question.required || question.requiredIf ? [{ code: 'required-file' }] : [];
    case 'repeat':
      return [
        ...duplicates(question.questions, 'duplicate-code'),
        ...unless(question.minInstances <= question.maxInstances),
        ...question.questions.flatMap((inner) => insideGroup(inner, languages)),
      ];
    default:
      return [];
  }
}

/** Inside a group nothing is hidden or checked against others: the group is one answer. */
function insideGroup(inner: QuestionOf<'repeat'>['questions'][number], languages: readonly LanguageTag[]): Problem[] {
  const hasRule =
    inner.showIf || inner.checks?.length || ('options' in inner && inner.options.some(({ showIf }) => showIf));
  return [
    ...shapeOf(inner, languages).map((problem) => ({
      ...problem,
      detail: `${inner.code} ${problem.detail ?? ''}`.trim(),
    })),
    ...(hasRule ? [{ code: 'rule-in-group', detail: inner.code } as const] : []),
  ];
}

const unless = (isRight: boolean, code: ContentProblemCode = 'impossible-limits'): Problem[] =>
  isRight ? [] : [{ code }];

function duplicates(parts: readonly { code: string }[], code: ContentProblemCode): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const part of parts) {
    if (seen.has(part.code)) problems.push({ code, detail: part.code });
    seen.add(part.code);
  }
  return problems;
}

function optionProblems(options: readonly Option[]): Problem[] {
  return [
    ...duplicates(options, 'duplicate-option'),
    ...unless(options.filter(({ other }) => other).length <= 1, 'several-other-options'),
  ];
}

function pictureProblems({ display, options }: QuestionOf<'single-choice' | 'multiple-choice'>): Problem[] {
  if (display !== 'pictures') return [];
  return options.filter(({ image }) => !image).map(({ code }) => ({ code: 'missing-picture', detail: code }));
}

function pointProblems(points: readonly ScalePoint[], display: ScaleDisplay): Problem[] {
  const most = MOST_POINTS[display] ?? points.length;
  return [
    ...duplicates(
      points.map(({ value }) => ({ code: String(value) })),
      'duplicate-point',
    ),
    ...(points.length > most ? [{ code: 'too-many-points', detail: String(most) } as const] : []),
  ];
}

function cellProblems(cells: GridCells): Problem[] {
  switch (cells.kind) {
    case 'single':
      return optionProblems(cells.options);
    case 'multiple':
      return [...optionProblems(cells.options), ...chosenLimits(cells)];
    case 'scale':
      return pointProblems(cells.points, cells.display);
    case 'number':
      return limits(cells);
    case 'text':
      return [];
    case 'dual':
      return [...pointProblems(cells.importance.points, 'labels'), ...pointProblems(cells.experience.points, 'labels')];
  }
}

function limits({ min, max }: { min?: number | string | undefined; max?: number | string | undefined }): Problem[] {
  return unless(min === undefined || max === undefined || min <= max);
}

interface Chosen {
  options: readonly { exclusive?: boolean | undefined }[];
  minSelected?: number | undefined;
  maxSelected?: number | undefined;
}

function chosenLimits({ options, minSelected = 0, maxSelected }: Chosen): Problem[] {
  const together = options.filter(({ exclusive }) => !exclusive).length;
  return unless(minSelected <= Math.min(maxSelected ?? together, Math.max(together, 1)));
}

/** Each number belongs to one band at most. */
function bandProblems({ bands = [] }: QuestionOf<'number'>): Problem[] {
  const from = (band: (typeof bands)[number]) => band.from ?? Number.NEGATIVE_INFINITY;
  const to = (band: (typeof bands)[number]) => band.to ?? Number.POSITIVE_INFINITY;
  const inOrder = bands.toSorted((a, b) => from(a) - from(b));
  const overlaps = inOrder.filter((band, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && from(next) <= to(band);
  });
  return [
    ...duplicates(bands, 'duplicate-option'),
    ...bands.flatMap((band) => unless(from(band) <= to(band))),
    ...overlaps.map(({ code }): Problem => ({ code: 'overlapping-bands', detail: code })),
  ];
}
