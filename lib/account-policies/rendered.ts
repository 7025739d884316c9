import type { Deployment } from '../config/schema';
import { boundaryPolicies } from './boundary';
import { declarativePolicies } from './declarative';
import { charactersOf, type NamedPolicy } from './document';
import { endpointPolicies } from './endpoint';
import { DECLARATIVE, ENDPOINT, MANAGED, RCP, SCP } from './limits';
import { resourceControlPolicies } from './resource-control';
import { serviceControlPolicies } from './service-control';

interface Kind {
  readonly policies: (deployment: Deployment) => readonly NamedPolicy[];
  /** Most characters of one. */
  readonly characters: number;
  /** Most that are attached to one target; undefined where they aren't attached by Organizations. */
  readonly attached?: number;
  /** As CloudFormation's `AWS::Organizations::Policy` calls it. */
  readonly organizationsType?: string;
}

/** Kinds of policies that an account can be held by. */
export const KINDS = {
  scp: { policies: serviceControlPolicies, ...SCP, organizationsType: 'SERVICE_CONTROL_POLICY' },
  rcp: { policies: resourceControlPolicies, ...RCP, organizationsType: 'RESOURCE_CONTROL_POLICY' },
  boundary: { policies: boundaryPolicies, ...MANAGED },
  endpoint: { policies: endpointPolicies, ...ENDPOINT },
  declarative: { policies: declarativePolicies, ...DECLARATIVE, organizationsType: 'DECLARATIVE_POLICY_EC2' },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

export interface Rendered extends NamedPolicy {
  readonly kind: KindName;
  readonly characters: number;
}

/** Policies of a kind for the account of a deployment, in the order in which they are attached. */
export const rendered = (kind: KindName, deployment: Deployment): readonly Rendered[] =>
  KINDS[kind]
    .policies(deployment)
    .map((policy) => ({ ...policy, kind, characters: charactersOf(policy.document) }));

/** What stands in the way of attaching them; one sentence each. */
export function* obstacles(
  kind: KindName,
  policies: readonly Rendered[],
  attached: number,
): Iterable<string> {
  const { characters, attached: most } = KINDS[kind] as Kind;
  for (const policy of policies)
    if (policy.characters > characters)
      yield `'${policy.name}' has ${policy.characters} characters, and AWS takes ${characters}; give the charter fewer regions or people`;
  if (most !== undefined && attached + policies.length > most)
    yield `${policies.length} more than the ${attached} attached would be ${attached + policies.length}, and AWS takes ${most}; detach ${attached + policies.length - most}, or attach those at an OU above`;
}

/** Kinds that an organization attaches to a target. */
export const ATTACHED_KINDS = ['scp', 'rcp', 'declarative'] as const;

/** A CloudFormation template for the management account, which makes and attaches them all. */
export function organizationTemplate(deployment: Deployment): object {
  const resources = ATTACHED_KINDS.flatMap((kind) =>
    rendered(kind, deployment).map(({ name, says, document }) => [
      `${kind}-${name}`.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      {
        Type: 'AWS::Organizations::Policy',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          Name: `cordon-${deployment.enclave.name}-${kind}-${name}`,
          Description: says,
          Type: KINDS[kind].organizationsType,
          Content: document,
          TargetIds: [{ Ref: 'Target' }],
        },
      },
    ]),
  );
  return {
    Description: 'What the account of an enclave is held by, from its organization.',
    Parameters: {
      Target: {
        Type: 'String',
        Description: "The enclave's account, or an organizational unit that holds nothing else.",
        AllowedPattern: '^(\\d{12}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$',
      },
    },
    Resources: Object.fromEntries(resources),
  };
}
