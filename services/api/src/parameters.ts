import { z } from 'zod';
import { Problem } from './problem.ts';

/** Most parameters in one address, filters repeated included. */
const mostParameters = 100;

/** Whether a parameter may be given more than once: its schema is a list. */
export const isRepeatable = (schema: unknown): boolean =>
  (schema instanceof z.ZodOptional ? schema.unwrap() : schema) instanceof z.ZodArray;

/**
 * The parameters of a request, checked: those in the path as they are, those in the query as strings, or
 * lists of strings where the schema says so. Throws a `Problem` that names the first one that is wrong.
 */
export function parameters<P extends z.ZodObject>(
  schema: P,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): z.output<P> {
  if (query.size > mostParameters) {
    const detail = `${query.size} parameters, at most ${mostParameters} are read. Ask in several requests.`;
    throw new Problem(400, 'too-many-parameters', detail);
  }
  const given = new Map<string, unknown>(Object.entries(path));
  for (const name of new Set(query.keys())) given.set(name, queried(schema, path, query, name));
  const checked = schema.safeParse(Object.fromEntries(given));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const parameter = String(issue?.path[0]);
  const why = given.has(parameter) ? issue?.message : 'this parameter is needed';
  throw new Problem(400, 'bad-parameter', `${parameter}: ${why}`, { parameter });
}

function queried(schema: z.ZodObject, path: object, query: URLSearchParams, name: string): unknown {
  if (!Object.hasOwn(schema.shape, name) || Object.hasOwn(path, name)) {
    const known = Object.keys(schema.shape).filter((each) => !Object.hasOwn(path, each));
    const choice = known.length === 0 ? 'there are none here' : `known here: ${known.join(', ')}`;
    throw new Problem(400, 'unknown-parameter', `there is no parameter ${name}; ${choice}`, { parameter: name });
  }
  const values = query.getAll(name);
  if (isRepeatable(schema.shape[name])) return values;
  if (values.length === 1) return values[0];
  const detail = `${name}: given ${values.length} times, but it is read once; keep one`;
  throw new Problem(400, 'repeated-parameter', detail, { parameter: name });
}
