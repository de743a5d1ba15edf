import { describe, expect, it } from '@jest/globals';
import { permissionsOfRole, type Role } from '@medvirk/access';
import { isWithin, navigationFor } from './navigation.ts';

const addressesOf = (role: Role) => {
  const permissions = permissionsOfRole(role);
  return navigationFor((permission) => permissions.includes(permission)).map((item) => item.to);
};

describe('navigationFor', () => {
  it('keeps administration from council members and leaders', () => {
    expect(addressesOf('council-member')).toEqual([
      '/',
      '/questionnaires',
      '/councils',
      '/surveys',
      '/units',
      '/actions',
    ]);
    expect(addressesOf('leader')).not.toContain('/administration');
  });
  it('shows administration, but no actions, to administrators', () => {
    expect(addressesOf('administrator')).toContain('/administration');
    expect(addressesOf('administrator')).not.toContain('/actions');
  });
  it('lets the quality team in to look after the themes', () => {
    expect(addressesOf('quality-team')).toContain('/administration');
  });
});

describe('isWithin', () => {
  it('marks the home page only on the home page', () => {
    expect(isWithin('/', { to: '/' })).toBe(true);
    expect(isWithin('/surveys', { to: '/' })).toBe(false);
  });
  it('counts versions as questionnaires', () => {
    expect(isWithin('/versions/1/read', { to: '/questionnaires' })).toBe(true);
    expect(isWithin('/versions/1/read', { to: '/surveys' })).toBe(false);
  });
});
