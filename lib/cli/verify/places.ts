import { join } from 'node:path';
import type { Verdict } from '../../contract/verdict';
import type { Places } from '../../report/writer';
import { decode } from '../../template/read/decode';
import { type LineOf, linesIn } from '../../template/read/lines';
import { commonRoot, filesUnder, isDirectory } from '../../template/read/read-files';

/** Where the templates of a verdict are. Files are read again, and only when a report asks for a line of theirs. */
export function placesOf(paths: readonly [string, ...string[]], { assembly }: Verdict): Places {
  const [first] = paths;
  const folder = isDirectory(first);
  const { root, files } = folder ? { root: first, files: [] } : commonRoot(paths);
  const given = new Map(files.map((file, index) => [file, paths[index] ?? file]));
  const digests = new Map(assembly.templates.map(({ file, digest }) => [file, digest]));
  const known = new Map<string, LineOf | undefined>();
  return {
    pathOf: (file) => given.get(file) ?? (folder ? `${first}/${file}` : join(root, file)),
    lineOf(file, pointer) {
      if (!known.has(file)) known.set(file, linesOf(root, file, digests.get(file)));
      return known.get(file)?.(pointer);
    },
  };
}

/** Undefined where the file is no template of the verdict's, or another by now. */
function linesOf(root: string, file: string, digest: string | undefined): LineOf | undefined {
  if (digest === undefined) return undefined;
  const read = filesUnder(root).read(file);
  return read.digest === digest ? linesIn(decode(read.bytes, file), file) : undefined;
}
