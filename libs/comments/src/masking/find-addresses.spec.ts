import { describe, expect, it } from '@jest/globals';
import { findAddresses } from './find-addresses.ts';

const found = (text: string): string[] => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('finding addresses', () => {
  it.each([
    ['Bor i Storgata 12 B, 0184 Oslo nå', 'Storgata 12 B, 0184 Oslo'],
    ['bor i storgata 12', 'storgata 12'],
    ['Ringveien 12-14.', 'Ringveien 12-14'],
    ['Karl Johans gate 12', 'Karl Johans gate 12'],
    ['Fjordvegen 23, 6800 Førde', 'Fjordvegen 23, 6800 Førde'],
    ['adressen er Solberg 14', 'Solberg 14'],
    ['postnr 0184 Oslo', '0184 Oslo'],
    ['at 12 High Street now', '12 High Street'],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Parkeringsplassen 2 minutter unna',
    'på veien 3 ganger',
    'Bor på Avdeling 3',
    '6. Kort vei\n7. Bra lys',
    'Rom 1204 Pasienten',
    'Storgata var stengt',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
