import type { Texts } from '../texts/texts.ts';
import type { QuestionnaireContent, Section } from './content.ts';
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

/** One question of each type that takes an answer, named after its type. */
export function oneOfEach(): AnswerableQuestion[] {
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

function options(): Of<'single-choice'>['options'] {
  return ['a', 'b', 'c'].map((code) => ({ code, texts: words(`Valg ${code}`) }));
}
