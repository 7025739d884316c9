import { GROUP } from '../escape';
import { put, set } from '../steps';
import { defect, filled, type Independent } from './case';
import { gone, lose } from './edits';

// Kind 13: wrong polarity. Where liveness is asked, the unknown is shut.

const RUNS = ['operable', 'all-red-lines'] as const;
const DNS = ['AWS::Route53Resolver::FirewallDomainList', 'Allowed'] as const;
const RULES = ['AWS::Route53Resolver::FirewallRuleGroup'] as const;
const INGRESS = 'AWS::EC2::SecurityGroupIngress';
const EGRESS = 'Properties/SecurityGroupEgress';
const DISCOVERY = ['AWS::ServiceDiscovery::Service', 'autonomousweapons'] as const;
const unnamed = (text: string) => lose(DNS, 'Properties/Domains', text);

export const POLARITY: readonly Independent[] = [
  defect('the proxy has no way to KMS', 'operable', lose([GROUP, 'Interfaces of proxy"'], EGRESS, 'To kms')),
  defect(
    'classifiers have no way to their secrets',
    RUNS,
    lose([GROUP, 'Interfaces of classifier"'], EGRESS, 'To secretsmanager'),
  ),
  defect(
    'the model has no way to its weights',
    ['operable', 'sealed-model'],
    set([GROUP, 'Interfaces of model"'], `${EGRESS}/0/ToPort`, 80),
    set([GROUP, 'Interfaces of model"'], `${EGRESS}/0/FromPort`, 80),
  ),
  defect(
    'the endpoint of secrets takes nothing from the review service',
    ['operable', 'humans-decide'],
    gone([INGRESS, 'secretsmanagerfromreview']),
  ),
  defect('the endpoint of logs takes nothing from the proxy', 'operable', gone([INGRESS, 'logsfromproxy'])),
  defect(
    'the proxy takes nothing from its door',
    ['operable', 'one-door'],
    gone([INGRESS, 'proxyfromproxydoor']),
  ),
  defect('names of the enclave are blocked', RUNS, unnamed('.cordon.internal')),
  defect('the name of the runtime of models is blocked', 'operable', unnamed('runtime.sagemaker.')),
  defect(
    'the name of the bucket of policies is blocked',
    [...RUNS, 'classifiers-updatable'],
    unnamed('-policies-'),
  ),
  defect('the name of the registry is blocked', 'operable', unnamed('.dkr.ecr.')),
  defect(
    'every name is blocked before any is allowed',
    RUNS,
    set(RULES, 'Properties/FirewallRules/1/Priority', 50),
  ),
  defect(
    'only addresses of IPv6 may be asked for',
    [...RUNS],
    set(RULES, 'Properties/FirewallRules/0/Qtype', 'AAAA'),
  ),
  defect(
    'a more specific zone knows nothing of the classifier',
    RUNS,
    put('safety', 'Zone', (draft) => {
      const { resource } = draft.find('AWS::ServiceDiscovery::PrivateDnsNamespace');
      return {
        ...resource,
        Properties: {
          ...resource.Properties,
          Name: filled('autonomous-weapons.{name}.cordon.internal')(draft),
        },
      };
    }),
  ),
  defect(
    'a classifier has addresses of IPv6 alone',
    RUNS,
    set(DISCOVERY, 'Properties/DnsConfig/DnsRecords/0/Type', 'AAAA'),
  ),
  defect(
    'a classifier is registered by another name',
    RUNS,
    set(DISCOVERY, 'Properties/Name', 'autonomous-weapon'),
  ),
];
