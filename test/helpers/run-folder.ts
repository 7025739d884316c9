import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'cordon-run-';
/** Milliseconds after which no run that made a folder can still need it. */
const DAY = 24 * 3_600_000;

/** A new folder in `within`, for all that one run of the tests writes. Removes those that broken-off runs left there. */
export function openRunFolder(within = tmpdir(), now = Date.now()): string {
  for (const name of readdirSync(within)) if (name.startsWith(PREFIX)) removeIfLeft(join(within, name), now);
  return mkdtempSync(join(within, PREFIX));
}

/** Removes a folder of ours that is older than a day: never a link, nor what another user made. */
function removeIfLeft(path: string, now: number): void {
  try {
    const stat = lstatSync(path);
    const ours = stat.isDirectory() && stat.uid === process.getuid?.();
    if (ours && now - stat.mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
  } catch {
    // Another run removes it too.
  }
}
