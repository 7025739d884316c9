import type { RequestKeys } from '../../aws/request-keys';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { PolicyIndex } from '../../engines/iam/policy-index';
import type { Principal } from '../../engines/iam/principal';
import { policiesFor, policyOf } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { BUCKETS, type BucketClass } from '../shared/permissions/classes';
import { isDeployer } from '../shared/permissions/guests';
import { holdingsOf } from '../shared/permissions/holdings';
import { keyOfBucket } from '../shared/stores';
import { type Probe, somebody } from './probe';

/** What walls a class of bucket has beside those that all have. */
interface BucketWalls {
  /** Whether objects lie under new keys alone and stay. */
  readonly once: boolean;
  /** Days of the lock that no object may fall short of, from the charter; undefined where there is no lock. */
  readonly days: (retention: AccessGraph['world']['charter']['retention']) => number | undefined;
}

/** The table of buckets' walls. */
export const BUCKET_WALLS: Readonly<Record<BucketClass, BucketWalls>> = {
  weights: { once: true, days: () => undefined },
  policies: { once: true, days: () => undefined },
  ledger: { once: false, days: ({ ledgerDays }) => ledgerDays },
  payloads: { once: false, days: ({ payloadDays }) => payloadDays },
  trail: { once: false, days: ({ trailDays }) => trailDays },
};

const READING = ['s3:GetObject', 's3:GetObjectVersion'];
/** What no other wall refuses, of the bucket and of what is in it. */
const LOOKING = ['s3:GetObjectAcl', 's3:GetBucketAcl'];
const CONFIGURING = [
  's3:DeleteBucket',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutReplicationConfiguration',
];
const DESTROYING = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
];
const PUT = 's3:PutObject';
/** Requests that each bucket's policy refuses by itself. */
export function* bucketProbes(graph: AccessGraph): Iterable<Probe> {
  for (const kind of Object.keys(BUCKETS) as BucketClass[])
    for (const bucket of new Set(BUCKETS[kind](graph))) yield* probesOf(kind, bucket, graph);
}

function* probesOf(kind: BucketClass, bucket: Resource, graph: AccessGraph): Iterable<Probe> {
  const { assembly, charter } = graph.world;
  const { account = '' } = bucket.template;
  const [attached] = policiesFor(assembly, bucket);
  const arn = arnOf(bucket, 'Arn');
  const stranger = `arn:${charter.partition}:iam::${account}:role/cordon/one-that-nobody-made`;
  const base = { of: attached?.resource ?? bucket, policy: policyOf(assembly, bucket) };
  const ask = (
    refuses: string,
    action: string,
    keys: RequestKeys = {},
    by = somebody(stranger, account),
    object = 'an/object',
  ): Probe => ({
    principal: by,
    action,
    resource: /^s3:(List|Delete|Put|Get)Bucket|Configuration$/.test(action) ? arn : `${arn}/${object}`,
    keys,
    refuses,
    ...base,
  });
  const { once, days } = BUCKET_WALLS[kind];
  const rows = rolesWith(kind, graph);
  // Whom no other wall refuses: what an AWS service asks for in its own name.
  const service = somebody(stranger, account, { 'aws:principalisawsservice': ['true'] });
  const foreign = somebody(`arn:${charter.partition}:iam::000000000000:role/one`, '000000000000');
  for (const action of [...READING, PUT, 's3:ListBucket', ...LOOKING]) {
    yield ask('plain text', action, { 'aws:SecureTransport': ['false'] }, service);
    yield ask('TLS before 1.2', action, { 's3:TlsVersion': ['1.1'] }, service);
    yield ask('other accounts', action, {}, foreign);
  }
  const own = keyOfBucket(assembly, bucket);
  for (const key of [
    'none',
    ...assembly.ofType('AWS::KMS::Key').flatMap((each) => (each === own ? [] : arnOf(each, 'Arn'))),
  ])
    yield ask('other keys', PUT, { 's3:x-amz-server-side-encryption-aws-kms-key-id': [key] }, service);
  yield ask('other encryption', PUT, { 's3:x-amz-server-side-encryption': ['AES256'] }, service);
  for (const by of others(graph, rows.reading, stranger, account, base.policy))
    for (const action of READING) yield ask('other readers', action, {}, by);
  for (const by of others(graph, rows.writing, stranger, account, base.policy))
    yield ask('other writers', PUT, {}, by);
  for (const { id, account: of, place } of rows.elsewhere)
    yield ask(
      'writers of other places',
      PUT,
      {},
      somebody(id, of ?? account),
      place.replace('*', 'an/object'),
    );
  for (const by of [somebody(stranger, account), ...mentioned(base.policy, graph)])
    for (const action of CONFIGURING) yield ask('other administrators', action, {}, by);
  for (const action of once || days(charter.retention) !== undefined ? DESTROYING : [])
    yield ask('destruction', action, {}, service);
  if (once)
    yield ask(
      'overwriting',
      PUT,
      { 's3:if-none-match': undefined, 's3:ObjectCreationOperation': ['true'] },
      service,
    );
  const least = days(charter.retention);
  if (least === undefined) return;
  yield ask('short locks', PUT, { 's3:object-lock-remaining-retention-days': [String(least - 1)] }, service);
  yield ask('weak locks', PUT, { 's3:object-lock-mode': ['GOVERNANCE'] }, service);
}

/** Principals that a policy's conditions name, and that aren't the deployment role: of the assembly or not. */
export function mentioned(policy: PolicyIndex | undefined, { world: { charter } }: AccessGraph): Principal[] {
  const named = (policy?.statements ?? []).flatMap(({ conditions }) =>
    conditions.flatMap(({ key, values }) =>
      key === 'aws:principalarn' ? values.map(({ text }) => text) : [],
    ),
  );
  return [...new Set(named)]
    .filter((text) => !isDeployer(text, charter.accounts))
    .map((text) => somebody(text, /^arn:[^:]*:iam::(\d{12}):/.exec(text)?.[1] ?? ''));
}

/** Every role that has no such row, whom the policy names besides, and one that nobody made. */
function* others(
  graph: AccessGraph,
  having: ReadonlySet<string>,
  stranger: string,
  account: string,
  policy: PolicyIndex | undefined,
) {
  yield somebody(stranger, account);
  for (const by of mentioned(policy, graph))
    if (!having.has(by.id) && !graph.actors.byArn.has(by.id)) yield by;
  for (const { principal } of graph.actors.roles)
    if (!having.has(principal.id)) yield somebody(principal.id, principal.account ?? account);
}

/** Roles whose rows have them read or write objects of a class, and places that are others' alone to write. */
function rolesWith(kind: BucketClass, graph: AccessGraph) {
  const arns = BUCKETS[kind](graph).map((bucket) => arnOf(bucket, 'Arn'));
  const holders = [...holdingsOf(graph).values()].map(({ actor: { principal }, rows }) => ({
    principal,
    places: (actions: readonly string[]) =>
      rows
        .filter((row) => actions.some((action) => row.actions.has(action.toLowerCase())))
        .flatMap(({ patterns }) => patterns.map(({ text }) => text))
        .flatMap((text) =>
          arns.flatMap((arn) => (text.startsWith(`${arn}/`) ? text.slice(arn.length + 1) : [])),
        ),
  }));
  const having = (actions: readonly string[]) =>
    new Set(holders.flatMap(({ principal, places }) => (places(actions).length > 0 ? principal.id : [])));
  const written = holders.flatMap(({ principal, places }) => {
    const own = places([PUT]);
    return own.length > 0 ? [{ principal, own }] : [];
  });
  const elsewhere = written.flatMap(({ principal: { id, account }, own }) =>
    [...new Set(written.flatMap((other) => other.own))]
      .filter((place) => !own.includes(place))
      .map((place) => ({ id, account, place })),
  );
  return { reading: having(READING), writing: having([PUT]), elsewhere };
}
