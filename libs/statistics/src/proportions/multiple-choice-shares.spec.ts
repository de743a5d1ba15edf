import { describe, expect, it } from '@jest/globals';
import { multipleChoiceShares } from './multiple-choice-shares.ts';

const options = [
  { value: 'doctor', count: 30 },
  { value: 'nurse', count: 25 },
  { value: 'leaflet', count: 0 },
];

describe('multipleChoiceShares', () => {
  it('takes each option over those who answered, not over the choices made', () => {
    const shares = multipleChoiceShares(40, options);
    expect(shares?.map(({ share }) => share.estimate)).toEqual([0.75, 0.625, 0]);
    expect(shares?.every(({ share }) => share.n === 40 && share.method === 'wilson')).toBe(true);
  });

  it('is nothing when nobody answered', () => {
    expect(multipleChoiceShares(0, [{ value: 'doctor', count: 0 }])).toBeNull();
  });

  it('refuses more choices of an option than respondents, and doubles', () => {
    expect(() => multipleChoiceShares(20, options)).toThrow('doctor was chosen by 30 of 20');
    expect(() => multipleChoiceShares(40, [...options, ...options])).toThrow('twice');
  });
});
