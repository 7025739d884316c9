import { readFileSync, readlinkSync } from 'node:fs';
import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LedgerError } from '../errors';
import { isMissing, readIfThere, syncFolder, systemCode, writeDurably } from './durable-file-store';

/** A process, such that another one with its number isn't taken for it. */
interface Holder {
  readonly pid: number;
  /** Host, boot and namespace that the number is of. */
  readonly where: string;
  /** When the process started, in ticks since boot. */
  readonly started: string;
}

export interface FolderLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes a folder for this process alone. Locks are numbered files, and the highest number holds: taking over from a
 * process that is gone is to create the next number, which only one can do.
 * @throws LedgerError `log_locked` if its holder runs, or runs where this process can't see; `takeOver` is for an
 * operator who knows that the latter doesn't
 */
export async function lockFolder(folder: string, takeOver = false): Promise<FolderLock> {
  const locks = join(folder, 'lock');
  await mkdir(locks, { recursive: true, mode: 0o700 });
  const numbers = await lockNumbers(locks);
  const highest = numbers.at(-1) ?? 0;
  const holder = await readHolder(join(locks, String(highest)));
  if (holder && !takeOver && mayRun(holder)) throw locked(holder);

  const mine = highest + 1;
  const path = join(locks, String(mine));
  await create(path);
  // Created below a number that others have reached meanwhile: it holds nothing.
  if ((await lockNumbers(locks)).at(-1) !== mine) {
    await rm(path, { force: true });
    throw locked();
  }
  await syncFolder(locks);
  const old = (await readdir(locks)).filter((name) => name !== String(mine) && !isAbove(name, mine));
  await Promise.all(old.map((name) => rm(join(locks, name), { force: true })));
  return { release: () => writeDurably(path, Buffer.from('free\n')) };
}

/** Whether another process, which runs or can't be seen not to, holds a folder. */
export async function isHeldByOther(folder: string): Promise<boolean> {
  const locks = join(folder, 'lock');
  const highest = (await lockNumbers(locks).catch(() => [])).at(-1) ?? 0;
  const holder = await readHolder(join(locks, String(highest)));
  return holder !== undefined && mayRun(holder) && !(isHere(holder) && holder.pid === process.pid);
}

const isHere = ({ where }: Holder): boolean => where === whereabouts().join(' ');

async function create(path: string): Promise<void> {
  // Linked when it is written, so that nobody reads a lock that doesn't say whose it is.
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}.draft`;
  await writeFile(draft, JSON.stringify(self()), { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    // Someone else has that number, or holds the folder and has cleared the draft away.
    if (systemCode(error) === 'EEXIST' || isMissing(error)) throw locked();
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function lockNumbers(locks: string): Promise<readonly number[]> {
  const names = await readdir(locks);
  return names
    .filter((name) => /^[1-9][0-9]{0,14}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Whether a name is a lock of a later number, or a draft of one. */
const isAbove = (name: string, number: number): boolean => Number.parseInt(name, 10) > number;

/** Whose a lock is, or undefined if it is free or no longer there. */
async function readHolder(path: string): Promise<Holder | undefined> {
  const text = (await readIfThere(path))?.toString();
  return text === undefined || text === 'free\n' ? undefined : (JSON.parse(text) as Holder);
}

/** A process elsewhere can't be seen to be gone, except by a restart of this host. */
function mayRun({ pid, where, started }: Holder): boolean {
  const here = whereabouts();
  if (where === here.join(' ')) return started !== '' && startOf(pid) === started;
  const [host, boot] = where.split(' ');
  return !(host === here[0] && boot !== here[1]);
}

const self = (): Holder => ({
  pid: process.pid,
  where: whereabouts().join(' '),
  started: startOf(process.pid),
});

const whereabouts = (): readonly string[] => [
  hostname(),
  attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  attempt(() => readlinkSync('/proc/self/ns/pid')),
];

/** What tells a running process from a later one of its number; empty if it doesn't run. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return attempt(() => (process.kill(pid, 0) ? 'runs' : ''));
  // Fields 3 (state) and 22 (start) of /proc/PID/stat, counted from after the name, which may hold anything.
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const [state = '', ...fields] = stat.split(') ').at(-1)?.split(' ') ?? [];
  return /^[ZX]$/.test(state) ? '' : (fields[18] ?? '');
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

const locked = (holder?: Holder) =>
  new LedgerError('log_locked', holder && `process ${holder.pid} at ${holder.where}`);
