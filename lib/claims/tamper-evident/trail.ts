import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { remove } from '../../contract/mutation';
import { resourceStep } from '../../contract/step';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Resource, Value } from '../../template/assembly';
import { booleanOf, get, itemsOf, textOf } from '../../template/values/values';
import { guardAt, propertyGuard } from '../shared/guards';
import { arnOfBucket, storeAt } from '../shared/stores';
import { recordsOf, trailsOf } from './records';

const REMEDY =
  'Log management events, and data events of records, weights, bundles and endpoints, by the construct of the trail.';

/** What a trail must log of a resource: events of a type whose ARN starts so. */
interface Wanted {
  readonly type: 'AWS::S3::Object' | 'AWS::SageMaker::Endpoint';
  readonly arn: string;
  readonly of: Resource;
}

/** The trails log what happens to the account, and to what the safety stack rests on. */
export function trailFaults(graph: AccessGraph): Fault[] {
  const trails = trailsOf(graph);
  if (trails.length === 0)
    return missingFrom(
      graph.world.assembly.resources,
      'no trail records what is done in the account',
      REMEDY,
    );
  return trails.flatMap((trail) => [
    ...['IsMultiRegionTrail', 'IncludeGlobalServiceEvents'].flatMap((name) => {
      const value = get(trail.properties, name);
      return booleanOf(value) === true
        ? []
        : [faultAt(trail, value, `${name} is not on, so that the trail leaves events out`, REMEDY)];
    }),
    ...(selectors(trail).some(isManagement)
      ? []
      : [
          faultAt(
            trail,
            get(trail.properties, 'AdvancedEventSelectors'),
            'the trail leaves management events out',
            REMEDY,
          ),
        ]),
    ...wantedOf(graph)
      .filter((wanted) => !selectors(trail).some((selector) => logs(selector, wanted)))
      .map((wanted) =>
        faultAt(
          trail,
          get(trail.properties, 'AdvancedEventSelectors'),
          `the trail leaves out what is done with ${wanted.of.logicalId}`,
          REMEDY,
          [resourceStep(trail, 'has no selector for it'), resourceStep(wanted.of, 'is what it leaves out')],
        ),
      ),
  ]);
}

function wantedOf(graph: AccessGraph): Wanted[] {
  const { inventory, world, endpoints, safeguardEndpoints } = graph;
  const told = [
    ...[...inventory.classifiers.values()]
      .flat()
      .map(({ environment }) => environment.get('CORDON_POLICIES')?.text),
    ...[...inventory.models, ...inventory.safeguards].flatMap(({ weights }) => weights),
  ];
  const written = recordsOf(graph).flatMap(({ what, bucket }) => (what === 'trail' ? [] : [bucket]));
  const buckets = new Set([...written, ...told.flatMap((url) => storeAt(world.assembly, url)?.bucket ?? [])]);
  return [
    ...[...buckets].map((of) => ({ type: 'AWS::S3::Object', arn: `${arnOfBucket(of)}/`, of }) as const),
    ...[...endpoints, ...safeguardEndpoints].map(
      (of) => ({ type: 'AWS::SageMaker::Endpoint', arn: arnOf(of), of }) as const,
    ),
  ];
}

const selectors = (trail: Resource) => itemsOf(get(trail.properties, 'AdvancedEventSelectors'));

interface Field {
  readonly name: string | undefined;
  readonly equals: readonly (string | undefined)[];
  readonly starts: readonly (string | undefined)[];
  /** Whether it says anything else, which may leave events out. */
  readonly plain: boolean;
}

const fieldsOf = (selector: Value): Field[] =>
  itemsOf(get(selector, 'FieldSelectors')).map((field) => ({
    name: textOf(get(field, 'Field')),
    equals: itemsOf(get(field, 'Equals')).map(textOf),
    starts: itemsOf(get(field, 'StartsWith')).map(textOf),
    plain:
      field.kind === 'mapping' &&
      [...field.entries.keys()].every((key) => ['Field', 'Equals', 'StartsWith'].includes(key)),
  }));

const isManagement = (selector: Value): boolean => {
  const fields = fieldsOf(selector);
  return (
    fields.length === 1 &&
    fields.every(
      ({ name, equals, plain }) => plain && name === 'eventCategory' && equals.includes('Management'),
    )
  );
};

/** Whether a selector logs every event of what is wanted. A field that Cordon doesn't know may narrow it. */
function logs(selector: Value, { type, arn }: Wanted): boolean {
  const fields = fieldsOf(selector);
  const has = (name: string, wanted: string) =>
    fields.some((field) => field.name === name && field.equals.includes(wanted));
  const wide = ({ equals, starts }: Field) =>
    equals.includes(arn) ||
    starts.some((start) => start !== undefined && start !== '' && arn.startsWith(start));
  return (
    has('eventCategory', 'Data') &&
    has('resources.type', type) &&
    fields.every(
      (field) =>
        field.plain &&
        (field.name === 'eventCategory' ||
          field.name === 'resources.type' ||
          (field.name === 'resources.ARN' && wide(field))),
    )
  );
}

export const trailGuards = (graph: AccessGraph): Guard[] =>
  trailsOf(graph).flatMap((trail) => [
    propertyGuard(trail, 'IsLogging', false, 'the trail is on'),
    propertyGuard(trail, 'EnableLogFileValidation', false, "the trail's files can be checked"),
    propertyGuard(trail, 'IsMultiRegionTrail', false, 'the trail records every region'),
    propertyGuard(trail, 'IncludeGlobalServiceEvents', false, 'the trail records IAM and STS'),
    propertyGuard(trail, 'SnsTopicName', 'challenge', 'the trail goes to its bucket alone'),
    propertyGuard(trail, 'S3BucketName', 'challenge', 'the trail goes to a bucket that is locked'),
    ...selectors(trail)
      .filter(
        (selector) => isManagement(selector) || wantedOf(graph).some((wanted) => logs(selector, wanted)),
      )
      .map((selector) =>
        guardAt(
          trail,
          selector,
          `the trail records ${textOf(get(selector, 'Name')) ?? 'events'}`,
          remove(selector),
        ),
      ),
  ]);
