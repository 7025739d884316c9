import { classifiersUpdatable } from '../../../lib/claims/classifiers-updatable/claim';
import { beside } from '../enclaves';
import { environmentValue, gone, like, one, proofCases, set, unset, world } from '../proof-cases';

const task = one('AWS::ECS::TaskDefinition', /^autonomousweapons/);
const bucket = one('AWS::S3::Bucket', /^Policies/);
const policy = one('AWS::S3::BucketPolicy', /^Policies/);
const reads = one('AWS::IAM::Policy', /^Policiesreadautonomous/);
const role = one('AWS::IAM::Role', /^Rolesclassifierautonomous/);
const proxyRole = one('AWS::IAM::Role', /^Rolesproxy/);
const courier = one('AWS::IAM::Policy', /^Policiescarrycourier/);
const key = one('AWS::KMS::Key', /^Keyspolicies/);
const S3 = 's3://cordon-commercial-policies-111122223333-us-east-1';
const ARN = 'arn:aws:s3:::cordon-commercial-policies-111122223333-us-east-1';
const tell = (name: string, value: string) => set(task, environmentValue(task, name), value);
const also = (Action: string, Resource = `${ARN}/*`) =>
  set(reads, 'PolicyDocument/Statement/-', { Effect: 'Allow', Action, Resource });
const opened = [set(policy, 'PolicyDocument/Statement', []), unset(role, 'PermissionsBoundary')];
const keys = world.charter.signingKeys;

const { PolicyDocument } = like(policy).Properties as { PolicyDocument: { Statement: { Sid: string }[] } };
const overwriting = PolicyDocument.Statement.findIndex(({ Sid }) => Sid === 'Overwriting');

proofCases(classifiersUpdatable, {
  breaks: [
    [
      'bundles elsewhere',
      /^autonomousweapons/,
      () => [tell('CORDON_POLICIES', 's3://elsewhere/autonomous-weapons/')],
    ],
    ['bundles of the whole bucket', /^autonomousweapons/, () => [tell('CORDON_POLICIES', `${S3}/`)]],
    ["another red line's bundles", /./, () => [tell('CORDON_POLICIES', `${S3}/mass-domestic-surveillance/`)]],
    [
      'bundles among the weights',
      /./,
      () => [
        tell('CORDON_POLICIES', 's3://cordon-commercial-weights-111122223333-us-east-1/autonomous-weapons/'),
      ],
    ],
    [
      'keys that are not for policies',
      /^autonomousweapons/,
      () => [tell('CORDON_POLICY_KEYS', JSON.stringify(keys))],
    ],
    ['no key', /^autonomousweapons/, () => [tell('CORDON_POLICY_KEYS', '[]')]],
    ['no role', /^autonomousweapons/, () => [unset(task, 'TaskRoleArn')]],
    ['a role that may not read', /./, () => [gone(reads)]],
    ['a role that may read all bundles', /^Policiesread/, () => [...opened, also('s3:GetObject')]],
    ['a role that may write bundles', /^Policiesread/, () => [...opened, also('s3:PutObject')]],
    ['a role that may delete bundles', /^Policiesread/, () => [...opened, also('s3:Delete*')]],
    [
      'a courier may write over bundles',
      /^Policies/,
      () => [unset(policy, `PolicyDocument/Statement/${overwriting}`)],
    ],
    [
      'anyone may write bundles',
      /^PoliciesBucketPolicy/,
      () => [
        set(policy, 'PolicyDocument/Statement', [
          { Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: '*' },
        ]),
      ],
    ],
    [
      'the proxy reads bundles, too',
      /^More:/,
      () => [
        set(policy, 'PolicyDocument/Statement', []),
        unset(proxyRole, 'PermissionsBoundary'),
        beside(reads, 'More', like(reads, { PolicyName: 'more', Roles: ['cordon-commercial-proxy'] })),
      ],
    ],
    ['no versions', /^PoliciesBucket/, () => [unset(bucket, 'VersioningConfiguration')]],
    ['a bucket for records', /^PoliciesBucket/, () => [set(bucket, 'ObjectLockEnabled', true)]],
    ['nobody may write', /^PoliciesBucket/, () => [gone(courier)]],
    ['a key that decrypts for nobody', /^Keyspolicies/, () => [set(key, 'KeyPolicy/Statement', [])]],
    ['no classifier', /./, () => [set(task, 'ContainerDefinitions/0/Image', 'busybox')]],
  ],
  misses: [
    ['a reader that its boundary holds back', () => [also('s3:PutObject')]],
    [
      'a denial more',
      () => [
        set(policy, 'PolicyDocument/Statement/-', {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:DeleteObject',
          Resource: `${ARN}/*`,
        }),
      ],
    ],
    ['a tag', () => [set(bucket, 'Tags', [{ Key: 'a', Value: 'b' }])]],
  ],
  guards: 15,
});
