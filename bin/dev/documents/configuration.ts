import { z } from 'zod';
import { deploymentSchema } from '../../../lib/config/schema';

/** The parts of a JSON schema that the page shows. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly default?: unknown;
}

const schema = () => z.toJSONSchema(deploymentSchema, { io: 'input', target: 'draft-7' }) as Shape;

/** Generated files by path: the JSON schema that editors complete from, and the page for people. */
export const configurationDocuments = (): Readonly<Record<string, string>> => ({
  'config/schema.json': `${JSON.stringify(schema(), null, 2)}\n`,
  'docs/configuration.md': page(schema()),
});

const page = (shape: Shape) => `# Deployment files

<!-- Generated from lib/config/schema.ts by \`npm run docs\`. -->

A deployment is one YAML file. Choose it with \`-c deployment=PATH\`; the default is \`config/commercial.yaml\`. It has
two parts: \`charter\` is what is allowed and is owned by reviewers, \`enclave\` is how it is sized and is owned by
engineers. A reviewer can hold any assembly against a charter of their own.

A file that is wrong in any way is refused before anything is written, with the file, line, path, wrong value and what is
allowed. Beyond the types below, these must agree: every region belongs to the partition and has the services that an
enclave needs; the enclave's account, region and releases are the charter's; tenants, reviewers and purposes name what
exists; verifiers are in none of the enclave's accounts; no courier is a reviewer or verifier; no id, image or certificate stands twice.

| path | what | allowed |
|---|---|---|
${rows('', shape).join('\n')}
`;

function rows(path: string, shape: Shape): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, child]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const optional = shape.required?.includes(name) || child.default !== undefined ? '' : ' (optional)';
    return [
      `| \`${own}\`${optional} | ${cell(child.description ?? '')} | ${cell(allowed(child))} |`,
      ...below(own, child),
    ];
  });
}

function below(path: string, shape: Shape): string[] {
  if (shape.items?.properties !== undefined) return rows(`${path}[]`, shape.items);
  return shape.properties === undefined ? [] : rows(path, shape);
}

function allowed(shape: Shape): string {
  const preset = shape.default === undefined ? '' : `; default \`${JSON.stringify(shape.default)}\``;
  return `${values(shape)}${preset}`;
}

function values(shape: Shape): string {
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

const cell = (text: string) => text.replaceAll('|', '\\|');
