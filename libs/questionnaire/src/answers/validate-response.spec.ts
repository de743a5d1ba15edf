import { describe, expect, it } from '@jest/globals';
import {
  aContent,
  aMultipleChoice,
  anInformationText,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import { ANSWER_STATES, type AnswerValue, type GivenAnswer, type GivenAnswers } from './answer.ts';
import { compileForm } from './compile-form.ts';

import { problemsOfSection, validateResponse } from './validate-response.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb' };
const answered = (value: AnswerValue): GivenAnswer => ({ state: 'answered', value });

describe('validateResponse', () => {
  const form = compileForm(
    aContent([
      anInformationText('hello'),
      aScale('answered', { required: true }),
      aScale('dont-know', { allowDontKnow: true }),
      aScale('not-relevant', { allowNotRelevant: true }),
      aScale('prefer-not-to-say', { allowPreferNotToSay: true }),
      aScale('skipped'),
      aScale('not-shown', { required: true, showIf: { op: 'at-most', question: 'answered', value: 1 } }),
    ]),
  );
  const given: GivenAnswers = {
    answered: answered(4),
    'dont-know': { state: 'dont-know' },
    'not-relevant': { state: 'not-relevant' },
    'prefer-not-to-say': { state: 'prefer-not-to-say' },
    'not-shown': answered(1),
  };

  it('gives every question one of the six states, drops the value of what was hidden, and stores nothing else', () => {
    const check = validateResponse(form, given, CONTEXT);
    const away = ANSWER_STATES.filter((state) => state !== 'answered').map((state) => [state, { state }]);
    expect(check).toEqual({
      ok: true,
      answers: { answered: answered(4), ...Object.fromEntries(away) },
      asks: [],
      confirmed: [],
    });
  });

  it('asks for a required answer where the question is shown, and only there', () => {
    const { answered: _, ...without } = given;
    expect(validateResponse(form, without, CONTEXT)).toEqual({
      ok: false,
      problems: [{ question: 'answered', code: 'required' }],
    });
    expect(validateResponse(form, { ...without, answered: answered(1), 'not-shown': answered(2) }, CONTEXT).ok).toBe(
      true,
    );
    const { 'not-shown': __, ...unseen } = given;
    expect(validateResponse(form, { ...unseen, answered: answered(1) }, CONTEXT)).toMatchObject({
      problems: [{ question: 'not-shown', code: 'required' }],
    });
  });

  it('takes "don\'t know" as an answer to a required question that offers it', () => {
    const offering = compileForm(aContent([aScale('q', { required: true, allowDontKnow: true })]));
    expect(validateResponse(offering, { q: { state: 'dont-know' } }, CONTEXT).ok).toBe(true);
  });

  it('reports every problem, in the order of the form', () => {
    const two = compileForm(aContent([aScale('a'), aSingleChoice('b', { required: true }), aMultipleChoice('c')]));
    expect(validateResponse(two, { c: answered(['z']), a: answered(9) }, CONTEXT)).toEqual({
      ok: false,
      problems: [
        { question: 'a', code: 'unknown-option' },
        { question: 'b', code: 'required' },
        { question: 'c', code: 'unknown-option' },
      ],
    });
  });

  it('does not look for problems in what is hidden', () => {
    expect(validateResponse(form, { ...given, 'not-shown': answered('nonsense') }, CONTEXT).ok).toBe(true);
  });

  it('takes an empty text and an empty choice as not given', () => {
    const texts = compileForm(aContent([aShortText('t', { required: true }), aMultipleChoice('m')]));
    expect(validateResponse(texts, { t: answered(' \n '), m: answered([]) }, CONTEXT)).toEqual({
      ok: false,
      problems: [{ question: 't', code: 'required' }],
    });
    expect(validateResponse(texts, { t: answered('ja'), m: answered([]) }, CONTEXT)).toEqual({
      ok: true,
      answers: { t: answered('ja'), m: { state: 'skipped' } },
      asks: [],
      confirmed: [],
    });
  });

  it('refuses answers to questions that are not there, and to texts that ask nothing', () => {
    expect(validateResponse(form, { ...given, other: answered(1), hello: answered('hei') }, CONTEXT)).toEqual({
      ok: false,
      problems: [
        { question: 'other', code: 'unknown-question' },
        { question: 'hello', code: 'unknown-question' },
      ],
    });
  });

  it('is not fooled by names that every object has', () => {
    const plain = compileForm(aContent([aScale('q')]));
    const sent: GivenAnswers = JSON.parse(
      '{"__proto__":{"state":"answered","value":1},"constructor":{"state":"answered","value":1},"q":{"state":"answered","value":1}}',
    );
    expect(validateResponse(plain, sent, CONTEXT)).toEqual({
      ok: false,
      problems: [
        { question: '__proto__', code: 'unknown-question' },
        { question: 'constructor', code: 'unknown-question' },
      ],
    });
    expect(({} as { state?: string }).state).toBeUndefined(); // nothing reached the prototype of everything
  });

  it('treats a question that is named like something built in as any other', () => {
    const odd = compileForm(aContent([aScale('constructor', { required: true }), aScale('valueof')]));
    expect(validateResponse(odd, {}, CONTEXT)).toEqual({
      ok: false,
      problems: [{ question: 'constructor', code: 'required' }],
    });
    const sent: GivenAnswers = JSON.parse('{"constructor":{"state":"answered","value":2}}');
    const check = validateResponse(odd, sent, CONTEXT);
    expect(check.ok && Object.entries(check.answers)).toEqual([
      ['constructor', answered(2)],
      ['valueof', { state: 'skipped' }],
    ]);
  });
});

describe('problemsOfSection', () => {
  const form = compileForm(
    aContent([], {
      sections: [
        aSection('s1', [aScale('a', { required: true })]),
        aSection('s2', [aScale('b', { required: true })], { showIf: { op: 'answered', question: 'a' } }),
      ],
    }),
  );

  it('names only what is wrong in the section', () => {
    expect(problemsOfSection(form, 's1', {}, CONTEXT)).toEqual([{ question: 'a', code: 'required' }]);
    expect(problemsOfSection(form, 's1', { a: answered(1) }, CONTEXT)).toEqual([]);
    expect(problemsOfSection(form, 's2', { a: answered(1) }, CONTEXT)).toEqual([{ question: 'b', code: 'required' }]);
  });

  it('finds nothing in a hidden section, or in one that does not exist', () => {
    expect(problemsOfSection(form, 's2', {}, CONTEXT)).toEqual([]);
    expect(problemsOfSection(form, 's9', {}, CONTEXT)).toEqual([]);
  });
});

describe('a check between answers', () => {
  const holds = { op: 'at-most', question: 'nights', value: 100 } as const;
  const check = { code: 'long', holds, message: { nb: 'Mer enn hundre?' }, severity: 'stop' } as const;
  const form = compileForm(aContent([aScale('nights', { checks: [check] })]));
  const checkOf = (answers: GivenAnswers) => validateResponse(form, answers, CONTEXT);

  it('has nothing to say before what it looks at has been answered', () => {
    expect(checkOf({}).ok).toBe(true);
  });
});
