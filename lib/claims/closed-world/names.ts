import { RESOURCE_TYPES } from '../../aws/resources';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import { policiesOf } from '../../engines/iam/policy-documents';
import type { Assembly, Resource, Value } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { readable } from '../../template/values/symbols';
import { get, itemsOf, textOf } from '../../template/values/values';

const REMEDY =
  'Give each resource a name of its own, or leave one out: what is deployed last takes the place of the other.';

/** Resources that name one thing of AWS's twice: whatever the verifier unites, AWS overwrites. */
export function* nameFaults({ resources }: Assembly): Iterable<Fault> {
  const taken = new Map<string, Resource>();
  for (const resource of resources)
    for (const name of namesOf(resource)) {
      const { account, region } = resource.template;
      const key = [account, region, name].join(' ');
      const first = taken.get(key);
      if (first === undefined) taken.set(key, resource);
      else if (first !== resource || isInline(name)) yield twice(resource, first, name);
    }
}

const isInline = (name: string) => name.startsWith('policy ');

/** Everything that a resource names, one text for each. What isn't named gets a name of its own from CloudFormation. */
function* namesOf(resource: Resource): Iterable<string> {
  const { type, properties } = resource;
  yield* policyNames(resource);
  if (type === 'AWS::IAM::Policy') return;
  for (const paths of RESOURCE_TYPES.get(type)?.identity ?? []) {
    const values = paths.map((path) => wordOf(get(properties, path), path));
    if (values.every((value) => value !== undefined)) yield [type, ...values].join(' ');
  }
}

/** Names of the inline policies of each role, wherever they are written. IAM keeps one policy of a name for a role. */
function* policyNames(resource: Resource): Iterable<string> {
  const { type, properties } = resource;
  if (type === 'AWS::IAM::Role')
    for (const policy of itemsOf(get(properties, 'Policies')))
      yield* policyName(attribute(resource, 'Ref'), get(policy, 'PolicyName'));
  if (type === 'AWS::IAM::Policy')
    for (const role of itemsOf(get(properties, 'Roles')))
      yield* policyName(role, get(properties, 'PolicyName'));
}

/** A name that isn't known before deployment is refused where it stands. */
function* policyName(role: Value | undefined, name: Value | undefined): Iterable<string> {
  const texts = [textOf(role), textOf(name)];
  if (texts.every((text) => text !== undefined)) yield ['policy', ...texts].join(' ');
}

/** Properties that AWS takes to be false where they aren't said. */
const FALSE_UNLESS_SAID = new Set(['Egress']);

const wordOf = (value: Value | undefined, path: string): string | undefined => {
  if (value === undefined) return FALSE_UNLESS_SAID.has(path) ? 'false' : undefined;
  return value.kind === 'known' ? String(value.value).toLowerCase() : undefined;
};

function twice(resource: Resource, first: Resource, name: string): Fault {
  const what = readable(name.replace(/^\S+ /, ''));
  const says = name.startsWith('AWS::') ? `${resource.type} ${what}`.trim() : `the policy ${what}`;
  return faultAt(resource, undefined, `${says} is made by ${first.logicalId}, too`, REMEDY, [
    resourceStep(first, 'makes it'),
    resourceStep(resource, 'makes it again, and takes its place'),
  ]);
}

/** Statement ids that stand twice in one document, which IAM refuses, so that no policy of the resource would change. */
export function* sidFaults(resource: Resource): Iterable<Fault> {
  for (const { document } of policiesOf(resource)) {
    const seen = new Set<string>();
    for (const statement of itemsOf(get(document, 'Statement'))) {
      const sid = textOf(get(statement, 'Sid'));
      if (sid === undefined) continue;
      if (seen.has(sid))
        yield faultAt(
          resource,
          get(statement, 'Sid'),
          `two statements of one policy have the id ${sid}`,
          'Give each statement an id of its own, or none.',
        );
      seen.add(sid);
    }
  }
}
