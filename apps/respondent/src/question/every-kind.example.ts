import type { FormFields } from '@medvirk/api-contract';
import type { AnswerValue, AskedQuestion, GivenAnswer, QuestionnaireContent } from '@medvirk/questionnaire';
import { bodyAreas } from '@medvirk/questionnaire';

interface Example {
  question: AskedQuestion;
  /** Answers by item key, and the fields that a form sends for them. */
  answers: [Record<string, GivenAnswer>, FormFields][];
}

const nb = (text: string) => ({ nb: text });
const about = { theme: 'information', lens: 'now' } as const;
const away = { allowDontKnow: true, allowNotRelevant: true, allowPreferNotToSay: true };
const options = ['a', 'b', 'c'].map((code) => ({ code, texts: nb(`Valg ${code}`) }));
const opened = [...options, { code: 'else', texts: nb('Noe annet'), other: true }];
const rows = ['x', 'y'].map((code) => ({ code, texts: nb(`Rad ${code}`) }));
const points = [1, 2, 3].map((value) => ({ value, texts: nb(`Punkt ${value}`) }));
const answered = (value: AnswerValue): GivenAnswer => ({ state: 'answered', value });
const FILES = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const text = 'Hun sa "vent" & gikk <ut>';

/** A question of each kind with answers: a new kind is added here, and is then tried on every kind of page. */
const KINDS: Record<AskedQuestion['type'], Example> & Record<string, Example> = {
  'single-choice': {
    question: { type: 'single-choice', code: 'single-choice', texts: nb('Hvilken?'), options, ...away, ...about },
    answers: [
      [{ 'single-choice': answered('b') }, { 'single-choice': 'b' }],
      [{ 'single-choice': { state: 'not-relevant' } }, { 'single-choice': '~not-relevant' }],
    ],
  },
  'multiple-choice': {
    question: { type: 'multiple-choice', code: 'multiple-choice', texts: nb('Hvilke?'), options, ...away, ...about },
    answers: [
      [{ 'multiple-choice': answered(['a', 'c']) }, { 'multiple-choice': ['a', 'c'] }],
      [{ 'multiple-choice': { state: 'dont-know' } }, { 'multiple-choice:away': '~dont-know' }],
    ],
  },
  scale: {
    question: {
      type: 'scale',
      code: 'scale',
      texts: nb('Hvor bra?'),
      points,
      higherIsBetter: true,
      display: 'numbers',
      ...away,
      ...about,
    },
    answers: [
      [{ scale: answered(3) }, { scale: '3' }],
      [{ scale: { state: 'prefer-not-to-say' } }, { scale: '~prefer-not-to-say' }],
    ],
  },
  'short-text': {
    question: { type: 'short-text', code: 'short-text', texts: nb('Hva?'), ...away, ...about },
    answers: [
      [{ 'short-text': answered(text) }, { 'short-text': text }],
      [{ 'short-text': { state: 'dont-know' } }, { 'short-text:away': '~dont-know' }],
    ],
  },
  'long-text': {
    question: { type: 'long-text', code: 'long-text', texts: nb('Fortell'), ...about },
    answers: [[{ 'long-text': answered(`${text}\n\nOg kom igjen.`) }, { 'long-text': `${text}\r\n\r\nOg kom igjen.` }]],
  },
  number: {
    question: { type: 'number', code: 'number', texts: nb('Hvor mange?'), decimals: true, ...away, role: 'background' },
    answers: [
      [{ number: answered(2.5) }, { number: '2,5' }],
      [{ number: answered(0) }, { number: '0' }],
      [{ number: answered('to') }, { number: 'to' }],
      [{ number: { state: 'not-relevant' } }, { 'number:away': '~not-relevant' }],
    ],
  },
  date: {
    question: { type: 'date', code: 'date', texts: nb('Når?'), ...away, role: 'background' },
    answers: [
      [{ date: answered('2026-02-03') }, { 'date:day': '3', 'date:month': '2', 'date:year': '2026' }],
      [{ date: { state: 'dont-know' } }, { 'date:away': '~dont-know' }],
    ],
  },
  dropdown: {
    question: {
      type: 'single-choice',
      code: 'dropdown',
      texts: nb('Hvilket fylke?'),
      options: opened,
      display: 'dropdown',
      comment: nb('Hvorfor?'),
      ...away,
      ...about,
    },
    answers: [
      [
        { dropdown: answered('else'), 'dropdown.other': answered(text), 'dropdown.comment': answered('Derfor.') },
        { dropdown: 'else', 'dropdown.other': text, 'dropdown.comment': 'Derfor.' },
      ],
      [{ dropdown: { state: 'dont-know' } }, { 'dropdown:away': '~dont-know' }],
    ],
  },
  autocomplete: {
    question: {
      type: 'single-choice',
      code: 'autocomplete',
      texts: nb('Hvilken kommune?'),
      options,
      display: 'autocomplete',
      ...about,
    },
    answers: [
      [{ autocomplete: answered('b') }, { autocomplete: 'Valg b' }],
      [{ autocomplete: answered('Valg x') }, { autocomplete: 'Valg x' }],
    ],
  },
  pictures: {
    question: {
      type: 'multiple-choice',
      code: 'pictures',
      texts: nb('Hvilke bilder?'),
      options: options.map((option) => ({ ...option, image: { asset: 'a'.repeat(64), alt: nb('Et bilde') } })),
      display: 'pictures',
      ...about,
    },
    answers: [[{ pictures: answered(['b']) }, { pictures: 'b' }]],
  },
  several: {
    question: {
      type: 'multiple-choice',
      code: 'several',
      texts: nb('Hvilke språk?'),
      options: opened,
      display: 'autocomplete',
      ...about,
    },
    answers: [
      [
        { several: answered(['b', 'else']), 'several.other': answered('Nei') },
        { several: ['b', 'else'], 'several.other': 'Nei' },
      ],
    ],
  },
  smileys: {
    question: {
      type: 'scale',
      code: 'smileys',
      texts: nb('Hvordan?'),
      points,
      higherIsBetter: true,
      display: 'smileys',
      ...about,
    },
    answers: [[{ smileys: answered(2) }, { smileys: '2' }]],
  },
  stars: {
    question: {
      type: 'scale',
      code: 'stars',
      texts: nb('Hvor bra?'),
      points,
      higherIsBetter: true,
      display: 'stars',
      ...about,
    },
    answers: [[{ stars: answered(1) }, { stars: '1' }]],
  },
  slider: {
    question: {
      type: 'scale',
      code: 'slider',
      texts: nb('Hvor vondt?'),
      points,
      higherIsBetter: false,
      display: 'slider',
      ...away,
      ...about,
    },
    answers: [
      [{ slider: answered(3) }, { slider: '3' }],
      [{ slider: { state: 'not-relevant' } }, { 'slider:away': '~not-relevant' }],
    ],
  },
  quantity: {
    question: {
      type: 'number',
      code: 'quantity',
      texts: nb('Hvor mye?'),
      units: options,
      decimals: true,
      role: 'background',
    },
    answers: [
      [
        { quantity: answered(1.5), 'quantity.unit': answered('c') },
        { quantity: '1,5', 'quantity.unit': 'c' },
      ],
    ],
  },
  month: {
    question: { type: 'date', code: 'month', texts: nb('Hvilken måned?'), precision: 'month', role: 'background' },
    answers: [[{ month: answered('2026-02') }, { 'month:month': '2', 'month:year': '2026' }]],
  },
  year: {
    question: { type: 'date', code: 'year', texts: nb('Hvilket år?'), precision: 'year', role: 'background' },
    answers: [[{ year: answered('1950') }, { 'year:year': '1950' }]],
  },
  time: {
    question: { type: 'time', code: 'time', texts: nb('Når på dagen?'), ...away, role: 'background' },
    answers: [
      [{ time: answered('07:30') }, { time: '07:30' }],
      [{ time: { state: 'dont-know' } }, { 'time:away': '~dont-know' }],
    ],
  },
  'date-time': {
    question: { type: 'date-time', code: 'date-time', texts: nb('Når kom du?'), role: 'background' },
    answers: [
      [
        { 'date-time': answered('2026-02-03T07:30') },
        { 'date-time:day': '3', 'date-time:month': '2', 'date-time:year': '2026', 'date-time:time': '07:30' },
      ],
    ],
  },
  ranking: {
    question: {
      type: 'ranking',
      code: 'ranking',
      texts: nb('Hva er viktigst?'),
      options,
      minRanked: 1,
      ...away,
      ...about,
    },
    answers: [
      [{ ranking: answered(['c', 'a']) }, { 'ranking:rank:c': '1', 'ranking:rank:a': '2' }],
      [{ ranking: { state: 'dont-know' } }, { 'ranking:away': '~dont-know' }],
    ],
  },
  grid: {
    question: {
      type: 'grid',
      code: 'grid',
      texts: nb('Hvordan var det?'),
      rows,
      cells: { kind: 'single', options },
      ...away,
      ...about,
    },
    answers: [
      [
        { 'grid.x': answered('b'), 'grid.y': { state: 'not-relevant' } },
        { 'grid.x': 'b', 'grid.y': '~not-relevant' },
      ],
    ],
  },
  'grid-multiple': {
    question: {
      type: 'grid',
      code: 'grid-multiple',
      texts: nb('Hvem?'),
      rows,
      cells: { kind: 'multiple', options },
      ...about,
    },
    answers: [[{ 'grid-multiple.y': answered(['a', 'c']) }, { 'grid-multiple.y': ['a', 'c'] }]],
  },
  'grid-scale': {
    question: {
      type: 'grid',
      code: 'grid-scale',
      texts: nb('Hvor bra?'),
      rows,
      cells: { kind: 'scale', points, higherIsBetter: true, display: 'numbers' },
      ...about,
    },
    answers: [[{ 'grid-scale.x': answered(3) }, { 'grid-scale.x': '3' }]],
  },
  'grid-number': {
    question: {
      type: 'grid',
      code: 'grid-number',
      texts: nb('Hvor mange?'),
      rows,
      cells: { kind: 'number', decimals: true },
      ...about,
    },
    answers: [[{ 'grid-number.x': answered(2.5) }, { 'grid-number.x': '2,5' }]],
  },
  'grid-text': {
    question: { type: 'grid', code: 'grid-text', texts: nb('Hva?'), rows, cells: { kind: 'text' }, ...about },
    answers: [[{ 'grid-text.y': answered(text) }, { 'grid-text.y': text }]],
  },
  'grid-dual': {
    question: {
      type: 'grid',
      code: 'grid-dual',
      texts: nb('Hva betyr noe?'),
      rows,
      cells: {
        kind: 'dual',
        importance: { texts: nb('Hvor viktig?'), points },
        experience: { texts: nb('Hvordan var det?'), points },
      },
      theme: 'information',
    },
    answers: [
      [
        { 'grid-dual.x.importance': answered(3), 'grid-dual.x.experience': answered(1) },
        { 'grid-dual.x.importance': '3', 'grid-dual.x.experience': '1' },
      ],
    ],
  },
  allocation: {
    question: {
      type: 'allocation',
      code: 'allocation',
      texts: nb('Fordel'),
      options,
      total: 10,
      rule: 'exactly',
      ...away,
      ...about,
    },
    answers: [
      [
        { 'allocation.a': answered(7), 'allocation.c': answered(3) },
        { 'allocation.a': '7', 'allocation.c': '3' },
      ],
      [{ 'allocation.a': { state: 'dont-know' } }, { 'allocation.a:away': '~dont-know' }],
    ],
  },
  'image-map': {
    question: {
      type: 'image-map',
      code: 'image-map',
      texts: nb('Hvor gjør det vondt?'),
      picture: 'body',
      areas: bodyAreas(),
      ...about,
    },
    answers: [[{ 'image-map': answered(['head', 'back-upper']) }, { 'image-map': ['head', 'back-upper'] }]],
  },
  repeat: {
    question: {
      type: 'repeat',
      code: 'repeat',
      texts: nb('Opphold'),
      instanceTexts: nb('Opphold'),
      minInstances: 0,
      maxInstances: 3,
      questions: [
        { type: 'scale', code: 'how', texts: nb('Hvordan?'), points, higherIsBetter: true, display: 'labels' },
        { type: 'multiple-choice', code: 'what', texts: nb('Hva?'), options: opened },
      ],
      ...about,
    },
    answers: [
      [
        {
          repeat: answered({
            instances: [
              { how: answered(2), what: answered(['else']), 'what.other': answered('Nei') },
              { how: answered(3) },
            ],
          } as AnswerValue),
        },
        { 'repeat.0.how': '2', 'repeat.0.what': 'else', 'repeat.0.what.other': 'Nei', 'repeat.1.how': '3' },
      ],
    ],
  },
  consent: {
    question: {
      type: 'consent',
      code: 'consent',
      texts: nb('Samtykke'),
      statement: nb('Svarene kan brukes.'),
      yes: nb('Ja'),
      no: nb('Nei'),
    },
    answers: [[{ consent: answered('no') }, { consent: 'no' }]],
  },
  attachment: {
    question: {
      type: 'attachment',
      code: 'attachment',
      texts: nb('Bilde'),
      kinds: ['image'],
      maxBytes: 1000,
      maxFiles: 3,
      ...away,
      ...about,
    },
    answers: [
      [{ attachment: answered([FILES[0]]) }, { attachment: FILES[0] }],
      [{ attachment: answered([...FILES]) }, { attachment: FILES[0], 'attachment:added': FILES[1] }],
      [{ attachment: answered([FILES[1]]) }, { attachment: [...FILES], 'attachment:remove': FILES[0] }],
      [{ attachment: { state: 'prefer-not-to-say' } }, { 'attachment:away': '~prefer-not-to-say' }],
    ],
  },
};

const examples = Object.values(KINDS);

/** One page with a question of each kind. */
export const EVERY_KIND: QuestionnaireContent = {
  title: nb('Skjema'),
  languages: ['nb'],
  sections: [{ code: 'every-kind', title: nb('Alle slag'), questions: examples.map(({ question }) => question) }],
};

export const EVERY_ANSWER: { code: string; given: Record<string, GivenAnswer>; fields: FormFields }[] =
  examples.flatMap(({ question, answers }) =>
    answers.map(([given, fields]) => ({ code: question.code, given, fields })),
  );
