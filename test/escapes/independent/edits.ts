import type { RolePart } from '../../../lib/config/names';
import type { Draft } from '../draft';
import { ENDPOINT, KEY, TASK } from '../escape';
import { appendTo, arnOf, may, type Step, set } from '../steps';
import { filled } from './case';

export type Of = readonly [type: string, text?: string];
export type Statement = Record<string, unknown>;

const BUCKET_POLICY = 'AWS::S3::BucketPolicy';
export const SECRET_POLICY = 'AWS::SecretsManager::ResourcePolicy';
export const POLICY = 'AWS::IAM::Policy';
export const ALARM = 'AWS::CloudWatch::Alarm';
export const LOG = 'AWS::Logs::LogGroup';
export const BOUNDARY: Of = ['AWS::IAM::ManagedPolicy'];
export const CLASSIFIER = '"CORDON_RED_LINE","Value":"autonomous-weapons"';
export const PROXY = '"CORDON_CLASSIFIERS"';
export const REVIEW = '"CORDON_REVIEWERS"';

const DOCUMENTS: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'AssumeRolePolicyDocument',
  [KEY]: 'KeyPolicy',
  [SECRET_POLICY]: 'ResourcePolicy',
};
const pathOf = (type: string) => `Properties/${DOCUMENTS[type] ?? 'PolicyDocument'}/Statement`;

/** What stands at a path of a resource. */
export const from =
  ([type, text]: Of, path: string) =>
  (draft: Draft): unknown =>
    path
      .split('/')
      .reduce<unknown>(
        (node, key) => (node as Statement | undefined)?.[key],
        draft.find(type, text).resource,
      );

/** A value of a resource, made of what it was. */
export const change =
  (of: Of, path: string, by: (value: never, draft: Draft) => unknown): Step =>
  (draft) => {
    const value = from(of, path)(draft);
    return draft.set(draft.find(...of), path, by(structuredClone(value) as never, draft));
  };

const list = (value: Statement | Statement[]) => (Array.isArray(value) ? value : [value]);

/** Whether a statement has this id or, where none has, this text. */
const picks = (statements: readonly Statement[], text: string) => (each: Statement) =>
  statements.some(({ Sid }) => Sid === text) ? each.Sid === text : JSON.stringify(each).includes(text);

/** The statements of a resource's policy that an id or a text picks, changed; undefined takes them away. */
export const restate = (
  of: Of,
  text: string,
  by: (statement: Statement, draft: Draft) => Statement | undefined,
): Step =>
  change(of, pathOf(of[0]), (value: Statement[], draft) => {
    const statements = list(value);
    const picked = picks(statements, text);
    if (!statements.some(picked)) throw new Error(`no statement of ${of} has ${text}`);
    return statements.flatMap((each) => (picked(each) ? (by(each, draft) ?? []) : each));
  });

export const drop = (of: Of, text: string): Step => restate(of, text, () => undefined);

/** Fields of a statement, changed. */
export const alter = (of: Of, text: string, fields: Statement | ((draft: Draft) => Statement)): Step =>
  restate(of, text, (statement, draft) => ({
    ...statement,
    ...(typeof fields === 'function' ? fields(draft) : fields),
  }));

/** A statement more. */
export const state =
  (of: Of, statement: Statement | ((draft: Draft) => Statement)): Step =>
  (draft) =>
    appendTo(
      draft,
      draft.find(...of),
      pathOf(of[0]),
      typeof statement === 'function' ? statement(draft) : statement,
    );

export const bucketPolicy = (bucket: string): Of => [BUCKET_POLICY, `${bucket}BucketPolicy`];
export const key = (name: string): Of => [KEY, `: ${name}"`];
export const endpoint = (service: string): Of => [ENDPOINT, `NetworkEndpoints${service}`];

const IN_STACKS = '-{account}-{region}';
export const bucketArn = (bucket: string, path = '') =>
  filled(`arn:{partition}:s3:::cordon-{name}-${bucket.toLowerCase()}${IN_STACKS}${path}`);

/** One reader more of those whom a bucket's policy doesn't refuse. */
export const admit = (bucket: string, sid: string, arn: string | ((draft: Draft) => string)): Step =>
  restate(bucketPolicy(bucket), sid, (statement, draft) => {
    const text = typeof arn === 'function' ? arn(draft) : arn;
    const condition = statement.Condition as Record<string, Record<string, string[]>>;
    const known = condition.ArnNotEquals?.['aws:PrincipalArn'] ?? [];
    return {
      ...statement,
      Condition: { ...condition, ArnNotEquals: { 'aws:PrincipalArn': [...known, text] } },
    };
  });

/** A role of the enclave may use a key. */
export const unlock = (
  name: string,
  part: RolePart,
  action: string | readonly string[] = 'kms:Decrypt',
): Step =>
  state(key(name), (draft) => ({
    Sid: 'More',
    Effect: 'Allow',
    Principal: { AWS: arnOf(part)(draft) },
    Action: action,
    Resource: '*',
  }));

/** All that lets a role read a bucket: its policy, the bucket's and the key's. */
export const reads = (part: RolePart, bucket: string, path = '/*'): readonly Step[] => [
  may(part, ['s3:GetObject', 's3:GetObjectVersion'], bucketArn(bucket, path)),
  may(part, 'kms:Decrypt', filled('arn:{partition}:kms:{region}:{account}:key/*')),
  admit(bucket, 'OtherReaders', arnOf(part)),
  unlock(bucket.toLowerCase(), part),
];

/** Actions that the permissions boundary allows besides, and no longer denies. */
export const unbar = (...actions: readonly string[]): Step =>
  change(BOUNDARY, pathOf(BOUNDARY[0]), (value: Statement[]) => [
    ...value.map((each) =>
      each.Effect === 'Deny' && Array.isArray(each.Action)
        ? { ...each, Action: each.Action.filter((action) => !actions.includes(action)) }
        : each,
    ),
    { Sid: 'More', Effect: 'Allow', Action: actions, Resource: '*' },
  ]);

/** A task without an environment variable. */
export const unset = (text: string, name: string): Step =>
  change([TASK, text], 'Properties/ContainerDefinitions/0/Environment', (value: { Name: string }[]) =>
    value.filter((each) => each.Name !== name),
  );

/** A variable of another task. */
export const variableOf =
  (text: string, name: string) =>
  (draft: Draft): unknown => {
    const variables = from([TASK, text], 'Properties/ContainerDefinitions/0/Environment')(draft);
    return (variables as { Name: string; Value: unknown }[]).find((each) => each.Name === name)?.Value;
  };

/** A list in a resource without the items in which a text stands. */
export const lose = (of: Of, path: string, text: string): Step =>
  change(of, path, (value: unknown[]) => value.filter((each) => !JSON.stringify(each).includes(text)));

/** A resource less; gives its logical id. */
export const gone =
  ([type, text]: Of): Step =>
  (draft) => {
    const { file, logicalId } = draft.find(type, text);
    draft.removeFrom(file, logicalId);
    return logicalId;
  };

/** An attribute beside the properties, such as `DeletionPolicy`. */
export const attribute = (of: Of, name: string, value: unknown): Step => set(of, name, value as object);
