import { ENDPOINT, GROUP, MODEL, ROLE, SERVICE, TASK } from '../escape';
import { append, set } from '../steps';
import { filled, fine, type NearMiss, risky } from './case';
import { CLASSIFIER, change, from } from './edits';

// What competent engineers change. It stays proved or, where it has a risk, is refused with a remedy.

export const NEAR_MISSES_OF_SIZES: readonly NearMiss[] = [
  fine(
    'a classifier has twice the memory and processors',
    set([TASK, CLASSIFIER], 'Properties/Cpu', '2048'),
    set([TASK, CLASSIFIER], 'Properties/Memory', '4096'),
  ),
  risky(
    'room beyond 20 GiB is on a disk of its own',
    fine(
      'a classifier has room for a larger policy',
      set([TASK, CLASSIFIER], 'Properties/EphemeralStorage', { SizeInGiB: 40 }),
    ),
  ),
  fine(
    'a classifier may open more files',
    set([TASK, CLASSIFIER], 'Properties/ContainerDefinitions/0/Ulimits', [
      { Name: 'nofile', SoftLimit: 65536, HardLimit: 65536 },
    ]),
  ),
  fine(
    'a service takes the tags of its task',
    set([SERVICE, 'ProxyFargateService'], 'Properties/PropagateTags', 'TASK_DEFINITION'),
    set([SERVICE, 'ProxyFargateService'], 'Properties/EnableECSManagedTags', true),
  ),
  fine(
    'a deployment stops at an alarm',
    set([SERVICE, 'ProxyFargateService'], 'Properties/DeploymentConfiguration/Alarms', (draft) => ({
      AlarmNames: [filled('cordon-{name}-proxy-tasks')(draft)],
      Enable: true,
      Rollback: true,
    })),
  ),
  fine(
    'connections to the review service drain longer',
    change(
      ['AWS::ElasticLoadBalancingV2::TargetGroup', 'ReviewDoorTargets'],
      'Properties/TargetGroupAttributes',
      (value: { Key: string }[]) =>
        value.map((each) => (each.Key.startsWith('deregistration') ? { ...each, Value: '300' } : each)),
    ),
  ),
  fine(
    'the load balancer keeps clients in their zone first',
    append(
      ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'ProxyDoorBalancer'],
      'Properties/LoadBalancerAttributes',
      { Key: 'dns_record.client_routing_policy', Value: 'partial_availability_zone_affinity' },
    ),
  ),
  {
    ...risky(
      'two zones are fewer than the enclave has',
      fine(
        'an endpoint answers in a zone less',
        change([ENDPOINT, 'NetworkEndpointslogs'], 'Properties/SubnetIds', (value: unknown[]) =>
          value.slice(0, -1),
        ),
      ),
    ),
    on: ['commercial', 'govcloud', 'iso'],
  },
  fine(
    'a group is described as what it is',
    set(
      [GROUP, 'Interfaces of model"'],
      'Properties/GroupDescription',
      'Interfaces of the model and of its safeguard',
    ),
  ),
  fine(
    'the model has tags of a release and a ticket',
    change([MODEL, '-model"'], 'Properties/Tags', (value: unknown[]) => [
      ...value,
      { Key: 'ticket', Value: 'OPS-1234' },
    ]),
  ),
  fine(
    'the dashboard shows the count of tasks besides',
    change(['AWS::CloudWatch::Dashboard'], 'Properties/DashboardBody', (value: unknown) =>
      typeof value === 'string'
        ? JSON.stringify({ ...(JSON.parse(value) as object), start: '-PT12H' })
        : value,
    ),
  ),
  fine(
    'a role is described with accents',
    set([ROLE, 'Rolesreviewer'], 'Properties/Description', 'Examinateurs habilités'),
  ),
  fine(
    'the trail records Insights of API calls besides',
    set(['AWS::CloudTrail::Trail'], 'Properties/InsightSelectors', [{ InsightType: 'ApiCallRateInsight' }]),
  ),
  fine('the trail looks for invocations of both endpoints by their beginning', (draft) => {
    const path = 'Properties/AdvancedEventSelectors';
    const all = from(['AWS::CloudTrail::Trail'], path)(draft) as { Name: string; FieldSelectors: object[] }[];
    const begins = {
      Field: 'resources.ARN',
      StartsWith: [filled('arn:{partition}:sagemaker:{region}:{account}:endpoint/cordon-{name}-')(draft)],
    };
    const wider = all.map((each) =>
      each.Name === 'Invocations'
        ? { ...each, FieldSelectors: [...each.FieldSelectors.slice(0, 2), begins] }
        : each,
    );
    return draft.set(draft.find('AWS::CloudTrail::Trail'), path, wider);
  }),
];
