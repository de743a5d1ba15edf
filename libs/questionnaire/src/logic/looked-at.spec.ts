import { describe, expect, it } from '@jest/globals';
import type { Condition } from './condition.ts';
import { VOCABULARY } from './expression/an-expression.builder.ts';
import { lookedAtBy } from './looked-at.ts';

const seen = (condition: Condition) => lookedAtBy(condition, VOCABULARY);

describe('what a rule looks at', () => {
  it('is every item of a nested rule, once, in order of appearance', () => {
    expect(
      seen({
        op: 'any',
        of: [
          { op: 'equals', question: 'a', value: 1 },
          { op: 'not', of: { op: 'all', of: [{ op: 'answered', question: 'b' }] } },
          { op: 'relative-date', question: 'born', is: 'on', than: { question: 'visit' } },
          { op: 'includes-none', question: 'a', values: ['x'] },
        ],
      }),
    ).toEqual({ items: ['a', 'b', 'born', 'visit'], scores: [] });
  });

  it('is all items of a question that is named whole, and the name itself where there is no such question', () => {
    expect(seen({ op: 'all-answered', questions: ['grid', 'gone'] }).items).toEqual([
      'grid.r1',
      'grid.r2',
      'grid.r3',
      'gone',
    ]);
  });

  it('is what stands in its expressions, and their scores', () => {
    expect(seen({ op: 'expression', expression: "sum({grid}) > score('pain')" })).toEqual({
      items: ['grid.r1', 'grid.r2', 'grid.r3'],
      scores: ['pain'],
    });
    expect(seen({ op: 'score-band', score: 'mood', bands: ['low'] })).toEqual({ items: [], scores: ['mood'] });
    expect(seen({ op: 'expression', expression: '{a} +' })).toEqual({ items: [], scores: [] });
  });

  it('is nothing of the answers for rules about who answers', () => {
    expect(seen({ op: 'respondent-role', roles: ['patient'] })).toEqual({ items: [], scores: [] });
    expect(seen({ op: 'relative-date', question: 'born', is: 'on', than: { today: true } }).items).toEqual(['born']);
  });
});
