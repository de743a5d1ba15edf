import { describe, expect, it } from '@jest/globals';
import type { Condition, QuestionnaireContent } from '@medvirk/questionnaire';
import i18next from 'i18next';
import builder from '../../texts/builder/nb.json' with { type: 'json' };
import main from '../../texts/nb.json' with { type: 'json' };
import { RuleSayer } from './rule-in-words.ts';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'nb',
  ns: ['main', 'builder'],
  defaultNS: 'main',
  resources: { nb: { main, builder } },
  interpolation: { escapeValue: false },
});

const content: QuestionnaireContent = {
  title: {},
  languages: ['nb'],
  scores: [
    {
      code: 'tillit',
      texts: { nb: 'Tillit' },
      items: ['age'],
      rule: 'mean',
      bands: [{ code: 'lav', texts: { nb: 'Lav' } }],
    },
  ],
  sections: [
    {
      code: 's',
      title: {},
      questions: [
        {
          type: 'single-choice',
          code: 'help',
          texts: { nb: 'Fikk du hjelp?' },
          options: [
            { code: 'yes', texts: { nb: 'Ja' } },
            { code: 'no', texts: { nb: 'Nei' } },
          ],
        },
        { type: 'number', code: 'age', texts: { nb: 'Alder' } },
        { type: 'date', code: 'left', texts: { nb: 'Når reiste du hjem?' } },
      ],
    },
  ],
};
const sayer = new RuleSayer(content, 'nb', i18n.getFixedT('nb', 'main'), i18n.getFixedT('nb', 'builder'));

describe('a rule in words', () => {
  it.each<[Condition, string]>([
    [{ op: 'equals', question: 'help', value: 'no' }, '«Fikk du hjelp?» er «Nei»'],
    [{ op: 'one-of', question: 'help', values: ['yes', 'no'] }, '«Fikk du hjelp?» er én av «Ja» eller «Nei»'],
    [{ op: 'between', question: 'age', from: 18, to: 39 }, '«Alder» er fra 18 til 39'],
    [{ op: 'state', question: 'age', states: ['dont-know'] }, '«Alder» står som «Vet ikke»'],
    [
      { op: 'relative-date', question: 'left', is: 'before', than: { today: true, days: -30 } },
      '«Når reiste du hjem?» er før -30 dager fra i dag',
    ],
    [{ op: 'score-band', score: 'tillit', bands: ['lav'] }, 'poengsummen «Tillit» er «Lav»'],
    [{ op: 'respondent-role', roles: ['parent'] }, 'den som svarer er forelder'],
    [{ op: 'drawn', draw: 'a', from: 0, to: 24 }, 'den som svarer er blant 25 % som er trukket ut'],
    [{ op: 'equals', question: 'borte', value: 1 }, '«borte» er 1'],
  ])('%j', (rule, words) => {
    expect(sayer.say(rule)).toBe(words);
  });
  it('holds groups inside of others together by brackets', () => {
    const no: Condition = { op: 'equals', question: 'help', value: 'no' };
    const old: Condition = { op: 'at-least', question: 'age', value: 67 };
    const rule: Condition = { op: 'all', of: [old, { op: 'any', of: [no, { op: 'not', of: old }] }] };
    expect(sayer.say(rule)).toBe(
      '«Alder» er minst 67 og («Fikk du hjelp?» er «Nei» eller det ikke stemmer at «Alder» er minst 67)',
    );
  });
});
