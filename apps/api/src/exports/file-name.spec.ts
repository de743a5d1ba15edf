import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.ts';

describe('fileNameOf', () => {
  const now = new Date('2026-11-26T10:00:00Z');

  it.each([
    ['Hvordan var det på blåbærposten?', 'hvordan-var-det-pa-blabaerposten-svar-2026-11-26.zip'],
    ['../../etc/passwd', 'etc-passwd-svar-2026-11-26.zip'],
    ['مرحبا', 'medvirk-svar-2026-11-26.zip'],
    ['', 'medvirk-svar-2026-11-26.zip'],
    ['a"\r\nb', 'a-b-svar-2026-11-26.zip'],
  ])('calls the file of %j %s', (title, name) => {
    expect(fileNameOf(title, { kind: 'answers', format: 'csv', language: 'nb' }, now)).toBe(name);
  });
});
