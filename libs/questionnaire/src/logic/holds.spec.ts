import { describe, expect, it } from '@jest/globals';
import { holds } from './holds.ts';

const context = { role: 'patient', language: 'nb', units: ['ward'] } as const;

describe('holds', () => {
  it('decides one rule by itself, from answers and circumstances alone', () => {
    const answerTo = (key: string) => (key === 'a' ? 3 : undefined);
    expect(holds({ op: 'at-least', question: 'a', value: 3 }, answerTo, context)).toBe(true);
    expect(holds({ op: 'at-least', question: 'b', value: 3 }, answerTo, context)).toBe(false);
    expect(holds({ op: 'state', question: 'b', states: ['skipped'] }, answerTo, context)).toBe(true);
    expect(holds({ op: 'state', question: 'a', states: ['skipped'] }, answerTo, context)).toBe(false);
    expect(holds({ op: 'all-answered', questions: ['a'] }, answerTo, context)).toBe(true);
    expect(holds({ op: 'unit', units: ['ward'] }, answerTo, context)).toBe(true);
    expect(holds({ op: 'score', score: 's', from: 0 }, answerTo, context)).toBe(false);
    expect(holds({ op: 'score-band', score: 's', bands: ['low'] }, answerTo, context)).toBe(false);
    expect(holds({ op: 'expression', expression: '1 = 1' }, answerTo, context)).toBe(true);
    expect(holds({ op: 'expression', expression: '{a} = 3' }, answerTo, context)).toBe(false);
  });
});
