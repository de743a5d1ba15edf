export * from './texts-fields/texts-fields.tsx';
export * from './word-diff/diff-words.ts';
export * from './word-diff/word-diff.tsx';
