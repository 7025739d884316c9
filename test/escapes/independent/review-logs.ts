import { KEY } from '../escape';
import { arnOf, set, setVariable } from '../steps';
import { defect, fine, type Independent, type NearMiss } from './case';
import {
  ALARM,
  alter,
  bucketArn,
  bucketPolicy,
  drop,
  endpoint,
  from,
  gone,
  key,
  POLICY,
  PROXY,
  REVIEW,
  restate,
  type Statement,
  state,
  unset,
  variableOf,
} from './edits';

// Kind 13: a log of what people do in review that could be another's, or that can't be written.

const LIES = ['tamper-evident', 'no-off-switch', 'sealed-data'] as const;
const KEYS = ['CORDON_LEDGER_KEY', 'CORDON_LEDGER_ML_DSA_KEY'] as const;
const ED25519 = [KEY, 'ReviewSigningKey'] as const;
const ALIAS = 'AWS::KMS::Alias';
const appends = (writer: string) => [POLICY, `Ledgerappend${writer}`] as const;
const LAG = [ALARM, 'ReviewLedgerLag'] as const;
const ofProxy = (name: string) => setVariable(REVIEW, name, (_, draft) => variableOf(PROXY, name)(draft));

export const REVIEW_LOGS: readonly Independent[] = [
  ...KEYS.map((name) => defect(`the review service signs with the proxy's ${name}`, LIES, ofProxy(name))),
  ...KEYS.map((name) => defect(`the review service has no ${name}`, LIES, unset(REVIEW, name))),
  defect(
    'the review service signs twice with one key',
    LIES,
    setVariable(REVIEW, KEYS[1], (_, draft) => variableOf(REVIEW, KEYS[0])(draft)),
  ),
  defect(
    "the review service keeps its logs among the proxy's",
    [...LIES, 'operable'],
    ofProxy('CORDON_LEDGER'),
  ),
  defect(
    'the review service keeps its logs among the payloads',
    [...LIES, 'operable'],
    setVariable(REVIEW, 'CORDON_LEDGER', (_, draft) => variableOf(REVIEW, 'CORDON_PAYLOADS')(draft)),
  ),
  defect("the logs of the review service bear the proxy's name", LIES, ofProxy('CORDON_LEDGER_ORIGIN')),
  defect(
    "the logs of the review service say that the proxy's image wrote them",
    LIES,
    ofProxy('CORDON_APPROVED'),
  ),
  defect(
    'the review service may write anywhere in the ledger',
    LIES,
    alter(appends('review'), 's3:PutObject', (draft) => ({ Resource: bucketArn('ledger', '/*')(draft) })),
  ),
  defect(
    'the proxy may write anywhere in the ledger',
    LIES,
    alter(appends('proxy'), 's3:PutObject', (draft) => ({ Resource: bucketArn('ledger', '/*')(draft) })),
  ),
  defect(
    "the review service's key signs for the proxy besides",
    LIES,
    state(ED25519, (draft) => ({
      Sid: 'More',
      Effect: 'Allow',
      Principal: { AWS: arnOf('proxy')(draft) },
      Action: ['kms:GetPublicKey', 'kms:Sign'],
      Resource: '*',
    })),
  ),
  defect(
    'the endpoint of KMS lets the proxy sign with the keys of the review service',
    LIES,
    restate(endpoint('kms'), 'review-ledger-signing', (statement, draft) => ({
      ...statement,
      Condition: {
        ...(statement.Condition as object),
        ArnEquals: { 'aws:PrincipalArn': arnOf('proxy')(draft) },
      },
    })),
  ),
  defect(
    'the alias of the review service stands for a key of the proxy',
    [...LIES, 'operable'],
    set([ALIAS, 'ReviewSigningKey'], 'Properties/TargetKeyId', (draft) =>
      Object(from([ALIAS, '-ledger-signing"'], 'Properties/TargetKeyId')(draft)),
    ),
  ),
  defect('the review service may write no log', 'operable', gone(appends('review'))),
  defect("the review service's key signs for nobody", 'operable', drop(ED25519, 'Sign')),
  defect(
    'the endpoint of KMS lets the review service sign nothing',
    'operable',
    drop(endpoint('kms'), 'review-ledger-signing'),
  ),
  defect(
    'the endpoint of S3 keeps the logs of the review service in',
    'operable',
    drop(endpoint('s3'), '/review/logs/'),
  ),
  defect(
    'the key of the ledger encrypts for the proxy alone',
    'operable',
    alter(key('ledger'), 'Write', (draft) => ({ Principal: { AWS: arnOf('proxy')(draft) } })),
  ),
  defect(
    'the review service has no way to the endpoint of KMS',
    'operable',
    gone(['AWS::EC2::SecurityGroupIngress', 'endpointkmsfromreview']),
  ),
  ...(['OthersOfProxy', 'OthersOfReview'] as const).map((sid) =>
    defect(
      `the ledger's policy keeps nobody from the logs that ${sid} is about`,
      'defence-in-depth',
      drop(bucketPolicy('Ledger'), sid),
    ),
  ),
  defect('no alarm rings for a ledger of the review service that lags', 'defence-in-depth', gone(LAG)),
  defect(
    'the alarm for the ledger of the review service watches a metric of nobody',
    ['operable', 'defence-in-depth'],
    set(LAG, 'Properties/Dimensions/0/Value', 'reviews'),
  ),
];

export const NEAR_MISSES_OF_REVIEW_LOGS: readonly NearMiss[] = [
  fine(
    'the review service reads and writes its logs by two statements',
    alter(appends('review'), 's3:PutObject', { Action: 's3:PutObject' }),
    state(appends('review'), (draft) => ({
      Sid: 'Read',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: [
        bucketArn('ledger', '/review/logs/*')(draft),
        bucketArn('ledger', '/review/followed/*')(draft),
      ],
    })),
  ),
  fine(
    "the ledger's policy keeps all but the review service from the whole of its place",
    restate(bucketPolicy('Ledger'), 'OthersOfReview', (statement: Statement, draft) => ({
      ...statement,
      Resource: bucketArn('ledger', '/review/*')(draft),
    })),
  ),
  fine(
    'the alarm for the ledger of the review service rings sooner',
    set(LAG, 'Properties/Threshold', 30_000),
  ),
  fine(
    'the keys of the review service are described otherwise',
    set(ED25519, 'Properties/Description', 'Acts of review'),
  ),
];
