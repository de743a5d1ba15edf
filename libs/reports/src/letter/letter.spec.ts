import { describe, expect, it } from '@jest/globals';
import { codeInGroups, letterText } from './letter.ts';
import { LETTER_WORDS } from './letter-words.ts';

const FACTS = {
  organisation: 'Prøvebyen helse',
  address: 'https://svar.example/s/k3v9mq',
  anonymous: true,
  closesOn: '2026-12-24',
  contact: 'Ring 12 34 56 78',
  numbered: false,
  reminder: null,
} as const;

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

  it.each(['nb', 'nn', 'en'] as const)('reminds who has not answered, and says which code holds, in %s', (language) => {
    const words = LETTER_WORDS[language];
    const text = letterText({ ...FACTS, language, anonymous: false, numbered: true, reminder: 'listed' });
    expect(text.lines[0]).toBe(words.remind('Prøvebyen helse'));
    expect(text.foot).toEqual(expect.arrayContaining([words.newest, words.once, words.numberUse]));
    expect(text).toMatchObject({ number: words.number, list: words.list });
  });

  it.each(['nb', 'nn', 'en'] as const)('reminds all of the code that they have, and why all, in %s', (language) => {
    const words = LETTER_WORDS[language];
    const text = letterText({ ...FACTS, language, numbered: false, reminder: 'to-all' });
    expect(text.lines.at(-1)).toContain(words.whyAll);
    expect(text.withTyping).toBe(words.withTypingEarlier('svar.example/s/k3v9mq'));
    expect(text.foot).toEqual([expect.stringContaining('24'), words.lost('Ring 12 34 56 78')]);
    expect(text.number).toBeUndefined();
    const named = letterText({ ...FACTS, language, anonymous: false, reminder: 'to-all' });
    expect(named.lines.join(' ')).not.toContain(words.whyAll);
  });

  it('sets a code in groups of four', () => {
    expect(codeInGroups('0123456789abcdef')).toBe('0123 4567 89ab cdef');
  });
});
