import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, type House, roomOf, type Violation } from '../read-house.ts';
import { ROOMS, SCOPE } from '../rooms.ts';

const folderOf = (room: string): string => `${ROOMS[room]?.kind === 'app' ? 'apps' : 'libs'}/${room}`;

/** Every room opens with a README that says what lives there, what must not, and why. Three words don't say that. */
export function checkReadmes(house: House): Violation[] {
  return Object.keys(ROOMS).flatMap((room): Violation[] => {
    const path = `${folderOf(room)}/README.md`;
    const text = existsSync(join(house.root, path)) ? readFileSync(join(house.root, path), 'utf8') : '';
    return text.trim().length >= 200
      ? []
      : [{ rule: 'readme', path, message: 'missing, or too short to say anything' }];
  });
}

/** A room's package.json lists the workspace packages that it imports: all of them, and no other. Nx orders the builds by that list. */
export function checkPackageLists(house: House): Violation[] {
  return Object.keys(ROOMS).flatMap((room): Violation[] => {
    const path = `${folderOf(room)}/package.json`;
    if (!existsSync(join(house.root, path))) return [{ rule: 'package-list', path, message: 'missing' }];
    const manifest: { dependencies?: object; devDependencies?: object } = JSON.parse(
      readFileSync(join(house.root, path), 'utf8'),
    );
    const listed = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]
      .filter((name) => name.startsWith(SCOPE))
      .map((name) => name.slice(SCOPE.length));
    const imported = new Set(
      house.files
        .filter((file) => file.room === room)
        .flatMap((file) => file.imports.flatMap(({ specifier }) => roomOf(specifier)?.room ?? []))
        // A spec may fetch the throw-away PostgreSQL from an app; listing it would turn the order of the builds in a ring.
        .filter((name) => ROOMS[name]?.kind !== 'app'),
    );
    imported.delete(room);
    return [
      ...[...imported]
        .filter((name) => !listed.includes(name))
        .map((name) => `imports ${SCOPE}${name} without listing it`),
      ...listed.filter((name) => !imported.has(name)).map((name) => `lists ${SCOPE}${name} but never imports it`),
    ].map((message) => ({ rule: 'package-list', path, message }));
  });
}

const LONG = 500;

/** A file over 500 lines says why in a `// reason:` line at its top. Migrations and generated files are what they are. */
export function checkFileSizes(root: string): Violation[] {
  return ['apps', 'libs', 'test']
    .flatMap((folder) => filesBelow(root, folder))
    .filter((path) => /\.(ts|tsx|mts|mjs|js|css)$/.test(path) && !/\/(migrations|generated)\//.test(path))
    .flatMap((path): Violation[] => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n');
      const hasReason = lines.slice(0, 5).some((line) => /^\s*(\/\/|\/?\*+) reason: \S/.test(line));
      if (lines.length <= LONG || hasReason) return [];
      return [{ rule: 'file-size', path, message: `${lines.length} lines: split it, or give a // reason: at the top` }];
    });
}
