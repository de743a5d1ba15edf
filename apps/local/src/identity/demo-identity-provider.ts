import { generateKeyPair, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import Provider, { type Configuration, interactionPolicy, type JWK } from 'oidc-provider';
import type { DemoPerson } from '../demo-people.ts';
import { MemoryAdapter } from './memory-adapter.ts';
import { problemPage, signedOutPage, signInPage, signOutPage } from './sign-in-page.ts';
import { chooseLanguage } from './sign-in-texts.ts';

/** Who may sign in, and to what. */
export interface DemoIdentityPlan {
  /** For example http://localhost:3001: the provider's own address, without a path. */
  issuer: string;
  /** Where Medvirk answers, for example http://localhost:3000. */
  publicUrl: string;
  clientId: string;
  clientSecret: string;
  people: readonly DemoPerson[];
}

const CLAIMS = { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] };

/** A key of this run: tokens of an earlier run count for nothing. RS256, since every OpenID Connect client knows it. */
async function signingKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    alg: 'RS256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  } as JWK;
}

function policyThatAlwaysAsks(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  // A demo is for changing who you are: the list is shown at every sign-in, also when someone is signed in here already.
  const check = new interactionPolicy.Check('choose_person', 'the person is chosen at every sign-in', (ctx) =>
    ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(check);
  return policy;
}

async function configuration(plan: DemoIdentityPlan): Promise<Configuration> {
  const bySubject = new Map(plan.people.map((person) => [person.subject, person]));
  return {
    adapter: MemoryAdapter,
    jwks: { keys: [await signingKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'demo_session', interaction: 'demo_interaction', resume: 'demo_resume' },
    },
    clients: [
      {
        client_id: plan.clientId,
        client_secret: plan.clientSecret,
        // What openid-client does when it is given a secret and nothing else.
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${plan.publicUrl}/api/session/callback`],
        post_logout_redirect_uris: [`${plan.publicUrl}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: CLAIMS,
    scopes: ['openid', 'profile', 'email'],
    conformIdTokenClaims: false, // name and email are in the ID token too, not only behind the userinfo address
    async findAccount(_ctx, subject) {
      const person = bySubject.get(subject);
      if (!person) return undefined;
      const { name, email } = person;
      return { accountId: subject, claims: async () => ({ sub: subject, name, email, email_verified: true }) };
    },
    interactions: { policy: policyThatAlwaysAsks(), url: (_ctx, { uid }) => `/sign-in/${uid}` },
    // There is one client and it is ours: nobody is asked whether it may know name and e-mail.
    async loadExistingGrant(ctx) {
      const { oidc } = ctx;
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (!accountId || !clientId) return undefined;
      const known = oidc.session?.grantIdFor(clientId);
      const existing = known ? await oidc.provider.Grant.find(known) : undefined;
      if (existing?.accountId === accountId) return existing;
      const grant = new oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(chooseLanguage(ctx.get('accept-language')), form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage(chooseLanguage(ctx.get('accept-language')));
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = problemPage(chooseLanguage(ctx.get('accept-language')), out.error);
    },
    ttl: {
      Session: 8 * 3600,
      Interaction: 3600,
      Grant: 8 * 3600,
      AccessToken: 3600,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // No form-action: browsers apply it to the redirect back to Medvirk as well.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Ends the session of whoever was signed in here before; the provider would else put a sign-out page in between. */
async function forgetEarlierPerson(provider: Provider, interaction: Interaction): Promise<void> {
  if (!interaction.session?.uid) return;
  const earlier = await provider.Session.findByUid(interaction.session.uid);
  await earlier?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

async function answerSignIn(
  provider: Provider,
  plan: DemoIdentityPlan,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const language = chooseLanguage(request.headers['accept-language']);
  try {
    const interaction = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const subject = (await readForm(request)).get('subject') ?? '';
      if (plan.people.some((person) => person.subject === subject)) {
        await forgetEarlierPerson(provider, interaction);
        const result = { login: { accountId: subject, remember: false } };
        return await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
      }
    }
    sendPage(response, 200, signInPage(language, plan.people, `/sign-in/${interaction.uid}`));
  } catch (error) {
    const code = error instanceof Error && 'error' in error ? String(error.error) : 'server_error';
    sendPage(response, 400, problemPage(language, code));
  }
}

/**
 * An OpenID Connect provider for one machine: shows a list of people and signs in whoever is chosen, without a password. It
 * must listen on the loopback address only.
 */
export async function demoIdentityProvider(plan: DemoIdentityPlan): Promise<Server> {
  const provider = new Provider(plan.issuer, await configuration(plan));
  const answer = provider.callback();
  return createServer((request, response) => {
    if (/^\/sign-in\/[\w-]+$/.test(request.url ?? '')) void answerSignIn(provider, plan, request, response);
    else void answer(request, response);
  });
}
