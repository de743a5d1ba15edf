import { describe, expect, it } from '@jest/globals';
import { codeInGroups, letterText } from './letter.ts';
import { LETTER_WORDS } from './letter-words.ts';

const FACTS = {
  organisation: 'Prøvebyen helse',
  address: 'https://svar.example/s/k3v9mq',
  anonymous: true,
  closesOn: '2026-12-24',
  contact: 'Ring 12 34 56 78',
};

describe('a letter that asks for an answer', () => {
  it.each(['nb', 'nn', 'en'] as const)('says who asks, where to go, until when and whom to call, in %s', (language) => {
    const { lines, withTyping, foot } = letterText({ ...FACTS, language });
    expect(lines[0]).toContain('Prøvebyen helse');
    expect(withTyping).toContain('svar.example/s/k3v9mq');
    expect(foot.join(' ')).toContain('24');
    expect(foot.join(' ')).toContain('Ring 12 34 56 78');
    expect(lines).toContain(LETTER_WORDS[language].anonymous);
  });

  it('promises no anonymity where there is none, and no last day', () => {
    const { lines, foot } = letterText({ ...FACTS, language: 'nb', anonymous: false, closesOn: null });
    expect(lines).toHaveLength(2);
    expect(foot).toHaveLength(2);
  });

  it('sets a code in groups of four', () => {
    expect(codeInGroups('0123456789abcdef')).toBe('0123 4567 89ab cdef');
  });
});
