import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemblyDirectory } from '../helpers/assemblies';
import { session } from './session';

// Of several files that a command line names, a message says which one is wrong.

const CHARTER = 'config/commercial.yaml';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-named-'));
  const key = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  writeFileSync(at('key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
  const log = generateKeyPairSync('ed25519').publicKey;
  writeFileSync(at('log.pem'), log.export({ type: 'spki', format: 'pem' }));
  writeFileSync(at('empty.yaml'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (line: string) =>
  session(
    line
      .split(' ')
      .map((word) =>
        word === "''" ? '' : word.replace('PATH', assemblyDirectory('commercial')).replace('AT', folder),
      ),
  );

it.each([
  [
    `hook package PATH --charter ${CHARTER} --attestation README.md --output AT/hook`,
    "'README.md': the envelope",
  ],
  ['evidence show README.md', "'README.md': the envelope is malformed"],
  [
    `evidence sign README.md --charter ${CHARTER} --key AT/key.pem`,
    "'README.md': the statement is malformed",
  ],
  [`evidence new PATH --charter ${CHARTER} --draft README.md`, "'README.md': the statement is malformed"],
  [`attest PATH --charter ${CHARTER} --check README.md`, "'README.md': the envelope is malformed"],
  [
    `charter sign ${CHARTER} --check README.md --trusted config/govcloud.yaml`,
    "'README.md': the envelope is malformed",
  ],
  [`live PATH --charter ${CHARTER} --attestation README.md`, "'README.md': the envelope is malformed"],
  ["ledger policy --origin '' --keys AT/log.pem", "--origin '' is no name of a log"],
  ['preflight nothere', 'there is no "nothere"; give a deployment file or an assembly directory ['],
  ['deploy-plan nothere', 'there is no "nothere"; give an assembly directory ['],
  ['live nothere', 'there is no "nothere"; give an assembly directory ['],
])('cordon %s: names what is wrong', async (line, says) => {
  const { stdout, stderr, code } = await run(line);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(`cordon: ${says}`);
  expect(stderr.split('README.md')).toHaveLength(says.includes('README.md') ? 2 : 1);
});

it('cordon charter check judges the files that stand after one that is not there, and ends in 2', async () => {
  const { stdout, stderr, code } = await run(
    `charter check --unfinished ${CHARTER} nothere AT/empty.yaml neither`,
  );
  expect(stdout).toContain(CHARTER);
  expect(stdout).toContain(at('empty.yaml'));
  expect(stderr).toMatch(
    /^cordon: nothere: .*\[file-unreadable\]\ncordon: neither: .*\[file-unreadable\]\n$/,
  );
  expect(code).toBe(2);
});
