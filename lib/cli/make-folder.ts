import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './command';

/** Where the system shows itself as files. Node never ends making a folder in a folder that can't hold any. */
const SYSTEM = ['/proc', '/sys', '/dev'];
/** A disk in memory, which is a place like others. */
const MEMORY = '/dev/shm';

/** Makes a folder, and those above it. @throws UsageError `output-unsuited` */
export function makeFolder(path: string): void {
  refuseUnsuited(path);
  mkdirSync(path, { recursive: true });
}

/** For a folder that something else makes. @throws UsageError `output-unsuited` */
export function refuseUnsuited(path: string): void {
  const there = nearestThere(resolve(path));
  if ([resolve(path), realpathSync(there)].some(isSystem))
    throw new UsageError(
      'output-unsuited',
      `'${path}' is below one of ${SYSTEM.join(', ')}, where no files are kept; name a folder elsewhere`,
    );
  if (!statSync(there).isDirectory())
    throw new UsageError('output-unsuited', `'${path}' is a file, or in one; name a folder`);
}

/** What is there of a path: itself, or the nearest folder above it. */
const nearestThere = (path: string): string => (existsSync(path) ? path : nearestThere(dirname(path)));

const isSystem = (path: string) => !isWithin(MEMORY, path) && SYSTEM.some((top) => isWithin(top, path));

const isWithin = (top: string, path: string) => path === top || path.startsWith(`${top}/`);
