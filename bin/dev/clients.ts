import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startLocalClassifier } from '../../lib/services/classifier/local';
import { LOCAL_CALLERS } from '../../lib/services/local/callers';
import { type Local, runLocal, type StartClassifier } from '../../lib/services/local/run-local';
import { heedArguments } from './arguments';
import { fieldCases, requestOf } from './clients/field-cases';
import { agreed, type ClientRecord, RECORD, recordOf, type Told } from './clients/record';

// `npm run clients`: OpenAI's client for Python, where python3 has it, against what `cordon local` runs: each value of
// `field-cases.ts`, and the exchanges of `python.py`. What comes of it is put on record, and docs/proxy.md says it. The
// client for Node is run by test/services/proxy/openai.test.ts.

const SCRIPT = 'bin/dev/clients/python.py';
const NOWHERE = '127.0.0.1:1';

const NO_CLIENT =
  'No client: python3 has no openai (python3 -m pip install openai), or it is not in PYTHONPATH.';

const hasClient = (): boolean => spawnSync('python3', ['-c', 'import openai, httpx']).status === 0;

/** A classifier that nobody reaches. */
const noClassifier: StartClassifier = async () => ({
  url: `https://${NOWHERE}`,
  stop: async () => undefined,
  judgesBy: () => ({
    policy: { version: 1, digest: `sha384:${'0'.repeat(96)}` },
    classifier: { engine: 'none', digest: `sha256:${'0'.repeat(64)}` },
  }),
});

/** One request a minute, for a tenant of its own. */
const LIMITED = {
  ...LOCAL_CALLERS,
  tenants: LOCAL_CALLERS.tenants.map((tenant) =>
    tenant.id === 'example-streaming' ? { ...tenant, requestsPerMinute: 1 } : tenant,
  ),
};

/** Files by which a client connects as a tenant, or as nobody. */
async function callerFiles(stack: Local, tenant?: string) {
  const file = (name: string, text: string) => {
    const path = join(stack.directory, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const common = {
    url: stack.url,
    authority: file('authority.pem', stack.certificates.services.certificate),
  };
  if (tenant === undefined) return common;
  const { certificate, privateKey } = await stack.identity(tenant);
  const name = tenant === 'example' ? 'caller' : tenant;
  return {
    ...common,
    folder: stack.directory,
    certificate: file(`${name}.pem`, certificate),
    key: file(`${name}.key`, privateKey),
  };
}

/** Runs the client. @returns what it tells */
async function runPython(given: object): Promise<Told[]> {
  const python = spawn('python3', [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => python.once('close', resolve));
  python.stdin.end(JSON.stringify(given));
  const told: Told[] = [];
  for await (const line of createInterface({ input: python.stdout })) told.push(JSON.parse(line) as Told);
  const code = await ended;
  if (code !== 0) throw new Error(`python3 ended with ${code}; its own words are above`);
  return told;
}

async function main(): Promise<number> {
  const stacks: Local[] = [];
  const directory = mkdtempSync(join(tmpdir(), 'cordon-clients-'));
  const start = async (name: string, options: Parameters<typeof runLocal>[0]) => {
    const stack = await runLocal({ ...options, directory: join(directory, name) });
    stacks.push(stack);
    return stack;
  };
  try {
    const whole = await start('whole', { startClassifier: startLocalClassifier });
    const noModel = await start('no-model', {
      startClassifier: startLocalClassifier,
      model: `http://${NOWHERE}/v1`,
      callers: LIMITED,
    });
    const noClassifiers = await start('no-classifiers', { startClassifier: noClassifier });
    const cases = fieldCases();
    const told = await runPython({
      callers: {
        whole: await callerFiles(whole, 'example'),
        windowed: await callerFiles(whole, 'example-streaming'),
        stranger: await callerFiles(whole),
        limited: await callerFiles(noModel, 'example-streaming'),
        noModel: await callerFiles(noModel, 'example'),
        noClassifiers: await callerFiles(noClassifiers, 'example'),
      },
      review: {
        url: whole.review.url,
        folder: join(whole.directory, 'reviewers'),
        authority: join(whole.directory, 'authority.pem'),
      },
      cordon: [process.execPath, 'dist/cordon.js'],
      requests: cases.map(requestOf),
    });
    const record = recordOf(cases, told, new Date());
    writeFileSync(RECORD, record.text);
    return say(record.content);
  } finally {
    for (const stack of stacks) await stack.close();
    rmSync(directory, { recursive: true });
  }
}

function say({ client, values, exchanges }: ClientRecord): number {
  const odd = values.filter((value) => !agreed(value));
  const failed = exchanges.filter((one) => one.failed !== undefined);
  for (const one of [...odd, ...failed]) console.log(JSON.stringify(one));
  console.log(
    `OpenAI's client for Python, ${client.openai}: ${values.length - odd.length} of ${values.length} values as the tables say, ` +
      `${exchanges.length - failed.length} of ${exchanges.length} exchanges; on record in ${RECORD}`,
  );
  return odd.length + failed.length === 0 ? 0 : 1;
}

heedArguments('npm run clients');
if (hasClient())
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(`npm run clients: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    },
  );
else console.log(NO_CLIENT);
