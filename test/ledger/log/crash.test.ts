import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkLog, fileLogReader, openNote, parseCheckpoint, verifierOf } from '../../../lib/ledger';
import { fastSigners, makeFolder, openFolder } from '../support';

const ROUNDS = Number(process.env.CORDON_RUNS ?? 5);

let work: string;
let remove: () => Promise<void>;
let child: string;
beforeAll(async () => {
  ({ folder: work, remove } = await makeFolder());
  child = join(work, 'child.cjs');
  await build({
    entryPoints: [join(__dirname, 'crash-child.ts')],
    bundle: true,
    platform: 'node',
    outfile: child,
    logLevel: 'error',
  });
});
afterAll(() => remove());

interface Run {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Resolves once it has said so many lines, or has ended. Its first line is that it is open, or can't be. */
  readonly heard: (lines: number) => Promise<void>;
  readonly ended: Promise<void>;
}

function run(folder: string, name: string): Run {
  const started = spawn(process.execPath, [child, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const more = new EventEmitter();
  let rest = '';
  started.stdout?.on('data', (chunk: Buffer) => {
    const all = `${rest}${chunk}`.split('\n');
    rest = all.pop() ?? '';
    lines.push(...all);
    more.emit('lines');
  });
  const ended = once(started, 'close').then(() => undefined);
  const heard = async (count: number) => {
    while (lines.length < count && started.exitCode === null && started.signalCode === null)
      await Promise.race([once(more, 'lines'), ended]);
  };
  return { process: started, lines, heard, ended };
}

const wait = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));
const said = (lines: readonly string[], kind: string) =>
  lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.split(' ').slice(1));

test(`killed at any time, ${ROUNDS} times, it loses no entry that it acknowledged, and makes no fork`, async () => {
  const folder = join(work, 'log');
  const acknowledged = new Map<number, string>();
  const history: { readonly size: number; readonly root: Buffer }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { process: writer, lines, heard, ended } = run(folder, `r${round}`);
    // Every third time while it starts, opens or mends, else once it has written, more or less.
    if (round % 3 === 2) await wait(60 + (round % 13) * 9);
    else await heard(40 + (round % 4) * 90 + (round % 7) * 19);
    writer.kill('SIGKILL');
    await ended;
    expect(said(lines, 'x')).toEqual([]);
    for (const [index, text = ''] of said(lines, 'a')) {
      expect(acknowledged.has(Number(index))).toBe(false);
      acknowledged.set(Number(index), text);
    }
    for (const [size, root = ''] of said(lines, 'c'))
      history.push({ size: Number(size), root: Buffer.from(root, 'hex') });
  }

  await (await openFolder(folder, { signers: fastSigners() })).close();
  const note = await readFile(join(folder, 'checkpoint'));
  const { text } = openNote(
    note,
    fastSigners().map(({ key }) => verifierOf(key)),
  );
  const found: string[] = [];
  const report = await checkLog(fileLogReader(folder), parseCheckpoint(text), {
    history,
    onEntries: (_, entries) => void found.push(...entries.list().map(String)),
  });
  expect(report.problems).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 10);
  for (const [index, entry] of acknowledged) expect(found[index]).toBe(entry);
  expect(new Set(found).size).toBe(found.length);
}, 600_000);

test('of two processes on one folder, one writes, and the other takes over when it is killed', async () => {
  const folder = join(work, 'shared');
  const runs = ['a', 'b', 'c'].map((name) => run(folder, name));
  await Promise.all(runs.map(({ heard }) => heard(1)));
  const writers = runs.filter(({ lines }) => said(lines, 'x').length === 0);
  expect(writers).toHaveLength(1);
  expect(runs.flatMap(({ lines }) => said(lines, 'x'))).toEqual([['log_locked'], ['log_locked']]);
  const [writer] = writers;
  writer?.process.kill('SIGKILL');
  await Promise.all(runs.map(({ ended }) => ended));
  const next = run(folder, 'd');
  await next.heard(1);
  next.process.kill('SIGKILL');
  await next.ended;
  expect(said(next.lines, 'o')).toHaveLength(1);
});
