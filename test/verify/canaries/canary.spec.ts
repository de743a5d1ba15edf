import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { found, spellingsOf } from './canary.ts';

const CANARY = { what: 'a name', text: 'Solfrid Haugeråsen' };

describe('the search for canaries', () => {
  it.each([
    ['as it is', `level 30: ${CANARY.text} could not be stored`],
    ['in JSON', JSON.stringify({ error: { detail: `Failing row contains (${CANARY.text})` } })],
    ['in an address', `/s/abc?name=${encodeURIComponent(CANARY.text)}`],
    ['in hexadecimal, as PostgreSQL writes bytes', `\\x00ff${Buffer.from(CANARY.text).toString('hex')}00`],
  ])('finds one that was planted %s', (_, written) => {
    expect(found(written, [CANARY, { what: 'another', text: 'nothing of this' }])).toEqual(['a name']);
  });

  it('finds one in base64, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.uint8Array({ maxLength: 12 }), (before, after) => {
        const bytes = Buffer.concat([before, Buffer.from(CANARY.text), after]);
        for (const coding of ['base64', 'base64url'] as const)
          expect(found(`{"data":"${bytes.toString(coding)}"}`, [CANARY])).toEqual(['a name']);
      }),
    );
  });

  it('finds one in a file that is no text, and none in what has none', () => {
    const file = Buffer.concat([Buffer.from([0xff, 0xfe, 0]), Buffer.from(CANARY.text), Buffer.from([0xff])]);
    expect(found(file, [CANARY])).toEqual(['a name']);
    expect(found('Solfrid reiste hjem til Haugeråsen', [CANARY])).toEqual([]);
  });

  it('spells nothing so short that it would be found by chance', () => {
    for (const spelling of spellingsOf('98765432')) expect(spelling.length).toBeGreaterThanOrEqual(8);
  });
});
