import type { Texts } from '../texts/texts.ts';
import type { QuestionnaireContent, Section } from './content.ts';
import type { Option, Question, ScalePoint } from './question.ts';

/** What a text is where it stands. */
export type TextPart = 'title' | 'intro' | 'question' | 'hint' | 'option' | 'point' | 'unit';

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

/** Every text of a questionnaire, in the order in which a respondent meets them. */
export function textsOf(content: QuestionnaireContent): PlacedText[] {
  const found: PlacedText[] = [];
  mapTexts(content, (text) => {
    found.push(text);
    return text.texts;
  });
  return found;
}

/**
 * The same content with other texts: `change` is asked for each text in turn. THE one place that knows where a questionnaire
 * holds texts: readiness, translation, design checks and the comparison of versions all go through it, so a new type of
 * question is added here and nowhere else. (A type that is left out does not compile; a text that is left out fails the spec.)
 */
export function mapTexts(content: QuestionnaireContent, change: (text: PlacedText) => Texts): QuestionnaireContent {
  // Codes may be doubled in a draft; the second text of one key is another text all the same.
  const used = new Map<string, number>();
  const visit: Visit = ({ key, ...place }, texts) => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return change({ ...place, key: times === 1 ? key : `${key}~${times}`, texts });
  };
  return {
    ...content,
    title: visit({ key: '/title', part: 'title', need: 'each-language' }, content.title),
    ...optional('intro', content.intro, (texts) =>
      visit({ key: '/intro', part: 'intro', detail: 'intro', need: 'whole-or-nothing' }, texts),
    ),
    sections: content.sections.map((section) => mapSection(section, visit)),
  };
}

type Visit = (place: TextPlace, texts: Texts) => Texts;

function mapSection(section: Section, visit: Visit): Section {
  const at = { section: section.code };
  const key = `/section/${section.code}`;
  return {
    ...section,
    title: visit({ ...at, key, part: 'title', need: 'each-language' }, section.title),
    ...optional('intro', section.intro, (texts) =>
      visit({ ...at, key: `${key}/intro`, part: 'intro', detail: 'intro', need: 'whole-or-nothing' }, texts),
    ),
    questions: section.questions.map((question) => mapQuestion(question, section.code, visit)),
  };
}

function mapQuestion(question: Question, section: string, visit: Visit): Question {
  const at = { section, question: question.code };
  const key = question.code;
  const single = (part: TextPart, need: TextNeed, texts: Texts): Texts =>
    visit({ ...at, key: `${key}/${part}`, part, detail: part, need }, texts);
  const oneOf = (part: TextPart, need: TextNeed, detail: string, texts: Texts): Texts =>
    visit({ ...at, key: `${key}/${part}/${detail}`, part, detail, need }, texts);
  const common = {
    texts: visit({ ...at, key, part: 'question', need: 'each-language' }, question.texts),
    ...optional('hint', question.hint, (texts) => single('hint', 'whole-or-nothing', texts)),
  };
  const options = (all: readonly Option[]): Option[] =>
    all.map((option) => ({ ...option, texts: oneOf('option', 'each-language', option.code, option.texts) }));
  const points = (all: readonly ScalePoint[], labelled: boolean): ScalePoint[] =>
    all.map((point, index) => {
      const isNeeded = labelled || index === 0 || index === all.length - 1;
      const need = isNeeded ? 'each-language' : 'free';
      return { ...point, texts: oneOf('point', need, String(point.value), point.texts) };
    });
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...question, ...common, options: options(question.options) };
    case 'scale':
      return { ...question, ...common, points: points(question.points, question.display === 'labels') };
    case 'number':
      return {
        ...question,
        ...common,
        ...optional('unit', question.unit, (texts) => single('unit', 'whole-or-nothing', texts)),
      };
    case 'information':
    case 'short-text':
    case 'long-text':
    case 'date':
      return { ...question, ...common };
  }
}

/** A key that may be absent stays absent. */
function optional<K extends string>(
  name: K,
  texts: Texts | undefined,
  change: (texts: Texts) => Texts,
): Partial<Record<K, Texts>> {
  return texts === undefined ? {} : ({ [name]: change(texts) } as Partial<Record<K, Texts>>);
}
