import { describe, expect, it } from '@jest/globals';
import {
  agreementPoints,
  extentPoints,
  frequencyPoints,
  importancePoints,
  recommendPoints,
  satisfactionPoints,
  visualAnaloguePoints,
  yesNoUnsureOptions,
  zeroToTenPoints,
} from './scale-presets.ts';

const PRESETS = { agreementPoints, extentPoints, frequencyPoints, importancePoints, satisfactionPoints };

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

describe('the other presets', () => {
  it('ask for 0 to 10 where one would recommend, and for 0 to 100 on a line, with words at both ends', () => {
    const ends = [recommendPoints(), visualAnaloguePoints({ nb: 'Ingen' }, { nb: 'Verst' })].map((points) =>
      points.filter(({ texts }) => texts.nb).map(({ value }) => value),
    );
    expect(ends).toEqual([
      [0, 10],
      [0, 100],
    ]);
  });
  it('give yes, no and unsure in three languages, new each time', () => {
    const [yes] = yesNoUnsureOptions();
    if (yes) yes.texts.nb = 'Noe annet';
    expect(yesNoUnsureOptions().map(({ code, texts }) => [code, texts.nb, texts.nn, texts.en])).toEqual([
      ['yes', 'Ja', 'Ja', 'Yes'],
      ['no', 'Nei', 'Nei', 'No'],
      ['unsure', 'Usikker', 'Usikker', 'Not sure'],
    ]);
  });
});
