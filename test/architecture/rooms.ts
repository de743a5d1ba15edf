/**
 * The map of the house: which room may import which. This table is the rule; the picture in the root README only shows it.
 * Directions go down: apps -> data-access, job-contracts, ui, interchange, api-client, api-contract -> improvement, comments ->
 * questionnaire, participation, statistics, disclosure, access.
 */
const FOUNDATION = ['questionnaire', 'participation', 'statistics', 'disclosure', 'access'] as const;
const PURE = [...FOUNDATION, 'improvement', 'comments', 'interchange', 'question-bank', 'outreach', 'reports'] as const;

interface Room {
  /** 'app' rooms are never imported by anyone; 'lib' rooms are, through their public face. */
  readonly kind: 'app' | 'lib';
  /** Where the code runs. 'anywhere' is a pure room: no framework, no Node, no ambient time, randomness or identity. */
  readonly runs: 'anywhere' | 'server' | 'browser';
  readonly mayImport: readonly string[];
  /** Rooms whose types it may name, but whose code it must not carry: `import type` is erased and weighs nothing. */
  readonly mayNameTypesOf?: readonly string[];
}

const pure = (mayImport: readonly string[]): Room => ({ kind: 'lib', runs: 'anywhere', mayImport });

export const ROOMS: Readonly<Record<string, Room>> = {
  questionnaire: pure([]),
  participation: pure([]),
  statistics: pure([]),
  disclosure: pure([]),
  access: pure([]),
  comments: pure(FOUNDATION),
  improvement: pure(FOUNDATION),
  'question-bank': pure(['questionnaire']),
  outreach: pure(['participation']),
  interchange: pure([...FOUNDATION, 'improvement', 'comments']),
  reports: pure([...FOUNDATION, 'improvement']),
  documents: { kind: 'lib', runs: 'server', mayImport: ['reports'] },
  'api-contract': pure(PURE),
  'job-contracts': pure([]),
  'data-access': { kind: 'lib', runs: 'server', mayImport: [...PURE, 'api-contract', 'job-contracts'] },
  'api-client': { kind: 'lib', runs: 'browser', mayImport: ['api-contract'] },
  ui: { kind: 'lib', runs: 'browser', mayImport: ['questionnaire'] },
  api: {
    kind: 'app',
    runs: 'server',
    mayImport: [...PURE, 'data-access', 'job-contracts', 'api-contract', 'documents'],
  },
  worker: { kind: 'app', runs: 'server', mayImport: [...PURE, 'data-access', 'job-contracts', 'documents'] },
  // The contract's schemas weigh more than the whole app may: it validates with the questionnaire room, and names the shapes only.
  respondent: {
    kind: 'app',
    runs: 'browser',
    mayImport: ['questionnaire', 'comments', 'ui', 'api-client'],
    mayNameTypesOf: ['api-contract'],
  },
  dashboard: { kind: 'app', runs: 'browser', mayImport: [...PURE, 'ui', 'api-client', 'api-contract'] },
  local: {
    kind: 'app',
    runs: 'server',
    mayImport: [...PURE, 'data-access', 'job-contracts', 'api-contract', 'api-client'],
  },
};

export const SCOPE = '@medvirk/';
