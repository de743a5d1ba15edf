import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../evidence/evidence.ts';
import type { Draft } from '../statements/draft.ts';
import { strengthOf } from './strength-of.ts';

const period = { from: '2026-05-01', to: '2026-10-31' };
const frame = { question: 'q', versionId: 'v', period, unitId: 'u' };

function scored(code: Draft['code'], lens: Draft['lens'], n: number, halfWidth: number, score = 70): Draft {
  const figure: Figure = {
    estimate: score,
    low: score - halfWidth,
    high: score + halfWidth,
    n,
    level: 0.95,
    method: 't',
  };
  return {
    code,
    lens,
    facts: { score, n },
    evidence: [{ kind: 'statistic', measure: 'mean-score', figure, ...frame }],
  };
}
const comments = (lens: Draft['lens'], n: number): Draft => ({
  code: `comments-${lens}`,
  lens,
  facts: { n },
  evidence: [{ kind: 'comments', n, terms: [], ...frame }],
});
const council = (lens: Draft['lens']): Draft => ({
  code: 'said-by-council',
  lens,
  facts: {},
  evidence: [{ kind: 'council', id: '1', text: 't', source: 's', date: '2026-01-01', author: 'a' }],
});

describe('strength', () => {
  it.each([
    [300, 4, 'strong', ['many-answers', 'narrow-interval', 'one-kind-only']],
    [300, 6, 'moderate', ['many-answers', 'one-kind-only']],
    [60, 4, 'moderate', ['narrow-interval', 'one-kind-only']],
    [60, 12, 'weak', ['wide-interval', 'one-kind-only']],
    [29, 9, 'weak', ['few-answers', 'one-kind-only']],
  ])('of a score on %d answers, give or take %d, is %s', (n, halfWidth, level, reasons) => {
    const draft = scored('experience-score', 'now', n, halfWidth);
    expect(strengthOf(draft, [draft])).toEqual({ level, reasons });
  });

  it('grows when council and comments say that what is stated as important matters', () => {
    const draft = scored('importance-score', 'why', 60, 6);
    const strength = strengthOf(draft, [draft, comments('why', 40), council('why')]);
    expect(strength).toEqual({ level: 'strong', reasons: ['several-kinds-agree'] });
  });

  it('falls when respondents find unimportant what the council says matters', () => {
    const draft = scored('importance-score', 'why', 300, 4, 30);
    const strength = strengthOf(draft, [draft, council('why')]);
    expect(strength).toEqual({ level: 'moderate', reasons: ['many-answers', 'narrow-interval', 'kinds-disagree'] });
  });

  it('claims no agreement under now, where the direction of words is not known', () => {
    const draft = scored('experience-score', 'now', 60, 6);
    expect(strengthOf(draft, [draft, comments('now', 40), council('now')])).toEqual({ level: 'moderate', reasons: [] });
  });

  it('is weak for one voice alone, and for few who wrote', () => {
    expect(strengthOf(council('why'), [council('why')])).toEqual({ level: 'weak', reasons: ['one-kind-only'] });
    expect(strengthOf(comments('now', 29), [comments('now', 29)]).level).toBe('weak');
    expect(strengthOf(comments('now', 30), [comments('now', 30)]).level).toBe('moderate');
  });
});
