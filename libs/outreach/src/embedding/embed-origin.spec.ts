import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { embedOrigin } from './embed-origin.ts';

describe('embedOrigin', () => {
  it.each([
    ['https://helse.example', 'https://helse.example'],
    [' https://www.Helse.example/om-oss/?a=b#c ', 'https://www.helse.example'],
    ['https://helse.example:8443/', 'https://helse.example:8443'],
    ['https://helse.example:443', 'https://helse.example'],
    ['http://localhost:5000/side', 'http://localhost:5000'],
  ])('takes %j as %j', (text, origin) => {
    expect(embedOrigin(text)).toBe(origin);
  });

  it.each([
    '',
    'helse.example',
    'http://helse.example',
    'https://*.helse.example',
    'https://helse',
    'https://user@helse.example',
    "https://helse.example; script-src 'unsafe-inline'",
    'https://helse.example https://annen.example',
    'javascript://helse.example',
    'data:text/html,x',
    '*',
    "'self'",
  ])('refuses %j', (text) => {
    expect(embedOrigin(text)).toBeUndefined();
  });

  it('never gives anything that says more than one source in a header, whatever is written', () => {
    const part = fc.constantFrom(
      'https://',
      'http://',
      'a.example',
      'localhost',
      ';',
      ' ',
      "'",
      ',',
      '*',
      ':',
      '80',
      '/',
      '\n',
      'å',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const origin = embedOrigin(parts.join(''));
        if (origin !== undefined) expect(origin).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);
      }),
    );
  });
});
