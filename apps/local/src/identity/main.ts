/** The demo identity provider as a process of its own: its library writes notices that have no place in the start's output. */
import { DEMO_PEOPLE } from '../demo-people.ts';
import { demoIdentityProvider } from './demo-identity-provider.ts';
import { FIRST_ADMINISTRATOR } from './first-administrator.ts';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const issuer = need('OIDC_ISSUER');
const server = await demoIdentityProvider({
  issuer,
  publicUrl: need('PUBLIC_URL'),
  clientId: need('OIDC_CLIENT_ID'),
  clientSecret: need('OIDC_CLIENT_SECRET'),
  people: process.env.MEDVIRK_DEMO === '0' ? [FIRST_ADMINISTRATOR] : DEMO_PEOPLE,
});
// Loopback only, whatever HOST says: this provider asks for no password.
server.listen(Number(new URL(issuer).port), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
