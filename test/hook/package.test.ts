import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { HookFlags } from '../../lib/cli/hook/flags';
import { packageHook } from '../../lib/cli/hook/package-hook';
import { session } from '../cli/session';
import { assemblyDirectory } from '../helpers/assemblies';

// The hook as it is deployed: bundled, packaged, and called as AWS Lambda calls it.

const BUNDLE = resolve('dist/cordon-hook.js');
const assembly = resolve(assemblyDirectory('commercial'));
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-hook-'));
  const deployment = parse(readFileSync('config/commercial.yaml', 'utf8'));
  for (const id of ['first', 'second']) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    writeFileSync(at(`${id}.pem`), privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    deployment.charter.signingKeys.push({
      id,
      use: 'evidence',
      algorithm: 'ecdsa-p384-sha384',
      publicKey: spki,
    });
  }
  writeFileSync(at('own.yaml'), stringify(deployment));
  cpSync(assembly, at('assembly'), { recursive: true });
  const signed = await session([
    ...['attest', at('assembly'), '--charter', at('own.yaml')],
    // The proxy of this assembly says that it runs by the charter without these keys.
    ...['--except', 'no-off-switch', '--output', at('verdict.dsse.json')],
    ...['--key', at('first.pem'), at('second.pem')],
  ]);
  expect(signed).toEqual({ stdout: '', stderr: '', code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `cordon hook package` says and how it ends. */
function packaged(changes: Partial<HookFlags> = {}): { code: number; said: string } {
  let said = '';
  const stream = {
    isTTY: false,
    write: (text: string) => {
      said += text;
    },
  };
  const flags = {
    charter: at('own.yaml'),
    attestation: at('verdict.dsse.json'),
    output: at('hook'),
    except: ['no-off-switch'] as const,
    ...changes,
  };
  const code = packageHook(
    at('assembly'),
    flags,
    { stdout: stream, stderr: stream, env: {}, now: Date.now },
    BUNDLE,
  );
  return { code, said };
}

/** Calls the handler in a process of its own, in which whatever is fetched is this. */
function called(event: object, fetched: string): { hookStatus: string; errorCode?: string; message: string } {
  const script = `
    globalThis.fetch = async () => new Response(${JSON.stringify(fetched)});
    require(${JSON.stringify(join(at('hook'), 'code', 'index.js'))})
      .handler(${JSON.stringify(event)})
      .then((answer) => console.log(JSON.stringify(answer)));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

const STACK = 'cordon-commercial-account';
const event = (changes: object = {}) => ({
  clientRequestToken: 'token',
  awsAccountId: '111122223333',
  stackId: `arn:aws:cloudformation:us-east-1:111122223333:stack/${STACK}/1`,
  actionInvocationPoint: 'CREATE_PRE_PROVISION',
  requestData: { targetType: 'STACK', payload: 'https://s3' },
  ...changes,
});
const template = readFileSync(join(assembly, `${STACK}.template.json`), 'utf8');
const toolkit = 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n';
const payload = (text: string) => JSON.stringify({ template: text });

test('is written once, from what was attested alone', () => {
  writeFileSync(at('toolkit.yaml'), toolkit);
  expect(packaged({ charter: 'config/commercial.yaml' })).toEqual({
    code: 1,
    said: expect.stringContaining('0 of 2 keys of the charter signed it'),
  });
  expect(packaged({ except: [] }).said).toContain('these claims are proved: no-off-switch');
  const refused = () => packaged({ also: ['docs/bootstrap/template.yaml'], output: at('other') });
  expect(refused).toThrow('has parameters or a transform, which a hook does');
  writeFileSync(at(`${STACK}.yaml`), toolkit);
  expect(() => packaged({ also: [at(`${STACK}.yaml`)], output: at('another') })).toThrow(
    'is there already; name another',
  );
  expect(packaged({ also: [at('toolkit.yaml')] }).code).toBe(0);
  expect(() => packaged()).toThrow('is there already');
});

test('is less than a megabyte', () => {
  expect(statSync(BUNDLE).size).toBeLessThan(1_000_000);
});

test('stops what it refuses, and is asked of stacks, change sets and Cloud Control', () => {
  const { Resources } = JSON.parse(readFileSync(join(at('hook'), 'hook.template.json'), 'utf8'));
  expect(Resources.Hook.Properties).toMatchObject({
    FailureMode: 'FAIL',
    HookStatus: 'ENABLED',
    TargetOperations: ['STACK', 'CHANGE_SET', 'CLOUD_CONTROL'],
  });
  const types = Object.values<{ Type: string }>(Resources).map(({ Type }) => Type);
  for (const way of ['InternetGateway', 'NatGateway', 'VPCPeeringConnection', 'Route'])
    expect(types).not.toContain(`AWS::EC2::${way}`);
});

test('called as AWS calls it: passes what was attested and what was named, and nothing else', () => {
  expect(called(event(), payload(template))).toMatchObject({
    hookStatus: 'SUCCESS',
    message: 'what was attested',
  });
  const named = event({ stackId: 'arn:aws:cloudformation:us-east-1:111122223333:stack/toolkit/1' });
  expect(called(named, payload(toolkit)).hookStatus).toBe('SUCCESS');
  const broken = JSON.stringify({ ...JSON.parse(template), Description: 'another' });
  expect(called(event(), payload(broken))).toMatchObject({ hookStatus: 'FAILED', errorCode: 'NonCompliant' });
  expect(called(event(), 'no JSON')).toMatchObject({ hookStatus: 'FAILED', errorCode: 'InternalFailure' });
  expect(called({}, '')).toMatchObject({ hookStatus: 'FAILED', errorCode: 'InternalFailure' });
  const plain = event({ requestData: { targetType: 'STACK', payload: 'http://elsewhere' } });
  expect(called(plain, payload(template)).message).toContain('no https address');
});

test('lets nothing through once a file of it was changed', () => {
  const file = join(at('hook'), 'code', 'assembly', `${STACK}.template.json`);
  writeFileSync(file, template.replace('"Version": "2012-10-17"', '"Version": "2008-10-17"'));
  const answer = called(event(), payload(template));
  expect([answer.hookStatus, answer.message]).toEqual([
    'FAILED',
    expect.stringContaining('is about another assembly'),
  ]);
});
