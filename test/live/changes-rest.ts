import { type Change, POLICIES, ROLES, repolicy, role, SERVICES, TASKS } from './change';
import { type Row, rowsIn, type StandIn } from './stand-in/account';

const bucket = (account: StandIn, part: string) => account.find('AWS::S3::Bucket', `commercial-${part}-`).id;
const statementsOf = (document: unknown) => (document as { Statement: Row[] }).Statement;

const OTHER = `sha256:${'0'.repeat(64)}`;

/** Changes of who may what, of what runs, and of what is kept. */
export const OTHER_CHANGES: readonly Change[] = [
  {
    name: 'a role may invoke the model',
    make: (account) =>
      account.list(...ROLES).push(role('analyst', { Action: 'sagemaker:InvokeEndpoint', Resource: '*' })),
    found: /^live-stray : no template made the role 'analyst', which may touch .*sagemaker:InvokeEndpoint/m,
  },
  {
    name: 'a role may do everything',
    make: (account) => account.list(...ROLES).push(role('admin', { Action: '*', Resource: '*' })),
    found: /^live-stray : no template made the role 'admin'/m,
  },
  {
    name: 'a role may do all but a little',
    make: (account) => account.list(...ROLES).push(role('nearly', { NotAction: 'iam:*', Resource: '*' })),
    found: /^live-stray : no template made the role 'nearly'/m,
  },
  {
    name: 'a user may read a bucket, by a group',
    make(account) {
      account.list('iam get-account-authorization-details', 'UserDetailList').push({
        UserName: 'joe',
        Arn: 'arn:aws:iam::111122223333:user/joe',
        UserPolicyList: [],
        GroupList: ['readers'],
        AttachedManagedPolicies: [],
      });
      account.list('iam get-account-authorization-details', 'GroupDetailList').push({
        GroupName: 'readers',
        GroupPolicyList: [
          {
            PolicyName: 'p',
            PolicyDocument: {
              Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::cordon-*' }],
            },
          },
        ],
        AttachedManagedPolicies: [],
      });
    },
    found: /^live-stray : no template made the user 'joe', .*s3:GetObject/m,
  },
  {
    name: 'a role of the enclave has a second inline policy',
    make: (account) =>
      rowsIn(account.entry(...ROLES, '"cordon-commercial-reviewer"'), 'RolePolicyList').push({
        PolicyName: 'second',
        PolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: 'sagemaker:InvokeEndpoint', Resource: '*' }],
        },
      }),
    found: /^live-stray Roles\w*reviewer\w*: no template made the policy 'second'/m,
  },
  {
    name: 'a role of the enclave has a managed policy',
    make: (account) =>
      rowsIn(account.entry(...ROLES, '"cordon-commercial-proxy"'), 'AttachedManagedPolicies').push({
        PolicyName: 'Admin',
        PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      }),
    found: /^live-differs Roles\w*proxy\w*\/ManagedPolicyArns:/m,
  },
  {
    name: 'a role trusts others',
    make(account) {
      const row = account.entry(...ROLES, '"cordon-commercial-proxy"');
      const document = row.AssumeRolePolicyDocument as { Statement: Row[] };
      document.Statement.push({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'sts:AssumeRole',
      });
    },
    found: /^live-differs Roles\w*proxy\w*\/AssumeRolePolicyDocument:/m,
  },
  {
    name: 'a role loses its boundary',
    make: (account) => {
      delete account.entry(...ROLES, '"cordon-commercial-courier"').PermissionsBoundary;
    },
    found: /^live-differs Roles\w*courier\w*\/PermissionsBoundary:/m,
  },
  {
    name: 'the boundary allows more',
    make(account) {
      const [version] = rowsIn(
        account.entry(...POLICIES, '"PolicyName":"cordon-commercial-boundary"'),
        'PolicyVersionList',
      );
      statementsOf(version?.Document).push({
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
      });
    },
    found: /^live-differs BoundaryPolicy\w+\/PolicyDocument:/m,
  },
  {
    name: 'a policy of a role allows more',
    make(account) {
      const [first] = rowsIn(account.entry(...ROLES, '"cordon-commercial-review"'), 'RolePolicyList');
      statementsOf(first?.PolicyDocument).push({
        Effect: 'Allow',
        Action: 's3:*',
        Resource: '*',
      });
    },
    found: /^live-differs \w+\/PolicyDocument:/m,
  },
  {
    name: 'a key is granted',
    make: (account) =>
      account.list(`kms list-grants --key-id ${account.find('AWS::KMS::Key', 'ledger').id}`, 'Grants').push({
        GrantId: 'g',
        GranteePrincipal: 'arn:aws:iam::111122223333:role/analyst',
        Operations: ['Decrypt'],
      }),
    found: /^live-stray Keysledger\w+: no template made the grant of .*Decrypt/m,
  },
  {
    name: "a key's policy lets in the account",
    make: (account) =>
      repolicy(
        account.output(`kms get-key-policy --key-id ${account.find('AWS::KMS::Key', 'payloads').id}`),
        'Policy',
        ({ Statement }) =>
          Statement.push({
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'kms:*',
            Resource: '*',
          }),
      ),
    found: /^live-differs Keyspayloads\w+\/KeyPolicy:/m,
  },
  {
    name: 'a key no longer rotates',
    make: (account) => {
      account.output(
        `kms get-key-rotation-status --key-id ${account.find('AWS::KMS::Key', 'secrets').id}`,
      ).KeyRotationEnabled = false;
    },
    found: /^live-differs Keyssecrets\w+\/EnableKeyRotation:/m,
  },
  {
    name: 'a key is about to be deleted',
    make: (account) => {
      Object.assign(
        account.output(`kms describe-key --key-id ${account.find('AWS::KMS::Key', 'trail').id}`)
          .KeyMetadata as Row,
        { KeyState: 'PendingDeletion', Enabled: false },
      );
    },
    found: /^live-differs Keystrail\w+\/KeyState:/m,
  },
  {
    name: 'a bucket loses its policy',
    make(account) {
      const of = `s3api get-bucket-policy --bucket ${bucket(account, 'ledger')}`;
      account.drop(of);
      account.refuse(of, 'NoSuchBucketPolicy');
    },
    found: /^live-differs LedgerBucket\w*Policy\w*: .* is gone$/m,
  },
  {
    name: 'a bucket is locked for a shorter time',
    make: (account) =>
      account.put(`s3api get-object-lock-configuration --bucket ${bucket(account, 'payloads')}`, {
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
        },
      }),
    found: /^live-differs \w*Payload\w+\/ObjectLockConfiguration:/m,
  },
  {
    name: 'a bucket is copied',
    make(account) {
      const of = `s3api get-bucket-replication --bucket ${bucket(account, 'weights')}`;
      account.errors.delete(of);
      account.put(of, {
        ReplicationConfiguration: { Role: 'r', Rules: [{ Destination: { Bucket: 'arn:aws:s3:::other' } }] },
      });
    },
    found: /^live-differs \w*Weights\w*\/ReplicationConfiguration:/m,
  },
  {
    name: 'a bucket has an access point',
    make: (account) =>
      account
        .list('s3control list-access-points', 'AccessPointList')
        .push({ Name: 'side', Bucket: bucket(account, 'weights') }),
    found: /^live-stray \w*Weights\w*: no template made the access point 'side'/m,
  },
  {
    name: 'the trail is stopped',
    make: (account) => {
      account.output('cloudtrail get-trail-status').IsLogging = false;
    },
    found: /^live-differs Trail\w*\/IsLogging:/m,
  },
  {
    name: 'the trail leaves out objects',
    make: (account) => {
      rowsIn(account.output('cloudtrail get-event-selectors'), 'AdvancedEventSelectors').splice(1, 1);
    },
    found: /^live-differs Trail\w*\/AdvancedEventSelectors:/m,
  },
  {
    name: 'logs are kept for a day',
    make: (account) => {
      account.entry('logs describe-log-groups', 'logGroups', '/proxy"').retentionInDays = 1;
    },
    found: /^live-differs Proxy\w+\/RetentionInDays:/m,
  },
  {
    name: 'logs are sent elsewhere',
    make: (account) =>
      account
        .list(
          `logs describe-subscription-filters --log-group-name ${account.find('AWS::Logs::LogGroup', '/proxy').id}`,
          'subscriptionFilters',
        )
        .push({ filterName: 'out', destinationArn: 'arn:aws:lambda:us-east-1:999999999999:function:x' }),
    found: /^live-stray Proxy\w+: no template made the subscription 'out'/m,
  },
  {
    name: "a secret's policy is gone",
    make: (account) => {
      delete account.output(
        `secretsmanager get-resource-policy --secret-id ${account.find('AWS::SecretsManager::Secret', 'proxy').id}`,
      ).ResourcePolicy;
    },
    found: /^live-differs tlsproxy\w+: .* is gone$/m,
  },
  {
    name: 'the table may be deleted',
    make: (account) => {
      (account.output('dynamodb describe-table').Table as Row).DeletionProtectionEnabled = false;
    },
    found: /^live-differs \w*Review\w*\/DeletionProtectionEnabled:/m,
  },
  {
    name: 'a task runs another image',
    make: (account) => {
      rowsIn(account.entry(...TASKS, 'service:cordon-commercial-proxy'), 'containers').push({
        name: 'main',
        imageDigest: OTHER,
      });
    },
    found: /^live-stray Proxy\w+: no template made the image sha256:0000/m,
  },
  {
    name: 'a service runs another task definition',
    make: (account) => {
      account.entry(...SERVICES, '"cordon-commercial-proxy"').taskDefinition =
        'arn:aws:ecs:us-east-1:111122223333:task-definition/other:1';
    },
    found: /^live-differs Proxy\w+\/TaskDefinition:/m,
  },
  {
    name: 'a service gives shells',
    make: (account) => {
      account.entry(...SERVICES, '"cordon-commercial-review"').enableExecuteCommand = true;
    },
    found: /^live-differs Review\w+\/EnableExecuteCommand:/m,
  },
  {
    name: 'a classifier is scaled to nothing',
    make: (account) => {
      account.entry(...SERVICES, 'weapons').desiredCount = 0;
    },
    found: /^live-differs autonomousweapons\w+\/DesiredCount:/m,
  },
  {
    name: 'a task is started by hand, with another environment',
    make(account) {
      const task = structuredClone(account.entry(...TASKS, 'service:cordon-commercial-proxy'));
      account.list(...TASKS).push({
        ...task,
        group: 'family:x',
        overrides: { containerOverrides: [{ name: 'main', environment: [{ name: 'A', value: 'b' }] }] },
      });
    },
    found: /^live-stray Cluster\w*: no template made what the task '\w[\w-]*' is told beside its definition/m,
  },
  {
    name: 'a service that no template has runs in the cluster',
    make: (account) => {
      (account.output('ecs list-services').serviceArns as unknown[]).push(
        'arn:aws:ecs:us-east-1:111122223333:service/cordon-commercial/side',
      );
    },
    found: /^live-stray Cluster\w*: no template made the service 'side'/m,
  },
  {
    name: 'the model is served by another configuration',
    make: (account) => {
      account.output(
        'sagemaker describe-endpoint --endpoint-name cordon-commercial-model',
      ).EndpointConfigName = 'other';
    },
    found: /^live-differs ModelEndpoint\w*\/EndpointConfigName:/m,
  },
  {
    name: 'what the model answers is captured',
    make: (account) => {
      const { id } = account.find('AWS::SageMaker::EndpointConfig', 'ModelConfig');
      account.output(
        `sagemaker describe-endpoint-config --endpoint-config-name ${id.split('/')[1]}`,
      ).DataCaptureConfig = { EnableCapture: true, DestinationS3Uri: 's3://x' };
    },
    found: /^live-differs ModelConfig\w*\/DataCaptureConfig:/m,
  },
  {
    name: 'another image is served',
    make(account) {
      const [variant] = rowsIn(
        account.output('sagemaker describe-endpoint --endpoint-name cordon-commercial-model'),
        'ProductionVariants',
      );
      Object.assign(rowsIn(variant, 'DeployedImages')[0] ?? {}, {
        ResolvedImage: `111122223333.dkr.ecr/x@${OTHER}`,
      });
    },
    found: /^live-stray ModelEndpoint\w*: no template made the image .*0000/m,
  },
  {
    name: 'the model is served a second time',
    make: (account) =>
      account.list('sagemaker list-endpoints', 'Endpoints').push({
        EndpointName: 'side',
        EndpointArn: 'arn:aws:sagemaker:us-east-1:111122223333:endpoint/side',
      }),
    found: /^live-stray : no template made the endpoint 'side'/m,
  },
  {
    name: 'tags of images may be moved',
    make: (account) => {
      account.entry('ecr describe-repositories', 'repositories', '/proxy"').imageTagMutability = 'MUTABLE';
    },
    found: /^live-differs \w*proxy\w*\/ImageTagMutability:/m,
  },
  {
    name: 'a repository has a policy',
    make(account) {
      const of = 'ecr get-repository-policy --repository-name cordon-commercial/model';
      account.errors.delete(of);
      account.put(of, {
        policyText: JSON.stringify({
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage' }],
        }),
      });
    },
    found: /^live-differs \w*model\w*\/RepositoryPolicyText:/m,
  },
  {
    name: 'an alarm is deleted',
    make: (account) => {
      account.list('cloudwatch describe-alarms', 'MetricAlarms').shift();
    },
    found: /^live-differs \w+: \w+ \(cordon-commercial-[\w-]+\) is gone$/m,
  },
  {
    name: 'fewer tasks may run than the least',
    make: (account) => {
      account.entry(
        'application-autoscaling describe-scalable-targets --service-namespace ecs',
        'ScalableTargets',
        'proxy',
      ).MinCapacity = 0;
    },
    found: /^live-differs Proxy\w+\/MinCapacity:/m,
  },
  {
    name: 'a stack is updated with another template',
    make(account) {
      const body = account.output('cloudformation get-template --stack-name cordon-commercial-model')
        .TemplateBody as { Resources: Record<string, Row> };
      body.Resources.Side = { Type: 'AWS::SNS::Topic' };
    },
    found:
      /^template-differs : the deployed template of stack cordon-commercial-model is not the one that was proved: Side is added/m,
  },
  {
    name: 'a stack is gone',
    make: (account) => {
      account.list('cloudformation describe-stacks', 'Stacks').pop();
    },
    found: /^stack-missing : stack cordon-commercial-\w+ isn't deployed/m,
  },
  {
    name: 'a change set waits',
    make: (account) =>
      account
        .list('cloudformation list-change-sets --stack-name cordon-commercial-safety', 'Summaries')
        .push({ ChangeSetName: 'next', Status: 'CREATE_COMPLETE' }),
    found: /^change-set-waits : change set 'next' of stack cordon-commercial-safety/m,
  },
];
