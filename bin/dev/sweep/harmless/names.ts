import { type Change, isObject, type Json, valueAt } from '../change';
import type { Contents } from '../enumerate';
import type { HarmlessKind } from './kind';

/** Names of what nothing but CloudFormation's own references names; AWS makes one up where none is said. */
const GENERATED: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::AccessAnalyzer::Analyzer': 'AnalyzerName',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::ECS::TaskDefinition': 'Family',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'PolicyName',
};

/** Types of which one more, that nothing refers to, does nothing. */
const IDLE = new Set([
  'AWS::CloudWatch::Dashboard',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::ECR::Repository',
  'AWS::ECS::Cluster',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::Route53Resolver::FirewallDomainList',
  'AWS::Route53Resolver::FirewallRuleGroup',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig',
  'AWS::ServiceDiscovery::Service',
  'AWS::AccessAnalyzer::Analyzer',
]);

const textsIn = ({ templates, manifests }: Contents): string =>
  JSON.stringify([[...templates.values()], [...manifests.values()]]);
const texts = new WeakMap<Contents, string>();
const all = (contents: Contents): string => {
  const known = texts.get(contents) ?? textsIn(contents);
  texts.set(contents, known);
  return known;
};

/** Whether a text stands nowhere but where it is given. */
const standsOnce = (text: string, contents: Contents) => all(contents).split(`"${text}"`).length === 2;

const idOf = ({ pointer }: Change) => pointer.split('/')[2] ?? '';

/** Whether a template refers to a resource by its logical id. */
function isReferredTo(root: unknown, id: string): boolean {
  const text = JSON.stringify(root);
  return (
    text.includes(`{"Ref":"${id}"}`) || text.includes(`{"Fn::GetAtt":["${id}",`) || text.includes(`\${${id}`)
  );
}

/** A template without what scales. */
const unscaled = (root: unknown): unknown =>
  isObject(root) && isObject(root.Resources)
    ? {
        ...root,
        Resources: Object.fromEntries(
          Object.entries(root.Resources).filter(
            ([, each]) => !(isObject(each) && String(each.Type).startsWith('AWS::ApplicationAutoScaling::')),
          ),
        ),
      }
    : root;

const propertiesOf = (root: unknown, id: string): Json => {
  const found = valueAt(root, `/Resources/${id}/Properties`);
  return isObject(found) ? found : {};
};

/** What a person reads, and where in the VPC's range and in which zone a subnet lies. */
const SHOWN = new Set(['Description', 'GroupDescription', 'Tags', 'CidrBlock', 'AvailabilityZone']);
const without = (properties: Json) =>
  JSON.stringify(
    Object.entries(properties).filter(([key]) => !SHOWN.has(key)),
    (key, value) => (key === 'Description' ? undefined : value),
  );

/** What things are called where nothing goes by it, and what nothing refers to. */
export const NAMES: readonly HarmlessKind[] = [
  {
    id: 'generated-name',
    says: `a name that AWS makes up where it isn't said, and that stands nowhere else, left out: ${Object.entries(
      GENERATED,
    )
      .map(([type, name]) => `${type} ${name}`)
      .join(', ')}`,
    reason:
      'Whatever refers to the thing does so by CloudFormation’s own reference, which gives the name whatever it is. Where a text names it as well, the change isn’t of this kind.',
    is: (change, contents) =>
      change.kind === 'delete' &&
      change.path === `Properties/${GENERATED[change.type]}` &&
      typeof change.before === 'string' &&
      (change.type === 'AWS::ECS::TaskDefinition'
        ? !all(contents).includes(`task-definition/${change.before}`)
        : standsOnce(change.before, contents)),
  },
  {
    id: 'idle-copy',
    says: `one more of what does nothing until something refers to it, by another name or by none: ${[...IDLE].join(', ')}`,
    reason:
      'Nothing refers to the copy: no subnet, interface, rule, task, policy or person. It holds nothing, lets nobody through and grants nothing (a role’s policies are attached to the role by its name, which the copy hasn’t).',
    is: ({ kind, type, after }) =>
      (kind === 'duplicate' || kind === 'duplicate by another name') &&
      IDLE.has(type) &&
      !(
        type === 'AWS::IAM::Role' &&
        isObject(after) &&
        isObject(after.Properties) &&
        after.Properties.Policies !== undefined
      ),
  },
  {
    id: 'swapped-ids',
    says: 'two resources of a type exchange what they say, where nothing refers to either by its logical id, or where they differ in descriptions, tags and a subnet’s range and zone alone, or where scaling alone refers to them',
    reason:
      'A logical id is a name within the template. Where nothing refers to it, or where both say the same, the same resources are made under other ids. Scaling keeps both within what the claims hold, whichever policy is whose.',
    is: (change, { templates }) => {
      if (change.kind !== 'swap' || typeof change.after !== 'string') return false;
      const root = templates.get(change.file);
      const ids = [idOf(change), change.after];
      if (ids.every((id) => !isReferredTo(root, id))) return true;
      const [one = {}, other = {}] = ids.map((id) => propertiesOf(root, id));
      return without(one) === without(other) || ids.every((id) => !isReferredTo(unscaled(root), id));
    },
  },
  {
    id: 'scaling-policy-name',
    says: 'the name of a scaling policy',
    reason:
      'Application Auto Scaling keeps the policies of one target apart by it, of which `operable` asks that there is one for each metric.',
    judged: true,
    is: ({ type, path, kind }) =>
      type === 'AWS::ApplicationAutoScaling::ScalingPolicy' &&
      kind === "another's value" &&
      path === 'Properties/PolicyName',
  },
  {
    id: 'dashboard-text',
    says: 'a text of a dashboard, such as the title of a widget',
    reason:
      'People read it. The metrics that a dashboard must show, and that it shows nothing else than what is sent, are a second wall.',
    judged: true,
    is: ({ type, path, kind }) =>
      type === 'AWS::CloudWatch::Dashboard' && kind === 'another name' && path === 'Properties/DashboardBody',
  },
  {
    id: 'dashboard-name',
    says: 'a dashboard without a name',
    reason:
      'CloudFormation makes one up, and it shows the same. Who may see it by a policy that names it may no longer, and sees the metrics all the same.',
    is: ({ type, path, kind }) =>
      type === 'AWS::CloudWatch::Dashboard' && kind === 'delete' && path === 'Properties/DashboardName',
  },
  {
    id: 'own-import',
    says: 'a reference replaced by the import of an export of the same stack',
    reason:
      'CloudFormation refuses to make a stack that imports what it exports itself, since nothing exports it yet. What the import stands for is held to the claims like any other value.',
    is: ({ kind, file, after }, { templates }) =>
      kind === "another's value" &&
      isObject(after) &&
      typeof after['Fn::ImportValue'] === 'string' &&
      JSON.stringify(valueAt(templates.get(file), '/Outputs') ?? {}).includes(
        `"Export":{"Name":"${after['Fn::ImportValue']}"}`,
      ),
  },
  {
    id: 'order-of-making-another',
    says: 'a `DependsOn` that names another resource of the stack',
    reason:
      'As with one that is left out: it orders the making, and a task that must wait for its log and grants is held to wait by `operable`.',
    is: ({ kind, path }) => kind === "another's value" && /^DependsOn(\/\*)?$/.test(path),
  },
];
