import { allRedLines } from '../../../lib/claims/all-red-lines/claim';
import { beside } from '../enclaves';
import { environmentValue, gone, like, one, proofCases, set, unset, world } from '../proof-cases';

const proxy = one('AWS::ECS::TaskDefinition', /^ProxyFargate/);
const task = one('AWS::ECS::TaskDefinition', /^autonomousweapons/);
const service = one('AWS::ECS::Service', /^autonomousweapons/);
const other = one('AWS::ECS::Service', /^massdomestic/);
const discovery = one('AWS::ServiceDiscovery::Service', /^autonomousweapons/);
const namespace = one('AWS::ServiceDiscovery::PrivateDnsNamespace', /^Cluster/);
const scaling = one('AWS::ApplicationAutoScaling::ScalableTarget', /^autonomousweapons/);
const ingress = one('AWS::EC2::SecurityGroupIngress', /classifierfromproxy/);
const acl = one('AWS::EC2::NetworkAclEntry', /servicesin1/);
const replies = world.assembly
  .ofType('AWS::EC2::NetworkAclEntry')
  .filter(({ logicalId }) => /services(in|out)/.test(logicalId));

const host = (line: string) => `https://${line}.commercial.cordon.internal:8443`;
const LINES = world.charter.redLines;
const wiring = (change: (urls: Record<string, string>) => unknown) =>
  set(
    proxy,
    environmentValue(proxy, 'CORDON_CLASSIFIERS'),
    JSON.stringify(change(Object.fromEntries(LINES.map((line) => [line, host(line)])))),
  );
const [first = '', second = ''] = LINES;
const weapons = 'autonomous-weapons';

proofCases(allRedLines, {
  breaks: [
    ['a red line is not asked about', /^ProxyFargate/, () => [wiring(({ [first]: _, ...rest }) => rest)]],
    [
      "a red line is asked of another's classifier",
      /^ProxyFargate|Fargate/,
      () => [wiring((urls) => ({ ...urls, [first]: urls[second] }))],
    ],
    [
      'a classifier outside',
      /^ProxyFargate/,
      () => [wiring((urls) => ({ ...urls, [weapons]: 'https://weapons.example.com:8443' }))],
    ],
    [
      'a classifier by plain HTTP',
      /^ProxyFargate/,
      () => [wiring((urls) => ({ ...urls, [weapons]: host(weapons).replace('https', 'http') }))],
    ],
    [
      'a classifier at another port',
      /^autonomousweapons/,
      () => [wiring((urls) => ({ ...urls, [weapons]: host(weapons).replace('8443', '443') }))],
    ],
    [
      'a name that stands twice',
      /^ProxyFargate/,
      () => [
        set(
          proxy,
          environmentValue(proxy, 'CORDON_CLASSIFIERS'),
          `{"${first}":"${host(second)}",${JSON.stringify(Object.fromEntries(LINES.map((line) => [line, host(line)]))).slice(1)}`,
        ),
      ],
    ],
    [
      'two classifiers of one red line',
      /^(autonomousweapons|massdomestic|ProxyFargate)/,
      () => [set(task, environmentValue(task, 'CORDON_RED_LINE'), first)],
    ],
    [
      'no safeguard model is asked, which the charter requires',
      /^autonomousweapons/,
      () => [set(task, environmentValue(task, 'CORDON_SAFEGUARD'), 'none')],
    ],
    ['a name that leads elsewhere', /^ProxyFargate/, () => [set(discovery, 'Name', 'weapons')]],
    ['two that answer for one name', /^ProxyFargate/, () => [beside(discovery, 'Twin', like(discovery))]],
    ['names of another VPC', /^ClusterNamespace/, () => [set(namespace, 'Vpc', 'vpc-1')]],
    [
      'another service answers for it',
      /^massdomestic/,
      () => [
        set(other, 'ServiceRegistries', [{ RegistryArn: { 'Fn::GetAtt': [discovery.logicalId, 'Arn'] } }]),
      ],
    ],
    ['it registers nowhere', /^autonomousweapons/, () => [unset(service, 'ServiceRegistries')]],
    ['nothing runs it', /^autonomousweapons/, () => [gone(service)]],
    ['two services run it', /^autonomousweapons/, () => [beside(service, 'Twin', like(service))]],
    ['one task alone', /^autonomousweapons/, () => [set(service, 'DesiredCount', 1)]],
    ['no number of tasks', /^autonomousweapons/, () => [unset(service, 'DesiredCount')]],
    ['scaling to none', /^autonomousweapons/, () => [set(scaling, 'MinCapacity', 0)]],
    [
      'one zone alone',
      /^autonomousweapons/,
      () => [
        unset(service, 'NetworkConfiguration/AwsvpcConfiguration/Subnets/2'),
        unset(service, 'NetworkConfiguration/AwsvpcConfiguration/Subnets/1'),
      ],
    ],
    ["the proxy isn't let in", /Fargate/, () => [gone(ingress)]],
    [
      'the network ACL denies requests',
      /Fargate/,
      () => [beside(acl, 'Denied', like(acl, { RuleNumber: 1, RuleAction: 'deny' }))],
    ],
    ['the network ACL lets no replies back', /Fargate/, () => replies.map(gone)],
    ['the proxy is gone', /./, () => [set(proxy, 'ContainerDefinitions/0/Image', 'busybox')]],
  ],
  misses: [
    [
      'the wiring in another order',
      () => [wiring((urls) => Object.fromEntries(Object.entries(urls).reverse()))],
    ],
    ['more tasks', () => [set(service, 'DesiredCount', 9), set(scaling, 'MinCapacity', 5)]],
    [
      'no scaling',
      () => [gone(scaling), gone(one('AWS::ApplicationAutoScaling::ScalingPolicy', /^autonomousweapons/))],
    ],
    ['a rule of the network ACL that another makes up for', () => [gone(acl)]],
    ['two zones of three', () => [unset(service, 'NetworkConfiguration/AwsvpcConfiguration/Subnets/2')]],
    [
      'a discovery service that nobody asks',
      () => [beside(discovery, 'Spare', like(discovery, { Name: 'spare' }))],
    ],
  ],
  guards: 30,
});
