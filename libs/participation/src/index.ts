export * from './participation-error.ts';
export * from './proposals/proposal.ts';
export * from './sign-off/approve-version.ts';
export * from './sign-off/council-word.ts';
export * from './sign-off/sign-off.ts';
export * from './sign-off/sign-off-rule.ts';
export * from './trail/trail-kind.ts';
