import { createHash, randomBytes } from 'node:crypto';

/** `__Host-`: this host only, HTTPS only (browsers treat localhost as safe), whole site. */
export const SESSION_COOKIE = '__Host-medvirk';
export const SIGN_IN_COOKIE = '__Host-medvirk-sign-in';

export const COOKIE_OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** Idle and absolute limits of a session, in milliseconds. */
export const SESSION_IDLE = 60 * 60 * 1000;
export const SESSION_ABSOLUTE = 10 * 60 * 60 * 1000;

/** A secret of 256 random bits, safe in cookies and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. Plain SHA-256 is enough for 256 random bits. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
