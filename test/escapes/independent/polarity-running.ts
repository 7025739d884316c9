import type { Draft } from '../draft';
import { ENDPOINT, GROUP, SERVICE, TASK, VPC } from '../escape';
import { set, setRole, setVariable } from '../steps';
import { defect, filled, type Independent } from './case';
import {
  alter,
  CLASSIFIER,
  change,
  drop,
  endpoint,
  from,
  gone,
  key,
  lose,
  POLICY,
  PROXY,
  restate,
} from './edits';

// Kind 13: wrong polarity. Where liveness is asked, the unknown is shut.

const RUNS = ['operable', 'all-red-lines'] as const;
const ENTRY = 'AWS::EC2::NetworkAclEntry';
const idOf = (type: string, text: string, name: string) => (draft: Draft) => ({
  'Fn::GetAtt': [draft.find(type, text).logicalId, name],
});

export const POLARITY_RUNNING: readonly Independent[] = [
  defect('what comes back from S3 is dropped', RUNS, gone([ENTRY, 'NetworkAclsservicesin4'])),
  defect(
    'endpoints answer to low ports alone',
    RUNS,
    set([ENTRY, 'NetworkAclsendpointsout2'], 'Properties/PortRange', { From: 0, To: 1023 }),
  ),
  defect(
    'the endpoint of the runtime has the group of another',
    'operable',
    set([ENDPOINT, 'NetworkEndpointssagemakerruntime'], 'Properties/SecurityGroupIds', (draft) => [
      idOf(GROUP, 'endpoint of secretsmanager', 'GroupId')(draft),
    ]),
  ),
  defect(
    'services have no way to S3',
    RUNS,
    lose([ENDPOINT, 'NetworkEndpointss3'], 'Properties/RouteTableIds', 'servicesroutes'),
  ),
  defect('nobody in the VPC asks names', RUNS, set([VPC], 'Properties/EnableDnsSupport', false)),
  defect(
    'the health of a classifier is asked at a port where nobody answers',
    RUNS,
    change([TASK, CLASSIFIER], 'Properties/ContainerDefinitions/0/HealthCheck/Command', (value: string[]) =>
      value.map((each) => each.replace('8443', '9443')),
    ),
  ),
  defect(
    'a classifier listens where nobody calls',
    RUNS,
    setVariable(CLASSIFIER, 'CORDON_LISTEN', () => '0.0.0.0:9443'),
  ),
  defect(
    'whoever starts tasks may not pull the image of the classifiers',
    RUNS,
    restate([POLICY, 'Imagespulltaskexecution'], 'ecr:BatchGetImage', (statement) => ({
      ...statement,
      Resource: (statement.Resource as unknown[]).filter(
        (each) => !JSON.stringify(each).includes('/classifier'),
      ),
    })),
  ),
  defect(
    "layers of images can't be read through the endpoint of S3",
    RUNS,
    drop(endpoint('s3'), 'starport-layer-bucket'),
  ),
  defect(
    'nobody may log on to the registry through its endpoint',
    RUNS,
    drop(endpoint('ecrapi'), 'ecr:GetAuthorizationToken'),
  ),
  defect(
    'a new policy of a classifier can not be carried in',
    'classifiers-updatable',
    gone([POLICY, 'Policiescarrycourier']),
  ),
  defect(
    "couriers can't encrypt a policy",
    ['classifiers-updatable', 'operable'],
    drop(key('policies'), 'Carry'),
  ),
  defect(
    'a deployment may neither stop a task nor start one more',
    ['operable', 'classifiers-updatable'],
    set([SERVICE, 'ProxyFargateService'], 'Properties/DeploymentConfiguration/MaximumPercent', 100),
  ),
  defect(
    'ECS of another region alone may take the role of a classifier',
    RUNS,
    setRole(
      'classifier-autonomous-weapons',
      'Properties/AssumeRolePolicyDocument/Statement/0/Condition/ArnLike/aws:SourceArn',
      filled('arn:{partition}:ecs:eu-west-3:{account}:*'),
    ),
  ),
  defect(
    'a classifier runs in a cluster that nobody makes',
    RUNS,
    set([SERVICE, 'autonomousweaponsFargateService'], 'Properties/Cluster', filled('cordon-{name}-old')),
  ),
  defect(
    'the proxy may hold no request',
    ['operable', 'humans-decide'],
    alter(key('reviews'), 'Use', (draft) => ({
      Principal: {
        AWS: (
          from([...key('reviews')], 'Properties/KeyPolicy/Statement/1/Principal/AWS')(draft) as unknown[]
        )[1],
      },
    })),
  ),
  defect(
    'requests for the proxy are forwarded to another port',
    'operable',
    set(
      ['AWS::ElasticLoadBalancingV2::TargetGroup', 'ProxyDoorTargets'],
      'Properties/HealthCheckPort',
      '9443',
    ),
  ),
  defect(
    'the proxy calls a classifier by plain HTTP, and that one speaks TLS',
    RUNS,
    setVariable(PROXY, 'CORDON_CLASSIFIERS', (value) =>
      String(value).replace('https://autonomous', 'http://autonomous'),
    ),
  ),
];
