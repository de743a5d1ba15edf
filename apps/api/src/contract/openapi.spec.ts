import { describe, expect, it } from '@jest/globals';
import { contract, type Route } from '@medvirk/api-contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from './openapi.ts';

interface Operation {
  operationId: string;
  'x-access': string;
  security: object[];
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, { description: string; content: { 'application/json': { schema: object } } }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: object };
}

// As it leaves the house: what JSON can't hold is not in it.
const document: Document = JSON.parse(JSON.stringify(openApiDocument('https://medvirk.example.no')));
const ROUTES = Object.entries(contract).flatMap(([feature, routes]) =>
  Object.entries(routes).map(([name, route]): [string, Route] => [`${feature}.${name}`, route]),
);
const operationOf = ({ method, path }: Route): Operation | undefined =>
  document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

function refsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : refsIn(value)));
}

function resolve(ref: string): unknown {
  let at: unknown = document;
  for (const step of ref.slice(2).split('/')) at = (at as Record<string, unknown> | undefined)?.[step];
  return ref.startsWith('#/') ? at : undefined;
}

/** A schema, or what it refers to. */
function whole(schema: object | undefined): unknown {
  const ref = (schema as { $ref?: string } | undefined)?.$ref;
  return ref ? resolve(ref) : schema;
}

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 with a title, a version and an address', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: 'Medvirk', version: expect.stringMatching(/^\d/) });
    expect(document.servers).toEqual([{ url: 'https://medvirk.example.no' }]);
  });

  it('holds every route of the contract and no other, each with an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(ROUTES.map(([name]) => name).sort());
  });

  it('has no reference that leads nowhere', () => {
    const refs = [...new Set(refsIn(document))];
    expect(refs.length).toBeGreaterThan(1);
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
  });

  it('describes once what many routes have in common', () => {
    expect(JSON.stringify(document).length).toBeLessThan(600_000);
  });

  it('has schemas that a validator of JSON Schema 2020-12 takes, rules inside rules included', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://medvirk.example.no/openapi.json', ...document });
    const [path] = Object.entries(document.paths)
      .filter(([at]) => at === '/api/questionnaires')
      .map(([at]) => at.replaceAll('/', '~1'));
    const validate = ajv.compile({
      $ref: `https://medvirk.example.no/openapi.json#/paths/${path}/post/requestBody/content/application~1json/schema`,
    });
    const section = (showIf: unknown) => ({ code: 's1', title: { nb: 'Del' }, questions: [], showIf });
    const body = (showIf: unknown) => ({
      councilId: null,
      content: { title: { nb: 'Skjema' }, languages: ['nb'], sections: [section(showIf)] },
    });
    const rule = { op: 'not', of: { op: 'any', of: [{ op: 'answered', question: 'q' }] } };
    expect([validate(body(rule)), validate.errors]).toEqual([true, null]);
    expect(validate(body({ op: 'not', of: { op: 'any', of: [{ op: 'run' }] } }))).toBe(false);
    expect(validate({ ...body(rule), more: 1 })).toBe(false);
  });

  it.each(ROUTES)('tells of %s who may call it, what it takes and what it answers', (name, route) => {
    const operation = operationOf(route);
    expect(operation).toMatchObject({ operationId: name, 'x-access': route.access });
    expect(operation?.security.length === 0).toBe(route.access === 'public');
    const inPath = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(inPath.map((parameter) => parameter.name).sort()).toEqual(
      [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter ?? '').sort(),
    );
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(operation?.requestBody !== undefined).toBe(route.body !== undefined);
    const success = operation?.responses[String(route.status ?? 200)];
    expect(whole(success?.content['application/json'].schema)).toMatchObject({ type: 'object' });
    expect(operation?.responses.default).toBeDefined();
  });
});
