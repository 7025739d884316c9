import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { session } from './session';

// What is refused stands before anything is read: none of the files is there.

const DIGEST = `sha256:${'0'.repeat(64)}`;
const KMS = 'kms:arn:aws:kms:us-east-1:111122223333:key/1';

const start = process.cwd();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-unused-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

it.each([
  ['verify . --account 111122223333', '--account'],
  ['verify . --region us-east-1', '--region'],
  ['explain AC-6 --charter x', '--charter'],
  ['explain port-invalid --assembly x', '--assembly'],
  ['attest --check x --key x', '--key'],
  ['attest --check x --add x', '--add'],
  ['attest --check x --evidence x', '--evidence'],
  ['attest --check x --output x', '--output'],
  ['attest --key x --signers 2', '--signers'],
  ['charter digest x --platform linux/arm64', '--platform'],
  ['charter sign x --check x --trusted x --key x', '--key'],
  ['charter sign x --check x --trusted x --add x', '--add'],
  ['charter sign x --check x --trusted x --output x', '--output'],
  ['charter sign x --key x --signers 2', '--signers'],
  ['policies x --format boundary --attached 1', '--attached'],
  ['policies x --format endpoint --attached 1', '--attached'],
  ['ledger prove 1 --log x --policy x', '--policy'],
  ['ledger prove 1 --log x --entry x', '--entry'],
  ['ledger prove 1 --log x --format json', '--format'],
  ['ledger prove --verify x --policy x --log x', '--log'],
  ['ledger prove --verify x --policy x --output x', '--output'],
  ['release log add --log x --origin x --key x --image x --reason x', '--reason'],
  [`release log prove ${DIGEST} --log x --policy x`, '--policy'],
  [`release log prove ${DIGEST} --log x --charter x`, '--charter'],
  [`release log prove ${DIGEST} --log x --attestation x`, '--attestation'],
  [`release log prove ${DIGEST} --log x --image x`, '--image'],
  [`release log prove ${DIGEST} --log x --policy-bundle x`, '--policy-bundle'],
  ['release log prove --log x --to x --output x', '--output'],
  ['release log prove --log x --to x --policy x', '--policy'],
  [`release log prove ${DIGEST} --verify x --policy x --log x`, '--log'],
  [`release log prove ${DIGEST} --verify x --policy x --to x`, '--to'],
  [`release log prove ${DIGEST} --verify x --policy x --output x`, '--output'],
  [`release log prove ${DIGEST} --verify x --policy x --charter x`, '--charter'],
  ['live --from x --record x', '--record'],
  ['live --from x --role x', '--role'],
  ['live --from x --external-id x', '--external-id'],
  ['live --from x --profile x', '--profile'],
  ['live --from x --key own.pem --result x --endpoint-url x', '--endpoint-url'],
  ['live --signers 2', '--signers'],
  ['live --since x --assumptions', '--assumptions'],
])('cordon %s: refuses what would be passed over, and does nothing', async (line, option) => {
  const { stdout, stderr, code } = await session(line.split(' '));
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toMatch(
    new RegExp(`^cordon: ${option} has no effect .*; leave it out; see cordon .* \\[option-unused\\]\\n$`),
  );
  expect(readdirSync('.')).toEqual([]);
});

it.each([
  ['live --external-id x', 'external-id-alone'],
  ['live --since x --format sarif', 'format-unknown'],
])('cordon %s: ends before the assembly is read', async (line, code) => {
  expect((await session(line.split(' '))).stderr).toContain(`[${code}]`);
});

it.each([
  ['live x --from x --profile x', `--key ${KMS} --result x`],
  // What is for text alone asks for more of what other formats hold in any case.
  ['verify --format json --assumptions', ''],
  ['diff a b --format html --verbose', ''],
  ['challenge --format json --verbose', ''],
  ['verify a.json --account 111122223333', ''],
])('cordon %s %s: refuses nothing that has an effect', async (line, more) => {
  const { stderr } = await session(`${line} ${more}`.trim().split(' '));
  expect(stderr).not.toContain('has no effect');
});
