import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, permissionsOfRole, ROLES } from './roles.ts';

/**
 * Who may do what, as the README shows it: A administrator, Q quality team, L leader, C council member, E quote
 * editor, R concern reader. Written out here a
 * second time on purpose: a permission that slips into a role must be noticed by somebody.
 */
const TABLE = {
  'organisation:read': 'AQLCER',
  'organisation:manage': 'A',
  'people:manage': 'A',
  'tokens:manage': 'A',
  'subject-access:give': 'A',
  'questionnaire:read': 'AQLCE',
  'questionnaire:write': 'Q',
  'questionnaire:publish': 'Q',
  'questionnaire:override': 'A',
  'proposal:make': 'C',
  'proposal:answer': 'Q',
  'proposal:discuss': 'QC',
  'proposal:oversee': 'L',
  'sign-off:give': 'C',
  'case:write': 'QC',
  'survey:read': 'AQLCER',
  'survey:run': 'Q',
  'responses:import': 'AQ',
  'responses:export': 'Q',
  'results:read': 'QLCE',
  'comments:read': 'QLE',
  'comments:code': 'Q',
  'comments:quote': 'E',
  'concerns:handle': 'R',
  'attachments:read': 'R',
  'theme-words:suggest': 'QC',
  'theme-words:edit': 'Q',
  'evidence:add-staff': 'Q',
  'evidence:add-council': 'C',
  'statement:write': 'QC',
  'action:read': 'QLCE',
  'action:write': 'QL',
  'chart:rebase': 'Q',
  'tell-back:publish': 'Q',
} as const;
const LETTER = {
  administrator: 'A',
  'quality-team': 'Q',
  leader: 'L',
  'council-member': 'C',
  'quote-editor': 'E',
  'concern-reader': 'R',
} as const;

describe('roles', () => {
  it.each(ROLES)('give %s what the table says and nothing beyond it', (role) => {
    const inTable = Object.entries(TABLE).filter(([, letters]) => letters.includes(LETTER[role]));
    expect([...permissionsOfRole(role)].sort()).toEqual(inTable.map(([permission]) => permission).sort());
  });

  it('are all in the table, and so is every permission', () => {
    expect(Object.keys(LETTER).sort()).toEqual([...ROLES].sort());
    expect(Object.keys(TABLE).sort()).toEqual([...PERMISSIONS].sort());
  });

  it('leave no permission without somebody who has it', () => {
    for (const permission of PERMISSIONS) {
      expect(ROLES.filter((role) => permissionsOfRole(role).includes(permission))).not.toEqual([]);
    }
  });

  it('keep writing, signing and overriding in different hands', () => {
    for (const role of ROLES) {
      const hands = ['questionnaire:write', 'sign-off:give', 'questionnaire:override'] as const;
      expect(hands.filter((hand) => permissionsOfRole(role).includes(hand)).length).toBeLessThanOrEqual(1);
    }
  });

  it('keep comments from the council, whose members may know who wrote them', () => {
    expect(permissionsOfRole('council-member')).not.toContain('comments:read');
  });
});
