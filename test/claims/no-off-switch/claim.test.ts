import { noOffSwitch } from '../../../lib/claims/no-off-switch/claim';
import { beside, edit } from '../enclaves';
import { environmentValue, like, one, proofCases, set, unset, world } from '../proof-cases';

const proxy = one('AWS::ECS::TaskDefinition', /^ProxyFargate/);
const task = one('AWS::ECS::TaskDefinition', /^autonomousweapons/);
const review = one('AWS::ECS::TaskDefinition', /^ReviewFargate/);
const service = one('AWS::ECS::Service', /^ProxyFargate/);
const engineer = one('AWS::IAM::Role', /^Rolesfieldengineer/);
const engineerSees = one('AWS::IAM::Policy', /^Peopleobservefieldengineer/);
const CONTAINER = 'ContainerDefinitions/0';
const tell = (of: typeof proxy, name: string, value: unknown) => set(of, environmentValue(of, name), value);
const { class: ofCharter, agencies, purposes, tenants, reviewers, signingKeys } = world.charter;
const callers = (change: object) =>
  tell(
    proxy,
    'CORDON_CALLERS',
    JSON.stringify({ class: ofCharter, agencies, purposes, tenants, reviewers, ...change }),
  );
const granted = (Action: string) => [
  unset(engineer, 'PermissionsBoundary'),
  set(engineerSees, 'PolicyDocument/Statement/-', { Effect: 'Allow', Action, Resource: '*' }),
];

proofCases(noOffSwitch, {
  breaks: [
    [
      'a tenant more',
      /^ProxyFargate/,
      () => [callers({ tenants: [...tenants, { ...tenants[0], id: 'more' }] })],
    ],
    [
      'a purpose that is no longer high stakes',
      /^ProxyFargate/,
      () => [callers({ purposes: purposes.map((one) => ({ ...one, highStakes: false })) })],
    ],
    [
      'an agency that is no longer excluded',
      /^ProxyFargate/,
      () => [callers({ agencies: agencies.map(({ id, name }) => ({ id, name })) })],
    ],
    [
      'a name that stands twice in the callers',
      /^ProxyFargate/,
      () => [
        tell(
          proxy,
          'CORDON_CALLERS',
          `{"agencies":[],${JSON.stringify({ agencies, purposes, tenants }).slice(1)}`,
        ),
      ],
    ],
    ['other workers than processors', /^ProxyFargate/, () => [tell(proxy, 'CORDON_WORKERS', '3')]],
    [
      'the origin of another generation of keys',
      /^ProxyFargate.*: .*'cordon\/111122223333\/us-east-1'/,
      () => [tell(proxy, 'CORDON_LEDGER_ORIGIN', 'cordon.2/111122223333/us-east-1')],
    ],
    ['a longer expiry', /^ProxyFargate/, () => [tell(proxy, 'CORDON_REVIEW_EXPIRY_HOURS', '720')]],
    [
      'a reviewer fewer',
      /^ReviewFargate/,
      () => [tell(review, 'CORDON_REVIEWERS', JSON.stringify(reviewers.slice(1)))],
    ],
    [
      'a key for policies that is one for evidence',
      /^autonomousweapons/,
      () => [
        tell(task, 'CORDON_POLICY_KEYS', JSON.stringify(signingKeys.filter(({ use }) => use === 'evidence'))),
      ],
    ],
    ['a classifier of another red line', /^autonomousweapons/, () => [tell(task, 'CORDON_RED_LINE', 'spam')]],
    [
      'no safeguard model, though there is one',
      /^autonomousweapons/,
      () => [tell(task, 'CORDON_SAFEGUARD', 'none')],
    ],
    [
      'another model',
      /^ProxyFargate/,
      () => [
        tell(
          proxy,
          'CORDON_MODEL',
          'sagemaker://runtime.sagemaker.us-east-1.amazonaws.com/cordon-commercial-safeguard',
        ),
      ],
    ],
    [
      'a model elsewhere',
      /^ProxyFargate/,
      () => [tell(proxy, 'CORDON_MODEL', 'https://models.example.com/v1')],
    ],
    ['a table elsewhere', /^ReviewFargate/, () => [tell(review, 'CORDON_REVIEWS', 'dynamodb://elsewhere')]],
    [
      "the classifier's certificate is the proxy's",
      /^autonomousweapons/,
      () => {
        const { Properties } = like(proxy) as unknown as {
          Properties: { ContainerDefinitions: { Environment: { Name: string; Value: unknown }[] }[] };
        };
        const own = Properties.ContainerDefinitions[0]?.Environment.find(
          ({ Name }) => Name === 'CORDON_TLS',
        )?.Value;
        return [tell(task, 'CORDON_TLS', own)];
      },
    ],
    [
      'a service that listens on loopback',
      /^ProxyFargate/,
      () => [tell(proxy, 'CORDON_LISTEN', '127.0.0.1:8443')],
    ],
    [
      'a name that no service knows',
      /^ProxyFargate/,
      () => [set(proxy, `${CONTAINER}/Environment/-`, { Name: 'NODE_OPTIONS', Value: '--require=/tmp/x' })],
    ],
    ['a name that is missing', /^ProxyFargate/, () => [unset(proxy, `${CONTAINER}/Environment/3`)]],
    [
      'a file of environment',
      /^ProxyFargate/,
      () => [set(proxy, `${CONTAINER}/EnvironmentFiles`, [{ Type: 's3', Value: 'arn:x' }])],
    ],
    [
      'a command of its own',
      /^ProxyFargate/,
      () => [set(proxy, `${CONTAINER}/Command`, ['node', '-e', '0'])],
    ],
    ['a shell', /^ProxyFargate/, () => [set(service, 'EnableExecuteCommand', true)]],
    [
      'a definition by family, which is whichever is newest',
      /^ProxyFargate/,
      () => [set(service, 'TaskDefinition', 'cordon-commercial-proxy')],
    ],
    [
      'a second proxy',
      /^(Second|ProxyFargate)/,
      () => [beside(proxy, 'Second', like(proxy, { Family: 'second' }))],
    ],
    [
      'a second service of the proxy',
      /^(Second|ProxyFargate)/,
      () => [beside(service, 'Second', like(service, { ServiceName: 'second' }))],
    ],
    [
      'a count that a parameter gives',
      /^ProxyFargate/,
      () => [
        { file: service.file, op: 'add', pointer: '/Parameters', value: { Count: { Type: 'Number' } } },
        set(service, 'DesiredCount', { Ref: 'Count' }),
      ],
    ],
    [
      'a count by condition',
      /^ProxyFargate/,
      () => [
        { file: service.file, op: 'add', pointer: '/Parameters', value: { Few: { Type: 'String' } } },
        {
          file: service.file,
          op: 'add',
          pointer: '/Conditions',
          value: { Few: { 'Fn::Equals': [{ Ref: 'Few' }, 'yes'] } },
        },
        set(service, 'DesiredCount', { 'Fn::If': ['Few', 2, 3] }),
      ],
    ],
    [
      'a service that is there by condition',
      /^ProxyFargate/,
      () => [
        { file: service.file, op: 'add', pointer: '/Parameters', value: { Few: { Type: 'String' } } },
        {
          file: service.file,
          op: 'add',
          pointer: '/Conditions',
          value: { Few: { 'Fn::Equals': [{ Ref: 'Few' }, 'yes'] } },
        },
        edit(service, 'add', 'Condition', 'Few'),
      ],
    ],
    [
      'a name that is looked up on the day',
      /^ProxyFargate/,
      () => [set(service, 'ServiceName', '{{resolve:ssm:name}}')],
    ],
    ['a field engineer may stop tasks', /^Peopleobserve/, () => granted('ecs:StopTask')],
    ['a field engineer may scale to none', /^Peopleobserve/, () => granted('application-autoscaling:*')],
    [
      'a field engineer may silence alarms',
      /^Peopleobserve/,
      () => granted('cloudwatch:DisableAlarmActions'),
    ],
    [
      'a field engineer may register another address',
      /^Peopleobserve/,
      () => granted('servicediscovery:RegisterInstance'),
    ],
    ['a field engineer may open a security group', /^Peopleobserve/, () => granted('ec2:*Ingress')],
    ['a field engineer may push images', /^Peopleobserve/, () => granted('ecr:PutImage')],
  ],
  misses: [
    [
      'callers in another order of names',
      () => [
        tell(
          proxy,
          'CORDON_CALLERS',
          JSON.stringify({ reviewers, tenants, class: ofCharter, purposes, agencies }),
        ),
      ],
    ],
    ['another count', () => [set(service, 'DesiredCount', 7)]],
    [
      'a parameter that nothing uses',
      () => [{ file: service.file, op: 'add', pointer: '/Parameters', value: { Idle: { Type: 'String' } } }],
    ],
    [
      'a field engineer may look at the services, said once more',
      () => [
        set(engineerSees, 'PolicyDocument/Statement/-', {
          Effect: 'Allow',
          Action: 'ecs:DescribeServices',
          Resource: 'arn:aws:ecs:us-east-1:111122223333:service/cordon-commercial/*',
        }),
      ],
    ],
    [
      'a grant that the boundary takes back',
      () => [
        set(engineerSees, 'PolicyDocument/Statement/-', {
          Effect: 'Allow',
          Action: 'ecs:UpdateService',
          Resource: '*',
        }),
      ],
    ],
  ],
  guards: 85,
});
