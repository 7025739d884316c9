/** A file of an archive. */
export interface Packed {
  readonly path: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;

/**
 * A tar archive (POSIX ustar) of files and the folders above them, in order, that is the same wherever and whenever it is
 * made: root's, read-only, of the epoch.
 * @throws Error for a path of more than 100 bytes
 */
export function tar(files: readonly Packed[]): Buffer {
  const folders = new Set(files.flatMap(({ path }) => parentsOf(path)));
  const entries = [
    ...[...folders].map((path) => ({ path: `${path}/`, bytes: Buffer.alloc(0), mode: 0o755, type: '5' })),
    ...files.map((file) => ({ ...file, mode: 0o444, type: '0' })),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const blocks = entries.flatMap(({ path, bytes, mode, type }) => [
    header(path, bytes.length, mode, type),
    bytes,
    Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

const parentsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, names) => names.slice(0, depth + 1).join('/'));

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, "ustar Interchange Format" */
function header(path: string, size: number, mode: number, type: string): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Error(`'${path}' is too long for an archive`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  block.write(path, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\x0000', 257, 'latin1');
  octal(0, 329, 8);
  octal(0, 337, 8);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
