import { type ChildProcess, fork } from 'node:child_process';
import { Worker } from 'node:cluster';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { asWorker } from '../../../../lib/services/proxy/workers/cluster';

const clusterWorker = (process: ChildProcess) => Reflect.construct(Worker, [{ process }]) as Worker;

/** Linux: ended, with nobody told yet. */
const hasEnded = (pid = 0) => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');

it('outlives that something is sent to a worker of whose end it has not heard', async () => {
  const child = fork(__filename, { execArgv: ['--eval', 'process.on("message", () => undefined)', '--'] });
  await once(child, 'spawn');
  const worker = clusterWorker(child);
  const supervised = asWorker(worker);
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  // Not on the worker, where a listener of this test's would be one that Node finds.
  const failed = new Promise((resolve) => child.once('error', resolve));
  supervised.kill('SIGKILL');
  // Nothing is heard meanwhile.
  while (!hasEnded(child.pid));
  expect(worker.isConnected()).toBe(true);
  supervised.send({ kind: 'ready', ready: false });
  expect(await failed).toMatchObject({ code: 'EPIPE' });
  expect(await ended).toBe('SIGKILL');
});

it('hears of a worker that can not be started as of one that ended', async () => {
  const supervised = asWorker(clusterWorker(fork(__filename, { execPath: '/nowhere/node' })));
  expect(await new Promise((resolve) => supervised.onExit(resolve))).toMatch('ENOENT');
});
