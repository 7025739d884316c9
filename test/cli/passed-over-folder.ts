import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { charterFor } from '../../lib/cli/charter';
import { CLAIM_IDS } from '../../lib/contract/claim-id';
import type { Verdict } from '../../lib/contract/verdict';
import { VERSION } from '../../lib/contract/version';
import { encodeEnvelope, signEnvelope } from '../../lib/evidence/dsse';
import { keysOf } from '../../lib/evidence/keys';
import { encodeStatement, statementOf } from '../../lib/evidence/svr';
import { END_LINE, headLine } from '../../lib/live/record';
import { writeRecorded } from '../../lib/preflight/recorded';
import { deploymentOf } from '../helpers/assemblies';
import { AT, goodAccount } from '../preflight/account';
import { CHARTER, writeAssembly } from './assembly';
import { encodeStory, storyOf, writeKey, writeLog, writeTrust } from './ledger/logs';
import { session } from './session';

const OTHERS = CLAIM_IDS.filter((id) => id !== 'closed-world' && id !== 'no-egress').join();
const IMAGE = `sha256:${'0'.repeat(64)}`;
export const OWN = '--charter own.yaml';
export const ADD = 'release log add --log releases --origin releases.example --key log.pem';
export const NEW =
  '--name first --region us-gov-west-1 --account 222233334444 --consumers 555566667777 --agency first=Agency';

const commercial = deploymentOf('commercial');

/** A line's words; long values stand there by their names. */
export const wordsOf = (line: string) => line.replace('OTHERS', OTHERS).replace('IMAGE', IMAGE).split(' ');

/** Writes what the command lines name, and goes there. */
export async function writeFolder(made: string): Promise<void> {
  mkdirSync(made);
  cpSync(CHARTER, join(made, 'before.yaml'));
  await writeLog(join(made, 'logs/a'), 'proxy-a', encodeStory('proxy-a', storyOf(12)));
  writeTrust(made);
  process.chdir(made);
  const deployment = parse(readFileSync('before.yaml', 'utf8'));
  for (const [id, use] of [
    ['first', 'evidence'],
    ['second', 'evidence'],
    ['live', 'live'],
  ] as const) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    writeFileSync(`${id}.pem`, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    deployment.charter.signingKeys.push({ id, use, algorithm: 'ecdsa-p384-sha384', publicKey: spki });
  }
  for (const name of ['own.yaml', 'before.yaml']) writeFileSync(name, stringify(deployment));
  const vpc = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } };
  writeAssembly('good', { Vpc: vpc, Net: vpc }, undefined);
  writeAssembly('other', { Vpc: { ...vpc, Properties: { CidrBlock: '10.1.0.0/16' } } }, undefined);
  writeFileSync('plain.json', JSON.stringify({ Resources: { Vpc: vpc } }));
  writeKey('log.pem');
  writeFileSync(
    'answers.json',
    writeRecorded({ at: AT, answers: goodAccount(commercial), certificates: {} }),
  );
  const place = { account: '111122223333', region: 'us-east-1', at: Date.UTC(2026, 10, 23) };
  writeFileSync('record.jsonl', `${headLine(place)}${END_LINE}`);
  for (const line of [
    `init fresh.yaml ${NEW}`,
    'charter sign own.yaml --key first.pem second.pem --output own.dsse.json',
    `attest good ${OWN} --except OTHERS --key first.pem second.pem --output proved.dsse.json`,
    'ledger prove proxy-a/1 --log logs --output entry.tlog-proof',
    `${ADD} --image own=IMAGE --write-policy releases.txt`,
    `release log prove IMAGE --log releases --output image.tlog-proof`,
  ])
    expect([line, await session(wordsOf(line))]).toMatchObject([line, { code: 0 }]);
  await writeResult();
}

/** What `cordon live` signs of an account that it has read. */
async function writeResult(): Promise<void> {
  const { stdout } = await session(wordsOf(`verify good ${OWN} --except OTHERS --format json`));
  const verdict: Verdict = JSON.parse(stdout);
  const besides = [
    { name: 'account', digest: sha384Of(['aws', '111122223333', 'us-east-1']) },
    { name: 'known', digest: sha384Of([]) },
  ];
  const at = new Date(Date.UTC(2026, 10, 23));
  const statement = statementOf(verdict, { version: VERSION, at, kind: 'live', besides });
  const key = createPrivateKey(readFileSync('live.pem'));
  const keys = keysOf(charterFor('good', 'own.yaml').charter.signingKeys, 'live');
  mkdirSync('results');
  writeFileSync(
    'results/one.dsse.json',
    encodeEnvelope(signEnvelope(encodeStatement(statement), [key], keys)),
  );
}

const sha384Of = (texts: readonly string[]) =>
  `sha384:${createHash('sha384').update(JSON.stringify(texts)).digest('hex')}`;
