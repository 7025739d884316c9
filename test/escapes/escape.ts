import type { StackPart } from '../../lib/config/names';
import type { Draft, ResourceJson } from './draft';

/** One defect in a good assembly, and who must name it where. */
export interface Escape {
  readonly says: string;
  /** Id of the rule or claim that must name it. */
  readonly by: string;
  /** Breaks the draft; gives the logical id that must be pointed at. */
  readonly edit: (draft: Draft) => string;
}

/** A resource that must not be there. */
export const added = (
  says: string,
  by: string,
  resource: ResourceJson | ((draft: Draft) => ResourceJson),
  part: StackPart = 'boundary',
): Escape => ({
  says,
  by,
  edit: (draft) => {
    draft.template(part).Resources.Escape = typeof resource === 'function' ? resource(draft) : resource;
    return 'Escape';
  },
});

/** Bare resources of types that must not be there. */
export const types = (by: string, ...names: readonly string[]): readonly Escape[] =>
  names.map((Type) => added(`a resource of type ${Type}`, by, { Type, Properties: {} }));

type Json = string | number | boolean | null | undefined | object;

/** One value of a resource of the assembly, changed; `undefined` removes it. */
export const changed = (
  says: string,
  by: string,
  [type, text]: readonly [type: string, text?: string],
  path: string,
  value: Json | ((draft: Draft) => unknown),
): Escape => ({
  says,
  by,
  edit: (draft) =>
    draft.set(draft.find(type, text), path, typeof value === 'function' ? value(draft) : value),
});

/** A section of a template, or another thing at its top. */
export const section = (says: string, by: string, name: string, value: unknown, at = ''): Escape => ({
  says,
  by,
  edit: (draft) => {
    draft.template('boundary')[name] = value;
    return at;
  },
});

/** A statement that one role more has. */
export const granted = (
  says: string,
  by: string,
  statement: object | ((draft: Draft) => object),
  role = 'field-engineer',
): Escape =>
  added(
    says,
    by,
    (draft) => ({
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'escape',
        Roles: [`cordon-${draft.good.deployment.enclave.name}-${role}`],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [typeof statement === 'function' ? statement(draft) : statement],
        },
      },
    }),
    'account',
  );

export const VPC = 'AWS::EC2::VPC';
export const SUBNET = 'AWS::EC2::Subnet';
export const GROUP = 'AWS::EC2::SecurityGroup';
export const ENDPOINT = 'AWS::EC2::VPCEndpoint';
export const SERVICE = 'AWS::ECS::Service';
export const TASK = 'AWS::ECS::TaskDefinition';
export const BUCKET = 'AWS::S3::Bucket';
export const KEY = 'AWS::KMS::Key';
export const ROLE = 'AWS::IAM::Role';
export const MODEL = 'AWS::SageMaker::Model';
export const CONFIG = 'AWS::SageMaker::EndpointConfig';
