import { describe, expect, it } from '@jest/globals';
import picturesEn from '../texts/pictures/en.json' with { type: 'json' };
import picturesNb from '../texts/pictures/nb.json' with { type: 'json' };
import picturesNn from '../texts/pictures/nn.json' with { type: 'json' };
import en from '../texts/results/en.json' with { type: 'json' };
import nb from '../texts/results/nb.json' with { type: 'json' };
import nn from '../texts/results/nn.json' with { type: 'json' };

interface Table {
  readonly [key: string]: string | Table;
}

function flat(texts: Table, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : Object.entries(flat(value, `${before}${key}.`)),
    ),
  );
}

/** The values that each text is filled with, by key. */
const placesOf = (texts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort(),
    ]),
  );

describe.each([
  ['nynorsk', nn, nb],
  ['English', en, nb],
  ['nynorsk, of pictures', picturesNn, picturesNb],
  ['English, of pictures', picturesEn, picturesNb],
])('the texts in %s', (_, table, bokmaal) => {
  const texts = flat(table);

  it('have the keys of bokmål, and fill in the same values', () => {
    expect(placesOf(texts)).toEqual(placesOf(flat(bokmaal)));
  });

  it('are never empty', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
