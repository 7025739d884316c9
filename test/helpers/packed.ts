import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The package as it is published, from a build that is fresh. Packed once in a run of the tests, since that takes seconds;
 * by itself where nobody opened a folder for the run. Nobody may write beside it; copy it first.
 */
export function packedPackage(): string {
  const run = process.env.CORDON_RUN_FOLDER ?? mkdtempSync(join(tmpdir(), 'cordon-packed-'));
  const folder = join(run, 'packed');
  if (!existsSync(folder)) pack(run, folder);
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0)
    throw new Error(`'${folder}' holds no package, or more than one`);
  return join(folder, name);
}

function pack(run: string, folder: string): void {
  const packing = mkdtempSync(join(run, 'packing-'));
  execute('node', 'bin/dev/build.mjs');
  execute('npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', packing);
  try {
    renameSync(packing, folder);
  } catch {
    // Another test file was faster.
    rmSync(packing, { recursive: true });
  }
}

function execute(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { PATH: process.env.PATH } });
  if (status !== 0 || stderr !== '') throw new Error(`${command} ${args[0]} ended in ${status}: ${stderr}`);
}
