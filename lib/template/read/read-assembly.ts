import { createHash } from 'node:crypto';
import type { Assembly, Irregularity } from '../assembly';
import { buildAssembly, type ModelOptions, type TemplateSource } from '../build-assembly';
import { isObject } from '../intrinsics/scope';
import { readCloudAssembly } from './cloud-assembly';
import { InputError } from './input-error';
import { reportTo } from './irregularities';
import { commonRoot, type Files, filesUnder, isDirectory } from './read-files';
import { uniqueStack } from './stack-name';

export interface ReadOptions extends Pick<ModelOptions, 'factsOf'> {
  /** Account and region of plain templates, which don't say. @default unknown */
  readonly environment?: { readonly account?: string; readonly region?: string };
}

/**
 * Reads an assembly directory, or template files that together are one assembly. Nothing else of lib/template touches
 * the file system, and this does so through `read-files` alone.
 *
 * @throws InputError when something can't be read: a missing or malformed file, one outside the directory, one too large
 */
export function readAssembly(paths: string | readonly string[], options: ReadOptions = {}): Assembly {
  const all = typeof paths === 'string' ? [paths] : paths;
  const [first = '', second] = all;
  if (!all.some(isDirectory)) return readTemplates(all, options);
  if (second === undefined) return readDirectory(first, options);
  throw new InputError(
    'path-mixed',
    `"${all.join('", "')}" are not all templates; give one assembly directory, or templates alone`,
  );
}

/** What is told of a folder that nobody synthesized into. */
export const noAssembly = (path: string) =>
  new InputError(
    'manifest-missing',
    `"${path}" has no manifest.json; give the directory that cdk synth wrote, or name the templates`,
  );

function readDirectory(path: string, options: ReadOptions): Assembly {
  const files = filesUnder(path);
  if (!files.list('').includes('manifest.json')) throw noAssembly(path);
  const irregularities: Irregularity[] = [];
  const report = reportTo(irregularities);
  const sources = readCloudAssembly(files, (source) => stacksIn(source, options), report);
  return buildAssembly(sources, { ...options, path, digest: digestOf(files), irregularities });
}

/** The nested stacks of a template that stands alone: what names their templates needs nothing else. */
function stacksIn({ parent: _, ...source }: TemplateSource, options: ReadOptions) {
  return buildAssembly([source], options).ofType('AWS::CloudFormation::Stack');
}

function readTemplates(paths: readonly string[], options: ReadOptions): Assembly {
  const { root, files: names } = commonRoot([...new Set(paths)]);
  const files = filesUnder(root);
  const taken = new Set<string>();
  const sources = names.map((file) => {
    const stack = uniqueStack(file.replace(/(\.template)?\.[^./]+$/, ''), taken);
    taken.add(stack);
    const { account, region } = options.environment ?? {};
    return { file, digest: files.read(file).digest, content: template(files, file), stack, account, region };
  });
  return buildAssembly(sources, { ...options, path: paths.join(' '), digest: digestOf(files) });
}

// A stack of an assembly may be empty; a file that someone names as a template and has no resources is another file.
function template(files: Files, file: string): unknown {
  const content = files.parse(file);
  if (isObject(content) && Object.hasOwn(content, 'Resources')) return content;
  throw new InputError(
    'template-malformed',
    `${file} is no CloudFormation template: it has no "Resources"; give a template, or an assembly directory`,
  );
}

/** SHA-384 over one line for each file read, `DIGEST  NAME`, in order of name. */
function digestOf(files: Files): string {
  const lines = [...files.all.values()]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((each) => `${each.digest}  ${each.file}\n`);
  return `sha384:${createHash('sha384').update(lines.join('')).digest('hex')}`;
}
