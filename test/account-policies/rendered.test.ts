import type { PolicyDocument } from '../../lib/account-policies/document';
import {
  KINDS,
  type KindName,
  obstacles,
  organizationTemplate,
  rendered,
} from '../../lib/account-policies/rendered';
import { PERMISSIONS } from '../../lib/claims/shared/permissions/table';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { denies, type Request } from './asked';

const deployment = deploymentOf('commercial');
const { account } = deployment.enclave;

describe.each(DEPLOYMENTS)('policies of %s', (name) => {
  it.each(Object.keys(KINDS) as KindName[])('are within their limits: %s', (kind) => {
    const policies = rendered(kind, deploymentOf(name));
    expect(policies.length).toBeGreaterThan(0);
    expect([...obstacles(kind, policies, 1)]).toEqual([]);
  });
});

describe('resource control policies', () => {
  const policies = rendered('rcp', deployment).map(({ document }) => document as PolicyDocument);
  const from = (principalAccount: string, action: string, context: Record<string, string> = {}): Request => ({
    principal: `arn:aws:iam::${principalAccount}:role/any`,
    action,
    context: {
      'aws:principalaccount': principalAccount,
      'aws:principalisawsservice': 'false',
      'aws:securetransport': 'true',
      ...context,
    },
  });
  const service = (action: string, source?: string): Request => ({
    principal: 'cloudtrail',
    action,
    context: {
      'aws:principalisawsservice': 'true',
      'aws:securetransport': 'true',
      ...(source && { 'aws:sourceaccount': source }),
    },
  });
  const data = [
    's3:GetObject',
    'kms:Decrypt',
    'secretsmanager:GetSecretValue',
    'ecr:BatchGetImage',
    'dynamodb:GetItem',
    'logs:GetLogEvents',
  ];
  const abroad = deployment.charter.people.verifiers[0]?.split(':')[4] ?? '';

  it.each(data)('keep %s to the account', (action) => {
    expect(denies(policies, from('999988887777', action))).toBe(true);
    expect(denies(policies, from(abroad, action))).toBe(true);
    expect(denies(policies, service(action, '999988887777'))).toBe(true);
    expect(denies(policies, from(account, action, { 'aws:securetransport': 'false' }))).toBe(true);
    expect(denies(policies, from(account, action))).toBe(false);
    expect(denies(policies, service(action, account))).toBe(false);
    expect(denies(policies, service(action))).toBe(false);
  });

  it('let the charter’s people become roles, and nobody else from elsewhere', () => {
    expect(abroad).toMatch(/^\d{12}$/);
    expect(denies(policies, from(abroad, 'sts:AssumeRole'))).toBe(false);
    expect(denies(policies, from(account, 'sts:AssumeRole'))).toBe(false);
    expect(denies(policies, from('999988887777', 'sts:AssumeRole'))).toBe(true);
    expect(denies(policies, from(account, 'sts:AssumeRoleWithWebIdentity'))).toBe(true);
  });
});

describe('the boundary', () => {
  it('allows what parts do, each by its name, and no other role', () => {
    const [{ document } = { document: {} }] = rendered('boundary', deployment);
    const [does, looks, never] = (document as PolicyDocument).Statement;
    expect([does?.Action].flat().toSorted()).toEqual(
      [
        ...new Set(
          Object.entries(PERMISSIONS).flatMap(([part, rows]) =>
            part === 'watcher' ? [] : rows.flatMap(({ actions }) => actions),
          ),
        ),
      ].toSorted(),
    );
    expect(does?.Condition).toEqual({ StringEquals: { 'aws:RequestedRegion': deployment.charter.regions } });
    expect(looks?.Action).not.toContain('iam:PassRole');
    expect(never).toMatchObject({ Effect: 'Deny', Action: expect.arrayContaining(['sts:Assume*']) });
  });
});

describe('endpoint policies', () => {
  it('name roles for every action, and no wildcard', () => {
    const statements = rendered('endpoint', deployment).flatMap(
      ({ document }) => (document as PolicyDocument).Statement,
    );
    expect(statements.length).toBeGreaterThanOrEqual(20);
    for (const { Action, Condition } of statements) {
      expect([Action].flat().join()).not.toContain('*');
      expect([Condition?.StringLike?.['aws:PrincipalArn']].flat().join()).toMatch(/^\*:role\/cordon\//);
      expect(Condition?.StringEquals?.['aws:PrincipalAccount']).toBe(account);
    }
    const s3 = rendered('endpoint', deployment).find(({ name }) => name === 'endpoint-sagemaker');
    expect(JSON.stringify(s3?.document)).not.toMatch(/reviewer|courier|researcher/);
  });
});

it('refuses what is too long or too many, by name', () => {
  const [policy] = rendered('rcp', deployment);
  if (!policy) throw new Error('no policy');
  expect([...obstacles('rcp', [{ ...policy, characters: 5121 }], 5)]).toEqual([
    "'own-account-alone' has 5121 characters, and AWS takes 5120; give the charter fewer regions or people",
    '1 more than the 5 attached would be 6, and AWS takes 5; detach 1, or attach those at an OU above',
  ]);
  expect([...obstacles('endpoint', [policy], 99)]).toEqual([]);
});

it('makes one template of all that an organization attaches', () => {
  const { Resources } = organizationTemplate(deployment) as {
    Resources: Record<string, { Type: string; Properties: { Type: string; TargetIds: unknown } }>;
  };
  const of = (type: string) =>
    Object.values(Resources).filter(({ Properties }) => Properties.Type === type).length;
  expect(Object.keys(Resources)).toEqual([
    'ScpEnclave1',
    'ScpEnclave2',
    'RcpOwnAccountAlone',
    'DeclarativeEc2',
  ]);
  expect([of('SERVICE_CONTROL_POLICY'), of('RESOURCE_CONTROL_POLICY'), of('DECLARATIVE_POLICY_EC2')]).toEqual(
    [2, 1, 1],
  );
  expect(
    Object.values(Resources).every(
      ({ Properties }) => JSON.stringify(Properties.TargetIds) === '[{"Ref":"Target"}]',
    ),
  ).toBe(true);
});
