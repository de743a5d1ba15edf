import { describe, expect, it } from '@jest/globals';
import { DEMO_PEOPLE } from './demo-people.ts';

describe('the demo people', () => {
  it('have subjects and addresses of their own', () => {
    for (const property of ['subject', 'email', 'name'] as const) {
      expect(new Set(DEMO_PEOPLE.map((person) => person[property])).size).toBe(DEMO_PEOPLE.length);
    }
  });

  it('are one administrator, two of the quality team, one leader and seven council members', () => {
    const count = (role: string) => DEMO_PEOPLE.filter((person) => person.role === role).length;
    expect(['administrator', 'quality-team', 'leader', 'council-member'].map(count)).toEqual([1, 2, 1, 7]);
  });

  it('have plain addresses that can reach nobody', () => {
    for (const { email } of DEMO_PEOPLE) expect(email).toMatch(/^[a-z.]+@medvirk\.example$/);
  });
});
