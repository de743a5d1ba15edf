import { describe, expect, it } from '@jest/globals';
import { checkProposal } from '@medvirk/participation';
import { FIRST, missingFields, NO_FIELDS, proposeBody } from './propose-fields.ts';
import { MORE_ABOUT_QUESTION, PROPOSE_WHAT, type ProposeName, proposable } from './propose-what.ts';

const NAMES = Object.keys(PROPOSE_WHAT) as ProposeName[];
const FILLED = { wording: 'Andre ord', reason: 'Fordi', option: 'yes', place: 'q2', theme: 'respect', language: 'nn' };
const aboutQuestion = (name: ProposeName) => !['new', 'comment-whole', 'theme-new'].includes(name);

describe('a form of proposal', () => {
  it.each(NAMES)('"%s" becomes something that the rules take, once nothing is missing', (name) => {
    expect(missingFields(name, FILLED, 'Ord')).toEqual(new Set());
    const question = aboutQuestion(name) ? 'q1' : undefined;
    expect(() => checkProposal(proposeBody(name, FILLED, { question, reading: 'nb' }))).not.toThrow();
  });

  it.each(NAMES)('"%s" sends nothing when it is empty', (name) => {
    expect(missingFields(name, NO_FIELDS, '').size).toBeGreaterThan(0);
  });

  it('takes the same words for no proposal', () => {
    expect(missingFields('reword', { ...FILLED, wording: ' Ord ' }, 'Ord')).toEqual(new Set(['wording']));
  });

  it('tells in which language the words are, and that a question should come first of all', () => {
    const about = { question: 'q1', reading: 'en' };
    expect(proposeBody('reword', FILLED, about).language).toBe('en');
    expect(proposeBody('translate', FILLED, about).language).toBe('nn');
    expect(proposeBody('move', { ...FILLED, place: FIRST }, about).place).toEqual({ behind: null });
  });

  it('offers changes of answers only where there are answers to choose between', () => {
    const without = proposable(MORE_ABOUT_QUESTION, { hasOptions: false });
    expect(without).not.toContain('option-new');
    expect(without).toContain('move');
    expect(proposable(MORE_ABOUT_QUESTION, { hasOptions: true })).toEqual(MORE_ABOUT_QUESTION);
  });
});
