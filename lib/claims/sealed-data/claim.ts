import { SENDING } from '../../aws/actions';
import { CARRIERS, encryptionOf, keyOf } from '../../aws/data-types';
import { layerBucket } from '../../config/partitions';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { step } from '../../contract/step';
import type { World } from '../../contract/world';
import { unplaced } from '../../engines/iam/access-graph';
import { type Actors, actorsOf, foreignService, outsider } from '../../engines/iam/actors';
import { decide, type Target } from '../../engines/iam/decide';
import { type Caller, dataEndpoints, endpointPolicyFaults } from '../../engines/iam/endpoint-policies';
import { ANYTHING, parseAction, parseArn } from '../../engines/iam/globs/glob';
import { accountNamed, type Principal } from '../../engines/iam/principal';
import { is } from '../../engines/iam/request-contexts';
import {
  type Attached,
  policyOf,
  resourceNamed,
  resourcePoliciesOf,
  silentPolicies,
} from '../../engines/iam/resource-policies';
import { NO } from '../../engines/iam/truth';
import { decisionSteps, ownerOf } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, readable, textOf } from '../../template/values/values';
import { isOneOf, mayBe, mayBePresent, placeOf, show } from '../../template/values/worst-case';
import { sealGuards } from './guards';

/** Nobody outside gets at data by a policy, a copy or an endpoint; keys of the enclave encrypt all of it. */
export const sealedData: Claim = {
  id: 'sealed-data',
  ...STATEMENTS['sealed-data'],
  assumptions: [
    "AWS evaluates policies as IAM's user guide documents, and encrypts with the key that a resource names.",
    "The account's own administrators act for the charter.",
    "The deployment role of CDK's bootstrap deploys only what was verified.",
    "ECR serves image layers from its own bucket, which the enclave's endpoint lets be read.",
    'closed-world holds, so that no data is kept in a way which this proof does not see.',
  ],
  prove(world) {
    const actors = actorsOf(world.assembly);
    return {
      faults: [
        ...world.assembly.resources.flatMap((resource) => kept(resource, world)),
        ...resourcePoliciesOf(world.assembly).flatMap((attached) => lettingIn(attached, actors, world)),
        ...world.assembly.ofType('AWS::S3::Bucket').flatMap((bucket) => inPlainText(bucket, world)),
        ...sendingOut(actors, world),
        ...throughEndpoints(world),
      ],
      undecided: unplaced(world),
      get guards() {
        return sealGuards(actors, world, insideNames(world));
      },
    };
  },
};

/** How one resource keeps its data: with which key, and whether it copies or shares it. */
function kept(resource: Resource, world: World): Fault[] {
  if (CARRIERS.test(resource.type))
    return [fault(resource, resource, 'carries data elsewhere', 'Remove it.')];
  if (resource.type === 'AWS::KMS::Key') return replicated(resource);
  const kind = encryptionOf(resource.type);
  if (!kind) return [];
  const copies = kind.copies.filter((name) => mayBePresent(get(resource.properties, name)));
  return [
    ...encrypted(resource, world),
    ...copies.map((name) =>
      fault(
        resource,
        get(resource.properties, name) ?? resource,
        `${name} copies or opens what it holds`,
        'Remove it.',
      ),
    ),
  ];
}

function fault(
  resource: Resource,
  at: { file: string; pointer: string },
  says: string,
  remedy: string,
): Fault {
  return {
    at: placeOf(at),
    logicalId: resource.logicalId,
    message: `${resource.logicalId}: ${says}`,
    remedy,
    witness: [step('resource', resource.logicalId, at, says)],
  };
}

const replicated = (key: Resource): Fault[] => {
  const value = get(key.properties, 'MultiRegion');
  return mayBe(value, (text) => text !== 'false')
    ? [fault(key, value ?? key, 'may be replicated to another region', 'Leave MultiRegion out.')]
    : [];
};

function encrypted(resource: Resource, { assembly }: World): Fault[] {
  const kind = encryptionOf(resource.type);
  const mode = kind?.mode && get(resource.properties, ...kind.mode.path);
  const value = keyOf(resource);
  const key = resourceNamed(assembly, 'AWS::KMS::Key', value, 'KeyId');
  if (key && (!kind?.mode || isOneOf(mode, kind.mode.allowed))) return [];
  const at = key ? (mode ?? resource) : (value ?? resource);
  const says = key
    ? `encryption mode is ${show(mode)}`
    : `its key is ${show(value)}, which is no customer-managed key of the assembly`;
  return [fault(resource, at, says, 'Encrypt it with a key of the enclave.')];
}

/** Whoever a policy lets in without being of the charter. */
function lettingIn(attached: Attached, actors: Actors, world: World): Fault[] {
  const { policy, resource, kind } = attached;
  const unreadable = policy.faults.map(({ at, code, message, remedy }) => ({
    at,
    logicalId: resource.logicalId,
    message: `${code}: ${message}`,
    remedy,
  }));
  if (kind === 'endpoint') return [];
  const target: Target = {
    names: [ANYTHING],
    account: resource.template.account,
    policy: attached.index,
    ruledByPolicy: true,
  };
  return [
    ...unreadable,
    ...strangers(attached, actors, world).flatMap((principal) => {
      const decision = decide({ principal, actions: [ANYTHING], target });
      if (decision.answer === NO) return [];
      const [statement] = decision.by;
      return [
        {
          at: placeOf(statement ?? resource),
          logicalId: resource.logicalId,
          message: `the policy of ${resource.logicalId} lets ${readable(principal.id) || 'anyone'} in, who is none of the charter's`,
          remedy:
            'Name roles of the enclave; pin services to the account by aws:SourceAccount or aws:SourceArn.',
          witness: [
            step('principal', principal.id || 'anyone', statement, 'is none of the assembly'),
            ...decisionSteps(decision, resource, 'is what the policy opens'),
          ],
        },
      ];
    }),
  ];
}

/** Anyone; and whom the policy names that isn't made here. */
function strangers({ policy }: Attached, { byArn }: Actors, { charter }: World): Principal[] {
  const inside = charter.accounts;
  const named = policy.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((s) => s.principals ?? []);
  const found = new Map<string, Principal>([['', outsider('', inside)]]);
  for (const { kind, text } of named) {
    if (kind === 'service') found.set(text, foreignService(text, inside));
    if (kind === 'federated' || kind === 'canonical') found.set(text, federated(text));
    if (
      kind === 'aws' &&
      !byArn.has(text) &&
      !inside.includes(accountNamed(text) ?? '') &&
      !isDeployer(text, inside)
    )
      found.set(text, outsider(text, inside));
  }
  return [...found.values()];
}

const federated = (id: string): Principal => ({
  kind: 'federated',
  id,
  account: undefined,
  identity: undefined,
  boundary: undefined,
  keys: new Map(),
});

/** The role with which CloudFormation deploys, as `cdk bootstrap` names it: an assumption of every claim. */
const isDeployer = (arn: string, accounts: readonly string[]) =>
  accounts.some((account) =>
    new RegExp(
      `^arn:[a-z-]+:iam::${account}:role/cdk-[a-z0-9]{1,10}-cfn-exec-role-${account}-[a-z0-9-]+$`,
    ).test(arn),
  );

/** A bucket refuses whoever comes without TLS. */
function inPlainText(bucket: Resource, { assembly }: World): Fault[] {
  const arn = textOf(attribute(bucket, 'Arn')) ?? '';
  const policy = policyOf(assembly, bucket);
  const account = bucket.template.account;
  const anyone: Principal = {
    kind: 'role',
    id: '',
    account,
    identity: undefined,
    boundary: undefined,
    keys: new Map(),
  };
  const target: Target = { names: [parseArn(arn), parseArn(`${arn}/*`)], account, policy };
  const keys = new Map([['aws:securetransport', is('false')]]);
  const decision = decide({ principal: anyone, actions: [parseAction('s3:*')], target, keys });
  if (decision.answer === NO) return [];
  const says = `${decision.request?.action} on ${decision.request?.resource} isn't refused without TLS`;
  const found = fault(bucket, bucket, says, 'Deny s3:* to everyone when aws:SecureTransport is false.');
  return [{ ...found, witness: [...(found.witness ?? []), ...silentPolicies(assembly, bucket)] }];
}

const SEND = SENDING.map(parseAction);

/** Where the assembly's own things are: its buckets, and whatever is of its accounts. */
const insideNames = ({ assembly, charter }: World) => [
  ...charter.accounts.map((account) => parseArn(`arn:*:*:*:${account}:*`)),
  ...assembly.ofType('AWS::S3::Bucket').flatMap((bucket) => {
    const arn = textOf(attribute(bucket, 'Arn')) ?? '';
    return [parseArn(arn), parseArn(`${arn}/*`)];
  }),
];

/** Roles that may write to what is not the assembly's. */
function sendingOut({ roles }: Actors, world: World): Fault[] {
  const except = insideNames(world);
  return roles.flatMap(({ principal, resource }) => {
    const target: Target = { names: [ANYTHING], account: principal.account, except };
    const decision = decide({ principal, actions: SEND, target });
    if (decision.answer === NO) return [];
    const [statement] = decision.by;
    return [
      {
        at: placeOf(statement ?? resource),
        logicalId: ownerOf(statement, resource),
        message: `${principal.id} may send data to what is none of the assembly's`,
        remedy: 'Name the resources that it writes.',
        witness: [
          step('principal', principal.id, resource, 'is a role of the assembly'),
          ...decisionSteps(decision, undefined, 'is none of the assembly'),
        ],
      },
    ];
  });
}

/** What anyone may carry through the endpoints with credentials of another account: nothing but image layers. */
function throughEndpoints({ assembly, charter }: World): Fault[] {
  const principal = outsider('', charter.accounts);
  const layers = charter.regions.map((region) => parseArn(`arn:*:s3:::${layerBucket(region)}/*`));
  const callers: Caller[] = [
    { principal, actions: [ANYTHING], except: layers },
    { principal, actions: [ANYTHING], exceptActions: [parseAction('s3:GetObject')] },
  ];
  return dataEndpoints(assembly).flatMap((passage) => endpointPolicyFaults(passage, callers));
}
