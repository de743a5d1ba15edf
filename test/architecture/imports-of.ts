import { parseSync } from '@swc/core';

/** One `import`, `export … from`, `import()`, `require()` or `import('…')` type in a file. */
export interface ImportLine {
  readonly specifier: string;
  /** Erased by the compiler: no code runs because of it. `import { type A }` is not: it still loads the module. */
  readonly typeOnly: boolean;
  /** The names fetched; '*' for a namespace, star export, side effect or dynamic import. */
  readonly names: readonly string[];
  /** Set when the line also hands the names on: exported name by imported name. */
  readonly reexports: boolean;
}

type Node = { readonly type?: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A parsed module: its tree, for the rules that look inside, and its imports. Throws on a file that doesn't parse. */
export function parseModule(source: string, fileName: string): { tree: Node; imports: ImportLine[] } {
  const tree: unknown = parseSync(source, {
    syntax: 'typescript',
    tsx: fileName.endsWith('.tsx'),
    decorators: true,
    target: 'es2022',
  });
  if (!isNode(tree)) throw new Error(`no tree for ${fileName}`);
  const imports: ImportLine[] = [];
  walk(tree, (node) => {
    const line = importLine(node);
    if (line) imports.push(line);
  });
  return { tree, imports };
}

/** Visits every node of a tree, parents first. */
export function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  if (!isNode(value)) return;
  if (typeof value.type === 'string') visit(value);
  for (const key of Object.keys(value)) if (key !== 'span') walk(value[key], visit);
}

/** The text of an identifier or string literal node, else undefined. */
export function textOf(value: unknown): string | undefined {
  return isNode(value) && typeof value.value === 'string' ? value.value : undefined;
}

function importLine(node: Node): ImportLine | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return line(node.source, node.typeOnly === true, namesOf(node.specifiers, 'imported'), false);
    case 'ExportNamedDeclaration':
      return line(node.source, node.typeOnly === true, namesOf(node.specifiers, 'orig'), true);
    case 'ExportAllDeclaration':
      return line(node.source, node.typeOnly === true, ['*'], true);
    case 'TsImportType':
      return line(node.argument, true, ['*'], false);
    case 'TsExternalModuleReference':
      return line(node.expression, false, ['*'], false);
    case 'CallExpression': {
      const callee = isNode(node.callee) ? node.callee : undefined;
      const loads = callee?.type === 'Import' || (callee?.type === 'Identifier' && callee.value === 'require');
      const first: unknown = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
      return loads && isNode(first) ? line(first.expression, false, ['*'], false) : undefined;
    }
    default:
      return undefined;
  }
}

function line(source: unknown, typeOnly: boolean, names: string[], reexports: boolean): ImportLine | undefined {
  const specifier = textOf(source);
  return specifier === undefined ? undefined : { specifier, typeOnly, names, reexports };
}

function namesOf(specifiers: unknown, key: 'imported' | 'orig'): string[] {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return ['*'];
  return specifiers.map((specifier: Node) => {
    if (specifier.type === 'ImportDefaultSpecifier') return 'default';
    if (specifier.type === 'ImportNamespaceSpecifier' || specifier.type === 'ExportNamespaceSpecifier') return '*';
    return textOf(specifier[key]) ?? textOf(specifier.local) ?? '*';
  });
}
