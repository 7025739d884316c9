import { z } from 'zod';
import { deploymentSchema } from '../schema';

/** The parts of a JSON schema that people read. */
export interface FieldShape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FieldShape>>;
  readonly required?: readonly string[];
  readonly items?: FieldShape;
  readonly anyOf?: readonly FieldShape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly default?: unknown;
}

/** A field of a deployment file. */
export interface Field {
  /** As `charter.tenants[].streaming`. */
  readonly path: string;
  readonly optional: boolean;
  readonly says: string;
  /** What it may be, in Markdown. */
  readonly allowed: string;
}

/** The JSON schema from which editors complete. */
export const deploymentJsonSchema = () =>
  z.toJSONSchema(deploymentSchema, { io: 'input', target: 'draft-7' }) as FieldShape;

/** Every field, those within others after them. */
export const deploymentFields = (): Iterable<Field> => fieldsOf('', deploymentJsonSchema());

function* fieldsOf(path: string, shape: FieldShape): Iterable<Field> {
  for (const [name, child] of Object.entries(shape.properties ?? {})) {
    const own = path === '' ? name : `${path}.${name}`;
    yield {
      path: own,
      optional: !shape.required?.includes(name) && child.default === undefined,
      says: child.description ?? '',
      allowed: allowed(child),
    };
    if (child.items?.properties !== undefined) yield* fieldsOf(`${own}[]`, child.items);
    else if (child.properties !== undefined) yield* fieldsOf(own, child);
  }
}

function allowed(shape: FieldShape): string {
  const preset = shape.default === undefined ? '' : `; default \`${JSON.stringify(shape.default)}\``;
  return `${values(shape)}${preset}`;
}

function values(shape: FieldShape): string {
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.enum !== undefined) return shape.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (shape.anyOf !== undefined) return shape.anyOf.map(values).join(', ');
  if (shape.pattern !== undefined) return `\`${shape.pattern}\``;
  if (shape.type === 'array') {
    const least = shape.minItems === undefined ? '' : `at least ${shape.minItems}`;
    const each = shape.items?.properties === undefined ? values(shape.items ?? {}) : '';
    return ['list', least, each && `of ${each}`].filter(Boolean).join(', ');
  }
  if (shape.minimum !== undefined) return `${shape.minimum} to ${shape.maximum ?? '…'}`;
  return shape.type === 'object' ? '' : (shape.type ?? '');
}
