import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '@medvirk/access';
import { z } from 'zod';
import { contract, type Route } from './index.ts';

const ROUTES = Object.entries(contract).flatMap(([feature, routes]) =>
  Object.entries(routes).map(([name, route]): [string, Route] => [`${feature}.${name}`, route]),
);
const CHANGES = ROUTES.flatMap(([name, { body }]): [string, z.ZodType][] => (body ? [[name, body]] : []));

const keysOf = (shape: z.ZodType | undefined): string[] =>
  shape instanceof z.ZodObject ? Object.keys(shape.shape).sort() : [];

describe('the contract', () => {
  it('has routes, each with a method and path of its own, whatever its parameters are called', () => {
    const addresses = ROUTES.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });
});

describe.each(ROUTES)('%s', (_, route) => {
  it('lies under /api, in lower case, without a slash at the end', () => {
    expect(route.path.replace(/:\w+/g, 'x')).toMatch(/^\/api(\/[a-z-]+)+$/);
  });

  it('has a shape for exactly the parameters of its path', () => {
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '').sort();
    expect(keysOf(route.params)).toEqual(inPath);
  });

  it('says who may call it', () => {
    expect(['public', 'signed-in', ...PERMISSIONS]).toContain(route.access);
  });

  it('has shapes that an OpenAPI document can show, for input and for answer', () => {
    for (const shape of [route.params, route.query, route.body]) {
      if (shape) expect(z.toJSONSchema(shape, { io: 'input' })).toMatchObject({ type: 'object' });
    }
    expect(z.toJSONSchema(route.answer, { io: 'output' })).toMatchObject({ type: 'object' });
  });

  it('reads without a body, and changes nothing by being read', () => {
    if (route.method === 'GET') expect([route.body, route.status]).toEqual([undefined, undefined]);
  });
});

describe.each(CHANGES)('the body of %s', (_, body) => {
  it('refuses keys that nobody knows, at every depth', () => {
    expect(looseObjects(z.toJSONSchema(body, { io: 'input' }))).toEqual([]);
    const refusal = body.safeParse({ notAKeyOfOurs: 1 });
    expect(refusal.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
});

describe('looseObjects', () => {
  it('finds an object that lets other keys in, wherever it lies', () => {
    const strict = z.strictObject({ a: z.array(z.strictObject({ b: z.string() })) });
    const loose = z.strictObject({ a: z.array(z.object({ b: z.string() })) });
    expect(looseObjects(z.toJSONSchema(strict, { io: 'input' }))).toEqual([]);
    expect(looseObjects(z.toJSONSchema(loose, { io: 'input' }))).toEqual(['properties.a.items']);
  });
});

/** Places of a JSON schema where an object with named keys takes further ones. Records (no named keys) are open on purpose. */
function looseObjects(schema: unknown, place = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, additionalProperties } = schema as Record<string, unknown>;
  const isLoose = type === 'object' && properties !== undefined && additionalProperties !== false;
  return [
    ...(isLoose ? [place] : []),
    ...Object.entries(schema).flatMap(([key, part]) => looseObjects(part, place ? `${place}.${key}` : key)),
  ];
}
