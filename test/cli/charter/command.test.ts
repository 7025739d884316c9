import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { session } from '../session';

const FILE = 'config/commercial.yaml';
let folder: string;
const path = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const charter = (...args: string[]) => session(['charter', ...args]);

/** The default deployment with texts in it replaced. */
function changed(name: string, ...changes: readonly (readonly [string, string])[]): string {
  let text = readFileSync(FILE, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(path(name), text);
  return path(name);
}

/** A deployment with keys of its own for evidence, whose private halves are the files that are given back. */
async function signable() {
  const made = await Promise.all(
    ['one', 'two'].map((id) =>
      charter('key', 'new', '--use', 'evidence', '--id', id, '--output', path(`${id}.pem`)),
    ),
  );
  const entries = made.map(({ stdout }) => stdout.replace(/^/gm, '    ').trimEnd()).join('\n');
  return changed('own.yaml', ['  signingKeys:\n', `  signingKeys:\n${entries}\n`]);
}

describe('cordon charter key', () => {
  it.each([
    ['policy', [], 'ed25519'],
    ['evidence', [], 'ecdsa-p384-sha384'],
    ['release', ['--algorithm', 'ed25519'], 'ed25519'],
  ])(
    'makes a key for %s that only its owner may read, and prints its public half',
    async (use, more, algorithm) => {
      const { code, stdout, stderr } = await charter(
        'key',
        'new',
        '--use',
        use,
        '--output',
        path('a.pem'),
        ...more,
      );
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toContain('PRIVATE');
      expect(statSync(path('a.pem')).mode & 0o777).toBe(0o600);
      const key = createPublicKey(createPrivateKey(readFileSync(path('a.pem'))));
      const publicKey = key.export({ format: 'der', type: 'spki' }).toString('base64');
      expect(parse(stdout)).toEqual([{ id: use, use, algorithm, publicKey }]);
      expect((await charter('key', 'show', path('a.pem'), '--use', use)).stdout).toBe(stdout);
      writeFileSync(path('public.pem'), key.export({ format: 'pem', type: 'spki' }));
      expect((await charter('key', 'show', path('public.pem'), '--use', use)).stdout).toBe(stdout);
    },
  );

  it('asks what a key is for, which no key says: one for policies must not become one for evidence', async () => {
    await charter('key', 'new', '--use', 'policy', '--output', path('policy.pem'));
    expect(await charter('key', 'show', path('policy.pem'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining("required option '--use <use>' not specified"),
    });
    const { stdout } = await charter('--help');
    const [, shown = ''] = /^ {2}cordon charter (key show .*?) {2,}/m.exec(stdout) ?? [];
    const example = shown.split(' ').map((word) => (word === 'policy.pem' ? path(word) : word));
    expect((await charter(...example)).stdout).toContain('use: policy');
  });

  it('never overwrites a file, and refuses what is no key', async () => {
    writeFileSync(path('a.pem'), 'mine');
    expect(await charter('key', 'new', '--use', 'policy', '--output', path('a.pem'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('is there already, and is not overwritten'),
    });
    expect(readFileSync(path('a.pem'), 'utf8')).toBe('mine');
    expect(await charter('key', 'show', path('a.pem'), '--use', 'policy')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no key; make one with cordon charter key new'),
    });
  });
});

describe('cordon charter digest', () => {
  it('is SHA-384 of a file, however large', async () => {
    const bytes = Buffer.alloc(2_500_000, 'weights');
    writeFileSync(path('weights'), bytes);
    const digest = createHash('sha384').update(bytes).digest('hex');
    expect(await charter('digest', path('weights'))).toEqual({
      code: 0,
      stdout: `sha384:${digest}\n`,
      stderr: '',
    });
  });

  it('refuses a folder that is no image layout, and what is not there', async () => {
    expect(await charter('digest', folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no OCI image layout'),
    });
    expect(await charter('digest', path('none'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("can't be read: no such file or folder is there"),
    });
  });
});

describe('cordon charter check', () => {
  it('passes a file that is whole', async () => {
    const { code, stdout } = await charter('check', FILE);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^valid: config\/commercial\.yaml, its charter is sha384:[0-9a-f]{96}\n$/),
    ]);
  });

  it('tells every problem on a line of its own', async () => {
    const file = changed(
      'bad.yaml',
      ['consumers: ["555566667777"]', 'consumers: ["*"]'],
      ['    - autonomous-weapons\n', ''],
    );
    const { code, stdout, stderr } = await charter('check', file);
    expect([code, stderr]).toEqual([1, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.startsWith(`${file}:`)).toBe(true);
    expect(stdout).toMatch(/charter\.consumers\.0: .*\n[\s\S]*'autonomous-weapons' is missing/);
  });

  it('tells what differs from another, in words, by the names of entries', async () => {
    const file = changed(
      'new.yaml',
      ['ledgerDays: 3650', 'ledgerDays: 365'],
      ['consumers: ["555566667777"]', 'consumers: ["555566667777", "123456789012"]'],
      ['requestsPerMinute: 600', 'requestsPerMinute: 60'],
    );
    const { code, stdout } = await charter('check', file, '--against', FILE);
    const tenant = parse(readFileSync(FILE, 'utf8')).charter.tenants.find(
      (one: { requestsPerMinute: number }) => one.requestsPerMinute === 600,
    ).id;
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(1, -1)).toEqual([
      `3 differences from ${FILE}`,
      'charter.consumers: "123456789012" is new (An account that may connect to the safety proxy.)',
      "charter.retention.ledgerDays: 3650 became 365 (Days for which a ledger object can't be deleted or overwritten.)",
      `charter.tenants.${tenant}.requestsPerMinute: 600 became 60 (Requests a minute before it is asked to wait.)`,
    ]);
    expect(await charter('check', FILE, '--against', FILE)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`\nthe same as ${FILE}\n`),
    });
  });

  it('could not run where there is no file', async () => {
    expect(await charter('check', path('none.yaml'))).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('cordon charter sign', () => {
  it('is signed by two people, who sign the same, and checked by a charter that one trusts', async () => {
    const own = await signable();
    const envelope = path('own.dsse.json');
    const sign = (...more: string[]) => charter('sign', own, '--output', envelope, ...more);
    expect(await sign('--key', path('one.pem'))).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const inForce = path('in-force.yaml');
    copyFileSync(own, inForce);
    const check = ['sign', own, '--check', envelope, '--trusted', inForce];
    expect(await charter(...check)).toMatchObject({
      code: 1,
      stdout: 'refuted: 1 of 2 keys signed it: one\n',
    });
    expect(await sign('--key', path('two.pem'), '--add', envelope)).toMatchObject({ code: 0, stderr: '' });
    expect(await charter(...check)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^proved: one, two signed the charter sha384:/),
    });

    // However it is written: a comment changes nothing. What it says does.
    writeFileSync(own, `# read twice\n${readFileSync(own, 'utf8')}`);
    expect(await charter(...check)).toMatchObject({ code: 0 });
    writeFileSync(own, readFileSync(own, 'utf8').replace('ledgerDays: 3650', 'ledgerDays: 365'));
    expect(await charter(...check)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^refuted: it is about another charter: /),
    });
    expect(await sign('--key', path('two.pem'), '--add', envelope)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('what was signed before is of another charter'),
    });
  });

  it('refuses a key that no charter has, a check by its own keys alone, and what is unfinished', async () => {
    const own = await signable();
    const code = async (...args: string[]) => {
      const { stderr, code: exit } = await charter('sign', ...args);
      return [exit, stderr];
    };
    await charter('key', 'new', '--use', 'evidence', '--output', path('other.pem'));
    expect(await code(own, '--key', path('other.pem'))).toEqual([
      2,
      expect.stringContaining('the key is none that the charter has'),
    ]);
    expect(await code(own)).toEqual([2, expect.stringContaining('name a private key with --key')]);
    expect(await code(own, '--check', path('one.pem'))).toEqual([2, expect.stringContaining('--trusted')]);
    const linked = path('linked.yaml');
    symlinkSync(own, linked);
    for (const same of [own, linked])
      expect(await code(own, '--check', path('one.pem'), '--trusted', same)).toEqual([
        2,
        expect.stringContaining('[trusted-same]'),
      ]);
    const agency = ['--agency', 'one=One', '--consumers', '555566667777'];
    const place = ['--name', 'first', '--region', 'us-east-1', '--account', '111122223333'];
    await session(['init', path('new.yaml'), ...place, ...agency]);
    expect(await code(path('new.yaml'), '--key', path('one.pem'))).toEqual([
      2,
      expect.stringContaining('is a placeholder'),
    ]);
  });
});
