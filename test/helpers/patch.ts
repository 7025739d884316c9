import type { Mutation } from '../../lib/contract/mutation';
import type { Assembly } from '../../lib/template/assembly';
import { patched } from '../../lib/verify/patch';

/** Contents of an assembly's files after these edits. Files that aren't edited are left out. */
export function patchedFiles(assembly: Assembly, mutations: readonly Mutation[]): Map<string, unknown> {
  const contents = new Map<string, unknown>();
  for (const mutation of mutations) {
    const template = assembly.templates.find(({ file }) => file === mutation.file);
    if (!template) throw new Error(`no file ${mutation.file}`);
    contents.set(mutation.file, patched(contents.get(mutation.file) ?? template.raw, mutation));
  }
  return contents;
}
