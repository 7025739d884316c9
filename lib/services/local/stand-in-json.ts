/** A JSON Schema, of which the keywords that OpenAI's strict mode has are followed, as far as an example needs them. */
type Schema = Readonly<Record<string, unknown>>;

/** References that lead to themselves end here, at null. */
const DEEPEST = 16;

/**
 * The least that a schema takes: a stand-in's answer where a client asks for JSON.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export const exampleOf = (schema: Schema): unknown => example(schema, schema, 0);

function example(schema: Schema, root: Schema, depth: number): unknown {
  const inner = (value: unknown) => example(isSchema(value) ? value : {}, root, depth + 1);
  if (depth > DEEPEST) return null;
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (typeof schema.$ref === 'string') return inner(referred(schema.$ref, root));
  for (const choices of [schema.anyOf, schema.oneOf, schema.allOf])
    if (Array.isArray(choices)) return inner(choices[0]);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || isSchema(schema.properties)) {
    const properties = isSchema(schema.properties) ? schema.properties : {};
    return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, inner(value)]));
  }
  if (type === 'array')
    return Array.from({ length: Number(schema.minItems ?? 0) }, () => inner(schema.items));
  if (type === 'string') return 'stand-in'.padEnd(Number(schema.minLength ?? 0), '.');
  if (type === 'integer' || type === 'number') return Number(schema.minimum ?? 0);
  if (type === 'boolean') return false;
  return null;
}

const referred = (reference: string, root: Schema): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (isSchema(at) ? at[step] : undefined), root);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
