import { describe, expect, it } from '@jest/globals';
import { DEMO_PEOPLE } from './demo-people.ts';

describe('the demo people', () => {
  it('have subjects and addresses of their own', () => {
    for (const property of ['subject', 'email', 'name'] as const) {
      expect(new Set(DEMO_PEOPLE.map((person) => person[property])).size).toBe(DEMO_PEOPLE.length);
    }
  });

  it('are one administrator, two of the quality team, one each for leading, quotes and concerns, and seven council members', () => {
    const count = (role: string) => DEMO_PEOPLE.filter((person) => person.role === role).length;
    const roles = ['administrator', 'quality-team', 'leader', 'quote-editor', 'concern-reader', 'council-member'];
    expect(roles.map(count)).toEqual([1, 2, 1, 1, 1, 7]);
  });

  it('have plain addresses that can reach nobody', () => {
    for (const { email } of DEMO_PEOPLE) expect(email).toMatch(/^[a-z.]+@medvirk\.example$/);
  });
});
