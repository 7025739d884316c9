import { z } from 'zod';

// A file with one mistake of shape is checked for all others as well: what can't be read is stood in for, and whatever
// would be said because of a stand-in stays unsaid.

/** Stands for a text that can't be read. No file holds it: a noncharacter of Unicode. */
const STAND_IN = '\u{1fffe}';

/** Whether a sentence rests on a stand-in. */
export const restsOnStandIn = (message: string): boolean =>
  message.includes(STAND_IN) || message.includes('NaN');

/** `value` as `schema` has it, with stand-ins for what isn't as it should be. */
export function fitted(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional)
    return value === undefined ? undefined : fitted(schema.unwrap(), value);
  if (schema instanceof z.ZodDefault)
    return value === undefined ? schema.parse(undefined) : fitted(schema.unwrap(), value);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, inner]) => [key, fitted(inner, fieldOf(value, key))]),
    );
  if (schema instanceof z.ZodArray)
    return Array.isArray(value)
      ? value.map((entry) => fitted(schema.element, entry))
      : [fitted(schema.element, undefined)];
  const parsed = z.safeParse(schema, value);
  return parsed.success ? parsed.data : standIn(schema);
}

function standIn(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodNumber) return Number.NaN;
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodLiteral)
    return typeof [...schema.values][0] === 'number' ? Number.NaN : STAND_IN;
  return STAND_IN;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** The schema of what stands at a path, or undefined where the path leads nowhere. */
export function schemaAt(
  schema: z.core.$ZodType,
  [key, ...rest]: readonly (string | number)[],
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap(), key === undefined ? [] : [key, ...rest]);
  if (key === undefined) return schema;
  if (schema instanceof z.ZodObject) {
    const inner: z.core.$ZodType | undefined = schema.shape[key];
    return inner && schemaAt(inner, rest);
  }
  return schema instanceof z.ZodArray ? schemaAt(schema.element, rest) : undefined;
}
