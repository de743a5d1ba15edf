import { describe, expect, it, jest } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';

jest.unstable_mockModule('./word-diff.css', () => ({}));
const { WordDiff } = await import('./word-diff.tsx');

describe('WordDiff', () => {
  it('marks words with elements and says the change aloud', () => {
    const html = renderToStaticMarkup(
      <WordDiff
        before="Ble du hørt?"
        after="Ble du sett?"
        language="nb"
        labels={{ removed: 'tatt ut', added: 'satt inn' }}
      />,
    );
    expect(html).toContain('lang="nb"');
    expect(html).toMatch(/<del>.*tatt ut.*hørt\?.*<\/del> <ins>.*satt inn.*sett\?.*<\/ins>/);
  });
});
