import { ENCRYPTED_TYPES, keyOf } from '../../aws/data-types';
import { parseS3Uri } from '../../aws/s3-uri';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { accessGraphOf } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import type { Place, Resource, Value } from '../../template/assembly';
import { get } from '../../template/values/values';
import { storeAt } from '../shared/stores';

/** Classes of data that have a bucket, by who is told of it. */
type Kept = 'ledger' | 'payloads' | 'policy bundles' | 'weights' | 'trail';

/** Who is told that data of a class lie in a bucket, and where it is told. */
interface Reference {
  readonly kept: Kept;
  readonly by: Resource;
  readonly at: Place | undefined;
  readonly bucket: Resource;
}

const REMEDY =
  'Give each class of data a bucket and a key of its own: whoever may read one would read the other.';

/** Two classes of data in one bucket, or under one key. */
export function* sharedPlaces(world: World): Iterable<Fault> {
  const references = [...referencesIn(world)];
  for (const { kept, by, at, bucket } of references) {
    const other = references.find((each) => each.bucket === bucket && each.kept !== kept);
    if (other)
      yield faultAt(
        by,
        at,
        `${bucket.logicalId} is told to hold the ${kept}, and the ${other.kept}, too`,
        REMEDY,
        [
          resourceStep(by, `keeps the ${kept} there`),
          resourceStep(other.by, `keeps the ${other.kept} there`),
          resourceStep(bucket, 'is the one bucket'),
        ],
      );
  }
  yield* sharedKeys(world, new Map(references.map(({ bucket, kept }) => [bucket, kept])));
}

function* referencesIn(world: World): Iterable<Reference> {
  const { assembly } = world;
  const { inventory } = accessGraphOf(world);
  const told = [
    ['ledger', 'CORDON_LEDGER', [...inventory.proxies, ...inventory.reviews]],
    ['payloads', 'CORDON_PAYLOADS', [...inventory.proxies, ...inventory.reviews]],
    ['policy bundles', 'CORDON_POLICIES', [...inventory.classifiers.values()].flat()],
  ] as const;
  for (const [kept, name, tasks] of told)
    for (const { resource, environment } of tasks) {
      const value = environment.get(name);
      const bucket = storeAt(assembly, value?.text)?.bucket;
      if (bucket) yield { kept, by: resource, at: value?.at, bucket };
    }
  for (const { resource, weights } of [...inventory.models, ...inventory.safeguards])
    for (const uri of weights) {
      const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', parseS3Uri(uri)?.bucket);
      if (bucket) yield { kept: 'weights', by: resource, at: undefined, bucket };
    }
  for (const trail of assembly.ofType('AWS::CloudTrail::Trail')) {
    const at = get(trail.properties, 'S3BucketName');
    const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', at);
    if (bucket) yield { kept: 'trail', by: trail, at, bucket };
  }
}

/** What holds a class of data by its type, wherever else that is kept. */
const KEPT: ReadonlyMap<string, Kept> = new Map([
  ['AWS::CloudTrail::Trail', 'trail'],
  ['AWS::SageMaker::EndpointConfig', 'weights'],
]);

/** Which class of data something holds: a bucket by what is kept in it, anything else by its type. */
const classOf = (resource: Resource, buckets: ReadonlyMap<Resource, Kept>): string | undefined =>
  resource.type === 'AWS::S3::Bucket' ? buckets.get(resource) : (KEPT.get(resource.type) ?? resource.type);

function* sharedKeys({ assembly }: World, buckets: ReadonlyMap<Resource, Kept>): Iterable<Fault> {
  const first = new Map<Resource, { readonly resource: Resource; readonly of: string }>();
  for (const type of ENCRYPTED_TYPES)
    for (const resource of assembly.ofType(type)) {
      const value: Value | undefined = keyOf(resource);
      const key = resourceNamed(assembly, 'AWS::KMS::Key', value, 'KeyId');
      const of = classOf(resource, buckets);
      if (key === undefined || of === undefined) continue;
      const known = first.get(key);
      if (known === undefined) first.set(key, { resource, of });
      else if (known.of !== of)
        yield faultAt(
          resource,
          value,
          `${resource.logicalId} is encrypted with ${key.logicalId}, as is ${known.resource.logicalId}, which holds another class of data`,
          REMEDY,
          [
            resourceStep(known.resource, 'is encrypted with the key'),
            resourceStep(resource, 'is encrypted with the key, too'),
            resourceStep(key, 'is the one key'),
          ],
        );
    }
}
