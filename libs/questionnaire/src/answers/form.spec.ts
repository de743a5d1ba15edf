import { describe, expect, it } from '@jest/globals';
import {
  aContent,
  anInformationText,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { AnswerValue, GivenAnswer, GivenAnswers } from './answer.ts';
import { compileForm } from './compile-form.ts';
import { visibleQuestions, visibleSections } from './form.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb' };
const answered = (value: AnswerValue): GivenAnswer => ({ state: 'answered', value });
const shown = (content: QuestionnaireContent, answers: GivenAnswers, context = CONTEXT) => [
  ...visibleQuestions(compileForm(content), answers, context),
];

describe('visible questions', () => {
  const chain = aContent([
    aSingleChoice('first'),
    aSingleChoice('second', { showIf: { op: 'equals', question: 'first', value: 'a' } }),
    aSingleChoice('third', { showIf: { op: 'answered', question: 'second' } }),
  ]);

  it('are those whose rule holds, in order', () => {
    expect(shown(chain, {})).toEqual(['first']);
    expect(shown(chain, { first: answered('a') })).toEqual(['first', 'second']);
    expect(shown(chain, { first: answered('a'), second: answered('b') })).toEqual(['first', 'second', 'third']);
  });

  it('take a hidden question as unanswered, so that what depended on it goes too', () => {
    expect(shown(chain, { first: answered('b'), second: answered('b') })).toEqual(['first']);
  });

  it('take "don\'t know" as no value', () => {
    expect(shown(chain, { first: answered('a'), second: { state: 'dont-know' } })).toEqual(['first', 'second']);
  });

  it.each([[''], ['  '], [[]]])(
    'take the empty answer %j as none, as the check of the whole response does',
    (value) => {
      const content = aContent([aShortText('q'), aShortText('r', { showIf: { op: 'answered', question: 'q' } })]);
      expect(shown(content, { q: answered(value) })).toEqual(['q']);
    },
  );

  it('go with their section, also for rules further down', () => {
    const content = aContent([], {
      sections: [
        aSection('s1', [aSingleChoice('first')]),
        aSection('s2', [aSingleChoice('second')], { showIf: { op: 'answered', question: 'first' } }),
        aSection('s3', [aSingleChoice('third', { showIf: { op: 'answered', question: 'second' } })]),
      ],
    });
    expect(shown(content, { second: answered('a') })).toEqual(['first']);
    expect(shown(content, { first: answered('a'), second: answered('a') })).toEqual(['first', 'second', 'third']);
  });

  it('follow role and language', () => {
    const content = aContent([
      aSingleChoice('kin', { showIf: { op: 'respondent-role', roles: ['next-of-kin'] } }),
      aSingleChoice('english', { showIf: { op: 'language', languages: ['en'] } }),
    ]);
    expect(shown(content, {})).toEqual([]);
    expect(shown(content, {}, { role: 'next-of-kin', language: 'en' })).toEqual(['kin', 'english']);
  });

  it('find no answer where a code is also the name of something built in', () => {
    const content = aContent([
      aSingleChoice('constructor'),
      aSingleChoice('more', { showIf: { op: 'answered', question: 'constructor' } }),
    ]);
    expect(shown(content, {})).toEqual(['constructor']);
    expect(shown(content, { constructor: answered('a') } as unknown as GivenAnswers)).toEqual(['constructor', 'more']);
  });
});

describe('visible sections', () => {
  it('leave out a section with nothing to show, and keep information texts in place', () => {
    const content = aContent([], {
      sections: [
        aSection('s1', [anInformationText('hello'), aScale('q')]),
        aSection('s2', [aScale('r', { showIf: { op: 'at-most', question: 'q', value: 2 } })]),
      ],
    });
    const seen = (answers: GivenAnswers) =>
      visibleSections(compileForm(content), answers, CONTEXT).map(({ section, questions }) => [
        section.code,
        ...questions.map(({ code }) => code),
      ]);
    expect(seen({})).toEqual([['s1', 'hello', 'q']]);
    expect(seen({ q: answered(1) })).toEqual([
      ['s1', 'hello', 'q'],
      ['s2', 'r'],
    ]);
  });
});
