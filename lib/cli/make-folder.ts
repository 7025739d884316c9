import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './command';

/** Where the system shows itself as files. Node never ends making a folder in a folder that can't hold any. */
const SYSTEM = ['/proc', '/sys', '/dev'];
/** A disk in memory, which is a place like others. */
const MEMORY = '/dev/shm';

/** Makes a folder, and those above it. @throws UsageError `output-unsuited` */
export function makeFolder(path: string): void {
  refuseSystemFolder(path);
  mkdirSync(path, { recursive: true });
}

/** For a folder that something else makes. @throws UsageError `output-unsuited` */
export function refuseSystemFolder(path: string): void {
  if ([resolve(path), realpathSync(nearestThere(resolve(path)))].some(isSystem))
    throw new UsageError(
      'output-unsuited',
      `'${path}' is below one of ${SYSTEM.join(', ')}, where no files are kept; name a folder elsewhere`,
    );
}

/** What is there of a path: itself, or the nearest folder above it. */
const nearestThere = (path: string): string => (existsSync(path) ? path : nearestThere(dirname(path)));

const isSystem = (path: string) => !isWithin(MEMORY, path) && SYSTEM.some((top) => isWithin(top, path));

const isWithin = (top: string, path: string) => path === top || path.startsWith(`${top}/`);
