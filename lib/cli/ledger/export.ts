import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { levelWidth, readTileFile, TILE_WIDTH, type Tile, tilePath, tileWidth } from '../../ledger';
import { CHECKPOINT_PATH } from '../../ledger/notes/checkpoint';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import { readFile, writeFile } from '../files';
import { type Io, progress } from '../io';
import { makeFolder } from '../make-folder';
import { logOf, type NamedLog } from './entry-name';
import { exportReadme } from './export-readme';
import { findLogs } from './find-logs';
import type { ExportFlags } from './flags';

/** Copies logs, as far as their checkpoints go, and what a reader needs to check them, into a new folder. */
export async function exportCommand(path: string, flags: ExportFlags, io: Io): Promise<ExitCode> {
  const { to } = flags;
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new UsageError(
      'folder-not-empty',
      `'${to}' holds files already; name a folder that is new or empty`,
    );
  const doing = progress(io);
  const found = await findLogs(path);
  const logs = await Promise.all(found.map((log) => logOf([log], { instance: undefined })));
  const told = found.reduce((sum, { store }) => sum + (store?.findings.length ?? 0), 0);
  if (told > 0)
    io.stderr.write(`cordon: the bucket tells of ${told} oddities of versions; see cordon ledger check\n`);
  const names = logs.map(({ origin }) => folderOf(origin));
  for (const [at, log] of logs.entries()) await copyLog(log, join(to, names[at] ?? ''), doing);
  const given = (['charter', 'policy', 'known'] as const).flatMap((kind) => {
    const file = flags[kind];
    return file === undefined ? [] : [{ kind, name: FILES[kind], bytes: readFile(file, kind) }];
  });
  for (const { name, bytes } of given) writeFile(join(to, name), bytes);
  const brought = given.map(({ kind }) => kind);
  writeFile(join(to, 'README.md'), exportReadme(logs, names, brought));
  io.stdout.write(
    `${logs.length} ${logs.length === 1 ? 'log' : 'logs'} in ${visible(to)}; its README.md says how to check\n`,
  );
  return 0;
}

const FILES = { charter: 'charter.yaml', policy: 'policy.txt', known: 'known.json' } as const;

/** `logs/` and the origin, its odd characters spelt out, so that no origin leads elsewhere. */
const folderOf = (origin: string): string =>
  join(
    'logs',
    ...origin
      .split('/')
      .map((part) => encodeURIComponent(part).replace(/^\.+$/, (dots) => '%2E'.repeat(dots.length)) || '%'),
  );

async function copyLog(
  { path, reader, checkpoint, size }: NamedLog,
  to: string,
  doing: (what: string) => void,
) {
  makeFolder(to);
  for (const tile of tilesOf(size)) {
    // The log may go on meanwhile, and a wider tile have taken the place of this one, whose beginning it is.
    const [bytes, width] = (await readTileFile(reader, tile)) ?? [];
    if (!bytes || width === undefined)
      throw new UsageError('tile-missing', `'${path}' lacks ${tilePath(tile)}`);
    const file = join(to, tilePath({ ...tile, width }));
    makeFolder(dirname(file));
    writeFile(file, bytes);
    doing(`copying ${path}: ${tilePath(tile)}`);
  }
  writeFile(join(to, CHECKPOINT_PATH), checkpoint);
}

function* tilesOf(size: number): Iterable<Tile> {
  for (let index = 0; index * TILE_WIDTH < size; index++)
    yield { level: 'entries', index, width: tileWidth(0, index, size) };
  for (let level = 0; levelWidth(level, size) > 0; level++)
    for (let index = 0; tileWidth(level, index, size) > 0; index++)
      yield { level, index, width: tileWidth(level, index, size) };
}
