import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  aContent,
  aMultipleChoice,
  anInformationText,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import type { Condition } from '../logic/condition.ts';
import type { AnsweringContext } from '../logic/holds.ts';
import type { AnswerValue, GivenAnswer, GivenAnswers } from './answer.ts';
import { compileForm, type Form, visibleQuestions, visibleSections } from './form.ts';
import { validateResponse } from './validate-response.ts';

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

/** Eight questions, each with a rule that may look at any earlier one, in two sections. */
const CODES = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'] as const;
const OPTION = fc.constantFrom('a', 'b', 'c');

function ruleOn(question: string): fc.Arbitrary<Condition> {
  const plain: fc.Arbitrary<Condition> = fc.oneof(
    fc.constant<Condition>({ op: 'answered', question }),
    OPTION.map((value): Condition => ({ op: 'equals', question, value })),
    OPTION.map((value): Condition => ({ op: 'includes-none', question, values: [value] })),
  );
  return fc.oneof(
    plain,
    plain.map((of): Condition => ({ op: 'not', of })),
  );
}

const content: fc.Arbitrary<QuestionnaireContent> = fc
  .tuple(
    ...CODES.map((code, index) =>
      fc.record({
        rule:
          index === 0
            ? fc.constant(undefined)
            : fc.option(
                fc.nat(index - 1).chain((at) => ruleOn(`q${at}`)),
                { nil: undefined },
              ),
        kind: fc.boolean(),
        code: fc.constant(code),
      }),
    ),
  )
  .map((drafts) => {
    const questions = drafts.map(({ rule, kind, code }): Question => {
      const more = { allowDontKnow: true, ...(rule ? { showIf: rule } : {}) };
      return kind ? aSingleChoice(code, more) : aMultipleChoice(code, more);
    });
    return aContent([], { sections: [aSection('s1', questions.slice(0, 4)), aSection('s2', questions.slice(4))] });
  });

/** Any value for any question, right or empty, and taking an answer back. */
type Edit = { code: string; answer: GivenAnswer | undefined };
const edit: fc.Arbitrary<Edit> = fc.record({
  code: fc.constantFrom(...CODES),
  answer: fc.oneof(
    OPTION.map((value) => answered(value)),
    OPTION.map((value) => answered([value])),
    fc.constant(answered([])),
    fc.constant<GivenAnswer>({ state: 'dont-know' }),
    fc.constant(undefined),
  ),
});

function apply(edits: readonly Edit[]): Record<string, GivenAnswer> {
  const answers: Record<string, GivenAnswer> = {};
  for (const { code, answer } of edits) {
    if (answer) answers[code] = answer;
    else delete answers[code];
  }
  return answers;
}

// Compared as text: deep equality of ten thousand forms takes longer than all else here.
const codesShown = (form: Form, answers: GivenAnswers): string =>
  JSON.stringify(
    visibleSections(form, answers, CONTEXT).map(({ section, questions }) => [
      section.code,
      questions.map(({ code }) => code),
    ]),
  );
const outcome = (form: Form, answers: GivenAnswers): string => JSON.stringify(validateResponse(form, answers, CONTEXT));

describe('changing answers', () => {
  it('leaves nothing behind: any road to the same answers ends in the same form and the same stored response', () => {
    fc.assert(
      fc.property(
        content,
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        (made, detour, edits) => {
          const form = compileForm(made);
          const straight = apply(edits);
          const others = CODES.map((code): Edit => ({ code, answer: undefined }));
          const roundabout = apply([...detour, ...others, ...edits.toReversed(), ...edits]);
          expect(codesShown(form, roundabout)).toBe(codesShown(form, straight));
          expect(outcome(form, roundabout)).toBe(outcome(form, straight));
        },
      ),
      { numRuns: 10_000 },
    );
  }, 30_000);

  it('shows on screen just what the check of the response takes as shown, and drops the answers of what is hidden', () => {
    fc.assert(
      fc.property(content, fc.array(edit, { maxLength: 12 }), (made, edits) => {
        const form = compileForm(made);
        const answers = apply(edits);
        const visible = visibleQuestions(form, answers, CONTEXT);
        const onlyVisible = Object.fromEntries(Object.entries(answers).filter(([code]) => visible.has(code)));
        // What was hidden weighs nothing: left out by the browser or sent along, the result is one.
        expect(outcome(form, onlyVisible)).toBe(outcome(form, answers));
        const check = validateResponse(form, answers, CONTEXT);
        if (!check.ok) return;
        const stored = Object.entries(check.answers).filter(([, { state }]) => state !== 'not-shown');
        expect(stored.map(([code]) => code).join()).toBe([...visible].join());
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});
