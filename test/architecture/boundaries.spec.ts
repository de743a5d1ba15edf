import { describe, expect, it } from '@jest/globals';
import { inATree } from './a-tree.ts';
import { type House, ownHouse, readable, readHouse, type Violation } from './read-house.ts';
import { ROOMS } from './rooms.ts';
import { checkCycles } from './rules/cycles.ts';
import { checkDirections } from './rules/directions.ts';
import { checkEntitiesStayInside, checkTypeOrmStaysInside } from './rules/entities.ts';
import { checkEnvironment } from './rules/environment.ts';
import { checkOneIndex, checkPublicFaces } from './rules/public-faces.ts';
import { checkAmbientState, checkExternalPackages } from './rules/purity.ts';

const RULES: Readonly<Record<string, (house: House) => Violation[]>> = {
  'imports follow the directions of the house': checkDirections,
  'rooms are entered through their public face': checkPublicFaces,
  'a room has one index': checkOneIndex,
  'nothing imports itself in a ring': checkCycles,
  'packages stay where they belong': checkExternalPackages,
  'pure rooms take time, randomness and identity as arguments': checkAmbientState,
  'TypeORM stays in data-access': checkTypeOrmStaysInside,
  'entities stay in data-access': checkEntitiesStayInside,
  'the environment is read in one place per app': checkEnvironment,
};

describe('the house as it stands', () => {
  const house = ownHouse();

  it('is read whole: every source file parses, and every room has some', () => {
    expect(house.unreadable).toEqual([]);
    expect([...new Set(house.files.map((file) => file.room))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(Object.entries(RULES))('%s', (_, check) => {
    expect(readable(check(house))).toEqual([]);
  });
});

/** A tree with one violation each; `clean` shows the nearest thing that is allowed, so that no rule simply refuses everything. */
interface Proof {
  readonly what: string;
  readonly check: (house: House) => Violation[];
  readonly rule: string;
  readonly broken: Readonly<Record<string, string>>;
  readonly clean: Readonly<Record<string, string>>;
}

const A = 'export const a = 1;';
const UI_PACKAGE = '{"exports":{".":"./src/index.ts","./styles.css":"./src/styles.css"}}';

const PROOFS: readonly Proof[] = [
  {
    what: 'a room that reaches upwards',
    check: checkDirections,
    rule: 'direction',
    broken: { 'libs/statistics/src/a.ts': "import { a } from '@medvirk/improvement';" },
    clean: { 'libs/improvement/src/a.ts': "import { a } from '@medvirk/statistics';" },
  },
  {
    what: 'a web app that reaches for the database, even for a type only',
    check: checkDirections,
    rule: 'direction',
    broken: { 'apps/dashboard/src/a.tsx': "import type { A } from '@medvirk/data-access';\nexport const b = <p />;" },
    clean: { 'apps/dashboard/src/a.tsx': "import type { A } from '@medvirk/api-contract';\nexport const b = <p />;" },
  },
  {
    what: 'the respondent app carrying more than its three rooms',
    check: checkDirections,
    rule: 'direction',
    broken: { 'apps/respondent/src/a.ts': "export const load = () => import('@medvirk/improvement');" },
    clean: { 'apps/respondent/src/a.ts': "export const load = () => import('@medvirk/ui');" },
  },
  {
    what: 'the respondent app loading the schemas of the contract, if only by an inline type',
    check: checkDirections,
    rule: 'direction',
    broken: { 'apps/respondent/src/a.ts': "import { type Receipt } from '@medvirk/api-contract';" },
    clean: { 'apps/respondent/src/a.ts': "import type { Receipt } from '@medvirk/api-contract';" },
  },
  {
    what: 'ui fetching through the client',
    check: checkDirections,
    rule: 'direction',
    broken: { 'libs/ui/src/a.ts': "export * from '@medvirk/api-client';" },
    clean: { 'libs/ui/src/a.ts': "export * from '@medvirk/questionnaire';" },
  },
  {
    what: 'an app that imports an app',
    check: checkDirections,
    rule: 'app-to-app',
    broken: { 'apps/api/src/a.ts': "import { a } from '@medvirk/worker';" },
    clean: { 'apps/api/src/a.ts': "import { a } from '@medvirk/job-contracts';" },
  },
  {
    what: 'a lib that imports an app, hidden in an import type',
    check: checkDirections,
    rule: 'lib-to-app',
    broken: { 'libs/data-access/src/a.ts': "export type A = import('@medvirk/api').A;" },
    clean: { 'libs/data-access/src/a.ts': "export type A = import('@medvirk/access').A;" },
  },
  {
    what: 'code that uses the throw-away PostgreSQL of the tests',
    check: checkDirections,
    rule: 'lib-to-app',
    broken: { 'libs/data-access/src/a.ts': "import { a } from '@medvirk/local/postgres';" },
    clean: { 'libs/data-access/src/a.spec.ts': "import { a } from '@medvirk/local/postgres';" },
  },
  {
    what: 'a room that nobody put on the map',
    check: checkDirections,
    rule: 'unknown-room',
    broken: { 'libs/common/src/a.ts': A },
    clean: { 'libs/access/src/a.ts': A },
  },
  {
    what: 'an import past the public face of a package',
    check: checkPublicFaces,
    rule: 'deep-import',
    broken: { 'libs/ui/package.json': UI_PACKAGE, 'apps/dashboard/src/a.ts': "import '@medvirk/ui/src/chart.ts';" },
    clean: { 'libs/ui/package.json': UI_PACKAGE, 'apps/dashboard/src/a.ts': "import '@medvirk/ui/styles.css';" },
  },
  {
    what: 'a relative path into another room',
    check: checkPublicFaces,
    rule: 'deep-import',
    broken: { 'libs/improvement/src/draw/a.ts': "import { a } from '../../../statistics/src/a.ts';" },
    clean: { 'libs/improvement/src/draw/a.ts': "import { a } from '../strength/a.ts';" },
  },
  {
    what: 'test code used by code that is no test',
    check: checkPublicFaces,
    rule: 'deep-import',
    broken: { 'libs/access/src/a.ts': "import { b } from '../../../test/builders/b.ts';" },
    clean: { 'libs/access/src/a.spec.ts': "import { b } from '../../../test/builders/b.ts';" },
  },
  {
    what: 'a second index inside a room',
    check: checkOneIndex,
    rule: 'one-index',
    broken: { 'libs/access/src/policy/index.ts': A },
    clean: {
      'libs/access/src/index.ts': A,
      'apps/local/src/postgres/index.ts': A,
      'apps/local/package.json': '{"exports":{"./postgres":{"@medvirk/source":"./src/postgres/index.ts"}}}',
    },
  },
  {
    what: 'files that import each other',
    check: checkCycles,
    rule: 'cycle',
    broken: {
      'libs/access/src/a.ts': "import { b } from './b.ts';",
      'libs/access/src/b.ts': "import { c } from './deeper/c.ts';",
      'libs/access/src/deeper/c.ts': "export * from '../a.ts';",
    },
    clean: {
      'libs/access/src/a.ts': "import { b } from './b.ts';",
      'libs/access/src/b.ts': "import type { A } from './a.ts';",
    },
  },
  {
    what: 'rooms that import each other, if only their types',
    check: checkCycles,
    rule: 'cycle',
    broken: {
      'libs/comments/src/a.ts': "import type { B } from '@medvirk/improvement';",
      'libs/improvement/src/a.ts': "import { a } from '@medvirk/comments';",
    },
    clean: { 'libs/improvement/src/a.ts': "import { a } from '@medvirk/statistics';" },
  },
  ...[
    '@nestjs/common',
    'typeorm',
    'react',
    'react-dom/client',
    'node:fs',
    'crypto',
    'fs/promises',
    'pg',
    'ioredis',
    'bullmq',
  ].map(
    (name): Proof => ({
      what: `${name} in a pure room`,
      check: checkExternalPackages,
      rule: 'pure-room',
      broken: { 'libs/questionnaire/src/a.ts': `import { a } from '${name}';` },
      clean: {
        'libs/questionnaire/src/a.ts': "import { z } from 'zod';",
        'libs/questionnaire/src/a.spec.ts': "import { readFileSync } from 'node:fs';",
      },
    }),
  ),
  {
    what: 'Node in code for the browser',
    check: checkExternalPackages,
    rule: 'browser-room',
    broken: { 'libs/ui/src/a.ts': "import { join } from 'node:path';" },
    clean: { 'libs/ui/src/a.ts': "import { useState } from 'react';" },
  },
  {
    what: 'React in code for the server',
    check: checkExternalPackages,
    rule: 'server-room',
    broken: { 'apps/api/src/a.ts': "import { useState } from 'react';" },
    clean: { 'apps/api/src/a.ts': "import { Module } from '@nestjs/common';" },
  },
  ...['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()', 'process.pid'].map(
    (expression): Proof => ({
      what: `${expression} in a pure room`,
      check: checkAmbientState,
      rule: 'ambient-state',
      broken: { 'libs/improvement/src/a.ts': `export const stamp = () => ({ at: ${expression} });` },
      clean: {
        'libs/improvement/src/a.ts': 'export const year = (now: Date) => new Date(now.getTime()).getFullYear();',
        'apps/worker/src/a.ts': `export const stamp = () => ({ at: ${expression} });`,
      },
    }),
  ),
  {
    what: 'TypeORM in a service',
    check: checkTypeOrmStaysInside,
    rule: 'typeorm',
    broken: { 'apps/api/src/surveys/surveys.service.ts': "import { Repository } from 'typeorm';" },
    clean: { 'apps/api/src/app.module.ts': "import { TypeOrmModule } from '@nestjs/typeorm';" },
  },
  {
    what: 'an entity exported by name',
    check: checkEntitiesStayInside,
    rule: 'entity',
    broken: { 'libs/data-access/src/index.ts': "export { SurveyEntity } from './survey/survey.entity.ts';" },
    clean: { 'libs/data-access/src/index.ts': "export { SurveyRepository } from './survey/survey.repository.ts';" },
  },
  {
    what: 'an entity that slips out through a chain of files',
    check: checkEntitiesStayInside,
    rule: 'entity',
    broken: {
      'libs/data-access/src/index.ts': "export * from './survey/survey.repository.ts';",
      'libs/data-access/src/survey/survey.repository.ts':
        "import { SurveyEntity } from './survey.entity.ts';\nexport { SurveyEntity };",
    },
    clean: {
      'libs/data-access/src/index.ts': "export * from './survey/survey.repository.ts';",
      'libs/data-access/src/survey/survey.repository.ts':
        "import { SurveyEntity } from './survey.entity.ts';\nconst rows: SurveyEntity[] = [];\nexport class SurveyRepository {}",
    },
  },
  {
    what: 'an entity declared outside data-access',
    check: checkEntitiesStayInside,
    rule: 'entity',
    broken: { 'apps/api/src/a.ts': "@Entity('survey')\nexport class Survey {}" },
    clean: { 'libs/data-access/src/survey/survey.entity.ts': "@Entity('survey')\nexport class SurveyEntity {}" },
  },
  ...['process.env.PORT', "process['env'].PORT"].map(
    (expression): Proof => ({
      what: `${expression} in a service`,
      check: checkEnvironment,
      rule: 'environment',
      broken: { 'apps/api/src/surveys/surveys.service.ts': `export const port = ${expression};` },
      clean: {
        'apps/api/src/config/app-config.ts': `export const port = ${expression};`,
        'apps/local/src/start.ts': `export const port = ${expression};`,
      },
    }),
  ),
  ...['const port = process.env.PORT;', 'const config = readAppConfig({ ...process.env });'].map(
    (line): Proof => ({
      what: `an entry that takes the environment apart: ${line}`,
      check: checkEnvironment,
      rule: 'environment',
      broken: { 'apps/api/src/main.ts': `import { readAppConfig } from './config/config.ts';\n${line}` },
      clean: {
        'apps/api/src/main.ts':
          "import { readAppConfig } from './config/config.ts';\nconst config = readAppConfig(process.env);",
      },
    }),
  ),
  {
    what: 'an environment handed to anything but the config',
    check: checkEnvironment,
    rule: 'environment',
    broken: { 'apps/api/src/main.ts': "import { start } from './start.ts';\nstart(process.env);" },
    clean: { 'apps/api/src/main.ts': "import { start } from './start.ts';\nstart();" },
  },
  {
    what: 'env imported from node:process',
    check: checkEnvironment,
    rule: 'environment',
    broken: { 'apps/worker/src/a.ts': "import { env } from 'node:process';" },
    clean: { 'apps/worker/src/a.ts': "import { exit } from 'node:process';" },
  },
  {
    what: 'two files of one app that read the environment',
    check: checkEnvironment,
    rule: 'environment',
    broken: {
      'apps/api/src/config/app-config.ts': 'export const port = process.env.PORT;',
      'apps/api/src/config/more-config.ts': 'export const host = process.env.HOST;',
    },
    clean: {
      'apps/api/src/config/app-config.ts': 'export const port = process.env.PORT;',
      'apps/worker/src/config/app-config.ts': 'export const port = process.env.PORT;',
    },
  },
];

describe('each rule catches what it forbids', () => {
  it.each(PROOFS)('$what', ({ check, rule, broken, clean }) => {
    expect(inATree(broken, (root) => check(readHouse(root))).map((violation) => violation.rule)).toEqual([rule]);
    expect(readable(inATree(clean, (root) => check(readHouse(root))))).toEqual([]);
  });

  it('a file that does not parse is reported, not passed over', () => {
    const house = inATree({ 'libs/access/src/a.ts': 'export const = ;' }, readHouse);
    expect(house.unreadable.map(({ path }) => path)).toEqual(['libs/access/src/a.ts']);
  });
});
