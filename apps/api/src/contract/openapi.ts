import { contract, ErrorView, type Route } from '@medvirk/api-contract';
import { z } from 'zod';

/** What a client sends is described apart from what it gets: defaults may be left out of the one and never of the other. */
type Direction = 'input' | 'output';
type SchemaOf = (shape: z.ZodType, direction: Direction) => object;
interface Described {
  readonly schemaOf: SchemaOf;
  /** Shapes that are used in more than one place, or inside themselves; what `schemaOf` gives refers to them. */
  readonly shared: Record<string, object>;
}

/**
 * Describes many shapes as JSON schemas that may stand inside the document. All of one direction are described in one go, so that
 * what they have in common - a questionnaire is part of a dozen - is worked out once, which takes most of the time.
 */
function describe(shapes: Readonly<Record<Direction, ReadonlySet<z.ZodType>>>): Described {
  const schemas = { input: new Map<z.ZodType, object>(), output: new Map<z.ZodType, object>() };
  const shared: Record<string, object> = {};
  for (const direction of ['input', 'output'] as const) {
    const listed = [...shapes[direction]];
    const whole = z.toJSONSchema(z.object(Object.fromEntries(listed.map((shape, index) => [`${index}`, shape]))), {
      io: direction,
      reused: 'ref',
      unrepresentable: 'any',
      target: 'draft-2020-12',
    });
    const named = (name: string) => `${direction === 'input' ? 'Sent' : 'Told'}${name.replace(/^_+/, '')}`;
    const moved = (schema: unknown): object =>
      JSON.parse(
        JSON.stringify(schema).replace(/"#\/\$defs\/([^"]+)"/g, (_, name) => `"#/components/schemas/${named(name)}"`),
      );
    for (const [name, schema] of Object.entries(whole.$defs ?? {})) shared[named(name)] = moved(schema);
    for (const [index, shape] of listed.entries()) schemas[direction].set(shape, moved(whole.properties?.[`${index}`]));
  }
  const schemaOf: SchemaOf = (shape, direction) => {
    const schema = schemas[direction].get(shape);
    if (!schema) throw new Error('a shape of the contract was not described');
    return schema;
  };
  return { schemaOf, shared };
}

/** Every shape of the contract, by the direction that it goes in. */
function shapesOfContract(): Record<Direction, Set<z.ZodType>> {
  const shapes = { input: new Set<z.ZodType>(), output: new Set<z.ZodType>([ErrorView]) };
  for (const route of Object.values(contract).flatMap((routes): Route[] => Object.values(routes))) {
    for (const shape of [route.params, route.query, route.body]) if (shape) shapes.input.add(shape);
    shapes.output.add(route.answer);
  }
  return shapes;
}

/** The OpenAPI 3.1 document, made from the contract that the routes themselves run on. */
export function openApiDocument(publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const described = describe(shapesOfContract());
  const { schemaOf, shared } = described;
  for (const [feature, routes] of Object.entries(contract)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] ??= {};
      paths[path][route.method.toLowerCase()] = operation(described, `${feature}.${name}`, feature, route);
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
      schemas: { ...shared, Error: schemaOf(ErrorView, 'output') },
    },
  };
}

function operation(described: Described, operationId: string, tag: string, route: Route): object {
  const { schemaOf } = described;
  const parameters = [
    ...parametersOf(described, route.params, 'path'),
    ...parametersOf(described, route.query, 'query'),
  ];
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

interface Fields {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

function parametersOf(
  { schemaOf, shared }: Described,
  shape: z.ZodType | undefined,
  place: 'path' | 'query',
): object[] {
  if (!shape) return [];
  const schema: Fields = schemaOf(shape, 'input');
  // Parameters stand one by one in the document: where several routes take the same ones, they are fetched from what is shared.
  const { properties, required }: Fields = schema.$ref ? (shared[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required?.includes(name) ?? false),
    schema: property,
  }));
}
