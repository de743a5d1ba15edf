import { config } from 'zod';

// The content security policy allows no code made from text. Zod tries that as each shape is made, so this must run before
// anything that holds shapes is fetched.
config({ jitless: true });
