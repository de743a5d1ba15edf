export * from './call.ts';
export * from './upload.ts';
