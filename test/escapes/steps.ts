import { type RolePart, roleName, type StackPart } from '../../lib/config/names';
import type { Draft, Found, ResourceJson } from './draft';
import { ROLE } from './escape';

/** One edit of a draft; gives the logical id of what it edited. */
export type Step = (draft: Draft) => string;

/** A defect that no single resource shows: edits which only together break a claim. */
export interface Whole {
  readonly says: string;
  readonly steps: readonly Step[];
  /** The most steps that its shortest witness may have. @default 8 */
  readonly within?: number;
  /** Why the claim's own proof doesn't tell it, though another claim refuses it. A gap that was closed fails its test. */
  readonly gap?: string;
}

export const whole = (says: string, ...steps: readonly Step[]): Whole => ({ says, steps });

/** The same with a bound of its own on the witness. */
export const within = (most: number, each: Whole): Whole => ({ ...each, within: most });

/** A defect that the claim's own proof doesn't tell yet. */
export const gap = (why: string, each: Whole): Whole => ({ ...each, gap: why });

type Of = readonly [type: string, text?: string];
type Made<T> = T | ((draft: Draft) => T);
type Json = string | number | boolean | object | null | undefined;
const made = <T>(value: Made<T>, draft: Draft): T =>
  typeof value === 'function' ? (value as (draft: Draft) => T)(draft) : value;

/** Sets a value, or removes it when it is undefined. */
export const set =
  ([type, text]: Of, path: string, value: Made<Json>): Step =>
  (draft) =>
    draft.set(draft.find(type, text), path, made(value, draft));

/** Puts one item more at the end of a list. */
export const append =
  ([type, text]: Of, path: string, item: Made<Json>): Step =>
  (draft) =>
    appendTo(draft, draft.find(type, text), path, made(item, draft));

export function appendTo(draft: Draft, found: Found, path: string, item: unknown): string {
  const list = path
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], found.resource);
  return draft.set(found, `${path}/${Array.isArray(list) ? list.length : 0}`, item);
}

/** A resource more. */
export const put =
  (part: StackPart, logicalId: string, resource: Made<ResourceJson>): Step =>
  (draft) => {
    draft.template(part).Resources[logicalId] = made(resource, draft);
    return logicalId;
  };

const present = (properties: object) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** A resource more that is a copy of another, but for some properties. */
export const copy =
  ([type, text]: Of, part: StackPart, logicalId: string, properties: Made<object>): Step =>
  (draft) => {
    const { resource } = draft.find(type, text);
    const { Metadata: _, DependsOn: __, ...rest } = structuredClone(resource);
    draft.template(part).Resources[logicalId] = {
      ...rest,
      Type: resource.Type,
      Properties: present({ ...rest.Properties, ...made(properties, draft) }),
    };
    return logicalId;
  };

/** Takes a resource away; `heir` is what is left to be pointed at. */
export const remove =
  ([type, text]: Of, heir: Of): Step =>
  (draft) => {
    const { file, logicalId } = draft.find(type, text);
    draft.removeFrom(file, logicalId);
    return draft.find(...heir).logicalId;
  };

/** The same edit, which another resource shows. */
export const shownBy =
  (of: Of, step: Step): Step =>
  (draft) => {
    step(draft);
    return draft.find(...of).logicalId;
  };

// Texts that stand in one resource alone, in every deployment.
export const named = (draft: Draft, part: RolePart) => roleName(draft.good.deployment.enclave, part);
const roleOf = (draft: Draft, part: RolePart) => draft.find(ROLE, `"RoleName":"${named(draft, part)}"`);

/** ARN of a role of the enclave. */
export const arnOf =
  (part: RolePart) =>
  (draft: Draft): string =>
    `arn:${draft.good.deployment.charter.partition}:iam::${draft.good.deployment.enclave.account}:role/cordon/${named(draft, part)}`;

/** ARN in the enclave's partition, with `{account}`, `{region}` and `{name}` filled in. */
export const arn =
  (text: string) =>
  ({ good: { deployment } }: Draft): string => {
    const { account, region, name } = deployment.enclave;
    const filled = text.replace('{account}', account).replace('{region}', region).replaceAll('{name}', name);
    return `arn:${deployment.charter.partition}:${filled}`;
  };

/** A role without its permissions boundary. */
export const unbound =
  (part: RolePart): Step =>
  (draft) =>
    draft.set(roleOf(draft, part), 'Properties/PermissionsBoundary', undefined);

const isFederated = (principal: Made<Json>) =>
  typeof principal === 'object' && principal !== null && 'Federated' in principal;

/** One more whom a role trusts. */
export const trusts =
  (part: RolePart, principal: Made<Json>, condition?: object): Step =>
  (draft) =>
    appendTo(draft, roleOf(draft, part), 'Properties/AssumeRolePolicyDocument/Statement', {
      Effect: 'Allow',
      Action: isFederated(principal) ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole',
      Principal: made(principal, draft),
      ...(condition && { Condition: condition }),
    });

/** One principal more in the first statement of a role's trust policy. */
export const trustsBeside =
  (part: RolePart, principal: Made<string>): Step =>
  (draft) =>
    appendTo(
      draft,
      roleOf(draft, part),
      'Properties/AssumeRolePolicyDocument/Statement/0/Principal/AWS',
      made(principal, draft),
    );

/** The first of the charter's reviewers. */
export const reviewer = ({ good }: Draft): string => good.deployment.charter.people.reviewers[0] ?? '';

/** Trust of another role of the enclave. */
export const trustsRole = (part: RolePart, other: RolePart): Step =>
  trusts(part, (draft) => ({ AWS: arnOf(other)(draft) }));

/** A value of a role, changed. */
export const setRole =
  (part: RolePart, path: string, value: Made<Json>): Step =>
  (draft) =>
    draft.set(roleOf(draft, part), path, made(value, draft));

/** A policy more of a role, in a stack of one's choice. */
export const may =
  (
    part: RolePart,
    action: string | readonly string[],
    resource: Made<Json> = '*',
    more: Made<object> = {},
    stack: StackPart = 'oversight',
  ): Step =>
  (draft) => {
    const logicalId = `Grants${part.replaceAll('-', '')}${Object.keys(draft.template(stack).Resources).length}`;
    draft.template(stack).Resources[logicalId] = {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: logicalId,
        Roles: [named(draft, part)],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: action, Resource: made(resource, draft), ...made(more, draft) },
          ],
        },
      },
    };
    return logicalId;
  };

/** A bucket that refuses nobody but plain HTTP: what identities may do is what counts. */
export const openBucket = (name: string): Step =>
  set(['AWS::S3::BucketPolicy', name], 'Properties/PolicyDocument/Statement', [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ]);

/** A value of an environment variable of the task that has it and that `text` tells from others. */
export const setVariable =
  (text: string, name: string, change: (value: unknown, draft: Draft) => unknown): Step =>
  (draft) => {
    const found = draft.find('AWS::ECS::TaskDefinition', text);
    const [container] = (found.resource.Properties?.ContainerDefinitions ?? []) as {
      Environment: { Name: string; Value: unknown }[];
    }[];
    const index = container?.Environment.findIndex(({ Name }) => Name === name) ?? -1;
    const value = container?.Environment[index]?.Value;
    if (index < 0) throw new Error(`no ${name} in ${found.logicalId}`);
    return draft.set(
      found,
      `Properties/ContainerDefinitions/0/Environment/${index}/Value`,
      change(value, draft),
    );
  };

/** A role that nobody knows. */
export const stranger = { AWS: 'arn:aws:iam::999988887777:role/stranger' } as const;
