import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { resolve as absolute, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { decode } from './decode';
import { InputError } from './input-error';
import { LIMITS } from './limits';
import { parseJson } from './strict-json';
import { parseYaml } from './strict-yaml';

/** A file that was read. */
export interface ReadFile {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly bytes: Buffer;
  /** `sha384:` and hexadecimal digits. */
  readonly digest: string;
}

/** The files below one directory, read once each and within bounds. */
export interface Files {
  /** @throws InputError when the file is missing, outside the root, irregular or too large. */
  read(file: string): ReadFile;
  /** @throws InputError as `read`, and when the content is malformed. */
  parse(file: string): unknown;
  /** Names in a directory of the root, with a slash after those of directories. */
  list(directory: string): string[];
  /** Everything read so far, by name. */
  readonly all: ReadonlyMap<string, ReadFile>;
}

/** @throws InputError `path-missing` */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new InputError(
      'path-missing',
      `there is no "${path}"; give an assembly directory or CloudFormation templates`,
    );
  }
}

/** The files below a directory. Symbolic links may not lead out of it. */
export function filesUnder(root: string): Files {
  const real = realpathSync(root);
  const all = new Map<string, ReadFile>();
  const parsed = new Map<string, unknown>();
  let total = 0;

  const read = (file: string): ReadFile => {
    const before = all.get(file);
    if (before !== undefined) return before;
    const limit = isYaml(file) ? LIMITS.yamlBytes : LIMITS.fileBytes;
    const bytes = readBounded(inside(real, file), file, limit);
    total += bytes.length;
    if (total > LIMITS.totalBytes) {
      throw new InputError(
        'assembly-too-large',
        `the files up to ${file} hold ${total} bytes; at most ${LIMITS.totalBytes} are read, verify fewer stacks at a time`,
      );
    }
    const result = { file, bytes, digest: `sha384:${createHash('sha384').update(bytes).digest('hex')}` };
    all.set(file, result);
    return result;
  };

  return {
    all,
    read,
    parse(file) {
      if (!parsed.has(file)) parsed.set(file, parseFile(file, read(file).bytes));
      return parsed.get(file);
    },
    list: (directory) => listBounded(inside(real, directory), directory),
  };
}

/** Splits a path into the directory that it is in and its name there. */
export function commonRoot(paths: readonly string[]): { root: string; files: string[] } {
  const full = paths.map((path) => absolute(path));
  let root = dirname(full[0] ?? absolute('.'));
  while (!full.every((path) => path.startsWith(root.endsWith(sep) ? root : root + sep))) root = dirname(root);
  return { root, files: full.map((path) => relative(root, path).split(sep).join('/')) };
}

function isYaml(file: string): boolean {
  return !file.endsWith('.json');
}

const parseFile = (file: string, bytes: Buffer): unknown => parseText(decode(bytes, file), file);

/** JSON files hold JSON; others hold YAML, or JSON when they begin with a brace. @throws InputError */
export const parseText = (text: string, file: string): unknown =>
  isYamlText(text, file) ? parseYaml(text, file) : parseJson(text, file);

/** Whether a file's text is read as YAML. */
export const isYamlText = (text: string, file: string): boolean => isYaml(file) && !/^\s*\{/.test(text);

function inside(root: string, file: string): string {
  const outside = () =>
    new InputError(
      'path-outside',
      `"${file}" leads out of the assembly directory; remove the link or the dots`,
    );
  if (isAbsolute(file) || file.includes('\\') || file.split('/').includes('..')) throw outside();
  const path = join(root, file);
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    throw new InputError('file-missing', `there is no ${file}, which the assembly names; synthesize again`);
  }
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) throw outside();
  return real;
}

function readBounded(path: string, file: string, limit: number): Buffer {
  // Not blocking, so that a named pipe is refused instead of waited for.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size } = regular(descriptor, file);
    if (size > limit) {
      throw new InputError(
        'file-too-large',
        `${file} holds ${size} bytes; at most ${limit} are read, split it`,
      );
    }
    const bytes = Buffer.alloc(size);
    let length = 0;
    while (length < size) {
      const read = readSync(descriptor, bytes, length, size - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function regular(descriptor: number, file: string): { size: number } {
  const stat = fstatSync(descriptor);
  if (!stat.isFile())
    throw new InputError('file-not-regular', `${file} is not a regular file; give a template`);
  return stat;
}

function listBounded(path: string, directory: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  if (entries.length > LIMITS.directoryEntries) {
    throw new InputError(
      'too-many-files',
      `${directory || 'the assembly directory'} holds ${entries.length} entries; at most ${LIMITS.directoryEntries} are looked at, remove what doesn't belong there`,
    );
  }
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
}
