import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosigner,
  ed25519NoteSigner,
  ed25519PrivateKey,
  ed25519Signer,
  encodeKey,
  type Log,
  type LogOptions,
  type LogReader,
  mlDsa44Signer,
  type NoteSigner,
  openFileLog,
  openLog,
  type RawSigner,
} from '../../lib/ledger';

/** Seconds of the tests' clock. */
export const NOW = 1_790_000_000;
export const now = () => NOW * 1000;

export const ORIGIN = 'log.example/enclave/proxy-1';

const made = new Map<string, RawSigner>();

/** A key of no use to anyone, made once. */
function raw(kind: RawSigner['algorithm'], number: number): RawSigner {
  const known = made.get(`${kind} ${number}`);
  if (known) return known;
  const seed = Buffer.alloc(32, number);
  const signer = kind === 'ed25519' ? ed25519Signer(ed25519PrivateKey(seed)) : mlDsa44Signer(seed);
  made.set(`${kind} ${number}`, signer);
  return signer;
}

export const logSigners = (origin = ORIGIN, number = 1): readonly [NoteSigner, NoteSigner] => [
  ed25519NoteSigner(origin, raw('ed25519', number)),
  cosigner(origin, raw('ml-dsa-44', number), now),
];

export const witnessSigner = (number: number, kind: RawSigner['algorithm'] = 'ed25519'): NoteSigner =>
  cosigner(`witness.example/${number}`, raw(kind, 100 + number), now);

export const vkeys = (signers: readonly NoteSigner[]) => signers.map(({ key }) => encodeKey(key));

export const entry = (index: number): Buffer => Buffer.from(`entry ${index}`);

/** A folder of this test's own; `remove` is for its end. */
export async function makeFolder(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export const openFolder = async (folder: string, options: Partial<LogOptions> = {}): Promise<Log> =>
  openLog({
    storage: options.storage ?? (await openFileLog(folder)),
    origin: ORIGIN,
    signers: logSigners(),
    publishEvery: 60_000,
    ...options,
  });

/** Files below a folder, by path, to be changed without touching it. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), await readFile(path)] as const;
      }),
    ),
  );
}

export const readerOf = (files: ReadonlyMap<string, Buffer>): LogReader => ({
  read: async (path) => files.get(path),
});

/** Signs fast, for tests that publish often. */
export const fastSigners = (): readonly NoteSigner[] => logSigners().slice(0, 1);

/** The code of the error that an action throws. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return undefined;
}

export const codeOfAsync = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
