export * from './evidence/evidence.ts';
export * from './picture/picture.ts';
