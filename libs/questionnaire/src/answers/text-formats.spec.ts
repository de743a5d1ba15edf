import { describe, expect, it } from '@jest/globals';
import { formatProblem } from './text-formats.ts';

describe('a text of a known format', () => {
  it.each([
    ['email', 'kari@post.example'],
    ['email', '  kari@post.example '],
    ['phone', '+47 22 33 44 55'],
    ['phone', '113'],
    ['phone', '(22) 33-44.55'],
    ['phone', '123456789012345'],
    ['url', 'post.example'],
    ['url', 'HTTPS://post.example/a?b=c#d'],
    ['url', 'http://post.example'],
    ['postal-code', ' 0150 '],
  ] as const)('%s: takes "%s"', (format, text) => {
    expect(formatProblem(format, text)).toBeUndefined();
  });

  it.each([
    ['email', 'kari'],
    ['email', '@post.example'],
    ['email', 'kari@'],
    ['email', 'kari@post'],
    ['email', 'kari@post..example'],
    ['email', 'kari@.example'],
    ['email', 'kari@post.'],
    ['email', 'kari n@post.example'],
    ['email', 'a@b@post.example'],
    ['phone', '22'],
    ['phone', '1234567890123456'],
    ['phone', '22 33 44 55 kveld'],
    ['phone', 'tlf 22334455'],
    ['phone', '+'],
    ['url', 'post'],
    ['url', 'see http://post.example'],
    ['url', 'https://'],
    ['url', 'https:///a.b'],
    ['url', '.'],
    ['postal-code', '150'],
    ['postal-code', '01500'],
    ['postal-code', 'N-0150'],
  ] as const)('%s: refuses "%s"', (format, text) => {
    expect(formatProblem(format, text)).toMatch(/^not-an?-/);
  });
});
