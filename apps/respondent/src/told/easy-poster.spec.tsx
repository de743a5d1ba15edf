import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ToldView } from '@medvirk/api-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { EasyPoster } from './easy-poster.tsx';
import { tellingIn } from './telling.ts';
import type { ToldTexts } from './told-texts.ts';

const figure = { estimate: 0.61, low: 0.55, high: 0.67, n: 248, level: 0.95, method: 'wilson' } as const;
const said = (question: string) => ({
  question,
  texts: { nb: `${question}?`, nn: `${question}?`, en: `${question}?` },
  measure: 'unfavourable-share' as const,
  figure,
});
const told: ToldView = {
  organisation: 'Fjordbyen',
  title: { nb: 'Hjemreise' },
  publishedAt: '2026-11-01T10:00:00Z',
  period: { from: '2026-05-01', to: '2026-10-31' },
  responses: 300,
  introduction: 'Takk.',
  themes: [
    {
      theme: { code: 'information', texts: { nb: 'Informasjon' } },
      said: ['a', 'b', 'c'].map(said),
      quotes: [],
      did: [
        { title: 'Telefon', description: 'Hver dag', status: 'done', dueOn: '2026-09-01', unit: 'Post', outcome: null },
      ],
    },
  ],
  council: null,
};
const textOf = (language: 'nb' | 'nn' | 'en') => {
  const texts = JSON.parse(readFileSync(new URL(`./texts/${language}.json`, import.meta.url), 'utf8')) as ToldTexts;
  const html = renderToStaticMarkup(
    <EasyPoster told={told} telling={tellingIn(language, texts)} onWhole={() => undefined} />,
  );
  return html.replace(/<[^>]+>/g, '\n').replace(/\n+/g, '\n');
};

describe('the page with easy words', () => {
  it('says what was asked, how many answered so, and what was done', () => {
    const text = textOf('nb');
    expect(text).toContain('Vi spurte: a?\n6 av 10 svarte noe dårlig.');
    expect(text).toContain('Telefon\nDette har vi gjort.');
  });

  it('says two things of a theme at most, without percentages, intervals or brackets', () => {
    const text = textOf('nb');
    expect(text).not.toContain('Vi spurte: c?');
    expect(text).not.toMatch(/[()%]/);
  });

  it.each(['nb', 'nn', 'en'] as const)('keeps its own sentences in %s to fourteen words', (language) => {
    const sentences = textOf(language).split(/(?<=[.?])\s|\n/);
    expect(sentences.filter((sentence) => sentence.split(' ').length > 14)).toEqual([]);
  });
});
