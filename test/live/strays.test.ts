import { allowedTo, BOOTSTRAP_ROLES, policiesOfAws } from '../../lib/aws/bootstrap/roles';
import { Account } from '../../lib/live/account';
import { bootstrapRoleOf } from '../../lib/live/bootstrap-roles';
import { deployedTemplates } from '../../lib/live/deployed';
import { Found } from '../../lib/live/found';
import type { Readings } from '../../lib/live/reading';
import { CONTAINERS } from '../../lib/live/readings/containers';
import { STORAGE } from '../../lib/live/readings/storage';
import { canonical } from '../../lib/live/same';
import { GRANTS } from '../../lib/live/strays/grants';
import { IDENTITY } from '../../lib/live/strays/identity';
import { INTERFACES } from '../../lib/live/strays/interfaces';
import { LOG_POLICIES } from '../../lib/live/strays/logs';
import { ORGANIZATION } from '../../lib/live/strays/organization';
import { RECORDS } from '../../lib/live/strays/records';
import type { Answer } from '../../lib/preflight/question';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../helpers/assemblies';
import { ROLES, role, SERVICES } from './change';
import { type Row, rowsIn, type StandIn } from './stand-in/account';
import { bootstrapRows } from './stand-in/bootstrap';
import { deployedAccount } from './stand-in/deployed';

const base = deployedAccount(readAssembly(assemblyDirectory('commercial')));

/** What a stand-in answers, when it is asked. */
class Answers extends Map<string, Answer> {
  constructor(private readonly of: StandIn) {
    super();
  }

  override get(id: string): Answer {
    return this.of.answer({ id });
  }
}

/** What one look finds of a changed account; `?` begins what couldn't be known. */
function seen(look: (account: Account, found: Found) => void, change: (account: StandIn) => void): string[] {
  const standIn = base.clone();
  change(standIn);
  const account = new Account(standIn.assembly, standIn.place, new Answers(standIn));
  for (const { resource, id } of standIn.made) account.physical.learn(resource, id);
  const found = new Found();
  found.reading('look', () => look(account, found));
  return [
    ...found.irregularities.map(({ code, message }) => `${code} ${message}`),
    ...[...found.unread].map((why) => `? ${why}`),
  ];
}

const among = (searches: typeof IDENTITY, name: string) => {
  const search = searches.find(({ what }) => what === name);
  if (search === undefined) throw new Error(`there is no search for ${name}`);
  return (account: Account, found: Found) => search.look(account, found);
};
const principals = among(IDENTITY, 'principals of the account');
const interfaces = among(INTERFACES, 'network interfaces');

const OF = 'arn:aws:iam::111122223333';
const EC2 = 'arn:aws:ec2:us-east-1:111122223333';
const USERS = ['iam get-account-authorization-details', 'UserDetailList'] as const;
const user = (statement: Row, more: Row = {}) => ({
  UserName: 'joe',
  Arn: `${OF}:user/joe`,
  GroupList: [],
  AttachedManagedPolicies: [],
  UserPolicyList: [{ PolicyName: 'p', PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } }],
  ...more,
});
const group = base.find('AWS::EC2::SecurityGroup').id;

describe('a user whom no template made', () => {
  const told = (statement: Row, more?: Row) =>
    seen(principals, (account) => account.list(...USERS).push(user(statement, more)));

  it.each([
    ['ec2:AuthorizeSecurityGroupIngress', `${EC2}:security-group/${group}`],
    ...[
      ...['security-group', 'subnet', 'route-table', 'vpc', 'vpc-endpoint', 'vpc-endpoint-service'],
      ...['network-acl', 'network-interface', 'internet-gateway', 'security-group-rule', 'vpc-flow-log'],
    ].map((type) => ['ec2:*', `${EC2}:${type}/*`]),
    ['iam:AttachUserPolicy', `${OF}:user/joe`],
    ['iam:PutUserPolicy', `${OF}:user/*`],
    ['iam:CreateAccessKey', `${OF}:user/*`],
    ['iam:*', `${OF}:user/*`],
    ['iam:PutRolePolicy', `${OF}:role/cdk-*`],
    ['iam:UpdateAssumeRolePolicy', `${OF}:role/cdk-*`],
    ['iam:AddUserToGroup', `${OF}:group/*`],
    ['iam:CreatePolicyVersion', `${OF}:policy/own`],
    ['iam:CreateOpenIDConnectProvider', `${OF}:oidc-provider/*`],
    ['iam:CreateRole', `${OF}:role/x*`],
    ['sts:AssumeRole', `${OF}:role/x`],
    ['sts:AssumeRole', 'arn:aws:iam::*:role/x'],
    ['ecs:ExecuteCommand', 'arn:aws:ecs:us-east-1:111122223333:task/*'],
    ['ecs:StopTask', 'arn:aws:ecs:us-east-1:111122223333:task/*'],
    ['route53:ChangeResourceRecordSets', 'arn:aws:route53:::hostedzone/*'],
    ['s3:ListBucket', '*'],
    ['s3:Get*', '*'],
    ['S3:GetObject', '*'],
    ['s3:GetObject', 'arn:aws:s3:::\u0024{*}'],
    ['*:Describe*', '*'],
    ['ec2:*Describe*', '*'],
    ...[
      ...['application-autoscaling', 'vpc-lattice', 'ram', 'route53profiles', 'codebuild', 'glue'],
      ...['scheduler', 'servicecatalog', 'fis', 'bedrock', 'account', 'a-service-of-tomorrow'],
    ].map((service) => [`${service}:*`, '*']),
  ])('may not do %s on %s', (Action, Resource) => {
    const name = `live-stray no template made the user 'joe', which may touch what the enclave is made of (${Action} on ${Resource})`;
    expect(told({ Action, Resource })).toEqual([name]);
  });

  it.each<[string, Row]>([
    ['all but some actions', { NotAction: 'iam:*', Resource: '*' }],
    ['things but some', { Action: 'ec2:RunInstances', NotResource: 'arn:aws:ec2:*:*:vpc/x' }],
    ['something, as far as is told', { Action: 'ec2:RunInstances' }],
    ['what a condition narrows', { Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:x': 'true' } } }],
  ])('may not do %s', (_, statement) => {
    expect(told(statement)).toEqual([expect.stringMatching(/^live-stray .*'joe'/)]);
  });

  it.each<[string, Row]>([
    ['a group', { GroupList: ['gone'] }],
    ['groups', { GroupList: undefined }],
    ['a policy', { AttachedManagedPolicies: [{ PolicyName: 'p', PolicyArn: `${OF}:policy/gone` }] }],
  ])('may do everything by %s that is not told of', (_, more) => {
    const look = { Action: 'ec2:DescribeVpcs', Resource: '*' };
    expect(told(look, more)).toEqual([expect.stringMatching(/^live-stray .*'joe'.*\(\* on \*\)/)]);
  });

  it.each<[string, Row]>([
    [
      'look',
      { Action: ['ec2:Describe*', 's3:GetBucketPolicy', 'kms:ListGrants', 'iam:Get*'], Resource: '*' },
    ],
    [
      'become somebody in another account',
      { Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::999999999999:role/x' },
    ],
    ['be denied', { Effect: 'Deny', Action: '*', Resource: '*' }],
  ])('may %s', (_, statement) => {
    expect(told(statement)).toEqual([]);
  });
});

describe('a role that no template made', () => {
  it('may not let itself do more', () => {
    const statement = { Action: 'iam:PutRolePolicy', Resource: `${OF}:role/ops` };
    const change = (account: StandIn) => account.list(...ROLES).push(role('ops', statement));
    expect(seen(principals, change)).toEqual([expect.stringMatching(/^live-stray .*the role 'ops'/)]);
  });

  it.each<[Row | string, number]>([
    [{ Service: 'ecs.amazonaws.com' }, 0],
    [{ Service: 'ecs.amazonaws.com', AWS: '999999999999' }, 1],
    [{ Federated: 'x' }, 1],
    ['*', 1],
  ])("is AWS's own where a service alone may take it: %j", (Principal, strays) => {
    const all = role(
      'linked',
      { Action: '*', Resource: '*' },
      {
        Path: '/aws-service-role/ecs.amazonaws.com/',
        AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] },
      },
    );
    expect(seen(principals, (account) => account.list(...ROLES).push(all))).toHaveLength(strays);
  });
});

describe('a role by which is deployed', () => {
  const changed = (kind: string, change: (row: Row) => void) =>
    seen(principals, (account) => change(account.entry(...ROLES, `"cdk-cordon-${kind}-role-`)));
  const more = (statement: Row) => (row: Row) =>
    rowsIn(row, 'RolePolicyList').push({
      PolicyName: 'more',
      PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] },
    });
  const trusting = (Principal: unknown) => (row: Row) =>
    rowsIn(row.AssumeRolePolicyDocument as Row, 'Statement').push({
      Effect: 'Allow',
      Principal,
      Action: 'sts:AssumeRole',
    });
  const STAGING = 'arn:aws:s3:::cdk-cordon-assets-111122223333-us-east-1';
  const KEYS = 'arn:aws:kms:us-east-1:111122223333:key';

  it.each<[string, string, (row: Row) => void]>([
    ['deploy', 'trusts another account', trusting({ AWS: 'arn:aws:iam::999999999999:root' })],
    ['deploy', 'trusts everybody', trusting('*')],
    ['deploy', 'trusts a user by name', trusting({ AWS: `${OF}:user/joe` })],
    ['deploy', 'trusts a provider', trusting({ Federated: `${OF}:oidc-provider/x` })],
    ['cfn-exec', 'trusts the account', trusting({ AWS: `${OF}:root` })],
    ['cfn-exec', 'trusts another service', trusting({ Service: 'lambda.amazonaws.com' })],
    ['cfn-exec', 'may do everything', more({ Action: '*', Resource: '*' })],
    ['cfn-exec', 'may do everything, in other words', more({ Action: '*:*', Resource: '*' })],
    ['cfn-exec', 'may do all but something', more({ NotAction: 'iam:GetUser', Resource: '*' })],
    [
      'cfn-exec',
      'makes roles without a boundary',
      more({ Action: 'iam:CreateRole', Resource: `${OF}:role/cordon/cordon-commercial-*` }),
    ],
    [
      'cfn-exec',
      'has a policy of AWS',
      (row) =>
        rowsIn(row, 'AttachedManagedPolicies').push({
          PolicyName: 'A',
          PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        }),
    ],
    ['deploy', 'passes other roles', more({ Action: 'iam:PassRole', Resource: `${OF}:role/*` })],
    ['deploy', 'reads objects of this account', more({ Action: 's3:GetObject', Resource: '*' })],
    ['file-publishing', 'invokes models', more({ Action: 'sagemaker:*', Resource: '*' })],
    ['file-publishing', 'writes any object', more({ Action: 's3:*', Resource: '*' })],
    ['file-publishing', 'uses any key', more({ Action: 'kms:Decrypt', Resource: `${KEYS}/*` })],
    [
      'file-publishing',
      "uses the enclave's key",
      more({ Action: 'kms:Decrypt', Resource: `${KEYS}/${base.find('AWS::KMS::Key', 'ledger').id}` }),
    ],
    ['file-publishing', 'changes principals', more({ Action: 'iam:*', Resource: '*' })],
  ])('may not be more than the bootstrap makes it: %s %s', (kind, _, change) => {
    expect(changed(kind, change)).toEqual([
      expect.stringMatching(new RegExp(`^deployer-differs the role 'cdk-cordon-${kind}-role-`)),
    ]);
  });

  it.each<[string, string, (row: Row) => void]>([
    ['deploy', 'looks', more({ Action: 'cloudformation:Describe*', Resource: '*' })],
    ['deploy', 'deploys one stack', more({ Action: 'cloudformation:CreateStack', Resource: 'arn:x' })],
    [
      'file-publishing',
      'publishes, in fewer words',
      more({
        Action: 's3:PutObject',
        Resource: `${STAGING}/a*`,
        Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
      }),
    ],
    ['cfn-exec', 'has nothing', (row) => rowsIn(row, 'AttachedManagedPolicies').splice(0)],
  ])('may be less: %s %s', (kind, _, change) => {
    expect(changed(kind, change)).toEqual([]);
  });

  it('may do what the bootstrap template says, and no more', () => {
    const rows = bootstrapRows(base.clone());
    const pairs = (statements: readonly Row[]) =>
      statements
        .filter(({ Effect = 'Allow' }) => Effect === 'Allow')
        .flatMap(({ Action, Resource, Condition }) =>
          [Action]
            .flat()
            .flatMap((action) => [Resource].flat().map((on) => JSON.stringify([action, on, Condition]))),
        );
    for (const kind of BOOTSTRAP_ROLES.filter((one) => one !== 'cfn-exec')) {
      const row = rows.find(({ Arn }) => bootstrapRoleOf(String(Arn))?.role === kind);
      const place = { ...base.place, qualifier: 'cordon', name: 'commercial' };
      const statements = rowsIn(row, 'RolePolicyList').flatMap(({ PolicyDocument }) =>
        rowsIn(PolicyDocument as Row, 'Statement'),
      );
      const said = pairs(statements).map((pair) => pair.replace('key/cdk', 'key/*'));
      expect(new Set(pairs(allowedTo(kind, place) as unknown as Row[]))).toEqual(new Set(said));
      expect(rowsIn(row, 'AttachedManagedPolicies').map(({ PolicyArn }) => PolicyArn)).toEqual(
        policiesOfAws(kind, place),
      );
    }
  });
});

describe('a network interface that no template made', () => {
  const { Subnets, SecurityGroupIds } = base.find('AWS::SageMaker::Model').properties.VpcConfig;
  const INTERFACE = {
    NetworkInterfaceId: 'eni-other',
    InterfaceType: 'interface',
    SubnetId: Subnets[0],
    RequesterManaged: true,
    Description: '',
    Groups: SecurityGroupIds.map((GroupId: string) => ({ GroupId })),
  };
  const told = (more: Row) =>
    seen(interfaces, (account) =>
      account.list('ec2 describe-network-interfaces', 'NetworkInterfaces').push({ ...INTERFACE, ...more }),
    );

  it("passes as SageMaker's in the model's subnets, with the model's group", () => {
    expect(told({})).toEqual([]);
  });

  it.each<[string, Row]>([
    ['of a function', { InterfaceType: 'lambda' }],
    ['of no type', { InterfaceType: undefined }],
    ['without a group', { Groups: [] }],
    ['that AWS does not manage', { RequesterManaged: false }],
    ['with a public address', { Association: { PublicIp: '192.0.2.1' } }],
    [
      'with a public address beside its own',
      { PrivateIpAddresses: [{ Association: { PublicIp: '192.0.2.1' } }] },
    ],
  ])('is found: %s', (_, more) => {
    expect(told(more)).toEqual([expect.stringMatching(/^live-stray .*network interface 'eni-other'/)]);
  });

  it('is no other with a public address', () => {
    const change = (account: StandIn) => {
      const [first] = account.list('ec2 describe-network-interfaces', 'NetworkInterfaces');
      Object.assign(first ?? {}, { Association: { PublicIp: '192.0.2.1' } });
    };
    expect(seen(interfaces, change)).toEqual([expect.stringMatching(/^live-stray .*the public address of/)]);
  });
});

describe('a second record', () => {
  const flowLogs = among(RECORDS, 'flow logs');
  const trails = among(RECORDS, 'trails');
  const flowLog = (ResourceId: string) =>
    seen(flowLogs, (account) =>
      account.list('ec2 describe-flow-logs', 'FlowLogs').push({ FlowLogId: 'fl-other', ResourceId }),
    );
  const trail = (row: Row) =>
    seen(trails, (account) => account.list('cloudtrail describe-trails', 'trailList').push(row));

  it.each(['AWS::EC2::VPC', 'AWS::EC2::Subnet'])('is found: a flow log of an %s', (type) => {
    expect(flowLog(base.find(type).id)).toEqual([expect.stringMatching(/^live-stray .*'fl-other'/)]);
  });

  it('is no flow log of another VPC, nor a trail of the organization', () => {
    expect(flowLog('vpc-other')).toEqual([]);
    expect(trail({ Name: 'all', IsOrganizationTrail: true })).toEqual([]);
  });

  it.each([
    { Name: 'side' },
    { Name: base.find('AWS::CloudTrail::Trail').properties.TrailName, HomeRegion: 'elsewhere' },
  ])('is found: the trail %j', (row) => {
    expect(trail(row)).toEqual([expect.stringMatching(/^live-stray .*the trail/)]);
  });
});

describe('what services do for themselves', () => {
  const look =
    ({ look }: typeof GRANTS) =>
    (account: Account, found: Found) =>
      look(account, found);

  it.each<[string, string, Row]>([
    ['DynamoDB', 'reviews', { RetiringPrincipal: 'dynamodb.us-east-1.amazonaws.com' }],
    [
      'DynamoDB for the table',
      'reviews',
      {
        Constraints: {
          EncryptionContextSubset: { 'aws:dynamodb:tableName': base.find('AWS::DynamoDB::Table').id },
        },
      },
    ],
  ])('is no stray: a grant by %s', (_, key, more) => {
    const grant = (account: StandIn) =>
      account.list(`kms list-grants --key-id ${base.find('AWS::KMS::Key', key).id}`, 'Grants').push({
        GranteePrincipal: 'dynamodb.us-east-1.amazonaws.com',
        Operations: ['Decrypt', 'GenerateDataKey', 'RetireGrant'],
        ...more,
      });
    expect(seen(look(GRANTS), grant)).toEqual([]);
  });

  const delivery = {
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: 'arn:aws:logs:us-east-1:111122223333:log-group:/cordon/commercial/dns:log-stream:*',
    Condition: { StringEquals: { 'aws:SourceAccount': ['111122223333'] } },
  };
  const others = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/events/*:*';

  it.each<[number, string, Row]>([
    [0, 'what Route 53 needs to log names', {}],
    [0, 'what services may do with logs of others', { Principal: { Service: 'events.x' }, Resource: others }],
    [1, 'a service that may write here', { Principal: { Service: 'events.amazonaws.com' } }],
    [1, 'more than writing', { Action: ['logs:PutLogEvents', 'logs:GetLogEvents'] }],
    [1, 'for whichever account', { Condition: {} }],
    [1, 'an account beside the service', { Principal: { Service: 'delivery.logs.amazonaws.com', AWS: '9' } }],
    [1, 'nothing: it denies', { Effect: 'Deny' }],
    [1, 'where nothing says which logs', { Resource: undefined, NotResource: 'x' }],
  ])('is %i strays of logs: %s', (strays, _, more) => {
    const put = (account: StandIn) =>
      account.list('logs describe-resource-policies', 'resourcePolicies').push({
        policyName: 'p',
        policyDocument: JSON.stringify({ Statement: [{ ...delivery, ...more }] }),
      });
    expect(seen(look(LOG_POLICIES), put)).toHaveLength(strays);
  });

  const LIST = 'organizations list-policies-for-target';
  const own = { Name: 'own', Arn: `arn:aws:organizations::1:policy/o-1/p-1`, AwsManaged: false };
  const organized = (change: (account: StandIn) => void) => seen(look(ORGANIZATION), change);

  it('is not known where an organization refuses something that nobody reviewed', () => {
    const change = (account: StandIn) => account.list(LIST, 'Policies').push(own);
    expect(organized(change)).toEqual([
      expect.stringMatching(/^\? .*'own' refuses .*--known arn:aws:organizations::1:policy\/o-1\/p-1/),
    ]);
    const known = (account: StandIn) => {
      change(account);
      Object.assign(account, { place: { ...account.place, known: [own.Arn] } });
    };
    expect(organized(known)).toEqual([]);
  });

  it('is nothing where there is no organization, and not known where it may not be read', () => {
    const of = 'organizations describe-organization';
    expect(organized((account) => account.refuse(of, 'AWSOrganizationsNotInUseException'))).toEqual([]);
    for (const command of [of, 'organizations list-parents', LIST])
      expect(organized((account) => account.refuse(command))).toEqual([
        expect.stringMatching(/^\? .*was denied \(AccessDenied\); give who asks organizations:/),
      ]);
  });
});

describe('a setting that stands apart', () => {
  type Setting = [string, string, Readings, (account: StandIn) => void, (account: StandIn) => void];

  /** A property as it is read of the first resource of a type. */
  function read(readings: Readings, type: string, property: string, change: (account: StandIn) => void) {
    const { id, resource } = base.find(type);
    const told: string[] = [];
    const look = (account: Account) => {
      const found = readings[type]?.read({ resource, id, expected: account.said(resource) }, account);
      told.push(canonical(found?.[property] ?? {}));
    };
    return [...seen(look, change), ...told];
  }
  const bucket = `s3api get-bucket-notification-configuration --bucket ${base.find('AWS::S3::Bucket').id}`;
  const deployment = (more: Row) => (account: StandIn) => {
    const { id } = base.find('AWS::ECS::Service');
    Object.assign(account.entry(...SERVICES, id), { deployments: [{ status: 'PRIMARY', ...more }] });
  };

  it.each<Setting>([
    [
      'AWS::S3::Bucket',
      'NotificationConfiguration',
      STORAGE,
      (account) => account.put(bucket, {}),
      (account) => account.put(bucket, { EventBridgeConfiguration: {} }),
    ],
    [
      'AWS::DynamoDB::Table',
      'TimeToLiveSpecification',
      STORAGE,
      () => {},
      (account) =>
        account.put('dynamodb describe-time-to-live', {
          TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'x' },
        }),
    ],
    ...['serviceConnectConfiguration', 'vpcLatticeConfigurations'].map(
      (name): Setting => [
        'AWS::ECS::Service',
        name.charAt(0).toUpperCase() + name.slice(1),
        CONTAINERS,
        deployment({}),
        deployment({ [name]: [{ enabled: true, roleArn: 'x' }] }),
      ],
    ),
  ])('is read: %s %s', (type, property, readings, without, having) => {
    expect(read(readings, type, property, without)).toEqual(['{}']);
    expect(read(readings, type, property, having)).toEqual([expect.stringMatching(/true|x/)]);
  });
});

describe('a stack', () => {
  const look = (account: Account, found: Found) => {
    deployedTemplates(account.assembly, account, found);
  };
  const told = (more: Row) =>
    seen(look, (account) => {
      Object.assign(account.list('cloudformation describe-stacks', 'Stacks')[0] ?? {}, more);
    });

  it('is as it was deployed', () => {
    expect(told({})).toEqual([]);
  });

  it.each<[string, Row]>([
    ['stack-unprotected', { EnableTerminationProtection: false }],
    ['stack-unprotected', { EnableTerminationProtection: undefined }],
    ['stack-role-differs', { RoleARN: 'arn:aws:iam::999999999999:role/x' }],
    ['stack-role-differs', { RoleARN: undefined }],
  ])('is found: %s %j', (code, more) => {
    expect(told(more)).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });
});
