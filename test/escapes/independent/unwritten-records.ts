import { set } from '../steps';
import { defect, filled, type Independent } from './case';
import { alter, bucketPolicy, change, drop, key, lose, restate, type Statement } from './edits';

// Kind 8: records that can't be written.

const TRAIL = ['AWS::CloudTrail::Trail'] as const;
const SELECTORS = 'Properties/AdvancedEventSelectors';
const RECORDS = ['tamper-evident', 'operable'] as const;
const STRANGER = '999988887777';

interface Selector {
  Name: string;
  FieldSelectors: Record<string, unknown>[];
}
const selector = (name: string, by: (fields: Selector['FieldSelectors']) => Selector['FieldSelectors']) =>
  change(TRAIL, SELECTORS, (all: Selector[]) =>
    all.map((each) => (each.Name === name ? { ...each, FieldSelectors: by(each.FieldSelectors) } : each)),
  );

const condition = (more: Record<string, unknown>) => (statement: Statement) => ({
  ...statement,
  Condition: { ...(statement.Condition as object), ...more },
});

export const UNWRITTEN_RECORDS: readonly Independent[] = [
  defect(
    "CloudTrail may write under another account's prefix alone",
    [...RECORDS, 'one-boundary'],
    alter(bucketPolicy('Trail'), 'TrailWrites', (draft) => ({
      Resource: filled(`arn:{partition}:s3:::cordon-{name}-trail-{account}-{region}/AWSLogs/${STRANGER}/*`)(
        draft,
      ),
    })),
  ),
  defect(
    "CloudTrail may not ask whose the trail's bucket is",
    RECORDS,
    drop(bucketPolicy('Trail'), 'TrailAsks'),
  ),
  defect(
    'CloudTrail may write for a trail of another name',
    RECORDS,
    restate(bucketPolicy('Trail'), 'TrailWrites', (statement, draft) =>
      condition({
        StringEquals: {
          'aws:SourceArn': filled('arn:{partition}:cloudtrail:{region}:{account}:trail/management')(draft),
          's3:x-amz-acl': 'bucket-owner-full-control',
        },
      })(statement),
    ),
  ),
  defect(
    "the trail's bucket refuses writers who are AWS services too",
    RECORDS,
    alter(bucketPolicy('Trail'), 'OtherWriters', { Condition: undefined }),
  ),
  defect(
    "the trail's bucket refuses whoever has another account, and services have none",
    RECORDS,
    restate(bucketPolicy('Trail'), 'OtherAccounts', (statement) => {
      const { StringNotEquals } = statement.Condition as Record<string, object>;
      return { ...statement, Condition: { StringNotEquals } };
    }),
  ),
  defect(
    "the trail's bucket takes nothing but what S3's own key encrypts",
    RECORDS,
    restate(
      bucketPolicy('Trail'),
      'OtherEncryption',
      condition({ StringNotEquals: { 's3:x-amz-server-side-encryption': 'AES256' } }),
    ),
  ),
  defect(
    "the trail's key is for a trail of another account",
    RECORDS,
    restate(
      key('trail'),
      'Trail',
      condition({
        StringLike: {
          'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${STRANGER}:trail/*`,
        },
      }),
    ),
  ),
  defect("CloudTrail may not look at the trail's key", RECORDS, drop(key('trail'), 'TrailDescribes')),
  defect(
    'reads of objects are not recorded',
    'tamper-evident',
    selector('Objects', (fields) => [...fields, { Field: 'readOnly', Equals: ['false'] }]),
  ),
  defect(
    'uses of keys are left out of the record of management',
    'tamper-evident',
    selector('Management', (fields) => [
      ...fields,
      { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] },
    ]),
  ),
  defect(
    'payloads and weights are left out of the record of objects',
    'tamper-evident',
    selector('Objects', (fields) =>
      fields.map((each) => {
        const all = each.StartsWith as unknown[] | undefined;
        return all
          ? { ...each, StartsWith: all.filter((arn) => /policies|ledger/.test(JSON.stringify(arn))) }
          : each;
      }),
    ),
  ),
  defect(
    'a selector for the tables of another type records no review',
    'tamper-evident',
    selector('Reviews', (fields) =>
      fields.map((each) =>
        each.Field === 'resources.type' ? { ...each, Equals: ['AWS::DynamoDB::Stream'] } : each,
      ),
    ),
  ),
  defect('invocations are not recorded', 'tamper-evident', lose(TRAIL, SELECTORS, '"Invocations"')),
  defect(
    'events of global services, IAM and STS, are not recorded',
    'tamper-evident',
    set(TRAIL, 'Properties/IncludeGlobalServiceEvents', false),
    set(TRAIL, 'Properties/IsMultiRegionTrail', false),
  ),
  defect(
    'files of the trail have no digests',
    'tamper-evident',
    set(TRAIL, 'Properties/EnableLogFileValidation', false),
  ),
];
