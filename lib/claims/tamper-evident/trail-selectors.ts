import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Resource, Value } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { hostedModels } from '../shared/hosted-models';
import { reviewTables } from '../shared/permissions/classes';
import { arnOfBucket, storeAt } from '../shared/stores';
import { recordsOf } from './records';

/** Data events that a trail must log: those of a type whose ARN starts so. */
export interface DataEvents {
  readonly type: 'AWS::S3::Object' | 'AWS::SageMaker::Endpoint' | 'AWS::DynamoDB::Table';
  readonly arn: string;
  readonly resource: Resource;
}

/** Data events of what the safety stack rests on: records, bundles, weights, and endpoints. */
export function* dataEventsToLog(graph: AccessGraph): Iterable<DataEvents> {
  for (const bucket of bucketsToLog(graph))
    yield { type: 'AWS::S3::Object', arn: `${arnOfBucket(bucket)}/`, resource: bucket };
  for (const endpoint of [...graph.endpoints, ...graph.safeguardEndpoints])
    yield { type: 'AWS::SageMaker::Endpoint', arn: arnOf(endpoint), resource: endpoint };
  for (const table of new Set(reviewTables(graph)))
    yield { type: 'AWS::DynamoDB::Table', arn: arnOf(table, 'Arn'), resource: table };
}

function bucketsToLog(graph: AccessGraph): ReadonlySet<Resource> {
  const { inventory, world } = graph;
  const buckets = new Set<Resource>();
  for (const { kind, bucket } of recordsOf(graph)) if (kind !== 'trail') buckets.add(bucket);
  const urls = [
    ...[...inventory.classifiers.values()]
      .flat()
      .map(({ environment }) => environment.get('CORDON_POLICIES')?.text),
    ...hostedModels(inventory).flatMap(({ weights }) => weights),
  ];
  for (const url of urls) {
    const store = storeAt(world.assembly, url);
    if (store) buckets.add(store.bucket);
  }
  return buckets;
}

/** Advanced event selectors of a trail. */
export const selectorsOf = (trail: Resource) => itemsOf(get(trail.properties, 'AdvancedEventSelectors'));

interface Field {
  readonly name: string | undefined;
  readonly equals: readonly (string | undefined)[];
  readonly starts: readonly (string | undefined)[];
  /** Whether it holds nothing but `Field`, `Equals` and `StartsWith`: anything else may leave events out. */
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

/** Whether a selector logs every management event. */
export function logsManagement(selector: Value): boolean {
  const [field, second] = fieldsOf(selector);
  return (
    field !== undefined &&
    second === undefined &&
    field.plain &&
    field.name === 'eventCategory' &&
    field.equals.includes('Management')
  );
}

/** Whether a selector logs all of these events. A field that Cordon doesn't know may narrow it. */
export function logsData(selector: Value, { type, arn }: DataEvents): boolean {
  const fields = fieldsOf(selector);
  const has = (name: string, wanted: string) =>
    fields.some((field) => field.name === name && field.equals.includes(wanted));
  const covers = ({ equals, starts }: Field) =>
    equals.includes(arn) || starts.some((start) => start && arn.startsWith(start));
  const known = (field: Field) =>
    field.plain &&
    (field.name === 'eventCategory' ||
      field.name === 'resources.type' ||
      (field.name === 'resources.ARN' && covers(field)));
  return has('eventCategory', 'Data') && has('resources.type', type) && fields.every(known);
}
