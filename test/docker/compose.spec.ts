import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { composeSchema } from './compose-schema.ts';
import { dockerText, inDocker, overlaid, readCompose } from './read-compose.ts';

const one = readCompose(dockerText('compose.yaml'));
const many = overlaid(one, readCompose(dockerText('compose.many.yaml')));
const validate = new Ajv2020({
  allErrors: true,
  strictTypes: false,
  strictTuples: false,
  allowUnionTypes: true,
}).compile(composeSchema);

const complaints = (compose: unknown): string[] => {
  validate(compose);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the shape of the compose files', () => {
  it.each(['compose.yaml', 'compose.many.yaml'])('%s keeps to the compose specification', (file) => {
    expect(complaints(readCompose(dockerText(file)))).toEqual([]);
  });

  it.each([
    ['an unknown key', { services: { a: { image: 'x', readonly: true } } }],
    ['a service name with a space', { services: { 'a b': { image: 'x' } } }],
    ['a condition that does not exist', { services: { a: { depends_on: { b: { condition: 'service_ready' } } } } }],
    ['a number where the specification wants text', { services: { a: { environment: { PORT: 8080 } } } }],
    ['a duration without a unit', { services: { a: { stop_grace_period: '30' } } }],
    ['a health check without how to ask', { services: { a: { healthcheck: { test: ['pg_isready'] } } } }],
  ])('%s is refused', (_, compose) => {
    expect(complaints(compose)).not.toEqual([]);
  });
});

describe.each([
  ['one machine', one],
  ['many machines', many],
])('every service of %s', (_, compose) => {
  const active = Object.entries(compose.services).filter(([, service]) => !service.profiles);

  it.each(active)('%s is hardened', (name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.cap_add ?? []).toEqual(name === 'proxy' ? ['NET_BIND_SERVICE'] : []);
  });

  it.each(active)('%s has a health check, of its own or of the image, unless it runs once', (name, service) => {
    const ours = service.image?.includes('MEDVIRK_IMAGE') === true;
    if (name === 'migrate') expect(service.healthcheck).toEqual({ disable: true });
    else if (ours) expect(service.healthcheck).toBeUndefined();
    else expect(service.healthcheck?.test?.[0]).toMatch(/^CMD/);
  });

  it.each(active)('%s uses networks, volumes and secrets that are declared, and files that exist', (_name, service) => {
    expect(Object.keys(compose.networks ?? {})).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
    expect(Object.keys(compose.secrets ?? {})).toEqual(expect.arrayContaining([...(service.secrets ?? [])]));
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) expect(existsSync(inDocker(source))).toBe(true);
      else expect(Object.keys(compose.volumes ?? {})).toContain(source);
    }
  });

  it.each(active)('%s waits for services that run and can be waited for', (_name, service) => {
    for (const [target, { condition }] of Object.entries(service.depends_on ?? {})) {
      const other = compose.services[target];
      expect(other).toBeDefined();
      expect(other?.profiles).toBeUndefined();
      if (condition === 'service_healthy') expect(other?.healthcheck?.disable).toBeUndefined();
      if (condition === 'service_completed_successfully') expect(target).toBe('migrate');
    }
  });

  it.each(active)('%s runs a pinned image', (_name, service) => {
    const image = service.image ?? '';
    // Our own is what was built; all others name a full version.
    if (!image.includes('MEDVIRK_IMAGE')) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });
});

describe('what can reach what', () => {
  it('opens only the proxy to the outside', () => {
    const opened = Object.entries(many.services).filter(([, service]) => service.ports);
    expect(opened.map(([name]) => name)).toEqual(['proxy']);
  });

  it('keeps PostgreSQL and Redis on a network without a way in or out', () => {
    expect(one.networks?.data?.internal).toBe(true);
    expect(one.services.postgres?.networks).toEqual(['data']);
    expect(one.services.redis?.networks).toEqual(['data']);
    // Its only other way leads to the mail server, and nobody comes in by it.
    expect(one.services.worker?.networks).toEqual(['data', 'mail']);
    expect(one.services.worker?.ports).toBeUndefined();
    expect(one.services.proxy?.networks).not.toContain('data');
  });

  it('starts neither of them where the databases are elsewhere', () => {
    expect(many.services.postgres?.profiles).toEqual(['one-machine']);
    expect(many.services.redis?.profiles).toEqual(['one-machine']);
  });
});

describe('secrets', () => {
  const named = /(PASSWORD|SECRET|DATABASE_URL|OWNER_URL|REDIS_URL)$/;

  it.each(Object.entries(one.services))(
    '%s gets its secrets as files, and lists each file it is told of',
    (_, service) => {
      const environment = Object.entries(service.environment ?? {});
      expect(environment.filter(([name]) => named.test(name))).toEqual([]);
      const files = environment
        .filter(([name]) => name.endsWith('_FILE'))
        .map(([, path]) => path.replace('/run/secrets/', ''));
      expect(service.secrets ?? []).toEqual(expect.arrayContaining(files));
    },
  );

  it('never give the owner of the tables to API or worker', () => {
    for (const name of ['api', 'worker']) expect(one.services[name]?.secrets).not.toContain('database_owner_url');
    expect(one.services.migrate?.secrets).toContain('database_owner_url');
  });
});
