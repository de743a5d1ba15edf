import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import { type Mergeable, mergeProposals, partProposal } from './merge.ts';

const open = (id: string): Mergeable => ({ id, answer: null, mergedInto: null });
const NOT_MERGEABLE = new ParticipationError('PROPOSALS_NOT_MERGEABLE');

describe('mergeProposals', () => {
  const [a, b, c] = [open('a'), open('b'), open('c')];

  it('lets one stand for the others', () => {
    expect(mergeProposals(a, [b, c], [a, b, c])).toEqual(['b', 'c']);
    expect(mergeProposals(a, [a, b], [a, b, c])).toEqual(['b']);
  });

  it('takes along those that one of the others stood for already', () => {
    const underB = { ...open('d'), mergedInto: 'b' };
    expect(mergeProposals(a, [b], [a, b, c, underB])).toEqual(['b', 'd']);
    expect(mergeProposals(a, [b], [a, b, c, { ...open('e'), mergedInto: 'f' }])).toEqual(['b']);
  });

  it.each([
    ['nothing', a, []],
    ['one and itself', a, [a]],
    ['into one that is answered', { ...a, answer: {} }, [b]],
    ['one that is answered', a, [{ ...b, answer: {} }]],
    ['one that another stands for', a, [{ ...b, mergedInto: 'c' }]],
    ['into one that another stands for', { ...a, mergedInto: 'c' }, [b]],
  ])('refuses to merge %s', (_, lead, others) => {
    expect(() => mergeProposals(lead, others, [a, b, c])).toThrow(NOT_MERGEABLE);
  });
});

describe('partProposal', () => {
  it('is for what is merged and not answered yet', () => {
    expect(() => partProposal({ ...open('b'), mergedInto: 'a' })).not.toThrow();
    expect(() => partProposal(open('b'))).toThrow(NOT_MERGEABLE);
    expect(() => partProposal({ id: 'b', mergedInto: 'a', answer: {} })).toThrow(NOT_MERGEABLE);
  });
});
