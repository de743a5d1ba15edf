import { describe, expect, it } from '@jest/globals';
import { ANSWER_STATES, type StoredAnswer } from '@medvirk/questionnaire';
import fc from 'fast-check';
import { packAnswers, unpackAnswers } from './packed-answers.ts';

const simpleValue = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(fc.string(), { maxLength: 4 }),
);
const instance = fc.dictionary(fc.string(), fc.record({ state: fc.constant('answered' as const), value: simpleValue }));
const value = fc.oneof(simpleValue, fc.record({ instances: fc.array(instance, { maxLength: 3 }) }));
const anAnswer: fc.Arbitrary<StoredAnswer> = fc.oneof(
  fc.record({ state: fc.constant('answered' as const), value }),
  fc.constantFrom(...ANSWER_STATES.filter((state) => state !== 'answered')).map((state) => ({ state })),
);
const CODE = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}(\.[a-z]{1,4})?$/u);

describe('packed answers', () => {
  it('come out of the database as they went in, whatever their value or state', () => {
    fc.assert(
      fc.property(fc.dictionary(CODE, anAnswer, { noNullPrototype: true }), (answers) => {
        const kept = JSON.parse(JSON.stringify(packAnswers(answers)));
        // What JSON can't tell apart (0 and -0) is none of packing's doing.
        expect(unpackAnswers(kept)).toEqual(JSON.parse(JSON.stringify(answers)));
      }),
    );
  });

  it('hold nothing but the value of what was answered', () => {
    const answers = { waited: { state: 'answered', value: 3 }, rest: { state: 'not-shown' } } as const;
    expect(packAnswers(answers)).toEqual({ waited: 3, rest: { state: 'not-shown' } });
  });

  it('that were stored before they were packed are read as they are', () => {
    const answers = { waited: { state: 'answered', value: 3 }, rest: { state: 'skipped' } } as const;
    expect(unpackAnswers(answers)).toEqual(answers);
  });
});
