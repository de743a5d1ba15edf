import { describe, expect, it } from '@jest/globals';
import { posterSvg } from './poster-svg.ts';
import { surveyPoster } from './survey-poster.ts';

const QR = { size: 3, isDark: (row: number, column: number) => row === 1 || column === 0 };

const svgOf = (title: string, size: 'A4' | 'A5' = 'A4', unit = 'Post A') => {
  const poster = surveyPoster({
    size,
    organisation: 'Prøvebyen helse',
    title: { nb: title, ar: 'كيف كانت تجربتك؟' },
    languages: ['nb', 'ar', 'en'],
    first: 'nb',
    anonymous: true,
    units: [{ name: unit, address: 'https://svar.example/s/k3v9mq' }],
  });
  const [page] = poster.pages;
  if (!page) throw new Error('no page');
  return posterSvg(poster, page, QR);
};

describe('a poster as SVG', () => {
  it('is a page of the paper that was asked for, with the address for typing as text', () => {
    expect(svgOf('Hvordan var det?')).toContain('width="210mm" height="297mm"');
    expect(svgOf('Hvordan var det?', 'A5')).toContain('width="148mm" height="210mm"');
    expect(svgOf('Hvordan var det?')).toContain('>svar.example/s/k3v9mq</text>');
  });

  it('sets each language as its own, Arabic from right to left', () => {
    const svg = svgOf('Hvordan var det?');
    expect(svg).toMatch(/lang="ar" direction="rtl">/);
    expect(svg).toMatch(/lang="en">/);
  });

  it('breaks a long title into lines, and loses no word of it', () => {
    const title = 'Hvordan opplevde du å komme til oss, være hos oss og reise hjem igjen?';
    const lines = [...svgOf(title).matchAll(/font-size="30" font-weight="700">([^<]*)</g)].map(([, line]) => line);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(title);
  });

  it('takes words as words, whatever stands in them', () => {
    const svg = svgOf('Før & etter <script>', 'A4', 'Post "B"');
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('Før &amp; etter &lt;script&gt;');
    expect(svg).toContain('Post &quot;B&quot;');
  });

  it('draws a strip for each run of dark squares', () => {
    expect(svgOf('Hei')).toContain('d="M4 4h1v1h-1zM4 5h3v1h-3zM4 6h1v1h-1z"');
  });
});
