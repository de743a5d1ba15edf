/** `node --import ./apps/local/typescript.mjs some.ts`: lets this Node process load TypeScript files. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
