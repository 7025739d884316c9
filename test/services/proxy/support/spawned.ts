import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { ServiceEnvironment } from '../../../../lib/services/environment';
import { madeOnce } from '../../../helpers/made-once';
import { writeBundle } from './compiled-bundle';

/** The proxy's entry point, bundled as its image has it. */
export const bundleProxy = (): string => bundleService('proxy');

/** The same of any service. */
export function bundleService(service: 'proxy' | 'review'): string {
  const directory = madeOnce('bundles', service, (making) => {
    writeBundle(join(__dirname, `../../../../lib/services/${service}/main.ts`), making, `${service}.js`);
  });
  return resolve(directory, `${service}.js`);
}

export interface Spawned {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves with the exit code, or the signal. */
  readonly ended: Promise<number | string>;
  /** Resolves when it listens. */
  readonly listening: Promise<void>;
  /** From now on no file grows beyond so many bytes, as if the disk were full. */
  readonly fillDisk: (bytes?: number) => void;
  readonly freeDisk: () => void;
}

const spawned = new Set<number>();

/** Processes that were spawned here and still run, for the end of a test: there may be none. */
export const leftRunning = (): readonly number[] =>
  [...spawned].filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });

export function spawnProxy(bundle: string, environment: Partial<ServiceEnvironment>): Spawned {
  // What is beyond the limit below fails as a full disk does, and is no signal.
  const child = spawn('bash', ['-c', `trap '' XFSZ; exec ${process.execPath} ${bundle}`], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) {
    spawned.add(pid);
    // Its number may be another process's soon.
    child.once('exit', () => spawned.delete(pid));
  }
  let output = '';
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  const listening = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('"listening"')) resolve();
      });
    void ended.then(() => reject(new Error(`the proxy ended: ${output.slice(-500)}`)));
  });
  listening.catch(() => undefined);
  const limitFiles = (bytes: number | 'unlimited') =>
    execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]);
  return {
    child,
    ended,
    listening,
    output: () => output,
    fillDisk: (bytes = 1) => void limitFiles(bytes),
    freeDisk: () => void limitFiles('unlimited'),
  };
}
