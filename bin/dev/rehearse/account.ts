import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf } from '../../../lib/cli/live/place';
import { deploymentFrom } from '../../../lib/config/load';
import { buildEnclave, createApp } from '../../../lib/stacks/enclave';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { startEmulator } from './emulator';
import { proveChanges } from './proving';

const FILE = 'config/commercial.yaml';

const NOT_SHOWN = `moto made no resource of these types, and lacks the calls that read them. What it leaves out of an answer differs
from the templates, so that a claim that rests on it is refuted with nothing changed.`;

/**
 * Deploys the default enclave to moto, and proves of it, and of it with one change at a time, what cordon live proves.
 * @param names of changes; all of them, where none is named
 * @returns the process's exit code: 1 where a change wasn't found at the thing that was changed
 */
export async function rehearseLive(
  version: string,
  names: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'cordon-rehearsal-'));
  try {
    const { deployment, digest } = deploymentFrom(readFileSync(FILE), FILE);
    const app = createApp(directory);
    buildEnclave(app, deployment);
    app.synth();
    copyFileSync(FILE, join(directory, 'deployment.yaml'));
    const assembly = readAssembly(directory);
    const source = { file: FILE, digest, charter: deployment.charter };
    const emulator = await startEmulator(directory);
    try {
      say(`moto ${version} lacks ${emulator.unmodelled.join(', ')}.`);
      say(NOT_SHOWN);
      const place = placeOf(directory, assembly, {});
      const changes = emulator.changes.filter(({ name }) => names.length === 0 || names.includes(name));
      return (await proveChanges(assembly, place, source, emulator, changes, say)) === 0 ? 0 : 1;
    } finally {
      emulator.stop();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}
