import { describe, expect, it } from '@jest/globals';
import { originsIn } from './origins.ts';

describe('originsIn', () => {
  it('gives those that stand there, and never one that would mean everybody', () => {
    expect(originsIn('https://a.example http://localhost:3000')).toEqual([
      'https://a.example',
      'http://localhost:3000',
    ]);
    expect(originsIn('* / https://*.example')).toEqual([]);
    expect(originsIn(undefined)).toEqual([]);
  });
});
