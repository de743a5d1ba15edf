import { describe, expect, it } from '@jest/globals';
import { findUrls } from './find-urls.ts';

const found = (text: string): string[] => findUrls(text).map(({ start, end }) => text.slice(start, end));

describe('finding web addresses', () => {
  it.each([
    ['Se https://eksempel.no/a?b=1.', 'https://eksempel.no/a?b=1'],
    ['Se (www.eksempel.no)', 'www.eksempel.no'],
    ['Se eksempel.com/side', 'eksempel.com/side'],
    ['Se helsenorge.no/profil/123', 'helsenorge.no/profil/123'],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['Se helsenorge.no.', 'Se https://www.nav.no/', 'Takk.No er alt bra', 'f.eks. i går', 'kl.12'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
