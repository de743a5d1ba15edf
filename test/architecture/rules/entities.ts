import { textOf, walk } from '../imports-of.ts';
import { type House, relativeTarget, type SourceFile, type Violation } from '../read-house.ts';

const TYPEORM = ['typeorm', '@nestjs/typeorm'];
/** The two places where Nest is told about the database connection. */
const WIRING = /^apps\/(api|worker)\/src\/(.+\/)?[^/]+\.module\.ts$/;

/** TypeORM is a matter of data-access alone; an app may name it in a *.module.ts that wires the connection into Nest. */
export function checkTypeOrmStaysInside(house: House): Violation[] {
  return house.files
    .filter((file) => file.room !== 'data-access' && !file.isSpec && !WIRING.test(file.path))
    .flatMap((file) =>
      file.imports
        .filter(({ specifier }) => TYPEORM.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
        .map(({ specifier }) => ({
          rule: 'typeorm',
          path: file.path,
          message: `imports ${specifier}: only data-access does`,
        })),
    );
}

/**
 * Entities never leave data-access: each lives in a `*.entity.ts` there, and nothing that the room's index hands out - directly,
 * by `export *`, or by a chain of re-exports - comes from such a file.
 */
export function checkEntitiesStayInside(house: House): Violation[] {
  return [...misplacedEntities(house), ...exportedEntities(house)];
}

function misplacedEntities(house: House): Violation[] {
  return house.files.filter(declaresEntity).flatMap((file): Violation[] => {
    if (file.room === 'data-access' && file.path.endsWith('.entity.ts')) return [];
    return [
      {
        rule: 'entity',
        path: file.path,
        message: 'declares an @Entity(): those live in libs/data-access/…/*.entity.ts',
      },
    ];
  });
}

function declaresEntity(file: SourceFile): boolean {
  let found = false;
  walk(file.tree, (node) => {
    if (node.type !== 'Decorator') return;
    walk(node.expression, (inner) => {
      if (inner.type === 'Identifier' && (textOf(inner) === 'Entity' || textOf(inner) === 'ViewEntity')) found = true;
    });
  });
  return found;
}

function exportedEntities(house: House): Violation[] {
  const byPath = new Map(house.files.map((file) => [file.path, file]));
  const index = byPath.get('libs/data-access/src/index.ts');
  const violations: Violation[] = [];
  const seen = new Set<string>();
  /** Follows what `file` hands on; `wanted` holds the names asked for, '*' for all. */
  const follow = (file: SourceFile, wanted: string): void => {
    if (seen.has(`${file.path} ${wanted}`)) return;
    seen.add(`${file.path} ${wanted}`);
    for (const { specifier, names, reexports } of file.imports) {
      const target = relativeTarget(file, specifier);
      if (target === undefined || !(reexports || handsOnLater(file, names, wanted))) continue;
      for (const name of names.filter((each) => wanted === '*' || each === '*' || each === wanted)) {
        if (target.endsWith('.entity.ts')) {
          violations.push({
            rule: 'entity',
            path: file.path,
            message: `hands ${name} from ${target} out of data-access`,
          });
        }
        const next = byPath.get(target);
        if (next) follow(next, name === '*' ? wanted : name);
      }
    }
  };
  if (index) follow(index, '*');
  return violations;
}

/** `import { A } from './a.entity.ts'; export { A };`: an export list without a source that names an imported binding. */
function handsOnLater(file: SourceFile, names: readonly string[], wanted: string): boolean {
  let found = false;
  walk(file.tree, (node) => {
    if (node.type !== 'ExportNamedDeclaration' || textOf(node.source) !== undefined || !Array.isArray(node.specifiers))
      return;
    for (const specifier of node.specifiers) {
      const name = textOf(specifier?.orig);
      if (name !== undefined && names.includes(name) && (wanted === '*' || wanted === name)) found = true;
    }
  });
  return found;
}
