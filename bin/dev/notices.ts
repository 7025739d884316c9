import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Files that are in a bundle, and not only resolved on the way to it, relative to where it was built. */
export const bundledFiles = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );

/** `node_modules/a/node_modules/@b/c` of each package with a file among `files`, sorted. Our own files have none. */
export const packageFolders = (files: readonly string[]): string[] =>
  [
    ...new Set(
      files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []),
    ),
  ].sort();

/** Files of ours that hold what others made, such as learned weights, say so in their head, with its licence. */
const BORROWED = /^(?:\/\/ .*\n)*?\/\/ .*\blicen[cs]e/i;
const HEAD = /^(?:\/\/.*\n)+/;
/** No head is longer. */
const LONGEST_HEAD = 4000;

/** What files of ours that hold others' data say of them. */
const borrowed = (root: string, files: readonly string[]): string[] =>
  files
    .filter((file) => /\.ts$/.test(file) && !file.includes('node_modules/'))
    .map((file) => readFileSync(join(root, file), 'utf8').slice(0, LONGEST_HEAD))
    .filter((text) => BORROWED.test(text))
    .map((text) => (HEAD.exec(text)?.[0] ?? '').replace(/^\/\/ ?/gm, ''))
    .sort();

/** The licences of the packages in a bundle, and of others' data in it, which ask to go with every copy. */
export function notices(root: string, files: readonly string[]): string {
  const packages = packageFolders(files).map((name) => {
    const folder = join(root, name);
    const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${told.license}`;
    return `${told.name} ${told.version}\n\n${text}\n`;
  });
  return [...packages, ...borrowed(root, files)].join(`\n${'-'.repeat(80)}\n\n`);
}
