import { contract, ErrorView, type Route } from '@medvirk/api-contract';
import { z } from 'zod';

type SchemaOf = (shape: z.ZodType, io: 'input' | 'output') => object;

/**
 * Makes JSON schemas that may stand inside the document. A shape that holds itself (a rule inside a rule) is referred to;
 * such references count from the top of the document, so what they lead to is gathered in `shared`.
 */
function schemasInto(shared: Record<string, object>): SchemaOf {
  const names = new Map<string, string>();
  return (shape, io) => {
    const {
      $defs,
      $schema: _,
      ...own
    } = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' });
    const moved = Object.entries($defs ?? {}).map(([name, definition]) => {
      const text = JSON.stringify(definition);
      const known = names.get(text);
      if (!known) names.set(text, `Shared${names.size + 1}`);
      return { from: `"#/$defs/${name}"`, to: names.get(text) ?? '', text, isNew: !known };
    });
    const refer = (text: string): object =>
      JSON.parse(moved.reduce((at, { from, to }) => at.replaceAll(from, `"#/components/schemas/${to}"`), text));
    for (const { to, text, isNew } of moved) if (isNew) shared[to] = refer(text);
    return refer(JSON.stringify(own));
  };
}

/** The OpenAPI 3.1 document, made from the contract that the routes themselves run on. */
export function openApiDocument(publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Record<string, object> = {};
  const schemaOf = schemasInto(schemas);
  for (const [feature, routes] of Object.entries(contract)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] ??= {};
      paths[path][route.method.toLowerCase()] = operation(schemaOf, `${feature}.${name}`, feature, route);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Medvirk',
      version: '0.1.0',
      description: 'Surveys made with users, answers that end in improvement.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-medvirk' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { ...schemas, Error: schemaOf(ErrorView, 'output') },
    },
  };
}

function operation(schemaOf: SchemaOf, operationId: string, tag: string, route: Route): object {
  const parameters = [...parametersOf(schemaOf, route.params, 'path'), ...parametersOf(schemaOf, route.query, 'query')];
  const error = {
    description: 'Refused',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
  return {
    operationId,
    tags: [tag],
    summary: route.summary,
    'x-access': route.access,
    security: route.access === 'public' ? [] : [{ session: [] }, { token: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      [route.status ?? 200]: {
        description: 'Success',
        content: { 'application/json': { schema: schemaOf(route.answer, 'output') } },
      },
      default: error,
    },
  };
}

function parametersOf(schemaOf: SchemaOf, shape: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!shape) return [];
  const schema = schemaOf(shape, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required?.includes(name) ?? false),
    schema: property,
  }));
}
