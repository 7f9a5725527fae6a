import * as z from 'zod';
import { OPERATIONS, type Operation } from './operations.ts';
import { problemSchema } from './schemas.ts';

type Schema = Record<string, unknown>;

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Schema }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const INFO = {
  title: 'valstuga',
  version: '1',
  summary: 'Answers from a party’s published documents, verbatim and cited.',
  license: { name: 'MIT', identifier: 'MIT' },
};

/** The API as an OpenAPI 3.1 document, made from the schemas that parse and describe it. */
export function toOpenApi(publicUrl: string | null): OpenApi {
  const paths = OPERATIONS.map((operation) => [operation.path, { get: toOperation(operation) }]);
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: publicUrl ?? '/' }],
    paths: Object.fromEntries(paths),
    components: { schemas: toComponents() },
  };
}

function toOperation({ id, summary, description, query, body }: Operation): Schema {
  return {
    operationId: id,
    summary,
    description,
    parameters: toParameters(query),
    responses: {
      200: { description: 'OK', headers: RATE_HEADERS, content: json(reference(body)) },
      304: { description: 'Not modified since the ETag that was sent as If-None-Match.' },
      400: problem('A parameter cannot be used; `errors` says which and what to write.'),
      414: problem('The address is too long.'),
      429: problem('Too many requests; wait for as many seconds as Retry-After says.'),
      500: problem('A fault of the program’s own.'),
    },
  };
}

const RATE_HEADERS = Object.fromEntries(
  ['RateLimit', 'RateLimit-Policy', 'ETag'].map((name) => [name, { schema: { type: 'string' } }]),
);

const json = (schema: Schema) => ({ 'application/json': { schema } });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: reference(problemSchema) } },
});

const reference = (schema: z.ZodType): Schema => ({
  $ref: `#/components/schemas/${schema.meta()?.id}`,
});

/** A description belongs to the parameter, the rest to its schema. */
export function toParameters(query: z.ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, example, ...schema } = property as Schema;
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description !== undefined && { description: String(description) }),
      ...(example !== undefined && { example: String(example) }),
      schema,
    };
  });
}

function toComponents(): Record<string, Schema> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id, $schema, id, ...schema }]) => [name, schema]),
  ) as Record<string, Schema>;
}
