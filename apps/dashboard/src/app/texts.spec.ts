import { describe, expect, it } from '@jest/globals';
import builderEn from '../texts/builder/en.json' with { type: 'json' };
import builderNb from '../texts/builder/nb.json' with { type: 'json' };
import builderNn from '../texts/builder/nn.json' with { type: 'json' };
import councilEn from '../texts/council/en.json' with { type: 'json' };
import councilNb from '../texts/council/nb.json' with { type: 'json' };
import councilNn from '../texts/council/nn.json' with { type: 'json' };
import en from '../texts/en.json' with { type: 'json' };
import nb from '../texts/nb.json' with { type: 'json' };
import nn from '../texts/nn.json' with { type: 'json' };
import questionnaireEn from '../texts/questionnaire/en.json' with { type: 'json' };
import questionnaireNb from '../texts/questionnaire/nb.json' with { type: 'json' };
import questionnaireNn from '../texts/questionnaire/nn.json' with { type: 'json' };
import quotesEn from '../texts/quotes/en.json' with { type: 'json' };
import quotesNb from '../texts/quotes/nb.json' with { type: 'json' };
import quotesNn from '../texts/quotes/nn.json' with { type: 'json' };

interface Table {
  [key: string]: string | Table;
}

/** Every text by its whole key: 'home.title' -> 'Nå'. */
function flat(table: Table, before = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === 'string') texts.set(before + key, value);
    else for (const [inner, text] of flat(value, `${before}${key}.`)) texts.set(inner, text);
  }
  return texts;
}
const holesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort();

describe.each([
  ['everywhere', { nb, nn, en }],
  ['of the council', { nb: councilNb, nn: councilNn, en: councilEn }],
  ['of the builder', { nb: builderNb, nn: builderNn, en: builderEn }],
  ['of quotes', { nb: quotesNb, nn: quotesNn, en: quotesEn }],
  ['around a questionnaire', { nb: questionnaireNb, nn: questionnaireNn, en: questionnaireEn }],
])('the texts of the screen %s', (_, tables) => {
  const bokmaal = flat(tables.nb);
  it.each([
    ['nynorsk', flat(tables.nn)],
    ['English', flat(tables.en)],
  ])('are all there in %s, with the same holes to fill', (__, other) => {
    expect([...other.keys()]).toEqual([...bokmaal.keys()]);
    for (const [key, text] of bokmaal) expect([key, holesOf(other.get(key) ?? '')]).toEqual([key, holesOf(text)]);
  });
  it('are never empty and never shout', () => {
    for (const table of [bokmaal, flat(tables.nn), flat(tables.en)]) {
      for (const [key, text] of table) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        expect([key, text.includes('!')]).toEqual([key, false]);
      }
    }
  });
});
