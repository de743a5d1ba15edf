import { describe, expect, it } from '@jest/globals';
import { questionsInCondition } from './condition-questions.ts';

describe('questionsInCondition', () => {
  it('names every question of a nested rule, in order of appearance', () => {
    expect(
      questionsInCondition({
        op: 'any',
        of: [
          { op: 'equals', question: 'a', value: 1 },
          { op: 'not', of: { op: 'all', of: [{ op: 'answered', question: 'b' }] } },
          { op: 'before', question: 'c', date: '2026-01-01' },
          { op: 'includes-none', question: 'd', values: ['x'] },
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('names none for rules about who answers', () => {
    const rules = [
      { op: 'respondent-role', roles: ['patient'] },
      { op: 'language', languages: ['nb'] },
    ] as const;
    for (const rule of rules) {
      const own =
        rule.op === 'language' ? { ...rule, languages: [...rule.languages] } : { ...rule, roles: [...rule.roles] };
      expect(questionsInCondition(own)).toEqual([]);
    }
  });
});
