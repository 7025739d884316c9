import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { charterDigest } from '../../lib/config/charter-digest';
import { loadDeployment } from '../../lib/config/load';
import { ed25519PrivateKey, ed25519Signer, mlDsa44Signer, SPKI } from '../../lib/ledger';
import { encodeStory, storyOf, writeKey, writeLog, writeTrust } from '../cli/ledger/logs';
import { session } from '../cli/session';
import { assemblyDirectory } from '../helpers/assemblies';

const COMMERCIAL = 'config/commercial.yaml';

/**
 * A folder in which the commands of the documents run: a checkout with the default deployment's assembly in cdk.out; a
 * charter with two people's keys, its assembly in own.out, and what they signed of it; a log of decisions; a log of
 * releases, and its keys. It becomes the working directory.
 */
export async function enterFixture(): Promise<string> {
  const checkout = resolve('.');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cordon-docs-')));
  cpSync(assemblyDirectory('commercial'), join(folder, 'cdk.out'), { recursive: true });
  process.chdir(folder);
  cpSync(join(checkout, 'config'), 'config', { recursive: true });
  symlinkSync(join(checkout, 'docs'), 'docs');
  writeOwn();
  await writeLog('LOGS/a', 'proxy-a', encodeStory('proxy-a', storyOf(3)));
  writeTrust('.');
  writeKey('log.pem');
  writeFileSync('seed.hex', `${'07'.repeat(32)}\n`);
  for (const [index, owner] of ['', 'review-'].entries())
    for (const { algorithm, publicKey } of [
      ed25519Signer(ed25519PrivateKey(Buffer.alloc(32, index))),
      mlDsa44Signer(Buffer.alloc(32, index)),
    ]) {
      // As `aws kms get-public-key --query PublicKey --output text` prints it.
      const text = Buffer.concat([SPKI[algorithm], publicKey]).toString('base64');
      writeFileSync(`${owner}${algorithm}.txt`, `${text}\n`);
    }
  const log = ['--log', 'RELEASES', '--origin', 'NAME', '--key', 'log.pem', '--ml-dsa-seed', 'seed.hex'];
  await session(['release', 'log', 'add', ...log, '--charter', 'own.yaml', '--write-policy', 'policy.txt']);
  const sign = [
    '--charter',
    'own.yaml',
    '--except',
    'verified-before-use',
    '--key',
    'first.pem',
    'second.pem',
  ];
  await session(['attest', 'own.out', ...sign, '--output', 'verdict.dsse.json']);
  return folder;
}

/**
 * The deployment with keys of two people, and its assembly: that of the default deployment with another charter's digest
 * wherever one stands, and templates under the digests that they have then.
 */
function writeOwn(): void {
  const own = parse(readFileSync(COMMERCIAL, 'utf8'));
  for (const id of ['first', 'second']) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    writeFileSync(`${id}.pem`, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    own.charter.signingKeys.push({ id, use: 'evidence', algorithm: 'ecdsa-p384-sha384', publicKey: key });
  }
  for (const name of ['own.yaml', 'charter.yaml']) writeFileSync(name, stringify(own));
  cpSync('cdk.out', 'own.out', { recursive: true });
  cpSync('own.yaml', 'own.out/deployment.yaml');
  const [before, after] = [COMMERCIAL, 'own.yaml'].map((file) =>
    charterDigest(loadDeployment(file).deployment.charter),
  );
  replaceIn('own.out', before ?? '', after ?? '');
  for (const name of readdirSync('own.out').filter((file) => file.endsWith('.template.json'))) {
    const digests = ['cdk.out', 'own.out'].map((of) =>
      createHash('sha256')
        .update(readFileSync(join(of, name)))
        .digest('hex'),
    );
    replaceIn('own.out', digests[0] ?? '', digests[1] ?? '');
  }
}

function replaceIn(folder: string, before: string, after: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes(before)) writeFileSync(join(folder, name), text.replaceAll(before, after));
  }
}
