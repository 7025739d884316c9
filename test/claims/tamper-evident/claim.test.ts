import { tamperEvident } from '../../../lib/claims/tamper-evident/claim';
import { beside, edit } from '../enclaves';
import { environmentValue, gone, like, one, proofCases, set, unset, world } from '../proof-cases';

const ledger = one('AWS::S3::Bucket', /^Ledger/);
const trailBucket = one('AWS::S3::Bucket', /^Trail/);
const ledgerPolicy = one('AWS::S3::BucketPolicy', /^Ledger/);
const trailPolicy = one('AWS::S3::BucketPolicy', /^Trail/);
const trail = one('AWS::CloudTrail::Trail', /^Trail/);
const key = one('AWS::KMS::Key', /^SigningKey/);
const proxy = one('AWS::ECS::TaskDefinition', /^ProxyFargate/);
const review = one('AWS::ECS::TaskDefinition', /^ReviewFargate/);
const reviewKey = one('AWS::KMS::Key', /^ReviewSigningKey/);
const reviewAppends = one('AWS::IAM::Policy', /^Ledgerappendreview/);
const proxyAppends = one('AWS::IAM::Policy', /^Ledgerappendproxy/);
const verifier = one('AWS::IAM::Role', /^Rolesverifier/);
const verifierReads = one('AWS::IAM::Policy', /^Ledgerreadverifier/);
const researcher = one('AWS::IAM::Role', /^Rolesresearcher/);
const researcherReads = one('AWS::IAM::Policy', /^Ledgerreadresearcher/);
const LOCK = 'ObjectLockConfiguration/Rule/DefaultRetention';
const SELECTORS = 'AdvancedEventSelectors';
const allow = (Action: string, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more });
const anyone = { Principal: '*' };
/** A value of a task's environment, as its template writes it. */
const written = (task: typeof proxy, name: string) =>
  environmentValue(task, name)
    .split('/')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], like(task).Properties);
/** A value of the review service's environment. */
const told = (name: string, value: unknown) => set(review, environmentValue(review, name), value);
const role = (name: string) => `arn:aws:iam::111122223333:role/cordon/cordon-commercial-${name}`;

proofCases(tamperEvident, {
  breaks: [
    [
      'a ledger without a lock',
      /^LedgerBucket/,
      () => [unset(ledger, 'ObjectLockConfiguration'), unset(ledger, 'ObjectLockEnabled')],
    ],
    ['a lock that a role may lift', /^LedgerBucket/, () => [set(ledger, `${LOCK}/Mode`, 'GOVERNANCE')]],
    [
      'a lock that is a day short',
      /^LedgerBucket/,
      () => [set(ledger, `${LOCK}/Days`, world.charter.retention.ledgerDays - 1)],
    ],
    [
      "a trail locked for the payloads' days",
      /^TrailBucket/,
      () => [set(trailBucket, `${LOCK}/Days`, world.charter.retention.payloadDays)],
    ],
    ['no versions', /^LedgerBucket/, () => [set(ledger, 'VersioningConfiguration/Status', 'Suspended')]],
    [
      'a life-cycle rule that ends objects',
      /^LedgerBucket/,
      () => [set(ledger, 'LifecycleConfiguration', { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] })],
    ],
    [
      'a life-cycle rule that ends old versions',
      /^LedgerBucket/,
      () => [
        set(ledger, 'LifecycleConfiguration', {
          Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
        }),
      ],
    ],
    [
      'a ledger that goes with its stack',
      /^LedgerBucket/,
      () => [edit(ledger, 'replace', 'DeletionPolicy', 'Delete')],
    ],
    [
      'anyone may write to the ledger',
      /^LedgerBucketPolicy/,
      () => [set(ledgerPolicy, 'PolicyDocument/Statement', [allow('s3:PutObject', anyone)])],
    ],
    [
      'a researcher may write to the ledger',
      /^Ledgerreadresearcher/,
      () => [
        unset(researcher, 'PermissionsBoundary'),
        set(ledgerPolicy, 'PolicyDocument/Statement', []),
        set(researcherReads, 'PolicyDocument/Statement/-', allow('s3:*Object')),
      ],
    ],
    [
      'a researcher may delete from the ledger',
      /^Ledgerreadresearcher/,
      () => [
        unset(researcher, 'PermissionsBoundary'),
        set(ledgerPolicy, 'PolicyDocument/Statement', []),
        set(researcherReads, 'PolicyDocument/Statement/-', allow('s3:DeleteObjectVersion')),
      ],
    ],
    [
      'any trail of anyone may write to the trail',
      /^TrailBucketPolicy/,
      () => [
        set(trailPolicy, 'PolicyDocument/Statement', [
          allow('s3:PutObject', { Principal: { Service: 'cloudtrail.amazonaws.com' } }),
        ]),
      ],
    ],
    [
      'the ledger goes elsewhere',
      /^ProxyFargate/,
      () => [set(proxy, environmentValue(proxy, 'CORDON_LEDGER'), 's3://elsewhere/')],
    ],
    [
      'the payloads go into the weights',
      /^Weights/,
      () => [
        set(
          proxy,
          environmentValue(proxy, 'CORDON_PAYLOADS'),
          's3://cordon-commercial-weights-111122223333-us-east-1/',
        ),
      ],
    ],
    ['a trail that is off', /^Trail/, () => [set(trail, 'IsLogging', false)]],
    ['a trail without validation', /^Trail/, () => [set(trail, 'EnableLogFileValidation', false)]],
    ['a trail of one region', /^Trail/, () => [set(trail, 'IsMultiRegionTrail', false)]],
    ['a trail without global services', /^Trail/, () => [unset(trail, 'IncludeGlobalServiceEvents')]],
    ['a trail without management events', /^Trail/, () => [unset(trail, `${SELECTORS}/0`)]],
    [
      'a trail of reading alone',
      /^Trail/,
      () => [set(trail, `${SELECTORS}/0/FieldSelectors/-`, { Field: 'readOnly', Equals: ['true'] })],
    ],
    ['a trail without the objects', /^Trail/, () => [unset(trail, `${SELECTORS}/1`)]],
    ['a trail without the invocations', /^Trail/, () => [unset(trail, `${SELECTORS}/3`)]],
    [
      'a trail without the deletions',
      /^Trail/,
      () => [
        set(trail, `${SELECTORS}/1/FieldSelectors/-`, { Field: 'eventName', NotEquals: ['DeleteObject'] }),
      ],
    ],
    ['no trail', /./, () => [gone(trail)]],
    ['a trail to a bucket of another', /^Trail/, () => [set(trail, 'S3BucketName', 'elsewhere')]],
    [
      'a researcher may sign',
      /^SigningKey/,
      () => [
        set(key, 'KeyPolicy/Statement/-', { ...allow('kms:Sign'), Principal: { AWS: role('researcher') } }),
        unset(researcher, 'PermissionsBoundary'),
      ],
    ],
    [
      'a foreign account may sign',
      /^SigningKey/,
      () => [
        set(key, 'KeyPolicy/Statement/-', {
          ...allow('kms:Sign'),
          Principal: { AWS: 'arn:aws:iam::999988887777:role/x' },
        }),
      ],
    ],
    [
      'the proxy may end its key',
      /^SigningKey/,
      () => [
        set(key, 'KeyPolicy/Statement/-', {
          ...allow('kms:ScheduleKeyDeletion'),
          Principal: { AWS: role('proxy') },
        }),
        unset(one('AWS::IAM::Role', /^Rolesproxy/), 'PermissionsBoundary'),
      ],
    ],
    [
      'the review service keeps its log elsewhere',
      /^ReviewFargate.*: the ledger goes to no bucket/,
      () => [told('CORDON_LEDGER', 's3://elsewhere/review/')],
    ],
    [
      "the review service signs with the proxy's key",
      /^ReviewFargate.* signs the logs of the review service, and of the proxy, too/,
      () => [told('CORDON_LEDGER_KEY', written(proxy, 'CORDON_LEDGER_KEY'))],
    ],
    [
      'the review service signs with one of its two keys',
      /^ReviewFargate.*: the review service signs its logs with no key of the assembly as CORDON_LEDGER_ML_DSA_KEY/,
      () => [told('CORDON_LEDGER_ML_DSA_KEY', 'file:///key')],
    ],
    [
      'the review service signs with its two keys the other way round',
      /^ReviewSigningKey.* is not ML_DSA_44/,
      () => [
        told('CORDON_LEDGER_KEY', written(review, 'CORDON_LEDGER_ML_DSA_KEY')),
        told('CORDON_LEDGER_ML_DSA_KEY', written(review, 'CORDON_LEDGER_KEY')),
      ],
    ],
    [
      "the review service may write into the proxy's logs",
      /^Ledgerappendreview.*may write into the logs of the proxy/,
      () => [
        unset(one('AWS::IAM::Role', /^Rolesreview[0-9A-F]{8}$/), 'PermissionsBoundary'),
        set(ledgerPolicy, 'PolicyDocument/Statement', []),
        set(reviewAppends, 'PolicyDocument/Statement/-', allow('s3:PutObject')),
      ],
    ],
    [
      "the proxy may write into the review service's logs",
      /^Ledgerappendproxy.*may write into the logs of the review service/,
      () => [
        unset(one('AWS::IAM::Role', /^Rolesproxy/), 'PermissionsBoundary'),
        set(ledgerPolicy, 'PolicyDocument/Statement', []),
        set(proxyAppends, 'PolicyDocument/Statement/-', allow('s3:PutObject')),
      ],
    ],
    [
      "the proxy may sign the review service's log",
      /^ReviewSigningKey.*may sign a log in the name of the review service/,
      () => [
        set(reviewKey, 'KeyPolicy/Statement/-', {
          ...allow('kms:Sign'),
          Principal: { AWS: role('proxy') },
        }),
        unset(one('AWS::IAM::Role', /^Rolesproxy/), 'PermissionsBoundary'),
      ],
    ],
    [
      "a verifier that may not read the key of the review service's log",
      /^ReviewSigningKey.*: the verifier can't read the public half/,
      () => [unset(reviewKey, 'KeyPolicy/Statement/2')],
    ],
    ['a key that signs nothing', /^SigningKey/, () => [unset(key, 'KeyUsage')]],
    ['a verifier that may not read the ledger', /^LedgerBucket/, () => [gone(verifierReads)]],
    ['no verifier', /./, () => [gone(verifier)]],
    [
      'a verifier whose role trusts another',
      /./,
      () => [
        set(verifier, 'AssumeRolePolicyDocument/Statement', [
          { ...allow('sts:AssumeRole'), Resource: undefined, Principal: { AWS: role('proxy') } },
        ]),
      ],
    ],
  ],
  misses: [
    ['a longer lock', () => [set(ledger, `${LOCK}/Days`, world.charter.retention.ledgerDays + 1)]],
    [
      'a life-cycle rule that is off',
      () => [set(ledger, 'LifecycleConfiguration', { Rules: [{ Status: 'Disabled', ExpirationInDays: 1 }] })],
    ],
    [
      'a life-cycle rule after the charter',
      () => [
        set(ledger, 'LifecycleConfiguration', { Rules: [{ Status: 'Enabled', ExpirationInDays: 36_500 }] }),
      ],
    ],
    [
      'a denial more',
      () => [
        set(ledgerPolicy, 'PolicyDocument/Statement/-', {
          ...allow('s3:DeleteObject', anyone),
          Effect: 'Deny',
        }),
      ],
    ],
    ['a trail that logs every object', () => [unset(trail, `${SELECTORS}/1/FieldSelectors/2`)]],
    [
      'a selector more',
      () => [
        set(trail, `${SELECTORS}/-`, {
          Name: 'More',
          FieldSelectors: [{ Field: 'eventCategory', Equals: ['NetworkActivity'] }],
        }),
      ],
    ],
    [
      'a key of the review service that says how long it is gone',
      () => [set(reviewKey, 'PendingWindowInDays', 30)],
    ],
    [
      "the bucket's policy keeps the proxy out of the review service's logs once more",
      () => [
        set(ledgerPolicy, 'PolicyDocument/Statement/-', {
          ...allow('s3:PutObject', anyone),
          Effect: 'Deny',
          Resource: 'arn:aws:s3:::cordon-commercial-ledger-111122223333-us-east-1/review/*',
          Condition: { ArnEquals: { 'aws:PrincipalArn': role('proxy') } },
        }),
      ],
    ],
    ['a reader more', () => [beside(verifierReads, 'More', like(verifierReads, { PolicyName: 'more' }))]],
  ],
  guards: 44,
});
