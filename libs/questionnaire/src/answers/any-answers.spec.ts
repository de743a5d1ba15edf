import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aContent, aGrid, aMultipleChoice, dualCells, oneOfEach } from '../content/a-question.builder.ts';
import { QuestionnaireContent } from '../content/content.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import { ANSWER_STATES, type AnswerValue, GivenAnswer, type GivenAnswers } from './answer.ts';
import { compileForm } from './compile-form.ts';
import { countAnswers } from './count-answers.ts';

import { validateResponse } from './validate-response.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb' };
const form = compileForm(
  aContent([
    ...oneOfEach().map((question) => ({
      ...question,
      ...(question.type !== 'hidden' && question.type !== 'calculated' && { allowDontKnow: true }),
    })),
    aGrid('dual', { cells: dualCells() }),
    aMultipleChoice('open', { options: [{ code: 'a', texts: { nb: 'A' }, other: true }], comment: { nb: 'Si mer' } }),
  ]),
);
const KEYS = [...form.questions.keys()];

/** Right values, near misses and nonsense of every kind of value there is. */
const simple: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constantFrom('a', 'b', 'yes', 'no', 'poster', '2026-03-01', '07:30', '2026-03-01T07:30', '', '  '),
  fc.string({ maxLength: 12 }),
  fc.integer({ min: -2, max: 12 }),
  fc.double(),
  fc.array(fc.constantFrom('a', 'b', 'c', 'none', 'head', 'back', 'z'), { maxLength: 4 }),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }),
);
const given = (value: fc.Arbitrary<AnswerValue>): fc.Arbitrary<GivenAnswer> =>
  fc.oneof(
    { weight: 4, arbitrary: value.map((chosen): GivenAnswer => ({ state: 'answered', value: chosen })) },
    { weight: 1, arbitrary: fc.constantFrom('dont-know', 'not-relevant').map((state) => ({ state }) as GivenAnswer) },
  );
const repeated = fc
  .array(fc.dictionary(fc.constantFrom('how', 'why', 'constructor', 'x'), given(simple), { maxKeys: 3 }), {
    maxLength: 4,
  })
  .map((instances) => ({ instances }) as AnswerValue);
const answers: fc.Arbitrary<GivenAnswers> = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }),
  given(fc.oneof({ weight: 6, arbitrary: simple }, { weight: 1, arbitrary: repeated })),
  { maxKeys: 8 },
);

describe('any answers at all', () => {
  it('are stored as exactly one of the six states for each item, or refused with a reason; and counted once', () => {
    let stored = 0;
    fc.assert(
      fc.property(answers, (sent) => {
        const check = validateResponse(form, sent, CONTEXT);
        if (!check.ok) {
          expect(check.problems.length).toBeGreaterThan(0);
          return;
        }
        stored += 1;
        expect(Object.keys(check.answers)).toEqual(KEYS);
        const cells = countAnswers(form, check.answers);
        const states = cells.filter(({ kind }) => kind === 'state');
        expect(states.map(({ question }) => question)).toEqual(KEYS);
        for (const { value } of states) expect(ANSWER_STATES).toContain(value);
        const seen = cells.map(({ question, kind, value }) => `${question} ${kind} ${value}`);
        expect(new Set(seen).size).toBe(seen.length);
        // What is stored is right by the same rules, and says the same again.
        const again = Object.entries(check.answers).filter(
          ([, { state }]) => state !== 'skipped' && state !== 'not-shown',
        );
        const twice = validateResponse(form, Object.fromEntries(again) as GivenAnswers, CONTEXT);
        expect(twice.ok && JSON.stringify(twice.answers)).toBe(JSON.stringify(check.answers));
      }),
      { numRuns: 3000 },
    );
    expect(stored).toBeGreaterThan(100);
  }, 30_000);

  it('take the shape that they have, once it is the shape of an answer', () => {
    fc.assert(
      fc.property(answers, (sent) => {
        for (const answer of Object.values(sent)) {
          const isNumberOnly = answer.state === 'answered' && typeof answer.value === 'number';
          if (!isNumberOnly) expect(GivenAnswer.safeParse(answer).success).toBe(true);
        }
      }),
    );
  });

  it('can be given to a questionnaire of every type, whose shape is right', () => {
    expect(QuestionnaireContent.safeParse(form.content).error).toBeUndefined();
  });
});
