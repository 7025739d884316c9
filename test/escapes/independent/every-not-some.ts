import type { Charter } from '../../../lib/config/schema';
import type { Draft } from '../draft';
import { SERVICE } from '../escape';
import { setRole, setVariable, trusts } from '../steps';
import { defect, filled, type Independent } from './case';
import { attribute, change, drop, gone, lose, PROXY, REVIEW, SECRET_POLICY } from './edits';

// Kind 4: some, where every is meant.

type People = keyof Charter['people'];
const TRUST = 'Properties/AssumeRolePolicyDocument/Statement';
const named = { Null: { 'sts:SourceIdentity': 'false' } };
const one = (people: People) => (draft: Draft) => ({
  AWS: draft.good.deployment.charter.people[people]?.[0],
});
const PEOPLE = ['one-boundary', 'no-bypass', 'humans-decide', 'no-off-switch'] as const;

const ASSOCIATION = 'AWS::EC2::SubnetRouteTableAssociation';
const SUBNETS = 'Properties/NetworkConfiguration/AwsvpcConfiguration/Subnets';
const first = (value: unknown[]) => value.slice(0, 1);

const callers = (by: (tenant: Record<string, unknown>) => object) =>
  setVariable(PROXY, 'CORDON_CALLERS', (value) => {
    const known = JSON.parse(String(value)) as { tenants: Record<string, unknown>[] };
    return JSON.stringify({ ...known, tenants: known.tenants.map((each) => ({ ...each, ...by(each) })) });
  });

export const EVERY_NOT_SOME: readonly Independent[] = [
  defect(
    "a reviewer of the charter may take the verifier's role",
    [...PEOPLE, 'tamper-evident'],
    trusts('verifier', one('reviewers'), named),
  ),
  defect(
    "a researcher of the charter may take the courier's role",
    [...PEOPLE, 'sealed-model', 'classifiers-updatable'],
    trusts('courier', one('researchers'), named),
  ),
  defect(
    "a courier of the charter may take the reviewer's role",
    PEOPLE,
    trusts('reviewer', one('couriers'), named),
  ),
  defect(
    "a field engineer of the charter may take the researcher's role",
    [...PEOPLE, 'sealed-data'],
    trusts('researcher', one('fieldEngineers'), named),
  ),
  defect(
    "the field engineer's trust lists the verifier besides",
    [...PEOPLE, 'tamper-evident'],
    setRole('field-engineer', `${TRUST}/0/Principal`, (draft) => ({
      AWS: [
        ...draft.good.deployment.charter.people.fieldEngineers,
        ...draft.good.deployment.charter.people.verifiers,
      ],
    })),
  ),
  defect(
    "couriers and reviewers are swapped: each role trusts the other's people",
    PEOPLE,
    setRole('courier', `${TRUST}/0/Principal`, (draft) => ({
      AWS: draft.good.deployment.charter.people.reviewers,
    })),
    setRole('reviewer', `${TRUST}/0/Principal`, (draft) => ({
      AWS: draft.good.deployment.charter.people.couriers,
    })),
  ),
  defect(
    "the whole of the verifier's account may verify",
    PEOPLE,
    setRole('verifier', `${TRUST}/0/Principal`, filledRoot('999900001111')),
  ),
  defect(
    'whoever has a role of the right beginning in the account of people is a courier',
    PEOPLE,
    setRole('courier', `${TRUST}/0/Principal`, filledRoot('666677778888')),
    setRole('courier', `${TRUST}/0/Condition`, (draft: Draft) => ({
      ...named,
      ArnLike: { 'aws:PrincipalArn': filled('arn:{partition}:iam::666677778888:role/cordon-*')(draft) },
    })),
  ),
  defect(
    'a researcher may come without a source identity, by a second statement',
    PEOPLE,
    trusts('researcher', one('researchers')),
  ),
  defect(
    'one agency has a single reviewer',
    ['humans-decide'],
    setVariable(REVIEW, 'CORDON_REVIEWERS', (value) =>
      JSON.stringify(
        (JSON.parse(String(value)) as { certificate: string; agencies: string[] }[]).map((each, index) =>
          index === 1 ? { ...each, agencies: ['analysis-center'] } : each,
        ),
      ),
    ),
  ),
  defect(
    'one tenant of two has a purpose that its charter entry lacks',
    ['no-off-switch', 'humans-decide', 'one-door'],
    callers(({ id }) =>
      id === 'analysis-desk' ? { purposes: ['logistics-planning', 'foreign-intelligence-analysis'] } : {},
    ),
  ),
  defect(
    'the one tenant whose answers are held whole is streamed to',
    ['no-off-switch', 'humans-decide', 'all-red-lines'],
    callers(({ id }) => (id === 'analysis-desk' ? { streaming: 'hold-back' } : {})),
  ),
  defect(
    'one classifier of three stands in a single zone',
    ['all-red-lines', 'operable'],
    change([SERVICE, 'autonomousweaponsFargateService'], SUBNETS, first),
  ),
  defect(
    'one subnet of services has no routes to the gateways',
    ['operable', 'all-red-lines', 'defence-in-depth'],
    gone([ASSOCIATION, 'NetworkVpcservices2routes']),
  ),
  defect(
    'one secret of five may be written by whom IAM lets',
    ['sealed-data', 'defence-in-depth', 'humans-decide'],
    drop([SECRET_POLICY, 'tlsreviewPolicy'], 'OtherWriters'),
  ),
  defect(
    'one classifier of three does not wait for its log',
    ['operable', 'all-red-lines', 'defence-in-depth'],
    attribute([SERVICE, 'autonomousweaponsFargateService'], 'DependsOn', undefined),
  ),
  defect(
    'the door of review stands in one zone, and its tasks in the others',
    ['operable', 'humans-decide'],
    change(['AWS::ElasticLoadBalancingV2::LoadBalancer', 'ReviewDoorBalancer'], 'Properties/Subnets', first),
    change([SERVICE, 'ReviewFargateService'], SUBNETS, (value: unknown[]) => value.slice(1)),
    lose(
      ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'ReviewDoorBalancer'],
      'Properties/LoadBalancerAttributes',
      'cross_zone',
    ),
  ),
];

function filledRoot(account: string) {
  return (draft: Draft) => ({ AWS: filled(`arn:{partition}:iam::${account}:root`)(draft) });
}
