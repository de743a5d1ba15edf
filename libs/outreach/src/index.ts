export * from './language.ts';
export type { Mail } from './mail/mail.ts';
export * from './mail/notice-mail.ts';
export * from './notices/co-design-notices.ts';
export * from './notices/notice.ts';
export * from './notices/pace.ts';
export { localTime } from './time/local-time.ts';
