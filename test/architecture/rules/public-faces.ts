import { type House, relativeTarget, roomOf, type Violation } from '../read-house.ts';

/** A room is entered by its front door: no subpath that its package.json doesn't export, no relative path into another room. */
export function checkPublicFaces(house: House): Violation[] {
  return house.files.flatMap((file) =>
    file.imports.flatMap(({ specifier }): Violation[] => {
      const door = roomOf(specifier);
      if (door) {
        if (door.room === file.room) {
          return [
            {
              rule: 'deep-import',
              path: file.path,
              message: `imports its own room as ${specifier}: use a relative path`,
            },
          ];
        }
        const isOpen = door.subpath === '.' || house.faces.get(door.room)?.has(door.subpath) === true;
        return isOpen
          ? []
          : [{ rule: 'deep-import', path: file.path, message: `${specifier} is not exported by ${door.room}` }];
      }
      const target = relativeTarget(file, specifier);
      if (target === undefined || target.startsWith(`${file.path.split('/').slice(0, 2).join('/')}/`)) return [];
      // Builders and the harness live in test/, where specs may fetch them.
      if (file.isSpec && target.startsWith('test/')) return [];
      return [
        { rule: 'deep-import', path: file.path, message: `${specifier} leaves the room: import the package instead` },
      ];
    }),
  );
}

/** A room has one index.ts, at its top, and one for each further door that its package.json exports: any other is a hidden door. */
export function checkOneIndex(house: House): Violation[] {
  const doors = new Set([...house.faces.values()].flatMap((face) => [...face.values()]));
  return house.files
    .filter(({ path }) => /\/src\/.+\/index\.tsx?$/.test(path) && !doors.has(path))
    .map(({ path }) => ({ rule: 'one-index', path, message: 'an index.ts inside a room: import the file itself' }));
}
