import type { Texts } from '../texts/texts.ts';
import type { QuestionnaireContent, Section } from './content.ts';
import type { LeafQuestion } from './items.ts';
import type { AnswerableQuestion, Question } from './question.ts';

/** Small questionnaires for specs: a spec names only what it is about, the rest is faultless. */
type Of<Type extends Question['type']> = Extract<Question, { type: Type }>;

const words = (text: string): Texts => ({ nb: text });
const about = { theme: 'information', lens: 'now' } as const;

export function aScale(code: string, more: Partial<Of<'scale'>> = {}): Of<'scale'> {
  const points = [1, 2, 3, 4, 5].map((value) => ({ value, texts: words(`Punkt ${value}`) }));
  return {
    type: 'scale',
    code,
    texts: words(`Spørsmål ${code}?`),
    points,
    higherIsBetter: true,
    display: 'labels',
    ...about,
    ...more,
  };
}

/** Options `a`, `b` and `c`. */
export function aSingleChoice(code: string, more: Partial<Of<'single-choice'>> = {}): Of<'single-choice'> {
  return { type: 'single-choice', code, texts: words(`Spørsmål ${code}?`), options: options(), ...about, ...more };
}

/** Options `a`, `b` and `c`, and `none`, which is chosen alone. */
export function aMultipleChoice(code: string, more: Partial<Of<'multiple-choice'>> = {}): Of<'multiple-choice'> {
  const all = [...options(), { code: 'none', texts: words('Ingen'), exclusive: true }];
  return { type: 'multiple-choice', code, texts: words(`Spørsmål ${code}?`), options: all, ...about, ...more };
}

export function aShortText(code: string, more: Partial<Of<'short-text'>> = {}): Of<'short-text'> {
  return { type: 'short-text', code, texts: words(`Spørsmål ${code}?`), ...about, ...more };
}

export function aLongText(code: string, more: Partial<Of<'long-text'>> = {}): Of<'long-text'> {
  return { type: 'long-text', code, texts: words(`Spørsmål ${code}?`), ...about, ...more };
}

export function aNumber(code: string, more: Partial<Of<'number'>> = {}): Of<'number'> {
  return { type: 'number', code, texts: words(`Spørsmål ${code}?`), role: 'background', ...more };
}

export function aDate(code: string, more: Partial<Of<'date'>> = {}): Of<'date'> {
  return { type: 'date', code, texts: words(`Spørsmål ${code}?`), role: 'background', ...more };
}

export function anInformationText(code: string, more: Partial<Of<'information'>> = {}): Of<'information'> {
  return { type: 'information', code, texts: words('Les dette først.'), ...more };
}

export function aSection(code: string, questions: Question[], more: Partial<Section> = {}): Section {
  return { code, title: words(`Del ${code}`), questions, ...more };
}

/** One section `s1` with the given questions, in bokmål. */
export function aContent(questions: Question[], more: Partial<QuestionnaireContent> = {}): QuestionnaireContent {
  return { title: words('Skjema'), languages: ['nb'], sections: [aSection('s1', questions)], ...more };
}

/** Options `a`, `b` and `c`, all to be put in order. */
export function aRanking(code: string, more: Partial<Of<'ranking'>> = {}): Of<'ranking'> {
  return { type: 'ranking', code, texts: words(`Spørsmål ${code}?`), options: options(), ...about, ...more };
}

export function aTime(code: string, more: Partial<Of<'time'>> = {}): Of<'time'> {
  return { type: 'time', code, texts: words(`Spørsmål ${code}?`), role: 'background', ...more };
}

export function aDateTime(code: string, more: Partial<Of<'date-time'>> = {}): Of<'date-time'> {
  return { type: 'date-time', code, texts: words(`Spørsmål ${code}?`), role: 'background', ...more };
}

/** Rows `x` and `y`, each with one of the options `a`, `b` and `c`. */
export function aGrid(code: string, more: Partial<Of<'grid'>> = {}): Of<'grid'> {
  const rows = ['x', 'y'].map((row) => ({ code: row, texts: words(`Rad ${row}`) }));
  return {
    type: 'grid',
    code,
    texts: words(`Spørsmål ${code}?`),
    rows,
    cells: { kind: 'single', options: options() },
    ...about,
    ...more,
  };
}

/** Cells that ask how important each row is, and how it was, on three points each. */
export function dualCells(): Extract<Of<'grid'>['cells'], { kind: 'dual' }> {
  const points = [1, 2, 3].map((value) => ({ value, texts: words(`Punkt ${value}`) }));
  return {
    kind: 'dual',
    importance: { texts: words('Hvor viktig?'), points },
    experience: { texts: words('Hvordan var det?'), points },
  };
}

/** Ten points between the options `a`, `b` and `c`. */
export function anAllocation(code: string, more: Partial<Of<'allocation'>> = {}): Of<'allocation'> {
  return {
    type: 'allocation',
    code,
    texts: words(`Spørsmål ${code}?`),
    options: options(),
    total: 10,
    rule: 'exactly',
    ...about,
    ...more,
  };
}

/** A body with the areas `head` and `back`. */
export function anImageMap(code: string, more: Partial<Of<'image-map'>> = {}): Of<'image-map'> {
  const shape: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const areas = ['head', 'back'].map((area) => ({ code: area, texts: words(`Sted ${area}`), shape }));
  return { type: 'image-map', code, texts: words(`Spørsmål ${code}?`), picture: 'body', areas, ...about, ...more };
}

/** Two pictures at most. */
export function anAttachment(code: string, more: Partial<Of<'attachment'>> = {}): Of<'attachment'> {
  return {
    type: 'attachment',
    code,
    texts: words(`Spørsmål ${code}?`),
    kinds: ['image'],
    maxBytes: 1_000_000,
    maxFiles: 2,
    ...about,
    ...more,
  };
}

/** Up to three stays, each with a required scale `how` and a text `why`. */
export function aRepeat(code: string, more: Partial<Of<'repeat'>> = {}): Of<'repeat'> {
  return {
    type: 'repeat',
    code,
    texts: words(`Spørsmål ${code}?`),
    instanceTexts: words('Opphold'),
    minInstances: 0,
    maxInstances: 3,
    questions: [aScale('how', { required: true }), aLongText('why')],
    ...about,
    ...more,
  };
}

export function aConsent(code: string, more: Partial<Of<'consent'>> = {}): Of<'consent'> {
  return {
    type: 'consent',
    code,
    texts: words(`Spørsmål ${code}?`),
    statement: words('Svarene mine kan brukes i forskning.'),
    yes: words('Ja'),
    no: words('Nei'),
    ...more,
  };
}

export function aCalculated(code: string, more: Partial<Of<'calculated'>> = {}): Of<'calculated'> {
  return { type: 'calculated', code, texts: words(code), expression: '1 + 1', ...more };
}

/** A parameter of the link that is `poster` or `letter`. */
export function aHidden(code: string, more: Partial<Of<'hidden'>> = {}): Of<'hidden'> {
  const values = ['poster', 'letter'].map((value) => ({ code: value, texts: words(value) }));
  return { type: 'hidden', code, texts: words(code), source: { kind: 'parameter', name: 'from', values }, ...more };
}

/** The types that every screen has had from the beginning, one question of each, named after its type. */
export function oneOfEachPlain(): LeafQuestion[] {
  return [
    aSingleChoice('single-choice'),
    aMultipleChoice('multiple-choice'),
    aScale('scale'),
    aShortText('short-text'),
    aLongText('long-text'),
    aNumber('number'),
    aDate('date'),
  ];
}

/** One question of each type that has an answer, named after its type. */
export function oneOfEach(): AnswerableQuestion[] {
  return [
    ...oneOfEachPlain(),
    aRanking('ranking'),
    aTime('time'),
    aDateTime('date-time'),
    aGrid('grid'),
    anAllocation('allocation'),
    anImageMap('image-map'),
    anAttachment('attachment'),
    aRepeat('repeat'),
    aConsent('consent'),
    aCalculated('calculated'),
    aHidden('hidden'),
  ];
}

function options(): Of<'single-choice'>['options'] {
  return ['a', 'b', 'c'].map((code) => ({ code, texts: words(`Valg ${code}`) }));
}
