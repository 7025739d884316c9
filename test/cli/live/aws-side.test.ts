import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { putNew } from '../../../lib/cli/ledger/bucket';
import { becoming, KMS_KEY, ownAsking, signedByKms } from '../../../lib/cli/live/aws-side';
import { askAws } from '../../../lib/cli/preflight/aws';
import { asked } from '../../../lib/preflight/question';

const folder = mkdtempSync(join(tmpdir(), 'cordon-aws-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

/** AWS's command line as a script, which keeps what it is asked and with which environment. */
function aws(script: string) {
  count += 1;
  const bin = mkdtempSync(join(folder, `bin-${count}-`));
  const log = join(bin, 'log');
  writeFileSync(
    join(bin, 'aws'),
    `#!/bin/sh\necho "$AWS_ACCESS_KEY_ID|$AWS_PROFILE|$*" >> ${log}\n${script}\n`,
  );
  chmodSync(join(bin, 'aws'), 0o755);
  return {
    env: { PATH: bin, AWS_PROFILE: 'own' },
    log: () => readFileSync(log, 'utf8').trimEnd().split('\n'),
  };
}
const CREDENTIALS = { AccessKeyId: 'taken', SecretAccessKey: 'secret', SessionToken: 'token' };
const gives = (output: unknown) => `echo '${JSON.stringify(output)}'`;
const flags = { format: 'text', profile: 'own' } as const;
const role = 'arn:aws:iam::111122223333:role/cordon/cordon-commercial-watcher';
const look = asked('sts:GetCallerIdentity', 'sts', 'get-caller-identity');

describe('a role that cordon live reads with', () => {
  it('is taken once, under a name and an external id, and asked with by its credentials alone', async () => {
    const { env, log } = aws(gives({ Credentials: CREDENTIALS }));
    const as = await becoming(ownAsking('us-east-1', flags, { env }), {
      ...flags,
      role,
      externalId: 'cordon/x',
    });
    await askAws(look, as);
    const [taking, asking] = log();
    expect(taking).toMatch(
      new RegExp(
        `^\\|own\\|sts assume-role --role-arn ${role} --role-session-name cordon-live --source-identity cordon-live --external-id cordon/x .*--profile own`,
      ),
    );
    expect(asking).toMatch(/^taken\|\|sts get-caller-identity /);
    expect(asking).not.toContain('--profile');
  });

  it('is none where none is named', async () => {
    const own = ownAsking('us-east-1', flags, { env: {} });
    expect(await becoming(own, flags)).toBe(own);
  });

  it.each<[string, string, object, string]>([
    [
      'is refused',
      'echo "An error occurred (AccessDenied) when calling AssumeRole" >&2; exit 254',
      { role },
      'role-refused',
    ],
    ['gives no credentials', gives({ Credentials: { AccessKeyId: 'taken' } }), { role }, 'role-refused'],
  ])('ends the run where it %s', async (_, script, named, code) => {
    const { env } = aws(script);
    const own = ownAsking('us-east-1', flags, { env });
    await expect(becoming(own, { ...flags, ...named })).rejects.toMatchObject({ code });
  });
});

describe('a key of KMS', () => {
  const key = 'kms:arn:aws:kms:eu-west-1:999900001111:key/1234abcd';

  it('is given the digest of the message alone, in its own region', async () => {
    const { env, log } = aws(gives({ Signature: Buffer.from('signed').toString('base64') }));
    const message = Buffer.alloc(10_000, 'x');
    const signature = await signedByKms(key, message, ownAsking('us-east-1', flags, { env }));
    expect(signature.toString()).toBe('signed');
    const digest = createHash('sha384').update(message).digest('base64');
    expect(log()[0]).toContain(
      `kms sign --key-id ${key.slice(4)} --message ${digest} --message-type DIGEST --signing-algorithm ECDSA_SHA_384`,
    );
    expect(log()[0]).toContain('--region eu-west-1');
  });

  it('ends the run where it does not sign', async () => {
    const { env } = aws(gives({}));
    await expect(
      signedByKms(key, Buffer.alloc(1), ownAsking('us-east-1', flags, { env })),
    ).rejects.toMatchObject({
      code: 'key-refused',
    });
  });

  it.each([
    'kms:alias/x',
    'live.pem',
    'kms:arn:aws:kms:eu-west-1:999900001111:alias/x',
    'arn:aws:kms:x:1:key/y',
  ])('is not named by %s', (name) => expect(KMS_KEY.test(name)).toBe(false));
});

describe('an object that holds a result', () => {
  it('is new, or is not written', async () => {
    const s3 = mockClient(S3Client);
    s3.on(PutObjectCommand).resolvesOnce({}).rejects(new Error('PreconditionFailed'));
    const put = () => putNew('s3://results/live/x.dsse.json', '{}', new S3Client({ region: 'us-east-1' }));
    await put();
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toEqual({
      Bucket: 'results',
      Key: 'live/x.dsse.json',
      Body: '{}',
      IfNoneMatch: '*',
    });
    await expect(put()).rejects.toMatchObject({ code: 'result-unwritten' });
    await expect(putNew('s3://results', '{}')).rejects.toMatchObject({ code: 'bucket-invalid' });
  });
});
