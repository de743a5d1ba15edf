import { describe, expect, it } from '@jest/globals';
import {
  agreementPoints,
  extentPoints,
  importancePoints,
  satisfactionPoints,
  zeroToTenPoints,
} from './scale-presets.ts';

const PRESETS = { agreementPoints, extentPoints, importancePoints, satisfactionPoints };

describe.each(Object.entries(PRESETS))('%s', (_, preset) => {
  it('has the values 1 to 5 in order', () => {
    expect(preset().map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['nb', 'nn', 'en'])('has a text of its own on each point in %s', (language) => {
    const texts = preset().map((point) => point.texts[language]?.trim() ?? '');
    expect(texts).not.toContain('');
    expect(new Set(texts).size).toBe(5);
  });

  it('has no further language on some points only', () => {
    for (const point of preset()) expect(Object.keys(point.texts).sort()).toEqual(['en', 'nb', 'nn']);
  });

  it('makes new points each time, so that changing one questionnaire changes no other', () => {
    const [first] = preset();
    if (first) first.texts.nb = 'Noe annet';
    expect(preset()[0]?.texts.nb).not.toBe('Noe annet');
  });
});

describe('zeroToTenPoints', () => {
  it('has eleven points with texts at the ends only', () => {
    const points = zeroToTenPoints({ nb: 'Verst' }, { nb: 'Best' });
    expect(points.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(points.filter(({ texts }) => Object.keys(texts).length > 0)).toEqual([
      { value: 0, texts: { nb: 'Verst' } },
      { value: 10, texts: { nb: 'Best' } },
    ]);
  });
});
