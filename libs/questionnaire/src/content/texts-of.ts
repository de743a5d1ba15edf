import type { Ending } from '../logic/effects.ts';
import type { ScoreDefinition } from '../scoring/score-definition.ts';
import type { Texts } from '../texts/texts.ts';
import type { Option, ScalePoint } from './choices.ts';
import type { QuestionnaireContent, Section } from './content.ts';
import type { Question } from './question.ts';
import type { AnswerCheck, Picture } from './question-base.ts';
import type { GridCells } from './question-groups.ts';

/** What a text is where it stands. */
export type TextPart =
  | 'title'
  | 'intro'
  | 'question'
  | 'hint'
  | 'option'
  | 'point'
  | 'row'
  | 'unit'
  /** What a picture shows, for those who can't see it. */
  | 'alt'
  /** All that a film says and shows. */
  | 'transcript'
  | 'easy'
  /** The question's wording for one of those who may answer. */
  | 'role'
  | 'comment'
  /** What is said of answers that do not go together, or of a text that does not fit. */
  | 'message'
  | 'statement'
  /** What is asked of each row, where there are two questions to it. */
  | 'heading'
  | 'instance'
  | 'band'
  | 'score'
  /** A name for the team: of a value that comes along unseen, of an instrument. */
  | 'name';

/**
 * `each-language`: a respondent meets it, so it must exist in every language. `whole-or-nothing`: may be left out, but not
 * in some languages only. `free`: may be empty in any language (middle points of a row of numbers).
 */
export type TextNeed = 'each-language' | 'whole-or-nothing' | 'free';

export interface TextPlace {
  /** Tells this text from all others of the content, and stays through rewording and reordering: 'informed/option/yes'. */
  key: string;
  part: TextPart;
  section?: string;
  question?: string;
  /** Which one of several: code of an option, value of a point; the part's own name for a hint, a unit, an introduction. */
  detail?: string;
  need: TextNeed;
}

/** One text of a questionnaire, with where it stands. */
export interface PlacedText extends TextPlace {
  texts: Texts;
}

/** Every text of a questionnaire, in the order in which a respondent meets them. Quick after a change of one question. */
export function textsOf(content: QuestionnaireContent): PlacedText[] {
  const found: PlacedText[] = [];
  const take = keysMadeUnique((text) => {
    found.push(text);
    return text.texts;
  });
  const visit: Visit = (place, texts) => take({ ...place, texts });
  walk(content, visit, (question, section) => {
    for (const text of textsOfQuestion(question, section)) take(text);
    return question;
  });
  return found;
}

const KNOWN = new WeakMap<Question, { section: string; texts: readonly PlacedText[] }>();

/**
 * The texts of one question, as `textsOf` gives them when no code is doubled. Found once: whoever writes in a long draft changes
 * one question and leaves the others the objects that they were.
 */
export function textsOfQuestion(question: Question, section: string): readonly PlacedText[] {
  const known = KNOWN.get(question);
  if (known?.section === section) return known.texts;
  const texts: PlacedText[] = [];
  mapQuestion(question, section, (place, words) => {
    texts.push({ ...place, texts: words });
    return words;
  });
  KNOWN.set(question, { section, texts });
  return texts;
}

/** The texts that belong to no question: of the whole, and of sections. */
export function textsOutsideQuestions(content: QuestionnaireContent): PlacedText[] {
  return textsOf({ ...content, sections: content.sections.map((section) => ({ ...section, questions: [] })) });
}

/**
 * The same content with other texts: `change` is asked for each text in turn. THE one place that knows where a questionnaire
 * holds texts: readiness, translation, design checks and the comparison of versions all go through it, so a new type of
 * question is added here and nowhere else. (A type that is left out does not compile; a text that is left out fails the spec.)
 */
export function mapTexts(content: QuestionnaireContent, change: (text: PlacedText) => Texts): QuestionnaireContent {
  const take = keysMadeUnique(change);
  const visit: Visit = (place, texts) => take({ ...place, texts });
  return walk(content, visit, (question, section) => mapQuestion(question, section, visit));
}

/** Codes may be doubled in a draft; the second text of one key is another text all the same. */
function keysMadeUnique(change: (text: PlacedText) => Texts): (text: PlacedText) => Texts {
  const used = new Map<string, number>();
  return (text) => {
    const times = (used.get(text.key) ?? 0) + 1;
    used.set(text.key, times);
    return change(times === 1 ? text : { ...text, key: `${text.key}~${times}` });
  };
}

type OfQuestion = (question: Question, section: string) => Question;

function walk(content: QuestionnaireContent, visit: Visit, ofQuestion: OfQuestion): QuestionnaireContent {
  return {
    ...content,
    title: visit({ key: '/title', part: 'title', need: 'each-language' }, content.title),
    ...optional('intro', content.intro, (texts) =>
      visit({ key: '/intro', part: 'intro', detail: 'intro', need: 'whole-or-nothing' }, texts),
    ),
    sections: content.sections.map((section) => mapSection(section, visit, ofQuestion)),
    ...(content.instruments && {
      instruments: content.instruments.map((instrument) => {
        const place = {
          key: `/instrument/${instrument.code}`,
          part: 'name',
          detail: instrument.code,
          need: 'free',
        } as const;
        return { ...instrument, title: visit(place, instrument.title) };
      }),
    }),
    ...(content.endings && { endings: content.endings.map((ending) => mapEnding(ending, visit)) }),
    ...(content.scores && { scores: content.scores.map((score) => mapScore(score, visit)) }),
  };
}

function mapEnding(ending: Ending, visit: Visit): Ending {
  const key = `/ending/${ending.code}`;
  const detail = ending.code;
  return {
    ...ending,
    title: visit({ key, part: 'title', detail, need: 'each-language' }, ending.title),
    ...optional('text', ending.text, (texts) =>
      visit({ key: `${key}/text`, part: 'intro', detail, need: 'whole-or-nothing' }, texts),
    ),
  };
}

/** Names for the team: respondents do not meet them. */
function mapScore(score: ScoreDefinition, visit: Visit): ScoreDefinition {
  const key = `/score/${score.code}`;
  return {
    ...score,
    texts: visit({ key, part: 'score', detail: score.code, need: 'free' }, score.texts),
    ...(score.bands && {
      bands: score.bands.map((band) => ({
        ...band,
        texts: visit(
          { key: `${key}/${band.code}`, part: 'band', detail: `${score.code} ${band.code}`, need: 'free' },
          band.texts,
        ),
      })),
    }),
  };
}

type Visit = (place: TextPlace, texts: Texts) => Texts;

function mapSection(section: Section, visit: Visit, ofQuestion: OfQuestion): Section {
  const at = { section: section.code };
  const key = `/section/${section.code}`;
  return {
    ...section,
    title: visit({ ...at, key, part: 'title', need: 'each-language' }, section.title),
    ...optional('intro', section.intro, (texts) =>
      visit({ ...at, key: `${key}/intro`, part: 'intro', detail: 'intro', need: 'whole-or-nothing' }, texts),
    ),
    questions: section.questions.map((question) => ofQuestion(question, section.code)),
    ...(section.checks && {
      checks: section.checks.map((check) => ({
        ...check,
        message: visit(
          { ...at, key: `${key}/message/${check.code}`, part: 'message', detail: check.code, need: 'each-language' },
          check.message,
        ),
      })),
    }),
  };
}

function mapQuestion(question: Question, section: string, visit: Visit): Question {
  const at = { section, question: question.code };
  return mapParts(question, question.code, (key, part, need, texts, detail) =>
    visit({ ...at, key, part, need, ...(detail !== undefined && { detail }) }, texts),
  );
}

type Part = (key: string, part: TextPart, need: TextNeed, texts: Texts, detail?: string) => Texts;

/** @param key of the question: its code, or `group/code` inside a repeating group */
function mapParts<Q extends Question>(question: Q, key: string, visit: Part, inside?: string): Q;
function mapParts(question: Question, key: string, visit: Part, inside?: string): Question {
  const within = (detail?: string) => [inside, detail].filter((part) => part !== undefined).join(' ') || undefined;
  const single = (part: TextPart, need: TextNeed, texts: Texts, name: string = part): Texts =>
    visit(`${key}/${name}`, part, need, texts, within(name));
  const oneOf = (part: TextPart, need: TextNeed, detail: string, texts: Texts): Texts =>
    visit(`${key}/${part}/${detail}`, part, need, texts, within(detail));
  const alt = (name: string, picture: Picture): Picture => ({
    ...picture,
    alt: visit(`${key}/alt/${name}`, 'alt', 'each-language', picture.alt, within(name)),
  });

  if (question.type === 'calculated' || question.type === 'hidden') {
    const named = { ...question, texts: visit(key, 'question', 'free', question.texts, within()) };
    if (named.type === 'calculated') {
      return { ...named, ...optional('unit', named.unit, (texts) => single('unit', 'whole-or-nothing', texts)) };
    }
    const { source } = named;
    if (source.kind === 'constant') return named;
    const values = source.values.map(({ code, texts }) => ({ code, texts: oneOf('name', 'free', code, texts) }));
    return { ...named, source: { ...source, values } };
  }

  const { image, pictureVariant, roleTexts } = question;
  const common = {
    texts: visit(key, 'question', 'each-language', question.texts, within()),
    ...optional('hint', question.hint, (texts) => single('hint', 'whole-or-nothing', texts)),
    ...(image && { image: alt('image', image) }),
    ...optional('easyTexts', question.easyTexts, (texts) => single('easy', 'whole-or-nothing', texts)),
    ...(pictureVariant && {
      pictureVariant: {
        ...(pictureVariant.image && { image: alt('pictures', pictureVariant.image) }),
        ...(pictureVariant.options && {
          options: mapValues(pictureVariant.options, (picture, code) => alt(`pictures ${code}`, picture)),
        }),
      },
    }),
    ...(roleTexts && {
      roleTexts: mapValues(roleTexts, (texts, role) => texts && oneOf('role', 'whole-or-nothing', role, texts)),
    }),
  };
  const checks = (all: AnswerCheck[] | undefined) =>
    all && {
      checks: all.map((check) => ({ ...check, message: oneOf('message', 'each-language', check.code, check.message) })),
    };
  const options = (all: readonly Option[]): Option[] =>
    all.map((option) => ({
      ...option,
      texts: oneOf('option', 'each-language', option.code, option.texts),
      ...(option.image && { image: alt(option.code, option.image) }),
    }));
  const points = (all: readonly ScalePoint[], labelled: boolean, of?: string): ScalePoint[] =>
    all.map((point, index) => {
      const isNeeded = labelled || index === 0 || index === all.length - 1;
      const detail = of ? `${of} ${point.value}` : String(point.value);
      return { ...point, texts: oneOf('point', isNeeded ? 'each-language' : 'free', detail, point.texts) };
    });
  const cells = (of: GridCells): GridCells => {
    switch (of.kind) {
      case 'single':
      case 'multiple':
        return { ...of, options: options(of.options) };
      case 'scale':
        return { ...of, points: points(of.points, of.display !== 'numbers') };
      case 'number':
        return { ...of, ...optional('unit', of.unit, (texts) => single('unit', 'whole-or-nothing', texts)) };
      case 'text':
        return of;
      case 'dual': {
        const half = (name: 'importance' | 'experience') => ({
          texts: oneOf('heading', 'each-language', name, of[name].texts),
          points: points(of[name].points, true, name),
        });
        return { ...of, importance: half('importance'), experience: half('experience') };
      }
    }
  };

  if (question.type === 'information') {
    const { media } = question;
    if (!media) return { ...question, ...common };
    const alt = visit(`${key}/alt/media`, 'alt', 'each-language', media.alt, within('media'));
    if (media.kind === 'image') return { ...question, ...common, media: { ...media, alt } };
    const read = optional('transcript', media.transcript, (texts) => single('transcript', 'whole-or-nothing', texts));
    return { ...question, ...common, media: { ...media, alt, ...read } };
  }
  const asked = { ...common, ...checks(question.checks) };
  const comment = (texts: Texts | undefined) =>
    optional('comment', texts, (own) => single('comment', 'whole-or-nothing', own));
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return { ...question, ...asked, options: options(question.options), ...comment(question.comment) };
    case 'scale': {
      const labelled = question.display !== 'numbers' && question.display !== 'slider';
      return { ...question, ...asked, points: points(question.points, labelled), ...comment(question.comment) };
    }
    case 'number':
      return {
        ...question,
        ...asked,
        ...optional('unit', question.unit, (texts) => single('unit', 'whole-or-nothing', texts)),
        ...(question.units && { units: options(question.units) }),
        ...(question.bands && {
          bands: question.bands.map((band) => ({ ...band, texts: oneOf('band', 'free', band.code, band.texts) })),
        }),
      };
    case 'short-text': {
      const { pattern } = question;
      const message = pattern && single('message', 'each-language', pattern.message, 'pattern');
      return { ...question, ...asked, ...(pattern && message && { pattern: { ...pattern, message } }) };
    }
    case 'long-text':
    case 'date':
    case 'time':
    case 'date-time':
    case 'attachment':
      return { ...question, ...asked };
    case 'grid': {
      const rows = question.rows.map((row) => ({ ...row, texts: oneOf('row', 'each-language', row.code, row.texts) }));
      return { ...question, ...asked, rows, cells: cells(question.cells) };
    }
    case 'allocation':
      return {
        ...question,
        ...asked,
        options: options(question.options),
        ...optional('unit', question.unit, (texts) => single('unit', 'whole-or-nothing', texts)),
      };
    case 'image-map': {
      const { picture, areas } = question;
      return {
        ...question,
        ...asked,
        picture: picture === 'body' ? picture : alt('picture', picture),
        areas: areas.map((area) => ({ ...area, texts: oneOf('option', 'each-language', area.code, area.texts) })),
        ...comment(question.comment),
      };
    }
    case 'consent':
      return {
        ...question,
        ...asked,
        statement: single('statement', 'each-language', question.statement),
        yes: oneOf('option', 'each-language', 'yes', question.yes),
        no: oneOf('option', 'each-language', 'no', question.no),
      };
    case 'repeat':
      return {
        ...question,
        ...asked,
        instanceTexts: single('instance', 'each-language', question.instanceTexts),
        questions: question.questions.map((inner) => mapParts(inner, `${key}/${inner.code}`, visit, inner.code)),
      };
  }
}

function mapValues<K extends string, V>(of: Readonly<Partial<Record<K, V>>>, change: (value: V, key: K) => V) {
  const entries = Object.entries(of) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, V>;
}

/** A key that may be absent stays absent. */
function optional<K extends string>(
  name: K,
  texts: Texts | undefined,
  change: (texts: Texts) => Texts,
): Partial<Record<K, Texts>> {
  return texts === undefined ? {} : ({ [name]: change(texts) } as Partial<Record<K, Texts>>);
}
