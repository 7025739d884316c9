import type { PartitionId } from '../../config/partitions';
import { PLACEHOLDER } from '../../config/placeholders';
import { RED_LINES } from '../../config/red-lines';

/** What a new deployment is made of; all else has defaults, or is a placeholder. */
export interface Answers {
  readonly name: string;
  readonly partition: PartitionId;
  readonly region: string;
  readonly account: string;
  readonly consumers: readonly string[];
  readonly reviewConsumers: readonly string[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** None: placeholders. */
  readonly reviewerRoles: readonly string[];
  readonly cidr: string;
}

/** A text as YAML: JSON's form is one of its own. */
const quoted = (text: string) => JSON.stringify(text);
const listed = (texts: readonly string[]) => `[${texts.map(quoted).join(', ')}]`;
const lines = (indent: number, texts: readonly string[]) =>
  texts.map((text) => `${' '.repeat(indent)}- ${quoted(text)}`).join('\n');

/**
 * A whole deployment file, as people edit it.
 * @param schema where its schema lies, as editors find it from the file; left out where there is none
 */
export const deploymentText = (
  answers: Answers,
  schema?: string,
): string => `${schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`}# Written by cordon init. What only others know is a placeholder: cordon charter check tells each, and what gives it.
schema: cordon.deployment/v1

${charterText(answers)}
${enclaveText(answers)}`;

function charterText(answers: Answers): string {
  const { partition, account, region, consumers, reviewConsumers, agencies } = answers;
  const { sha256, sha384, certificate, role, key, text } = PLACEHOLDER;
  const roles = (name: string, many: number) =>
    Array.from({ length: many }, (_, index) => role(partition, `${name}-${index + 1}`));
  const reviewers = answers.reviewerRoles.length > 0 ? answers.reviewerRoles : roles('reviewer', 2);
  return `charter: # What is allowed. Owned by reviewers.
  class: trial # Admits test tenants alone, and needs no evidence.
  partition: ${partition}
  accounts: ${listed([account])}
  regions: ${listed([region])}
  consumers: ${listed(consumers)}
  reviewConsumers: ${listed(reviewConsumers)}
  redLines:
${lines(4, RED_LINES)}
  releases: # Of the provider, who attests the safety training of each.
    - id: model-1
      use: model
      image: ${sha256(1)}
      weights: ${sha384(1)}
      safetyTraining: ${sha384(2)}
    - id: safeguard-1
      use: safeguard
      image: ${sha256(2)}
      weights: ${sha384(3)}
      safetyTraining: ${sha384(4)}
  images: # cordon charter digest IMAGE-LAYOUT
    proxy: ${sha256(3)}
    classifier: ${sha256(4)}
    review: ${sha256(5)}
  retention:
    ledgerDays: 3650
    payloadDays: 365
    trailDays: 3650
    logDays: 3653
  agencies:
${agencies.map(({ id, name }) => `    - id: ${quoted(id)}\n      name: ${quoted(name)}`).join('\n')}
  purposes:
    - id: first-purpose
      statement: ${quoted(text('what the model may be used for'))}
      authority: ${quoted(text('the law, directive or order under which that is lawful'))}
      highStakes: true
  tenants:
${agencies
  .map(
    ({ id }, index) => `    - id: tenant-${index + 1}
      agency: ${quoted(id)}
      account: ${quoted(consumers[0] ?? '')}
      certificate: ${certificate(`tenants/${index + 1}`)}
      purposes: [first-purpose]
      requestsPerMinute: 60
      test: true`,
  )
  .join('\n')}
  people:
    reviewers:
${lines(6, reviewers)}
    researchers:
${lines(6, roles('researcher', 1))}
    fieldEngineers:
${lines(6, roles('field-engineer', 1))}
    couriers:
${lines(6, roles('courier', 2))}
    verifiers:
${lines(6, roles('verifier', 1))}
  reviewers: # Two of them decide on each held request.
${[1, 2]
  .map(
    (number) => `    - certificate: ${certificate(`reviewers/${number}`)}
      agencies: ${listed(agencies.map(({ id }) => id))}`,
  )
  .join('\n')}
  review:
    expiryHours: 72
  signingKeys: # cordon charter key new
    - id: policy-1
      use: policy
      algorithm: ed25519
      publicKey: ${key('ed25519')}
    - id: evidence-1
      use: evidence
      algorithm: ecdsa-p384-sha384
      publicKey: ${key('ecdsa-p384-sha384')}
  policyBaseline:
    - document: ${quoted(text('a law, directive or order that the policies are written against'))}
      date: "2000-01-01"
      digest: ${sha384(5)}
  evidence:
    required: [verification, validation, operational-test]
    maxAgeDays: 365
    approvers: 2
`;
}

const enclaveText = ({
  name,
  account,
  region,
  cidr,
}: Answers): string => `enclave: # How it is sized. Owned by engineers.
  name: ${quoted(name)}
  account: ${quoted(account)}
  region: ${region}
  availabilityZones: [${['a', 'b', 'c'].map((zone) => `${region}${zone}`).join(', ')}] # cordon preflight asks whether they are there.
  network:
    cidr: ${cidr}
    prefixLists: # aws ec2 describe-managed-prefix-lists
      s3: ${PLACEHOLDER.prefixList(1)}
      dynamodb: ${PLACEHOLDER.prefixList(2)}
  model:
    release: model-1
    weightsVersion: ${PLACEHOLDER.weightsVersion}
    instanceType: ml.p4d.24xlarge
    instances: { min: 2, max: 6 }
  safeguard:
    release: safeguard-1
    weightsVersion: ${PLACEHOLDER.weightsVersion}
    instanceType: ml.g4dn.12xlarge
    instances: { min: 2, max: 4 }
  proxy:
    cpu: 2048
    memoryMiB: 4096
    tasks: { min: 3, max: 12 }
  classifier:
    cpu: 1024
    memoryMiB: 2048
    tasks: { min: 3, max: 12 }
  review:
    cpu: 512
    memoryMiB: 1024
    tasks: { min: 2, max: 4 }
`;
