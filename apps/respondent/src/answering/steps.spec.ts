import { describe, expect, it } from '@jest/globals';
import { nextStep } from './steps.ts';

const shown = ['before', 'during', 'after'];
const next = (after: string | undefined, editing: boolean, needing: string[] = []) =>
  nextStep({ shown, after, editing, needsALook: (section) => needing.includes(section) });

describe('the next step', () => {
  it('is the first section from the start, then each in order, then the review', () => {
    expect(next(undefined, false)).toEqual({ page: 'section', section: 'before', editing: false });
    expect(next('before', false)).toEqual({ page: 'section', section: 'during', editing: false });
    expect(next('after', false)).toEqual({ page: 'review' });
  });

  it('is the review after a change', () => {
    expect(next('before', true)).toEqual({ page: 'review' });
  });

  it('is what the change has brought up, before the review', () => {
    expect(next('before', true, ['before', 'during'])).toEqual({ page: 'section', section: 'during', editing: true });
  });
});
