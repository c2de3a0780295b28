import { Edge, Entity, Fate, Member, Mention } from '@stemma/contracts';
import { z } from 'zod';
import * as answers from './answers/index.ts';
import { isRepeatable } from './parameters.ts';
import { ProblemDetails } from './problem.ts';
import { operations } from './routes/index.ts';
import { stream } from './routes/stream.ts';

/** The API as an OpenAPI 3.1 document. `docs/openapi.json` is this, and a test says when they differ. */
export function openapi(): object {
  const paths = operations.map((operation) => [
    templated(operation.path),
    get(operation, { 'application/json': { schema: reference(operation.answer) } }, 'isUnavailable' in operation),
  ]);
  const live = get(stream, {
    'text/event-stream': { schema: { type: 'string' }, 'x-events': { story: 'LiveStory', family: 'LiveFamily' } },
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stemma API',
      version: '1.0.0',
      description: 'Search the store, look at families, ask what became of an address, listen to stories as they come.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { key: [] }],
    paths: { ...Object.fromEntries(paths), [stream.path]: live },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Needed where keys are configured.' } },
      schemas: schemas(),
    },
  };
}

const named: Readonly<Record<string, z.ZodType>> = { Edge, Entity, Fate, Member, Mention, ...answers, ProblemDetails };

const pointer = (name: string) => `#/components/schemas/${name}`;

function reference(schema: z.ZodType): object {
  const [name] = Object.entries(named).find(([, each]) => each === schema) ?? [];
  if (name === undefined) throw new Error('an answer has no name in openapi.ts; add its schema to the named ones');
  return { $ref: pointer(name) };
}

const templated = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');

type Described = { readonly path: string; readonly summary: string; readonly parameters: z.ZodObject };

function get({ path, summary, parameters }: Described, content: object, mayBeUnavailable = false): object {
  const problem = { 'application/problem+json': { schema: reference(ProblemDetails) } };
  return {
    get: {
      summary,
      parameters: Object.entries(parameters.shape).map(([name, schema]) => parameter(path, name, schema as z.ZodType)),
      responses: {
        200: { description: 'Here it is.', content },
        ...(mayBeUnavailable && { 503: { description: 'It is not, and why.', content } }),
        default: { description: 'Refused or failed: what was wrong and what to do.', content: problem },
      },
    },
  };
}

function parameter(path: string, name: string, schema: z.ZodType): object {
  const inPath = path.includes(`:${name}`);
  const { $schema: _dialect, description, ...shape } = plain(schema);
  return {
    name,
    in: inPath ? 'path' : 'query',
    required: inPath || !schema.isOptional(),
    ...(description !== undefined && { description }),
    ...(isRepeatable(schema) && { style: 'form', explode: true }),
    schema: shape,
  };
}

// As a sender sees them: before transforms, and open to fields that come later.
const manner: z.core.ToJSONSchemaParams & { io: 'input' } = {
  io: 'input',
  override: ({ jsonSchema }) => {
    // The format says it already; zod's pattern for it runs to half a page.
    if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  },
};

const plain = (schema: z.ZodType) => z.toJSONSchema(schema, manner);

function schemas(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { ...manner, uri: pointer }).schemas;
  return Object.fromEntries(
    // By name: a module's exports come sorted in Node and in the order of the file in the test runner.
    Object.entries(made)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { $schema: _dialect, $id: _id, ...rest }]) => [name, rest]),
  );
}
