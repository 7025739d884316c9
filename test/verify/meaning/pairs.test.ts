import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import type { Difference } from '../../../lib/contract/verdict-difference';
import { differenceToText } from '../../../lib/report/difference/text';
import type { Assembly } from '../../../lib/template/assembly';
import { differenceBetween, type Verified } from '../../../lib/verify/difference';
import { verify } from '../../../lib/verify/verify';
import { Draft, goodOf } from '../../escapes/draft';
import { BUCKET, ENDPOINT, KEY, MODEL, ROLE, SERVICE, TASK, VPC } from '../../escapes/escape';
import {
  ALARM,
  attribute,
  bucketPolicy,
  change,
  drop,
  gone,
  key,
  LOG,
  state,
} from '../../escapes/independent/edits';
import { tagged } from '../../escapes/independent/near-misses';
import { append, may, put, type Step, set, setVariable, stranger, trusts } from '../../escapes/steps';

// What a reviewer must see first: the change that matters is in the first ten lines, though every resource got a tag,
// every description another text, and every policy another order at the same time.

const good = goodOf('commercial');
const { charter } = good.deployment;
// Evidence is signed over one assembly; every change is another.
const claims = CLAIM_IDS.filter((id) => id !== 'verified-before-use');

const verdictOn = (assembly: Assembly) =>
  verify(assembly, { file: 'deployment.yaml', digest: '', charter }, { claims });

/** With the verdict on the good one, which names nothing: what matters comes first all the same. */
const verdict = verdictOn(good.assembly);
const verified = (assembly: Assembly, more: Partial<Verified> = {}): Verified => ({
  assembly,
  charter,
  deployment: {},
  verdict,
  ...more,
});

const before = verified(good.assembly);

/** Lists whose order AWS doesn't look at, turned round; keys in another order; other descriptions. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [
        key,
        /^(Statement|Action|SubnetIds|SecurityGroupIds)$/.test(key) && Array.isArray(each)
          ? each.map(shuffled).reverse()
          : shuffled(each),
      ]),
  );
}

const shuffle = (draft: Draft) => {
  for (const part of ['account', 'boundary', 'supply', 'evidence', 'model', 'safety', 'oversight'] as const)
    draft.replace(part, { ...draft.template(part), ...(shuffled(draft.template(part)) as object) });
};

function changedBy(steps: readonly Step[]): Assembly {
  const draft = new Draft(good);
  tagged('owner', 'unit 7')(draft);
  for (const step of steps) step(draft);
  shuffle(draft);
  return draft.assembly();
}

const firstTen = (after: Verified) =>
  differenceToText(differenceBetween(before, after))
    .split('\n')
    .slice(0, 10)
    .map((line) => line.trim())
    .join(' ');

const OTHER = `sha256:${'1'.repeat(64)}`;
const INGRESS = 'AWS::EC2::SecurityGroupIngress';

const PAIRS: readonly (readonly [says: string, shows: RegExp, steps: readonly Step[]])[] = [
  [
    'an internet gateway',
    /\+ foreign: Escape \(AWS::EC2::InternetGateway\) is new/,
    [put('boundary', 'Escape', { Type: 'AWS::EC2::InternetGateway' })],
  ],
  [
    'a function',
    /\+ foreign: Escape \(AWS::Lambda::Function\) is new/,
    [put('safety', 'Escape', { Type: 'AWS::Lambda::Function', Properties: {} })],
  ],
  [
    'a role that may invoke the model',
    /\+ power: Grants\w+ \(AWS::IAM::Policy\) allows sagemaker:InvokeEndpoint on \*, for cordon-commercial-researcher/,
    [may('researcher', 'sagemaker:InvokeEndpoint')],
  ],
  [
    'a stranger whom a role trusts',
    /\+ principal: \w+ .* allows sts:AssumeRole to .*999988887777/,
    [trusts('courier', stranger)],
  ],
  [
    'a role without its boundary',
    /- principal: \w+ .* no longer has PermissionsBoundary/,
    [set([ROLE, 'proxy'], 'Properties/PermissionsBoundary', undefined)],
  ],
  [
    'a group that lets anyone in',
    /\+ reach: Escape \(AWS::EC2::SecurityGroupIngress\) is new/,
    [
      put('safety', 'Escape', (draft) => ({
        Type: INGRESS,
        Properties: {
          ...draft.find(INGRESS).resource.Properties,
          CidrIp: '0.0.0.0/0',
          SourceSecurityGroupId: undefined,
        },
      })),
    ],
  ],
  [
    'an ACL entry widened',
    /~ reach: \w+ \(AWS::EC2::NetworkAclEntry\) CidrBlock: .* → "0\.0\.0\.0\/0"/,
    [set(['AWS::EC2::NetworkAclEntry'], 'Properties/CidrBlock', '0.0.0.0/0')],
  ],
  [
    'an endpoint for anyone',
    /power: \w+ \(AWS::EC2::VPCEndpoint\) .*allows/,
    [
      set([ENDPOINT], 'Properties/PolicyDocument/Statement', [
        { Effect: 'Allow', Action: '*', Resource: '*', Principal: '*' },
      ]),
    ],
  ],
  [
    'a door that opens by itself',
    /~ door: \w+ .*AcceptanceRequired: true → false/,
    [set(['AWS::EC2::VPCEndpointService'], 'Properties/AcceptanceRequired', false)],
  ],
  [
    'one consumer more',
    /\+ door: \w+ .*has "arn:aws:iam::999988887777:root" in AllowedPrincipals/,
    [
      append(
        ['AWS::EC2::VPCEndpointServicePermissions'],
        'Properties/AllowedPrincipals',
        'arn:aws:iam::999988887777:root',
      ),
    ],
  ],
  [
    'another image',
    /~ image: \w+ \(AWS::ECS::TaskDefinition\) ContainerDefinitions\[\w+\]\/Image: /,
    [set([TASK, '"CORDON_CLASSIFIERS"'], 'Properties/ContainerDefinitions/0/Image', `x@${OTHER}`)],
  ],
  [
    'another model image',
    /~ image: \w+ \(AWS::SageMaker::Model\) \w+\/Image: /,
    [set([MODEL], 'Properties/PrimaryContainer/Image', `x@${OTHER}`)],
  ],
  [
    'weights from elsewhere',
    /~ release: \w+ \(AWS::SageMaker::Model\) PrimaryContainer\/ModelDataSource.*: /,
    [set([MODEL], 'Properties/PrimaryContainer/ModelDataSource/S3DataSource/S3Uri', 's3://elsewhere/')],
  ],
  [
    'a model with egress',
    /~ release: \w+ .*EnableNetworkIsolation: true → false/,
    [set([MODEL], 'Properties/EnableNetworkIsolation', false)],
  ],
  [
    'a classifier elsewhere',
    /~ safety: \w+ .*Environment\[CORDON_CLASSIFIERS\]: /,
    [setVariable('"CORDON_CLASSIFIERS"', 'CORDON_CLASSIFIERS', () => '{}')],
  ],
  [
    'holds that last',
    /~ safety: \w+ .*Environment\[CORDON_REVIEW_EXPIRY_HOURS\]: "\d+" → "999"/,
    [setVariable('"CORDON_CLASSIFIERS"', 'CORDON_REVIEW_EXPIRY_HOURS', () => '999')],
  ],
  [
    'no proxy',
    /~ safety: \w+ \(AWS::ECS::Service\) DesiredCount: \d → 0/,
    [set([SERVICE, 'Proxy'], 'Properties/DesiredCount', 0)],
  ],
  [
    'a key that anyone uses',
    /\+ key: \w+ .*allows kms:Decrypt on \* to AWS \*/,
    [
      state(key('ledger'), {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'kms:Decrypt',
        Resource: '*',
      }),
    ],
  ],
  [
    'a key that doesn’t rotate',
    /key: \w+ .*EnableKeyRotation/,
    [set([KEY], 'Properties/EnableKeyRotation', false)],
  ],
  ['a ledger that may be deleted', /power: \w+ .*no longer denies s3:\*/, [gone(bucketPolicy('Ledger'))]],
  [
    'a Deny lost',
    /- power: \w+ \(AWS::S3::BucketPolicy\) no longer denies s3:\* .*aws:SecureTransport/,
    [drop(bucketPolicy('Ledger'), 'SecureTransport')],
  ],
  [
    'a lock shortened',
    /data: \w+ \(AWS::S3::Bucket\) .*ObjectLock.*: \d+ → 1/,
    [
      change(
        [BUCKET, 'ObjectLockConfiguration'],
        'Properties/ObjectLockConfiguration/Rule/DefaultRetention',
        () => ({ Mode: 'GOVERNANCE', Days: 1 }),
      ),
    ],
  ],
  [
    'a bucket that is public',
    /data: \w+ \(AWS::S3::Bucket\) .*BlockPublicAcls: true → false/,
    [set([BUCKET], 'Properties/PublicAccessBlockConfiguration/BlockPublicAcls', false)],
  ],
  ['no trail', /- record: \w+ \(AWS::CloudTrail::Trail\) is gone/, [gone(['AWS::CloudTrail::Trail'])]],
  [
    'an alarm that never rings',
    /~ record: \w+ \(AWS::CloudWatch::Alarm\) Threshold: [\d.]+ → 1000000000000/,
    [set([ALARM], 'Properties/Threshold', 1e12)],
  ],
  [
    'logs kept for a day',
    /~ record: \w+ \(AWS::Logs::LogGroup\) RetentionInDays: \d+ → 1/,
    [set([LOG], 'Properties/RetentionInDays', 1)],
  ],
  [
    'what may be deleted with its stack',
    /~ data: \w+ .*DeletionPolicy: "\w+" → "Delete"/,
    [attribute([BUCKET, 'Ledger'], 'DeletionPolicy', 'Delete')],
  ],
  [
    'a name that resolves',
    /reach: \w+ \(AWS::Route53Resolver::FirewallDomainList\) has "example\.com\." in Domains/,
    [append(['AWS::Route53Resolver::FirewallDomainList', 'Allow'], 'Properties/Domains', 'example.com.')],
  ],
  [
    'a bucket under another logical id',
    /~ data: Ledger2 \(AWS::S3::Bucket\) takes the place of \w+, which says the same/,
    [renamed('evidence', [BUCKET, 'Ledger'], 'Ledger2')],
  ],
  [
    'a waived check',
    /\+ deployment: \w+ .*waived checks/,
    [
      attribute([VPC], 'Metadata', {
        cdk_nag: { rules_to_suppress: [{ id: 'CORDON-X', reason: 'we know what we do' }] },
      }),
    ],
  ],
  [
    'a macro',
    /\+ foreign: .*Transform/,
    [
      (draft) => {
        draft.template('safety').Transform = 'Other';
        return '';
      },
    ],
  ],
];

/** A resource under another logical id, and all that refers to it. */
function renamed(part: 'evidence', [type, text]: readonly [string, string], as: string): Step {
  return (draft) => {
    const { logicalId } = draft.find(type, text);
    const template = JSON.stringify(draft.template(part)).replaceAll(`"${logicalId}"`, `"${as}"`);
    draft.replace(part, JSON.parse(template));
    return as;
  };
}

describe('the first ten lines of a difference', () => {
  it.each(PAIRS)('%s', (_, shows, steps) => {
    expect(firstTen(verified(changedBy(steps)))).toMatch(shows);
  });

  it('tells of a list that had one member what came, and not what stayed', () => {
    const rule = { CidrIp: '0.0.0.0/0', IpProtocol: '-1' };
    const assembly = changedBy([
      append(['AWS::EC2::SecurityGroup', '"CidrIp"'], 'Properties/SecurityGroupEgress', rule),
    ]);
    const says = (difference: Difference) =>
      difference.meaning.filter(({ subject }) => subject === 'reach').map((one) => [one.change, one.says]);
    const egress = 'has {"CidrIp":"0.0.0.0/0","IpProtocol":"-1"} in SecurityGroupEgress';
    expect(says(differenceBetween(before, verified(assembly)))).toEqual([['added', egress]]);
    expect(says(differenceBetween(verified(assembly), before))).toEqual([['removed', `no longer ${egress}`]]);
  });

  it('tells what the charter allows besides', () => {
    const images = { ...charter.images, proxy: OTHER };
    const after = verified(changedBy([]), { charter: { ...charter, images } });
    expect(firstTen(after)).toMatch(/~ charter: the charter images\/proxy: /);
  });

  it('tells which claims fall, and first what they fell by', () => {
    const assembly = changedBy([
      set([LOG], 'Properties/RetentionInDays', 1),
      set(['AWS::EC2::NetworkAclEntry'], 'Properties/CidrBlock', '0.0.0.0/0'),
    ]);
    const lines = firstTen(verified(assembly, { verdict: verdictOn(assembly) }));
    expect(lines).toMatch(
      /^refuted: \d claims? worse, 3 changes of meaning, .* proved → refuted ~ (reach|record): /,
    );
    expect(lines).toMatch(/~ reach: \w+ \(AWS::EC2::NetworkAclEntry\) .* \([a-z, -]*defence-in-depth/);
  });

  it('counts no tag, description or order of what has none as something that opens', () => {
    const { meaning } = differenceBetween(before, verified(changedBy([])));
    expect(meaning).toMatchObject([
      { subject: 'name', change: 'added', opens: false, says: 'Tags[owner]: "unit 7"' },
    ]);
  });

  it('finds no meaning in order, keys and descriptions alone', () => {
    const draft = new Draft(good);
    shuffle(draft);
    draft.template('safety').Description = 'another text';
    const difference = differenceBetween(before, verified(draft.assembly()));
    expect(difference.resources.length).toBeGreaterThan(50);
    expect(difference.meaning).toEqual([]);
    expect(differenceToText(difference)).toMatch(/^proved: no change of meaning\n/);
  });

  it('takes an order that counts for a change', () => {
    const swapped = change(
      [TASK, '"CORDON_CLASSIFIERS"'],
      'Properties/ContainerDefinitions/0/HealthCheck/Command',
      (command: string[]) => command.toReversed(),
    );
    expect(firstTen(verified(changedBy([swapped])))).toMatch(
      /~ safety: .*the order of ContainerDefinitions\[\w+\]\/HealthCheck\/Command: /,
    );
  });
});
