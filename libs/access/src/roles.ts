export const ROLES = [
  'administrator',
  'quality-team',
  'leader',
  'council-member',
  'quote-editor',
  'concern-reader',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'organisation:read',
  'organisation:manage',
  'people:manage',
  'tokens:manage',
  'subject-access:give',
  'questionnaire:read',
  'questionnaire:write',
  'questionnaire:publish',
  'questionnaire:override',
  'proposal:make',
  'proposal:answer',
  'proposal:discuss',
  'proposal:oversee',
  'sign-off:give',
  'case:write',
  'survey:read',
  'survey:run',
  'responses:import',
  'responses:export',
  'results:read',
  'comments:read',
  'comments:code',
  'comments:quote',
  'concerns:handle',
  'attachments:read',
  'theme-words:suggest',
  'theme-words:edit',
  'evidence:add-staff',
  'evidence:add-council',
  'statement:write',
  'action:read',
  'action:write',
  'chart:rebase',
  'tell-back:publish',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING: readonly Permission[] = [
  'organisation:read',
  'questionnaire:read',
  'survey:read',
  'results:read',
  'action:read',
];

const OF_ROLE: Record<Role, readonly Permission[]> = {
  // Runs the house, not the surveys: reading results is a matter of the quality team and the leaders.
  administrator: [
    'organisation:read',
    'organisation:manage',
    'people:manage',
    'tokens:manage',
    'subject-access:give',
    'questionnaire:read',
    'questionnaire:override',
    'survey:read',
    'responses:import',
  ],
  'quality-team': [
    ...READING,
    'questionnaire:write',
    'questionnaire:publish',
    'proposal:answer',
    'proposal:discuss',
    'case:write',
    'survey:run',
    'responses:import',
    'responses:export',
    'comments:read',
    'comments:code',
    'theme-words:suggest',
    'theme-words:edit',
    'evidence:add-staff',
    'statement:write',
    'action:write',
    'chart:rebase',
    'tell-back:publish',
  ],
  // Answers for it that the council is answered in time; the answers themselves are the team's. What the units do about what
  // they read is the leader's own.
  leader: [...READING, 'comments:read', 'proposal:oversee', 'action:write'],
  'council-member': [
    ...READING,
    'proposal:make',
    'proposal:discuss',
    'sign-off:give',
    'case:write',
    'theme-words:suggest',
    'evidence:add-council',
    'statement:write',
  ],
  // Decides which comments are quoted. Named apart from the team, so that whoever wants a good story does not also release it.
  'quote-editor': [...READING, 'comments:read', 'comments:quote'],
  // Looks after comments that speak of danger, threaten or name staff, and reads files, whose contents nobody can mask. Sees no
  // figures for it.
  'concern-reader': ['organisation:read', 'survey:read', 'concerns:handle', 'attachments:read'],
};

/**
 * What concerns the whole organisation and nothing less. Held in one unit these would reach beyond it: who may hand out
 * roles could hand themselves all of them.
 */
const FOR_WHOLE_ONLY: readonly Permission[] = [
  'organisation:manage',
  'people:manage',
  'tokens:manage',
  'subject-access:give',
];

export function isForWholeOnly(permission: Permission): boolean {
  return FOR_WHOLE_ONLY.includes(permission);
}

export function permissionsOfRole(role: Role): readonly Permission[] {
  return OF_ROLE[role];
}
