import { type House, roomOf, type Violation } from '../read-house.ts';
import { ROOMS } from '../rooms.ts';

/** What specs of any room may fetch: the throw-away PostgreSQL. */
const FOR_SPECS = '@medvirk/local/postgres';

/** Imports of workspace packages go the way the table of rooms says, in code and in specs alike. */
export function checkDirections(house: House): Violation[] {
  return house.files.flatMap((file) => {
    const own = ROOMS[file.room];
    if (!own)
      return [
        { rule: 'unknown-room', path: file.path, message: `'${file.room}' is not in test/architecture/rooms.ts` },
      ];
    return file.imports.flatMap(({ specifier, typeOnly }): Violation[] => {
      const target = roomOf(specifier)?.room;
      if (target === undefined || target === file.room || (file.isSpec && specifier === FOR_SPECS)) return [];
      const other = ROOMS[target];
      const say = (rule: string, message: string) => [{ rule, path: file.path, message }];
      if (!other) return say('unknown-room', `imports ${specifier}, which is no room`);
      if (other.kind === 'app') {
        return own.kind === 'app'
          ? say('app-to-app', `${file.room} imports the app ${target}: apps meet only over HTTP and the queue`)
          : say('lib-to-app', `${file.room} imports the app ${target}: libs never know who uses them`);
      }
      if (own.mayImport.includes(target)) return [];
      if (own.mayNameTypesOf?.includes(target)) {
        return typeOnly ? [] : say('direction', `${file.room} may only 'import type' from ${target}`);
      }
      return say(
        'direction',
        `${file.room} may not import ${target} (allowed: ${own.mayImport.join(', ') || 'no room'})`,
      );
    });
  });
}
