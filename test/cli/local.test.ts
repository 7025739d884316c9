import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { localCommand } from '../../lib/cli/run-local';
import { readSegments } from '../../lib/services/common/file-store';

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
  const directory = await mkdtemp(join(tmpdir(), 'cordon-cli-'));
  const stdout = output();
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const io = { stdout, stderr: output(), env: {}, now: Date.now };
  const code = localCommand({ port: '0', directory }, io, { stopped });
  while (!stdout.text.includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 20));

  expect(stdout.text.split('\n').filter((line) => line.length > 100 + directory.length)).toEqual([]);
  const commands = stdout.text.match(/curl -K [^}]+\}\]\}'/g) ?? [];
  const answers = await Promise.all(commands.map((command) => promisify(execFile)('bash', ['-c', command])));
  expect(answers.map(({ stdout: text }) => /"code":"\w+"|I am a stand-in/.exec(text)?.[0])).toEqual([
    'I am a stand-in',
    '"code":"red_line"',
    '"code":"held_for_review"',
  ]);

  stop();
  expect(await code).toBe(0);
  const [segment] = await readSegments(join(directory, 'ledger'));
  expect(segment?.entries.at(-1)?.kind).toBe('closed');
  await rm(directory, { recursive: true });
});

it.each(['http', '-1', '70000', ''])("refuses '%s' as a port", async (port) => {
  const io = { stdout: output(), stderr: output(), env: {}, now: Date.now };
  await expect(localCommand({ port }, io)).rejects.toMatchObject({ code: 'port-invalid' });
});
