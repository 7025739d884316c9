import { runService } from '../../../lib/services/common/run-service';
import type { ClassifierEnvironment } from '../../../lib/services/environment';

const ENV: ClassifierEnvironment = {
  CORDON_SERVICE: 'classifier',
  CORDON_ENCLAVE: 'test',
  CORDON_RED_LINE: 'autonomous-weapons',
  CORDON_POLICIES: 'file:///x',
  CORDON_POLICY_KEYS: '[]',
  CORDON_SAFEGUARD: 'none',
  CORDON_SAFEGUARD_MODEL: 'none',
  CORDON_TLS: 'file:///x',
  CORDON_LISTEN: '127.0.0.1:0',
};
const before = process.env;
let exits: unknown[];
let exited: Promise<void>;

beforeEach(() => {
  process.env = { ...ENV };
  exits = [];
  exited = new Promise((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation(((code: unknown) => {
      exits.push(code);
      resolve();
    }) as never);
  });
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  process.env = before;
  // A start that fails sets it, and it would be jest's own.
  process.exitCode = undefined;
  jest.restoreAllMocks();
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
});

it('ends a start that waits, and exits 0', async () => {
  runService(
    'classifier',
    (_environment, _log, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  expect(exits).toEqual([]);
  process.emit('SIGTERM');
  await exited;
  expect(exits[0]).toBe(0);
});

it.each(['before', 'after'])('stops what was told to stop %s it had started', async (when) => {
  let started: (() => void) | undefined;
  let stopped = 0;
  const starting = new Promise<void>((resolve) => (started = resolve));
  runService('classifier', async () => {
    await starting;
    return {
      stop: async () => {
        stopped += 1;
      },
    };
  });
  if (when === 'before') process.emit('SIGTERM');
  started?.();
  if (when === 'after') {
    // What is left to do are promises that wait for nothing else.
    await new Promise((resolve) => setImmediate(resolve));
    process.emit('SIGTERM');
  }
  await exited;
  expect([stopped, exits]).toEqual([1, [0]]);
});
