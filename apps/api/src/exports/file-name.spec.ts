import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.ts';

describe('fileNameOf', () => {
  const now = new Date('2026-11-26T10:00:00Z');

  it.each([
    ['Hvordan var det på blåbærposten?', 'hvordan-var-det-pa-blabaerposten-answers-2026-11-26.zip'],
    ['../../etc/passwd', 'etc-passwd-answers-2026-11-26.zip'],
    ['مرحبا', 'medvirk-answers-2026-11-26.zip'],
    ['', 'medvirk-answers-2026-11-26.zip'],
    ['a"\r\nb', 'a-b-answers-2026-11-26.zip'],
  ])('calls the file of %j %s', (title, name) => {
    expect(fileNameOf(title, 'answers', 'csv', now)).toBe(name);
  });
});
