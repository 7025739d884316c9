import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StackPart, stackName } from '../../lib/config/names';
import type { Deployment } from '../../lib/config/schema';
import type { Assembly } from '../../lib/template/assembly';
import { withContents } from '../../lib/template/build-assembly';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory, type DeploymentName, deploymentOf } from '../helpers/assemblies';
import { edited } from '../rules/cases';

export interface ResourceJson {
  Type: string;
  Properties?: Record<string, unknown>;
  [attribute: string]: unknown;
}
export interface TemplateJson {
  Resources: Record<string, ResourceJson>;
  [section: string]: unknown;
}

/** A resource of a draft. */
export interface Found {
  readonly file: string;
  readonly logicalId: string;
  readonly resource: ResourceJson;
}

/** A deployment as it was synthesized: the directory, and the model of it. */
export interface Good {
  readonly deployment: Deployment;
  readonly directory: string;
  readonly assembly: Assembly;
}

const goods = new Map<DeploymentName, Good>();

/** Good templates and resources as JSON, which nobody changes: whoever looks for one or takes a copy needs the text. */
const texts = new WeakMap<object, string>();

function textOf(good: object): string {
  const text = texts.get(good) ?? JSON.stringify(good);
  texts.set(good, text);
  return text;
}

/** The good assembly of a deployment, read once in a process. */
export function goodOf(name: DeploymentName): Good {
  const known = goods.get(name);
  if (known) return known;
  const directory = assemblyDirectory(name);
  const good = { deployment: deploymentOf(name), directory, assembly: readAssembly(directory) };
  goods.set(name, good);
  return good;
}

/** A good assembly's templates, to be broken. */
export class Draft {
  /** Those that somebody has looked into. */
  private readonly contents = new Map<string, TemplateJson>();

  constructor(readonly good: Good) {}

  /** The template of a stack. */
  template(part: StackPart): TemplateJson {
    const found = this.own(this.file(part));
    if (!found) throw new Error(`the draft has no stack ${part}`);
    return found;
  }

  file(part: StackPart): string {
    return `${stackName(this.good.deployment.enclave, part)}.template.json`;
  }

  /** A template, copied when it is first asked for. */
  private own(file: string): TemplateJson | undefined {
    const known = this.contents.get(file);
    if (known) return known;
    const template = this.good.assembly.templates.find((one) => one.file === file);
    if (!template) return undefined;
    const copy = JSON.parse(textOf(template.raw as TemplateJson)) as TemplateJson;
    this.contents.set(file, copy);
    return copy;
  }

  /** The first resource of a type for which a text stands somewhere in it or its id. */
  find(type: string, text = ''): Found {
    for (const { file, raw } of this.good.assembly.templates) {
      const own = this.contents.get(file);
      const { Resources } = own ?? (raw as TemplateJson);
      const json = own ? JSON.stringify : textOf;
      const found = Object.entries(Resources).find(
        ([logicalId, resource]) => resource.Type === type && `${logicalId} ${json(resource)}`.includes(text),
      );
      const logicalId = found?.[0] ?? '';
      const resource = found && this.own(file)?.Resources[logicalId];
      if (resource) return { file, logicalId, resource };
    }
    throw new Error(`the draft has no ${type} with ${text}`);
  }

  /** Sets a value in a resource, or removes it when it is undefined; gives the logical id. */
  set({ file, logicalId }: Found, path: string, value: unknown): string {
    const resources = this.own(file)?.Resources ?? {};
    const resource = resources[logicalId];
    if (!resource) throw new Error(`${file} has no ${logicalId}`);
    const after = edited(resource, path, value);
    if (JSON.stringify(after) === JSON.stringify(resource))
      throw new Error(`the edit of ${path} changes nothing`);
    resources[logicalId] = after;
    return logicalId;
  }

  removeFrom(file: string, logicalId: string): void {
    delete this.own(file)?.Resources[logicalId];
  }

  replace(part: StackPart, template: TemplateJson): void {
    this.contents.set(this.file(part), template);
  }

  /** The model of what has become of it. */
  assembly(): Assembly {
    return withContents(this.good.assembly, this.contents);
  }

  /** The text of each template that has become another. */
  changed(): ReadonlyMap<string, string> {
    const texts = [...this.contents].map(
      ([file, content]) => [file, JSON.stringify(content, null, 1)] as const,
    );
    const good = new Map(
      this.good.assembly.templates.map(({ file, raw }) => [file, JSON.stringify(raw, null, 1)]),
    );
    return new Map(texts.filter(([file, text]) => good.get(file) !== text));
  }

  /** Writes it as an assembly directory, with every digest as it was: the files were edited. */
  write(): string {
    const directory = mkdtempSync(join(tmpdir(), 'cordon-draft-'));
    cpSync(this.good.directory, directory, { recursive: true });
    for (const [file, content] of this.contents) {
      const path = join(directory, file);
      const text = JSON.stringify(content, null, 1);
      if (text !== readFileSync(path, 'utf8')) writeFileSync(path, text);
    }
    return directory;
  }
}
