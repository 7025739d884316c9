import { CONFIG, KEY, MODEL, SERVICE, TASK } from '../escape';
import {
  append,
  arn,
  arnOf,
  copy,
  gap,
  may,
  openBucket,
  reviewer,
  type Step,
  set,
  setVariable,
  shownBy,
  trusts,
  trustsBeside,
  unbound,
  type Whole,
  whole,
} from '../steps';

const PROXY = '"CORDON_CLASSIFIERS"';
const WEAPONS = '"CORDON_RED_LINE","Value":"autonomous-weapons"';
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** A section of a template that another resource then depends on. */
const section =
  (part: 'safety' | 'boundary' | 'model', name: string, value: unknown, ...then: readonly Step[]): Step =>
  (draft) => {
    draft.template(part)[name] = value;
    const [first] = then.map((step) => step(draft));
    return first ?? '';
  };
const imageOf =
  (from: string, to: string): Step =>
  (draft) => {
    const found = draft.find(TASK, from);
    const [container] = (found.resource.Properties?.ContainerDefinitions ?? []) as { Image: unknown }[];
    const text = JSON.stringify(container?.Image).replace(/@sha256:[0-9a-f]{64}/, to);
    return draft.set(found, 'Properties/ContainerDefinitions/0/Image', JSON.parse(text));
  };

/** A role is a courier's only if it trusts couriers alone: whoever else may take it carries in what they like. */
const COURIERS: readonly Whole[] = [
  whole('a reviewer among the couriers whom their role trusts', trustsBeside('courier', reviewer)),
  whole(
    "a statement more that lets a reviewer take the couriers' role",
    trusts('courier', (draft) => ({ AWS: reviewer(draft) }), { Null: { 'sts:SourceIdentity': 'false' } }),
  ),
];

export const SWITCHES: readonly Whole[] = [
  whole(
    'a number of classifiers that a deployer gives',
    section(
      'safety',
      'Parameters',
      { Count: { Type: 'Number', Default: 3 } },
      set([SERVICE, 'classifier-weapons"'], 'Properties/DesiredCount', { Ref: 'Count' }),
    ),
  ),
  whole(
    'a condition under which the classifier is made',
    section(
      'safety',
      'Parameters',
      { Safe: { Type: 'String', Default: 'yes' } },
      section(
        'safety',
        'Conditions',
        { IsSafe: { 'Fn::Equals': [{ Ref: 'Safe' }, 'yes'] } },
        set([SERVICE, 'classifier-weapons"'], 'Condition', 'IsSafe'),
      ),
    ),
  ),
  whole(
    'wiring that a deployer gives',
    section(
      'safety',
      'Parameters',
      { Wiring: { Type: 'String' } },
      setVariable(PROXY, 'CORDON_CLASSIFIERS', () => ({ Ref: 'Wiring' })),
    ),
  ),
  whole(
    'an image that a parameter names',
    section(
      'safety',
      'Parameters',
      { Tag: { Type: 'String' } },
      set([TASK, PROXY], 'Properties/ContainerDefinitions/0/Image', { Ref: 'Tag' }),
    ),
  ),
  whole('a proxy by tag', imageOf(PROXY, ':latest')),
  whole('a classifier by tag', imageOf(WEAPONS, ':stable')),
  ...(
    [
      'ecs:UpdateService',
      'ecs:StopTask',
      'application-autoscaling:RegisterScalableTarget',
      'sagemaker:UpdateEndpoint',
      'elasticloadbalancing:ModifyListener',
      'servicediscovery:RegisterInstance',
      'cloudwatch:DisableAlarmActions',
      'route53resolver:UpdateFirewallConfig',
      'cloudtrail:StopLogging',
    ] as const
  ).map((action) =>
    whole(
      `a field engineer, without boundary, may do ${action}`,
      may('field-engineer', action),
      unbound('field-engineer'),
    ),
  ),
  ...COURIERS,
];

export const SEALED_MODEL: readonly Whole[] = [
  whole(
    'a model of an image that the charter does not know',
    set(
      [MODEL],
      'Properties/PrimaryContainer/Image',
      `111122223333.dkr.ecr.us-east-1.amazonaws.com/x@${digest('f')}`,
    ),
  ),
  whole(
    'weights of another release',
    set(
      [MODEL],
      'Properties/PrimaryContainer/ModelDataSource/S3DataSource/S3Uri',
      's3://elsewhere/weights.tar.gz',
    ),
  ),
  whole(
    "the safeguard's weights in the model",
    set(
      [MODEL, '-model"'],
      'Properties/PrimaryContainer/ModelDataSource/S3DataSource/S3Uri',
      's3://cordon-weights/safeguard-2026-07/weights.tar.gz',
    ),
  ),
  whole(
    'a shadow of the model',
    copy([CONFIG, 'Model'], 'model', 'ShadowConfig', {}),
    set([CONFIG, 'Model'], 'Properties/ShadowProductionVariants', [
      { VariantName: 'shadow', ModelName: 'x', InstanceType: 'ml.p5.48xlarge', InitialInstanceCount: 1 },
    ]),
  ),
  whole(
    "a writer of weights, who may write the release's key",
    may('field-engineer', ['s3:PutObject', 'kms:GenerateDataKey']),
    unbound('field-engineer'),
    openBucket('WeightsBucket'),
  ),
  whole(
    "weights that a classifier's role may write",
    may('classifier-autonomous-weapons', 's3:PutObject'),
    unbound('classifier-autonomous-weapons'),
    openBucket('WeightsBucket'),
  ),
  whole('a model of two containers', set([MODEL], 'Properties/Containers', [{ Image: 'x' }, { Image: 'y' }])),
  whole(
    'an endpoint of another configuration',
    set(['AWS::SageMaker::Endpoint'], 'Properties/EndpointConfigName', 'elsewhere'),
  ),
  ...COURIERS,
];

const bucket = (part: string, path = '/*') => arn(`s3:::cordon-{name}-${part}-{account}-{region}${path}`);
export const RECORDS: readonly Whole[] = [
  whole(
    'a ledger kept for a month',
    set(['AWS::S3::Bucket', '-ledger-'], 'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days', 30),
  ),
  whole(
    'a ledger in governance mode, and a role that may go round it',
    set(
      ['AWS::S3::Bucket', '-ledger-'],
      'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode',
      'GOVERNANCE',
    ),
    may('field-engineer', ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion']),
  ),
  whole(
    'a trail kept for a day',
    set(['AWS::S3::Bucket', '-trail-'], 'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days', 1),
  ),
  whole(
    'a ledger without lock',
    set(['AWS::S3::Bucket', '-ledger-'], 'Properties/ObjectLockConfiguration', undefined),
  ),
  ...(['classifier-autonomous-weapons', 'review', 'field-engineer', 'reviewer'] as const).map((role) =>
    whole(
      `${role} may write the ledger`,
      may(role, 's3:PutObject', bucket('ledger')),
      unbound(role),
      openBucket('LedgerBucket'),
    ),
  ),
  ...(['review', 'classifier-autonomous-weapons', 'field-engineer'] as const).map((role) =>
    whole(
      `${role} may sign the ledger`,
      may(role, 'kms:Sign'),
      unbound(role),
      append([KEY, 'SIGN_VERIFY'], 'Properties/KeyPolicy/Statement', (draft) => ({
        Effect: 'Allow',
        Principal: { AWS: arnOf(role)(draft) },
        Action: 'kms:Sign',
        Resource: '*',
      })),
    ),
  ),
  whole(
    'the proxy writes its ledger elsewhere',
    setVariable(PROXY, 'CORDON_LEDGER', () => 's3://elsewhere/'),
  ),
  whole(
    'the proxy signs with another key',
    setVariable(PROXY, 'CORDON_LEDGER_KEY', () => 'kms://arn:aws:kms:us-east-1:111122223333:key/other'),
  ),
  whole('a trail in another bucket', set(['AWS::CloudTrail::Trail'], 'Properties/S3BucketName', 'elsewhere')),
  gap(
    'what a trail leaves out is not part of the proof',
    whole(
      'a trail of writes alone',
      set(['AWS::CloudTrail::Trail'], 'Properties/EventSelectors', [{ ReadWriteType: 'WriteOnly' }]),
    ),
  ),
];

export const UPDATES: readonly Whole[] = [
  ...(['proxy', 'review', 'field-engineer', 'classifier-autonomous-weapons'] as const).map((role) =>
    whole(
      `${role} may write policy bundles`,
      may(role, 's3:PutObject', bucket('policies')),
      unbound(role),
      openBucket('PoliciesBucket'),
    ),
  ),
  whole(
    'a classifier that reads its bundles elsewhere',
    setVariable(WEAPONS, 'CORDON_POLICIES', () => 's3://elsewhere/autonomous-weapons/'),
  ),
  whole(
    "a classifier that reads another red line's bundles",
    setVariable(WEAPONS, 'CORDON_POLICIES', (value) =>
      String(value).replace('autonomous-weapons', 'mass-domestic-surveillance'),
    ),
  ),
  whole(
    'a classifier that trusts no key',
    setVariable(WEAPONS, 'CORDON_POLICY_KEYS', () => '[]'),
  ),
  whole(
    'a classifier that trusts a key of somebody else',
    setVariable(WEAPONS, 'CORDON_POLICY_KEYS', (value) =>
      String(value).replace(
        /"publicKey":"[^"]+"/,
        '"publicKey":"MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="',
      ),
    ),
  ),
  whole(
    'a policies bucket without versions, so that nothing can be rolled back',
    set(['AWS::S3::Bucket', '-policies-'], 'Properties/VersioningConfiguration/Status', 'Suspended'),
  ),
  whole(
    'a classifier that can no longer read its bundles',
    shownBy(
      ['AWS::IAM::Role', '-classifier-weapons"'],
      set(
        ['AWS::IAM::Policy', 'Policiesreadautonomousweapons'],
        'Properties/PolicyDocument/Statement/0/Effect',
        'Deny',
      ),
    ),
  ),
  ...COURIERS,
];
