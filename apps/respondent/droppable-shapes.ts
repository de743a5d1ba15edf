import type { Plugin } from 'vite';

/**
 * The questionnaire room keeps its zod shapes in the same files as the plain functions used here. A bundler can't know
 * that building a shape does nothing else, so it would keep them all, and 45 kB of zod (gzip) with them. Each shape is put
 * in a function marked as free of effects: unused ones then fall away, and a used one would still work.
 */
export function droppableShapes(): Plugin {
  return {
    name: 'medvirk-droppable-shapes',
    enforce: 'post',
    transform: {
      filter: { id: /\/libs\/questionnaire\/src\/.+\.ts$/, code: /from ["']zod["']/ },
      handler(code) {
        const inits: { start: number; end: number }[] = [];
        for (const statement of this.parse(code).body) {
          const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
          if (declared?.type !== 'VariableDeclaration') continue;
          for (const { init } of declared.declarations) {
            if (init?.type === 'CallExpression' || init?.type === 'ObjectExpression') inits.push(init);
          }
        }
        let result = code;
        for (const { start, end } of inits.reverse()) {
          const shape = result.slice(start, end);
          result = `${result.slice(0, start)}/* @__PURE__ */ (() => (${shape}))()${result.slice(end)}`;
        }
        return { code: result, map: null };
      },
    },
  };
}
