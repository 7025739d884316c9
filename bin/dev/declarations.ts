import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { z } from 'zod';
import { deploymentSchema } from '../../lib/config/schema';

// Declarations of what the package exports. Whoever reads them has CDK, and none of what we bundle.

const SCHEMA = 'lib/config/schema.d.ts';

/** Leaves of what the compiler wrote into a folder only what the entries need, and nothing that needs zod. */
export function pruneDeclarations(folder: string, entries: readonly string[]): void {
  const schema = join(folder, SCHEMA);
  writeFileSync(schema, withoutZod(readFileSync(schema, 'utf8')));
  const needed = reachable(folder, entries);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.d.ts') && !needed.has(name)) rmSync(join(folder, name));
}

function reachable(folder: string, entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const [, specifier = ''] of readFileSync(join(folder, name), 'utf8').matchAll(
      /(?:from |import\(|import )['"](\.[^'"]*)['"]/g,
    )) {
      const path = normalize(join(name, '..', specifier));
      open.push(existsSync(join(folder, `${path}.d.ts`)) ? `${path}.d.ts` : `${path}/index.d.ts`);
    }
  }
  return found;
}

/** The schema's types, written out; of its declarations the aliases of parts of them stay. */
function withoutZod(declarations: string): string {
  const aliases = declarations.split('\n').filter((line) => /^export type \w+ = (?!z\.)/.test(line));
  const shape = z.toJSONSchema(deploymentSchema, { io: 'output', target: 'draft-7' }) as Shape;
  return `/** A deployment file: what reviewers allow (\`charter\`), and how engineers size it (\`enclave\`). */\nexport interface Deployment ${typeOf(shape, '')}\n${aliases.join('\n')}\n`;
}

/** The parts of a JSON schema that make a type. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
};

/** A type in TypeScript. @throws Error for a shape that isn't known here */
function typeOf(shape: Shape, indent: string): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (shape.anyOf) return shape.anyOf.map((one) => typeOf(one, indent)).join(' | ');
  if (shape.items) return `Array<${typeOf(shape.items, indent)}>`;
  if (shape.properties) return objectOf(shape, indent);
  if (typeof shape.additionalProperties === 'object')
    return recordOf(shape.propertyNames, typeOf(shape.additionalProperties, indent));
  const primitive = PRIMITIVES[shape.type ?? ''];
  if (primitive) return primitive;
  throw new Error(`no type is known for ${JSON.stringify(shape)}`);
}

const recordOf = (names: Shape | undefined, value: string) =>
  names?.enum ? `Partial<Record<${typeOf(names, '')}, ${value}>>` : `Record<string, ${value}>`;

function objectOf({ properties = {}, required = [] }: Shape, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).flatMap(([name, member]) => {
    const type = typeOf(member, inner);
    return [
      ...(member.description ? [`${inner}/** ${member.description} */`] : []),
      required.includes(name) ? `${inner}${name}: ${type};` : `${inner}${name}?: ${type} | undefined;`,
    ];
  });
  return `{\n${members.join('\n')}\n${indent}}`;
}
