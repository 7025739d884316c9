import type { RolePart } from '../../../lib/config/names';
import { arnOf, may, type Step, unbound } from '../steps';
import { defect, filled, type Independent, on, WITH_SAFEGUARD } from './case';
import {
  alter,
  bucketArn,
  drop,
  endpoint,
  key,
  POLICY,
  reads,
  restate,
  SECRET_POLICY,
  state,
  unlock,
} from './edits';

// Kind 6: who may read is asked of outsiders only.

const SEALED = ['sealed-data', 'no-bypass', 'one-boundary', 'defence-in-depth'] as const;
const table = filled('arn:{partition}:dynamodb:{region}:{account}:table/cordon-{name}-reviews');
const secret = (name: string) =>
  filled(`arn:{partition}:secretsmanager:{region}:{account}:secret:cordon-{name}/tls/${name}-??????`);
const anyKey = filled('arn:{partition}:kms:{region}:{account}:key/*');

/** Through an endpoint of the VPC too. */
const through = (
  service: string,
  part: RolePart,
  action: string,
  resource: ReturnType<typeof filled>,
): Step =>
  state(endpoint(service), (draft) => ({
    Effect: 'Allow',
    Principal: '*',
    Action: action,
    Resource: resource(draft),
    Condition: { ArnEquals: { 'aws:PrincipalArn': [arnOf(part)(draft)] } },
  }));

/** A role reads a secret: no policy of the secret refuses it any more. */
const readsSecret = (part: RolePart, name: string, id: string): readonly Step[] => [
  may(part, 'secretsmanager:GetSecretValue', secret(name)),
  drop([SECRET_POLICY, id], 'OtherReaders'),
  may(part, 'kms:Decrypt', anyKey),
  unlock('secrets', part),
];

export const INSIDERS: readonly Independent[] = [
  defect('a researcher reads all payloads', SEALED, ...reads('researcher', 'Payloads')),
  defect(
    "a reviewer reads held payloads past the console, by the role's own hand",
    [...SEALED, 'humans-decide'],
    ...reads('reviewer', 'Payloads', '/reviews/*'),
  ),
  defect('a field engineer reads the ledger', SEALED, ...reads('field-engineer', 'Ledger')),
  defect('a field engineer reads the trail', SEALED, ...reads('field-engineer', 'Trail')),
  defect(
    'a researcher takes the weights of the model home',
    [...SEALED, 'sealed-model'],
    ...reads('researcher', 'Weights'),
  ),
  defect(
    'a courier reads the weights that couriers carried in',
    [...SEALED, 'sealed-model'],
    ...reads('courier', 'Weights'),
  ),
  defect(
    'the verifier reads the policies of the classifiers and their thresholds',
    SEALED,
    ...reads('verifier', 'Policies'),
  ),
  defect(
    'the review service reads the ledger',
    SEALED,
    ...reads('review', 'Ledger'),
    through('s3', 'review', 's3:GetObject', bucketArn('Ledger', '/*')),
  ),
  defect(
    'the proxy reads the weights of its model',
    [...SEALED, 'sealed-model'],
    ...reads('proxy', 'Weights'),
    through('s3', 'proxy', 's3:GetObject', bucketArn('Weights', '/*')),
  ),
  defect(
    'the proxy reads every payload that it ever sealed',
    SEALED,
    may('proxy', 's3:GetObject', bucketArn('Payloads', '/*')),
    through('s3', 'proxy', 's3:GetObject', bucketArn('Payloads', '/*')),
  ),
  defect(
    'a classifier reads the policies of every red line',
    [...SEALED, 'classifiers-updatable'],
    may('classifier-autonomous-weapons', 's3:GetObject', bucketArn('Policies', '/*')),
    through('s3', 'classifier-autonomous-weapons', 's3:GetObject', bucketArn('Policies', '/*')),
  ),
  on(
    WITH_SAFEGUARD,
    defect(
      "the safeguard's role reads the weights of the model",
      [...SEALED, 'sealed-model'],
      may('safeguard', ['s3:GetObject', 's3:GetObjectVersion'], bucketArn('Weights', '/*')),
      through('s3', 'safeguard', 's3:GetObject', bucketArn('Weights', '/*')),
    ),
  ),
  defect(
    'a field engineer reads held requests in the table',
    [...SEALED, 'humans-decide'],
    may('field-engineer', ['dynamodb:GetItem', 'dynamodb:Query'], table),
    may('field-engineer', 'kms:Decrypt', anyKey),
    unlock('reviews', 'field-engineer'),
  ),
  defect(
    'a researcher exports the table of held requests into a bucket of the enclave',
    [...SEALED, 'humans-decide'],
    may('researcher', ['dynamodb:ExportTableToPointInTime', 'dynamodb:Scan'], table),
    unlock('reviews', 'researcher'),
    unbound('researcher'),
  ),
  defect(
    'a courier reads back the key of the proxy',
    SEALED,
    ...readsSecret('courier', 'proxy', 'tlsproxyPolicy'),
  ),
  defect(
    'a field engineer reads the certificate of the review service',
    [...SEALED, 'humans-decide'],
    ...readsSecret('field-engineer', 'review', 'tlsreviewPolicy'),
  ),
  defect(
    "the review service reads the proxy's certificate, and can pass for it",
    [...SEALED, 'all-red-lines'],
    ...readsSecret('review', 'proxy', 'tlsproxyPolicy'),
    through('secretsmanager', 'review', 'secretsmanager:GetSecretValue', secret('proxy')),
  ),
  defect(
    'whoever starts tasks reads the secrets of all of them',
    SEALED,
    ...readsSecret('task-execution', '*', 'tlsclassifierautonomousweaponsPolicy'),
    through('secretsmanager', 'task-execution', 'secretsmanager:GetSecretValue', secret('*')),
  ),
  defect(
    'the proxy decrypts what is not its own secret',
    SEALED,
    restate(key('secrets'), 'Readproxy', (statement) => ({
      ...statement,
      Condition: { StringLike: { 'kms:EncryptionContext:SecretARN': '*' } },
    })),
    may('proxy', 'secretsmanager:GetSecretValue', secret('*')),
  ),
  defect(
    'a reviewer reads the logs of packets and of queries',
    SEALED,
    may(
      'reviewer',
      ['logs:GetLogEvents', 'logs:FilterLogEvents'],
      filled('arn:{partition}:logs:{region}:{account}:log-group:/cordon/{name}/*'),
    ),
  ),
  defect(
    "the researcher's grant on the ledger reaches every bucket",
    SEALED,
    alter([POLICY, 'Ledgerreadresearcher'], 's3:GetObject', (draft) => ({
      Resource: filled('arn:{partition}:s3:::cordon-{name}-*')(draft),
    })),
    ...reads('researcher', 'Trail').slice(2),
  ),
];
