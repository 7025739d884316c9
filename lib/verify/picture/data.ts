import { DECRYPTING, READING_OBJECTS, WRITING_ITEMS, WRITING_OBJECTS } from '../../aws/actions';
import { keyOf } from '../../aws/data-types';
import { BUCKETS, type BucketClass, reviewTables } from '../../claims/shared/permissions/classes';
import { keyTarget, objectTarget } from '../../claims/shared/stores';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Target } from '../../engines/iam/decide';
import { parseArn } from '../../engines/iam/globs/glob';
import { policiesFor, policyOf, resourceNamed } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { type Drawn, drawn, power } from './node';

const NAMES: Readonly<Record<BucketClass, string>> = {
  ledger: 'ledger',
  payloads: 'sealed payloads',
  policies: 'policy bundles',
  weights: 'weights',
  trail: "AWS's audit trail",
};

/** Actions that read a table's items. */
const READING_ITEMS = [
  'dynamodb:GetItem',
  'dynamodb:BatchGet*',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:PartiQLSelect',
  'dynamodb:TransactGet*',
];

/** What is kept, by what it holds. */
export function dataOf(graph: AccessGraph): Drawn[] {
  const { assembly } = graph.world;
  const kept = (name: string, stores: ReadonlySet<Resource>, of: Kept) => {
    const held = [...stores];
    if (held.length === 0) return [];
    const keys = held.flatMap((store) => resourceNamed(assembly, 'AWS::KMS::Key', keyOf(store)) ?? []);
    const policies = held.flatMap((store) => policiesFor(assembly, store).map(({ resource }) => resource));
    const powers = held.flatMap((store) => [
      power('reads', of.reading, of.target(store), decrypting(store, graph)),
      power('writes', of.writing, of.target(store)),
    ]);
    return [drawn('data', 'account', name, [...held, ...keys, ...policies], { powers })];
  };
  const objects: Kept = {
    reading: READING_OBJECTS,
    writing: WRITING_OBJECTS,
    target: (bucket) => objectTarget(assembly, bucket, '*'),
  };
  const items: Kept = {
    reading: READING_ITEMS,
    writing: WRITING_ITEMS,
    target: (table) => ({
      names: [parseArn(arnOf(table, 'Arn'))],
      account: table.template.account,
      policy: policyOf(assembly, table),
    }),
  };
  return [
    ...(Object.keys(BUCKETS) as BucketClass[]).flatMap((kind) =>
      kept(NAMES[kind], new Set(BUCKETS[kind](graph)), objects),
    ),
    ...kept('held requests', new Set(reviewTables(graph)), items),
  ];
}

interface Kept {
  readonly reading: readonly string[];
  readonly writing: readonly string[];
  readonly target: (store: Resource) => Target;
}

/** Objects are of use to those alone who may use their key; a table decrypts for whoever reads it. */
function decrypting(store: Resource, { world: { assembly } }: AccessGraph) {
  const key = resourceNamed(assembly, 'AWS::KMS::Key', keyOf(store));
  return key && store.type === 'AWS::S3::Bucket'
    ? power('', DECRYPTING, keyTarget(assembly, key))
    : undefined;
}
