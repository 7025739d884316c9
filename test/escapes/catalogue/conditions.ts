import type { Escape } from '../escape';
import { ENDPOINT, KEY, ROLE, TASK } from '../escape';
import { bucketPolicy, type Of, POLICY, restate, SECRET_POLICY, type Statement } from '../independent/edits';
import type { Step } from '../steps';

type Condition = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A statement's condition, made of what it was. */
const asking = (of: Of, text: string, by: (known: Condition) => object): Step =>
  restate(of, text, (statement: Statement) => ({
    ...statement,
    Condition: by(statement.Condition as Condition),
  }));

/** What one operator compares, compared by another. */
const compared = (of: Of, text: string, from: string, to: string): Step =>
  asking(of, text, ({ [from]: block, ...others }) => {
    if (block === undefined) throw new Error(`${of} asks for nothing by ${from}`);
    return { ...others, [to]: { ...others[to], ...block } };
  });

/** The value of one key asked of another. */
const askedOf = (of: Of, text: string, operator: string, from: string, to: string): Step =>
  asking(of, text, (known) => {
    const { [from]: value, ...others } = known[operator] ?? {};
    if (value === undefined) throw new Error(`${of} asks for no ${from} by ${operator}`);
    return { ...known, [operator]: { ...others, [to]: value } };
  });

const broken = (by: string, says: string, edit: Step): Escape => ({ by, says, edit });

const SHAPE = 'closed-world';
const WALL = 'defence-in-depth';

const ledger = bucketPolicy('Ledger');
const payloads = bucketPolicy('Payloads');
const trail = bucketPolicy('Trail');
const weights = bucketPolicy('Weights');
const proxySecret: Of = [SECRET_POLICY, 'tlsproxyPolicy'];
const proxyRole: Of = [ROLE, 'Rolesproxy'];
const kms: Of = [ENDPOINT, 'NetworkEndpointskms'];

/** Conditions that compare the wrong way, or what they shouldn't; and what only CloudFormation would tell of. */
export const CONDITIONS: readonly Escape[] = [
  // Set operators on keys that hold one value.
  ...(
    [
      ['Weights', 'OtherReaders', 'ArnNotEquals', 'ForAnyValue:ArnNotEquals'],
      ['Policies', 'OtherWriters', 'ArnNotEquals', 'ForAllValues:ArnNotEquals'],
      ['Ledger', 'OtherAccounts', 'StringNotEquals', 'ForAnyValue:StringNotEquals'],
      ['Payloads', 'OtherKeys', 'StringNotEquals', 'ForAnyValue:StringNotEquals'],
      ['Payloads', 'OtherEncryption', 'StringNotEquals', 'ForAllValues:StringNotEquals'],
      ['Trail', 'WeakLocks', 'StringNotEquals', 'ForAnyValue:StringNotEquals'],
      ['Trail', 'ShortLocks', 'NumericLessThan', 'ForAnyValue:NumericLessThan'],
      ['Ledger', 'OldTls', 'NumericLessThan', 'ForAllValues:NumericLessThan'],
      ['Ledger', 'PlainText', 'Bool', 'ForAnyValue:Bool'],
    ] as const
  ).map(([bucket, sid, from, to]) =>
    broken(
      SHAPE,
      `${sid} of ${bucket.toLowerCase()} asks by ${to}`,
      compared(bucketPolicy(bucket), sid, from, to),
    ),
  ),
  broken(
    SHAPE,
    'a secret refuses other readers by ForAnyValue',
    compared(proxySecret, 'GetSecretValue', 'ArnNotEquals', 'ForAnyValue:ArnNotEquals'),
  ),
  broken(
    SHAPE,
    'a service takes a role for any of several sources',
    compared(proxyRole, 'ecs-tasks', 'ArnLike', 'ForAnyValue:ArnLike'),
  ),
  broken(
    SHAPE,
    'a key is used through all of several services',
    compared([KEY, ': ledger"'], 's3.', 'StringEquals', 'ForAllValues:StringEquals'),
  ),
  // Keys that hold several, compared as one.
  broken(
    SHAPE,
    'kinds of records are compared as one',
    compared([POLICY, 'Reviewsdecide'], 'PutItem', 'ForAllValues:StringEquals', 'StringEquals'),
  ),
  broken(
    SHAPE,
    'aliases of a key are compared as one',
    compared(kms, 'ResourceAliases', 'ForAnyValue:StringEquals', 'StringEquals'),
  ),
  // What every request holds, asked for being there.
  ...(['OtherAccounts', 'OtherReaders', 'OtherAdministrators'] as const).map((sid) =>
    broken(
      SHAPE,
      `${sid} of the trail asks whether it is known to be a service`,
      compared(trail, sid, 'Bool', 'Null'),
    ),
  ),
  broken(
    SHAPE,
    'TLS is refused where its version is known',
    compared(weights, 'OldTls', 'NumericLessThan', 'Null'),
  ),
  broken(
    'operable',
    "CloudTrail may not write, as AWS's services are refused as well",
    compared(trail, 'OtherWriters', 'Bool', 'Null'),
  ),
  broken(
    'operable',
    'CloudTrail may not ask whose the bucket is',
    compared(trail, 'OtherAccounts', 'Bool', 'Null'),
  ),
  // Comparisons by which a newer version of TLS is refused, and values of another kind.
  ...['StringNotEquals', 'NumericNotEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals'].map((to) =>
    broken('operable', `TLS is held to 1.2 by ${to}`, compared(ledger, 'OldTls', 'NumericLessThan', to)),
  ),
  broken(
    'operable',
    'TLS is asked to be newer than the oldest client speaks',
    asking(payloads, 'OldTls', () => ({ NumericLessThan: { 's3:TlsVersion': '1.3' } })),
  ),
  broken(
    SHAPE,
    'TLS is compared as a text',
    compared(ledger, 'OldTls', 'NumericLessThan', 'StringNotEquals'),
  ),
  broken(SHAPE, 'who asks is compared as a flag', compared(ledger, 'OtherReaders', 'ArnNotEquals', 'Bool')),
  broken(
    SHAPE,
    'an account is compared as an ARN',
    compared(ledger, 'OtherAccounts', 'StringNotEquals', 'ArnNotEquals'),
  ),
  // Walls that hold only for requests which say something else, too.
  broken(
    WALL,
    'other keys are refused for what is written once alone',
    askedOf(trail, 'OtherKeys', 'Null', 's3:x-amz-server-side-encryption-aws-kms-key-id', 's3:if-none-match'),
  ),
  broken(
    WALL,
    'weak locks are refused for what is written once alone',
    askedOf(trail, 'WeakLocks', 'Null', 's3:object-lock-mode', 's3:if-none-match'),
  ),
  broken(
    WALL,
    'short locks are refused by the newest TLS alone',
    asking(ledger, 'ShortLocks', (known) => ({ ...known, StringEquals: { 's3:TlsVersion': '1.3' } })),
  ),
  broken(
    WALL,
    'deletion is refused to who is no service of AWS alone',
    asking(weights, 'Destruction', () => ({ Bool: { 'aws:PrincipalIsAWSService': 'false' } })),
  ),
  broken(
    WALL,
    'who reads is refused over TLS alone, and by another account alone',
    askedOf(ledger, 'OtherReaders', 'Bool', 'aws:PrincipalIsAWSService', 'aws:SecureTransport'),
  ),
  // Elements that say "all but these".
  ...(['Action', 'Resource', 'Principal'] as const).map((element) =>
    broken(
      SHAPE,
      `a Deny of the ledger is about all but its ${element}`,
      restate(ledger, 'Destruction', ({ [element]: value, ...others }) => ({
        ...others,
        [`Not${element}`]: value,
      })),
    ),
  ),
  broken(SHAPE, 'a task is for another processor than its image', (draft) =>
    draft.set(draft.find(TASK), 'Properties/RuntimePlatform/CpuArchitecture', 'ARM64'),
  ),
];

/** The first output of a stack, with another value. */
const output =
  (value: (id: string) => unknown): Step =>
  (draft) => {
    const outputs = draft.template('boundary').Outputs as Record<string, { Value: unknown }>;
    const [first] = Object.values(outputs);
    if (first) first.Value = value(draft.find(KEY).logicalId);
    return '';
  };

/** Outputs that CloudFormation refuses, and with them the stack. */
export const OUTPUTS: readonly Escape[] = [
  broken(
    SHAPE,
    'an output of an attribute that no key has',
    output((id) => ({ 'Fn::GetAtt': [id, 'Arns'] })),
  ),
  broken(
    SHAPE,
    'an output of an attribute, as text',
    output((id) => ({ 'Fn::Sub': `\${${id}.KeyArn}` })),
  ),
  broken(
    SHAPE,
    'an output of what is not there',
    output(() => ({ 'Fn::GetAtt': ['Nothing', 'Arn'] })),
  ),
  broken(SHAPE, 'a tag of an attribute that no key has', (draft) =>
    draft.set(draft.find(KEY), 'Properties/Tags', [
      { Key: 'of', Value: { 'Fn::GetAtt': [draft.find(KEY).logicalId, 'Name'] } },
    ]),
  ),
];
