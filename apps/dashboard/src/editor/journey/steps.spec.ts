import { describe, expect, it } from '@jest/globals';
import { permissionsOfRole, type Role } from '@medvirk/access';
import type { VersionView } from '@medvirk/api-contract';
import type { VersionStatus } from '@medvirk/questionnaire';
import { stepsFor } from './steps.ts';

const nothing: VersionView['may'] = {
  edit: false,
  propose: false,
  answerProposals: false,
  signOff: false,
  openRound: false,
  approve: false,
  override: false,
  publish: false,
};
const kinds = (status: VersionStatus, role: Role, may: Partial<VersionView['may']> = {}) =>
  stepsFor({ status, council: { id: 'c', name: 'Utvalg' }, may: { ...nothing, ...may } }, (permission) =>
    permissionsOfRole(role).includes(permission),
  ).map((step) => step.kind);

describe('stepsFor', () => {
  it('leaves it to the rounds to send a draft to the council', () => {
    expect(kinds('draft', 'quality-team')).toEqual([]);
    expect(kinds('draft', 'council-member')).toEqual([]);
  });
  it('offers approval only when the server says that the rule is met', () => {
    expect(kinds('in-co-design', 'quality-team')).toEqual(['takeBack']);
    expect(kinds('in-co-design', 'quality-team', { approve: true })).toEqual(['approve', 'takeBack']);
  });
  it('keeps the override for those who may', () => {
    expect(kinds('in-co-design', 'administrator', { override: true })).toEqual(['override']);
  });
  it('can only retire what is published, and do nothing with what is retired', () => {
    expect(kinds('published', 'quality-team')).toEqual(['retire']);
    expect(kinds('retired', 'quality-team', { approve: true, publish: true })).toEqual([]);
  });
});
