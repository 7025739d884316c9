import { IDENTITY_POLICY_TYPES } from '../../aws/policy-documents';
import type { Charter } from '../../config/schema';
import type { Rule } from '../../contract/rule';
import { actionMayBe } from '../../engines/iam/globs/glob-algebra';
import { containersOf, serviceOf } from '../../engines/inventory/containers';
import type { Assembly, Value } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, textOf } from '../../template/values/values';
import { items, mayBe, placeOf, show } from '../../template/values/worst-case';
import { policy } from '../examples';
import { isPermissionsBoundary } from '../permissions-boundary';
import { mayAllow, statementsOf } from '../policies';

/** The names of roles that tasks of the proxy and of classifiers run as. */
function invokers(assembly: Assembly, charter: Charter): ReadonlySet<string> {
  const runAs = assembly
    .ofType('AWS::ECS::TaskDefinition')
    .filter((task) =>
      containersOf(task).some((container) =>
        ['proxy', 'classifier'].includes(serviceOf(container, charter) ?? ''),
      ),
    )
    .flatMap((task) => textOf(get(task.properties, 'TaskRoleArn')) ?? []);
  const roles = assembly.ofType('AWS::IAM::Role');
  const names = roles
    .filter((role) => runAs.includes(textOf(attribute(role, 'Arn')) ?? ''))
    .flatMap((role) => textOf(attribute(role, 'Ref')) ?? []);
  return new Set(names);
}

const invokes = (action: Value) =>
  mayBe(action, (text) => actionMayBe(text, 'sagemaker:InvokeEndpoint') || /^sagemaker:invoke/i.test(text));

const inline = (role: string, Action: string) => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: role,
    Roles: [role],
    PolicyDocument: policy({ Effect: 'Allow', Action, Resource: { 'Fn::GetAtt': ['Target', 'Arn'] } }),
  },
});

export const onlyServicesInvoke: Rule = {
  id: 'only-services-invoke',
  title: 'Only the proxy and the classifiers have a policy that invokes',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-6', 'AC-6(1)'],
  rationale:
    'A permissions boundary or an endpoint policy may stop another role today. A grant that only they stop waits for the day on which one of them is changed.',
  remedy:
    "Remove the grant; requests go through the proxy, whose role is that of the task with the charter's proxy image.",
  types: IDENTITY_POLICY_TYPES,
  good: inline('reviewer', 'sagemaker:DescribeEndpoint'),
  bad: inline('reviewer', 'sagemaker:InvokeEndpoint'),
  *check(resource, world) {
    if (isPermissionsBoundary(resource)) return;
    const granting = statementsOf(resource, world).filter(
      (statement) => statement.kind === 'identity' && mayAllow(statement) && statement.actions.some(invokes),
    );
    if (granting.length === 0) return;
    const known = invokers(world.assembly, world.charter);
    const holders = resource.type === 'AWS::IAM::Role' ? [] : items(get(resource.properties, 'Roles'));
    for (const holder of holders.length > 0 ? holders : [resource.properties]) {
      if (mayBe(holder, (text) => !known.has(text)) || holder.kind !== 'known') {
        yield {
          at: placeOf(holder),
          message: `${holder.kind === 'known' ? show(holder) : 'the holder of the policy'} may invoke a model, and no task of the proxy or of a classifier runs as it`,
        };
      }
    }
  },
};
