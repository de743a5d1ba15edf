import type { Ending } from '../logic/effects.ts';
import type { ScoreDefinition } from '../scoring/score-definition.ts';
import type { Texts } from '../texts/texts.ts';
import type { Option, ScalePoint } from './choices.ts';
import type { QuestionnaireContent, Section } from './content.ts';
import type { Question, ShownQuestion } from './question.ts';
import type { AnswerCheck, Audio } from './question-base.ts';
import type { GridCells } from './question-groups.ts';
import { said, type Visit } from './said.ts';

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
  walk(content, wordsBy(take), (question, section) => {
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
  mapQuestion(
    question,
    section,
    wordsBy((text) => {
      texts.push(text);
      return text.texts;
    }),
  );
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
  const visit = wordsBy(keysMadeUnique(change));
  return walk(content, visit, (question, section) => mapQuestion(question, section, visit));
}

/**
 * The same content with other recordings: `change` is asked for each text that a person may read aloud, recorded or not. Such a
 * text is `said` below; the others are read by nobody (README, "Who reads what").
 */
export function mapRecordings(
  content: QuestionnaireContent,
  change: (text: PlacedText, audio: Audio | undefined) => Audio | undefined,
): QuestionnaireContent {
  let recorded: Audio | undefined;
  let isOther = false;
  const take = keysMadeUnique<Audio | undefined>((text) => change(text, recorded));
  const visit: Visit = {
    words: (_, texts) => texts,
    sound: (place, texts, audio) => {
      recorded = audio;
      const next = take({ ...place, texts });
      isOther ||= next !== audio;
      return next;
    },
  };
  // A question that stays as it is stays the object that it was: others tell by that what has changed.
  return walk(content, visit, (question, section) => {
    isOther = false;
    const next = mapQuestion(question, section, visit);
    return isOther ? next : question;
  });
}

/** Looks at words only. */
function wordsBy(change: (text: PlacedText) => Texts): Visit {
  return { words: (place, texts) => change({ ...place, texts }), sound: (_, __, audio) => audio };
}

/** Codes may be doubled in a draft; the second text of one key is another text all the same. */
function keysMadeUnique<T>(change: (text: PlacedText) => T): (text: PlacedText) => T {
  const used = new Map<string, number>();
  return (text) => {
    const times = (used.get(text.key) ?? 0) + 1;
    used.set(text.key, times);
    return change(times === 1 ? text : { ...text, key: `${text.key}~${times}` });
  };
}

type OfQuestion = (question: Question, section: string) => Question;

function walk(content: QuestionnaireContent, visit: Visit, ofQuestion: OfQuestion): QuestionnaireContent {
  const titled = said(content, 'title', { key: '/title', part: 'title', need: 'each-language' }, visit);
  const intro = { key: '/intro', part: 'intro', detail: 'intro', need: 'whole-or-nothing' } as const;
  return {
    ...said(titled, 'intro', intro, visit),
    sections: content.sections.map((section) => mapSection(section, visit, ofQuestion)),
    ...(content.instruments && {
      instruments: content.instruments.map((instrument) => {
        const place = {
          key: `/instrument/${instrument.code}`,
          part: 'name',
          detail: instrument.code,
          need: 'free',
        } as const;
        return { ...instrument, title: visit.words(place, instrument.title) };
      }),
    }),
    ...(content.endings && { endings: content.endings.map((ending) => mapEnding(ending, visit)) }),
    ...(content.scores && { scores: content.scores.map((score) => mapScore(score, visit)) }),
  };
}

function mapEnding(ending: Ending, visit: Visit): Ending {
  const key = `/ending/${ending.code}`;
  const detail = ending.code;
  const titled = said(ending, 'title', { key, part: 'title', detail, need: 'each-language' }, visit);
  return said(titled, 'text', { key: `${key}/text`, part: 'intro', detail, need: 'whole-or-nothing' }, visit);
}

/** Names for the team: respondents do not meet them. */
function mapScore(score: ScoreDefinition, { words }: Visit): ScoreDefinition {
  const key = `/score/${score.code}`;
  return {
    ...score,
    texts: words({ key, part: 'score', detail: score.code, need: 'free' }, score.texts),
    ...(score.bands && {
      bands: score.bands.map((band) => ({
        ...band,
        texts: words(
          { key: `${key}/${band.code}`, part: 'band', detail: `${score.code} ${band.code}`, need: 'free' },
          band.texts,
        ),
      })),
    }),
  };
}

function mapSection(section: Section, visit: Visit, ofQuestion: OfQuestion): Section {
  const at = { section: section.code };
  const key = `/section/${section.code}`;
  const titled = said(section, 'title', { ...at, key, part: 'title', need: 'each-language' }, visit);
  const intro = { ...at, key: `${key}/intro`, part: 'intro', detail: 'intro', need: 'whole-or-nothing' } as const;
  return {
    ...said(titled, 'intro', intro, visit),
    questions: section.questions.map((question) => ofQuestion(question, section.code)),
    ...(section.checks && {
      checks: section.checks.map((check) => ({
        ...check,
        message: visit.words(
          { ...at, key: `${key}/message/${check.code}`, part: 'message', detail: check.code, need: 'each-language' },
          check.message,
        ),
      })),
    }),
  };
}

function mapQuestion(question: Question, section: string, visit: Visit): Question {
  return mapParts(question, question.code, { section, question: question.code }, visit);
}

type Owner = Required<Pick<TextPlace, 'section' | 'question'>>;

/** @param key of the question: its code, or `group/code` inside a repeating group */
function mapParts<Q extends Question>(question: Q, key: string, at: Owner, visit: Visit, inside?: string): Q;
function mapParts(question: Question, key: string, at: Owner, visit: Visit, inside?: string): Question {
  const place = (own: string, part: TextPart, need: TextNeed, name?: string): TextPlace => {
    const detail = [inside, name].filter((each) => each !== undefined).join(' ');
    return { ...at, key: own, part, need, ...(detail !== '' && { detail }) };
  };
  const only = (part: TextPart, need: TextNeed, name: string = part) => place(`${key}/${name}`, part, need, name);
  const oneOf = (part: TextPart, need: TextNeed, name: string) => place(`${key}/${part}/${name}`, part, need, name);
  const unit = <Q extends { unit?: Texts | undefined }>(of: Q): Q =>
    of.unit ? { ...of, unit: visit.words(only('unit', 'whole-or-nothing'), of.unit) } : of;
  const alt = <P extends { alt: Texts }>(name: string, picture: P): P => ({
    ...picture,
    alt: visit.words(place(`${key}/alt/${name}`, 'alt', 'each-language', name), picture.alt),
  });

  if (question.type === 'calculated' || question.type === 'hidden') {
    const named = { ...question, texts: visit.words(place(key, 'question', 'free'), question.texts) };
    if (named.type === 'calculated') return unit(named);
    const { source } = named;
    if (source.kind === 'constant') return named;
    const values = source.values.map(({ code, texts }) => ({
      code,
      texts: visit.words(oneOf('name', 'free', code), texts),
    }));
    return { ...named, source: { ...source, values } };
  }

  const options = (all: readonly Option[]): Option[] =>
    all.map((option) => {
      const read = said(option, 'texts', oneOf('option', 'each-language', option.code), visit);
      return option.image ? { ...read, image: alt(option.code, option.image) } : read;
    });
  const points = (all: readonly ScalePoint[], labelled: boolean, of?: string): ScalePoint[] =>
    all.map((point, index) => {
      const isNeeded = labelled || index === 0 || index === all.length - 1;
      const detail = of ? `${of} ${point.value}` : String(point.value);
      return said(point, 'texts', oneOf('point', isNeeded ? 'each-language' : 'free', detail), visit);
    });
  const cells = (of: GridCells): GridCells => {
    switch (of.kind) {
      case 'single':
      case 'multiple':
        return { ...of, options: options(of.options) };
      case 'scale':
        return { ...of, points: points(of.points, of.display !== 'numbers') };
      case 'number':
        return unit(of);
      case 'text':
        return of;
      case 'dual': {
        const half = (name: 'importance' | 'experience') => {
          const read = said(of[name], 'texts', oneOf('heading', 'each-language', name), visit);
          return { ...read, points: points(of[name].points, true, name) };
        };
        return { ...of, importance: half('importance'), experience: half('experience') };
      }
    }
  };

  const worded = withWords(question);
  if (worded.type === 'information') {
    const { media } = worded;
    if (!media) return worded;
    const described = alt('media', media);
    if (described.kind === 'image' || !described.transcript) return { ...worded, media: described };
    const transcript = visit.words(only('transcript', 'whole-or-nothing'), described.transcript);
    return { ...worded, media: { ...described, transcript } };
  }
  const asked = worded.checks ? { ...worded, checks: messages(worded.checks) } : worded;
  const comment = only('comment', 'whole-or-nothing');
  switch (asked.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return said({ ...asked, options: options(asked.options) }, 'comment', comment, visit);
    case 'scale': {
      const labelled = asked.display !== 'numbers' && asked.display !== 'slider';
      return said({ ...asked, points: points(asked.points, labelled) }, 'comment', comment, visit);
    }
    case 'number': {
      const { units, bands } = asked;
      return {
        ...unit(asked),
        ...(units && { units: options(units) }),
        ...(bands && {
          bands: bands.map((band) => ({ ...band, texts: visit.words(oneOf('band', 'free', band.code), band.texts) })),
        }),
      };
    }
    case 'short-text': {
      const { pattern } = asked;
      if (!pattern) return asked;
      const message = visit.words(only('message', 'each-language', 'pattern'), pattern.message);
      return { ...asked, pattern: { ...pattern, message } };
    }
    case 'long-text':
    case 'date':
    case 'time':
    case 'date-time':
    case 'attachment':
      return asked;
    case 'grid': {
      const rows = asked.rows.map((row) => said(row, 'texts', oneOf('row', 'each-language', row.code), visit));
      return { ...asked, rows, cells: cells(asked.cells) };
    }
    case 'allocation':
      return unit({ ...asked, options: options(asked.options) });
    case 'image-map': {
      const picture = asked.picture === 'body' ? asked.picture : alt('picture', asked.picture);
      const areas = asked.areas.map((area) => said(area, 'texts', oneOf('option', 'each-language', area.code), visit));
      return said({ ...asked, picture, areas }, 'comment', comment, visit);
    }
    case 'consent': {
      const read = said(asked, 'statement', only('statement', 'each-language'), visit);
      const yes = said(read, 'yes', oneOf('option', 'each-language', 'yes'), visit);
      return said(yes, 'no', oneOf('option', 'each-language', 'no'), visit);
    }
    case 'repeat':
      return {
        ...asked,
        instanceTexts: visit.words(only('instance', 'each-language'), asked.instanceTexts),
        questions: asked.questions.map((inner) => mapParts(inner, `${key}/${inner.code}`, at, visit, inner.code)),
      };
  }

  /** What every question may have: its words, and the same for those who read or answer otherwise. */
  function withWords<Q extends ShownQuestion>(shown: Q): Q {
    let read: ShownQuestion = said<ShownQuestion>(shown, 'texts', place(key, 'question', 'each-language'), visit);
    read = said(read, 'hint', only('hint', 'whole-or-nothing'), visit);
    const { image, pictureVariant } = read;
    if (image) read = { ...read, image: alt('image', image) };
    read = said(read, 'easyTexts', only('easy', 'whole-or-nothing'), visit);
    if (pictureVariant) read = { ...read, pictureVariant: pictures(pictureVariant) };
    // Safe: what it is has not changed, only words and sound in it.
    return byRole(read) as Q;
  }

  function pictures({ image, options: own }: NonNullable<ShownQuestion['pictureVariant']>) {
    return {
      ...(image && { image: alt('pictures', image) }),
      ...(own && { options: mapValues(own, (picture, code) => alt(`pictures ${code}`, picture)) }),
    };
  }

  function byRole<Q extends ShownQuestion>({ roleTexts, roleAudio, ...shown }: Q) {
    if (!roleTexts) return { ...shown, ...(roleAudio && { roleAudio }) };
    const read = mapValues(roleTexts, (texts, role) => {
      const audio = roleAudio?.[role];
      return said({ texts, ...(audio && { audio }) }, 'texts', oneOf('role', 'whole-or-nothing', role), visit);
    });
    const heard = Object.entries(read).flatMap(([role, { audio }]) => (audio ? [[role, audio]] : []));
    return {
      ...shown,
      roleTexts: mapValues(read, ({ texts }) => texts),
      ...(heard.length > 0 && { roleAudio: Object.fromEntries(heard) }),
    };
  }

  function messages(all: AnswerCheck[]): AnswerCheck[] {
    return all.map((check) => ({
      ...check,
      message: visit.words(oneOf('message', 'each-language', check.code), check.message),
    }));
  }
}

function mapValues<K extends string, V, W>(of: Readonly<Partial<Record<K, V>>>, change: (value: V, key: K) => W) {
  const entries = Object.entries(of) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}
