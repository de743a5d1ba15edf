import { describe, expect, it } from '@jest/globals';
import type { Condition, QuestionnaireContent } from '@medvirk/questionnaire';
import { rolesOffered } from './roles-offered.ts';

const content = (showIf?: Condition): QuestionnaireContent => ({
  title: {},
  languages: ['nb'],
  sections: [
    { code: 'one', title: {}, questions: [{ code: 'q', type: 'short-text', texts: {}, ...(showIf && { showIf }) }] },
  ],
});

describe('roles offered', () => {
  it('are patients and those close to them', () => {
    expect(rolesOffered(content())).toEqual(['patient', 'next-of-kin', 'on-behalf', 'parent', 'parent-of-youth']);
  });

  it('include staff where a rule asks for staff, however deep it lies', () => {
    const rule: Condition = { op: 'any', of: [{ op: 'not', of: { op: 'respondent-role', roles: ['staff'] } }] };
    expect(rolesOffered(content(rule))).toEqual([
      'patient',
      'next-of-kin',
      'on-behalf',
      'parent',
      'parent-of-youth',
      'staff',
    ]);
  });

  it('leave parents as they are where a rule asks for them and knows no ages', () => {
    const rule = (...roles: ('parent' | 'parent-of-youth')[]) => content({ op: 'respondent-role', roles });
    expect(rolesOffered(rule('parent'))).not.toContain('parent-of-youth');
    expect(rolesOffered(rule('parent', 'parent-of-youth'))).toContain('parent-of-youth');
  });
});
