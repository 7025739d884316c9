import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { localCommand } from '../../../lib/cli/local/run-local';
import { RED_LINES } from '../../../lib/config/red-lines';
import { HANGS } from '../../helpers/hangs';
import { until } from '../../helpers/until';
import { session } from '../session';

const output = () => {
  const sink = {
    text: '',
    isTTY: false,
    write: (text: string) => {
      sink.text += text;
    },
  };
  return sink;
};

it('runs the stack of the images, and the commands that it prints do what it says of them', async () => {
  // The shell must take the path as one word all the same.
  const directory = await mkdtemp(join(tmpdir(), "cordon's own cli-"));
  const stdout = output();
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const io = { stdout, stderr: output(), env: {}, now: Date.now };
  const code = localCommand({ port: '0', reviewPort: '0', directory }, io, { stopped });
  await until(() => stdout.text.includes('Ctrl-C'));

  expect(stdout.text.split('\n').filter((line) => line.length > 100 + directory.length)).toEqual([]);
  const commands = stdout.text.match(/curl -K [^}]+\}\]\}'/g) ?? [];
  const answers = await Promise.all(commands.map((command) => promisify(execFile)('bash', ['-c', command])));
  expect(answers.map(({ stdout: text }) => /"code":"\w+"|I am a stand-in/.exec(text)?.[0])).toEqual([
    'I am a stand-in',
    '"code":"red_line"',
    '"code":"held_for_review"',
  ]);

  const [, list = ''] = /cordon (review list [\s\S]+?first\.key\S*)/.exec(stdout.text) ?? [];
  const { stdout: listing } = await promisify(execFile)('bash', ['-c', `printf '%s\n' ${list}`]);
  expect((await session(listing.trimEnd().split('\n'))).stdout).toMatch(/^[0-9a-f]{32} {2}waiting /);

  stop();
  expect(await code).toBe(0);
  // What it prints at the end is what checks it.
  const [, words = ''] = /cordon (ledger check [\s\S]+)$/.exec(stdout.text) ?? [];
  const { stdout: args } = await promisify(execFile)('bash', ['-c', `printf '%s\\n' ${words}`]);
  const at = new Date().toISOString();
  const checked = await session([...args.trimEnd().split('\n'), '--at', at]);
  expect([checked.code, checked.stderr]).toEqual([0, '']);
  expect(checked.stdout).toMatch(/^proved: all of 6 claims, \d+ entries of 2 logs\n/);
  // And the verifier's own classifiers say the same of what was sealed, score for score.
  const files = (name: string) => join(directory, name);
  const replayed = await session([
    ...['ledger', 'replay', files('ledger'), '--policy', files('verifier/policy.txt')],
    ...['--payloads', files('payloads'), '--key', files('payloads.key')],
    ...['--bundles', ...RED_LINES.map((redLine) => files(`policies/${redLine}/00000001.json`))],
  ]);
  expect([replayed.code, replayed.stderr]).toEqual([0, '']);
  // Of the one that was answered and the one that was held, input and output; of the one that was refused, input.
  expect(replayed.stdout).toContain('3 of 3 decided requests; 15 verdicts by the same policy and code');
  await rm(directory, { recursive: true });
});

it.each(['http', '-1', '70000', ''])("refuses '%s' as a port", async (port) => {
  const io = { stdout: output(), stderr: output(), env: {}, now: Date.now };
  await expect(localCommand({ port, reviewPort: '0' }, io)).rejects.toMatchObject({ code: 'port-invalid' });
});

it('ends, and leaves nothing running, when the port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const args = ['dist/cordon.js', 'local', '--port', String(port)];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: HANGS });
  taken.close();
  expect(stderr).toMatch(
    /^cordon: '127\.0\.0\.1:\d+': another program has that port; give another[^\n]* \[EADDRINUSE\]\n$/,
  );
  expect(status).toBe(2);
});
