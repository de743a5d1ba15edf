import { builtinModules } from 'node:module';
import { textOf, walk } from '../imports-of.ts';
import type { House, SourceFile, Violation } from '../read-house.ts';
import { ROOMS } from '../rooms.ts';

const SERVER_PACKAGES = [
  '@nestjs',
  '@fastify',
  'fastify',
  'typeorm',
  'pg',
  'ioredis',
  'bullmq',
  'pino',
  'openid-client',
  'oidc-provider',
];
const BROWSER_PACKAGES = [
  'react',
  'react-dom',
  'react-router',
  'react-i18next',
  'react-hook-form',
  '@tanstack',
  'recharts',
  '@digdir',
];

const isNodeBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');

const isOneOf = (packages: readonly string[], specifier: string): boolean =>
  packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** Pure rooms know no framework and no Node; browser rooms know no server; server rooms know no React. Specs may use what they need. */
export function checkExternalPackages(house: House): Violation[] {
  return codeOf(house).flatMap((file) => {
    const runs = ROOMS[file.room]?.runs;
    return file.imports.flatMap(({ specifier }): Violation[] => {
      const server = isNodeBuiltin(specifier) || isOneOf(SERVER_PACKAGES, specifier);
      const browser = isOneOf(BROWSER_PACKAGES, specifier);
      if (runs === 'anywhere' && (server || browser)) {
        return [{ rule: 'pure-room', path: file.path, message: `a pure room may not import ${specifier}` }];
      }
      if (runs === 'browser' && server) {
        return [{ rule: 'browser-room', path: file.path, message: `code for the browser may not import ${specifier}` }];
      }
      if (runs === 'server' && browser) {
        return [{ rule: 'server-room', path: file.path, message: `code for the server may not import ${specifier}` }];
      }
      return [];
    });
  });
}

const AMBIENT: readonly (readonly [object: string, property: string])[] = [
  ['Date', 'now'],
  ['Math', 'random'],
  ['performance', 'now'],
  ['crypto', 'randomUUID'],
  ['crypto', 'getRandomValues'],
];

/** In a pure room time, randomness and identity come in as arguments, so that the same call always gives the same answer. */
export function checkAmbientState(house: House): Violation[] {
  return codeOf(house)
    .filter((file) => ROOMS[file.room]?.runs === 'anywhere')
    .flatMap((file) => {
      const found = new Set<string>();
      walk(file.tree, (node) => {
        if (node.type === 'MemberExpression') {
          const [object, property] = [textOf(node.object), textOf(node.property)];
          if (AMBIENT.some(([o, p]) => o === object && p === property)) found.add(`${object}.${property}()`);
          if (object === 'process') found.add(`process.${property}`);
        }
        const isBare = !Array.isArray(node.arguments) || node.arguments.length === 0;
        if (node.type === 'NewExpression' && textOf(node.callee) === 'Date' && isBare) found.add('new Date()');
      });
      return [...found].map((what) => ({
        rule: 'ambient-state',
        path: file.path,
        message: `${what}: take it as an argument`,
      }));
    });
}

const codeOf = (house: House): readonly SourceFile[] => house.files.filter((file) => !file.isSpec);
