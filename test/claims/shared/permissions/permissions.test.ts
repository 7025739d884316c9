import { ACTIONS } from '../../../../lib/aws/shapes/admitted-actions';
import { excessesIn } from '../../../../lib/claims/shared/permissions/permissions';
import { PERMISSIONS } from '../../../../lib/claims/shared/permissions/table';
import { isPersonRole } from '../../../../lib/config/person-roles';
import type { Mutation } from '../../../../lib/contract/mutation';
import { add, remove } from '../../../../lib/contract/mutation';
import type { Resource } from '../../../../lib/template/assembly';
import { get, itemsOf, textOf } from '../../../../lib/template/values/values';
import { DEPLOYMENTS } from '../../../helpers/assemblies';
import { after, enclave } from '../../enclaves';

const world = enclave();
const faults = (edits: readonly Mutation[]) => [...excessesIn(after(world, edits))].map(({ fault }) => fault);

const roles = world.assembly.ofType('AWS::IAM::Role');
const partOf = (role: Resource) =>
  textOf(get(role.properties, 'RoleName'))?.replace('cordon-commercial-', '') ?? '';
const ofPart = (part: string) => {
  const found = roles.find((role) => partOf(role) === part);
  if (!found) throw new Error(`no role ${part}`);
  return found;
};

/** An inline policy more for a role, which no boundary limits. */
const granting = (
  role: Resource,
  action: string | readonly string[],
  resource: unknown,
  more: object = {},
) => [
  add({ file: role.file, pointer: `${role.pointer}/Properties/Policies` }, [
    {
      PolicyName: 'more',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: action, Resource: resource, ...more }],
      },
    },
  ]),
  remove({ file: role.file, pointer: `${role.pointer}/Properties/PermissionsBoundary` }),
];

test.each(DEPLOYMENTS)('%s grants nothing beyond the rows', (name) => {
  expect([...excessesIn(enclave(name))].map(({ fault }) => fault.message)).toEqual([]);
});

test('each row has a reason, and names actions that the closed world admits', () => {
  for (const row of Object.values(PERMISSIONS).flat()) {
    expect(row.because).toMatch(/^[a-z]/);
    for (const action of row.actions) expect(ACTIONS.has(action)).toBe(true);
  }
});

test.each(roles.map((role) => [partOf(role), role] as const))(
  'no admitted action on everything is one of %s beyond those that have no resource',
  (part, role) => {
    const rows =
      PERMISSIONS[part.startsWith('classifier') ? 'classifier' : (part as keyof typeof PERMISSIONS)];
    const listed = [...ACTIONS].filter((action) =>
      rows.some(({ actions, on, when }) => when === undefined && actions.includes(action) && isAnything(on)),
    );
    const refused = faults(granting(role, [...ACTIONS], '*')).map(
      ({ message }) => / granted (\S+) on \*/.exec(message)?.[1],
    );
    // People are denied every invocation, so that a grant of it comes to nothing.
    const denied = isPersonRole(part) && part !== 'verifier' ? /^sagemaker:Invoke/ : /^$/;
    const asked = [...ACTIONS].filter((action) => !denied.test(action));
    expect([...refused, ...listed].sort()).toEqual(asked.sort());
  },
);

const isAnything = (on: (typeof PERMISSIONS)['proxy'][number]['on']) => {
  try {
    return on({} as never, {} as never).includes('*');
  } catch {
    return false;
  }
};

const bucketArn = (kind: string) => `arn:aws:s3:::cordon-commercial-${kind}-111122223333-us-east-1`;

test.each([
  ['the verifier reads payloads', 'verifier', 's3:GetObject', `${bucketArn('payloads')}/*`],
  ['a field engineer reads weights', 'field-engineer', 's3:GetObject', `${bucketArn('weights')}/*`],
  [
    'a reviewer takes the deployment role',
    'reviewer',
    'sts:AssumeRole',
    'arn:aws:iam::111122223333:role/cdk-cordon-deploy-role-111122223333-us-east-1',
  ],
  ['a courier takes any role', 'courier', 'sts:AssumeRole', 'arn:aws:iam::111122223333:role/*'],
  [
    'a classifier reads another one’s bundles',
    'classifier-weapons',
    's3:GetObject',
    `${bucketArn('policies')}/mass-domestic-surveillance/*`,
  ],
  ['the proxy reads all payloads', 'proxy', 's3:GetObject', `${bucketArn('payloads')}/*`],
  [
    'the proxy decides',
    'proxy',
    'dynamodb:PutItem',
    'arn:aws:dynamodb:us-east-1:111122223333:table/cordon-commercial-reviews',
  ],
])('refused: %s', (_, part, action, resource) => {
  const found = faults(granting(ofPart(part), action, resource));
  expect(found.map(({ logicalId }) => logicalId)).toEqual([ofPart(part).logicalId]);
  expect(found[0]?.witness?.length).toBe(3);
});

test('passes: less than a row, said once more', () => {
  expect(faults(granting(ofPart('verifier'), 's3:GetObject', `${bucketArn('ledger')}/2026/*`))).toEqual([]);
  expect(
    faults(
      granting(
        ofPart('review'),
        'dynamodb:PutItem',
        'arn:aws:dynamodb:us-east-1:111122223333:table/cordon-commercial-reviews',
        {
          Condition: {
            'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['decision-1'] },
            Null: { 'dynamodb:LeadingKeys': 'false' },
          },
        },
      ),
    ),
  ).toEqual([]);
});

test('refused: the same keys without the condition that there are any', () => {
  const statement = {
    Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['decision-1'] } },
  };
  const table = 'arn:aws:dynamodb:us-east-1:111122223333:table/cordon-commercial-reviews';
  expect(faults(granting(ofPart('review'), 'dynamodb:PutItem', table, statement))).toHaveLength(1);
});

const keys = world.assembly.ofType('AWS::KMS::Key');
const statements = (key: Resource) => itemsOf(get(key.properties, 'KeyPolicy', 'Statement'));

test.each(keys.map((key) => [key.logicalId, key] as const))(
  'no statement more in the policy of %s',
  (_, key) => {
    const at = { file: key.file, pointer: `${key.pointer}/Properties/KeyPolicy/Statement/-` };
    const principals = [
      ...roles
        .map((role) => textOf(get(role.properties, 'RoleName')))
        .map((name) => ({ AWS: `arn:aws:iam::111122223333:role/cordon/${name}` })),
      { AWS: 'arn:aws:iam::111122223333:root' },
      { AWS: '*' },
      { Service: 'lambda.amazonaws.com' },
    ];
    expect(statements(key).length).toBeGreaterThan(0);
    const actions = ['kms:CreateGrant', 'kms:*', 'kms:ScheduleKeyDeletion'];
    const more = principals.map((Principal) =>
      add(at, { Effect: 'Allow', Principal, Action: actions, Resource: '*' }),
    );
    expect(faults(more)).toHaveLength(principals.length * actions.length);
  },
);
