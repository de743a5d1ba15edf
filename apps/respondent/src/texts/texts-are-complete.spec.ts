import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, string>;
const placesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();

const FOLDERS = ['.', './rare', '../told/texts', '../invited/texts', '../kiosk/texts', '../question/written'];

describe.each(FOLDERS)('the texts in %s', (folder) => {
  const nb = read(`${folder}/nb.json`);

  it.each(['nn', 'en'])('are complete in %s, with the same places to fill', (language) => {
    const other = read(`${folder}/${language}.json`);
    expect(Object.keys(other)).toEqual(Object.keys(nb));
    for (const [key, text] of Object.entries(nb)) {
      expect({ key, places: placesIn(other[key] ?? '') }).toEqual({ key, places: placesIn(text) });
      expect(other[key]?.trim()).not.toBe('');
    }
  });

  it('hold no exclamation marks: calm words only', () => {
    expect(Object.values(nb).filter((text) => text.includes('!'))).toEqual([]);
  });
});
