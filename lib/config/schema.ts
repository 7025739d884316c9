import { z } from 'zod';
import { CLEARANCES } from './clearances';
import { AUTONOMY, CHARTER_CLASSES, EVIDENCE_KINDS, EVIDENCE_ROLES, REALISM } from './evidence-words';
import { MODEL_USES } from './model-uses';
import { GATEWAY_SERVICES, INTERFACE_SERVICES, PARTITION_IDS } from './partitions';
import type { PeopleKey } from './person-roles';
import { RED_LINES } from './red-lines';
import { FEATURE_IDS } from './regions/availability';
import { FIPS_CHOICES } from './regions/fips';

// Compiled checks take longer to make than the one file that a run reads takes to check.
z.config({ jitless: true });

// The source of config/schema.json and docs/configuration.md: every description is read by people.

const text = (what: string) => z.string().trim().min(1).describe(what);
const id = (what: string) =>
  z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,40}$/,
      'must be 2 to 41 lower-case letters, digits and hyphens, the first a letter',
    )
    .describe(what);
const sha256 = (what: string) =>
  z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits; a tag is not a digest')
    .describe(what);
const sha384 = (what: string) =>
  z
    .string()
    .regex(/^sha384:[0-9a-f]{96}$/, 'must be sha384: and 96 hexadecimal digits')
    .describe(what);
const account = (what: string) =>
  z
    .string()
    .regex(
      /^\d{12}$/,
      'must be a 12-digit account id, in quotes, leading zeros included; a wildcard is not an account',
    )
    .describe(what);
const date = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, year-month-day')
    .describe(what);
const days = (what: string, least: number) => z.number().int().min(least).max(36_500).describe(what);
const principal = (what: string) =>
  z
    .string()
    .regex(/^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'must be the ARN of one role, with no wildcard')
    .describe(what);

/** Retention periods of CloudWatch Logs from 90 days up. Source: PutRetentionPolicy in its API reference. */
const LOG_RETENTION_DAYS = [
  90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const release = z.strictObject({
  id: id('Name by which the enclave part chooses this release.'),
  use: z.enum(MODEL_USES).describe('Whether it answers callers, or serves the classifiers.'),
  image: sha256("Digest of the inference image in the enclave's own registry."),
  weights: sha384('Digest of the weights archive as it was released.'),
  safetyTraining: sha384("Digest of the provider's safety-training attestation for exactly this release."),
});

const signingKey = z.strictObject({
  id: id('Name of the key.'),
  use: z
    .enum(['policy', 'evidence', 'release', 'live'])
    .describe('The one kind of statement that this key may sign.'),
  algorithm: z.enum(['ed25519', 'ecdsa-p384-sha384']).describe('Signature algorithm.'),
  publicKey: text('Public key, SubjectPublicKeyInfo, base64 of the DER form.'),
});

const caveat = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,31}$/, 'must be capitals, digits and hyphens');

const purpose = z.strictObject({
  id: id('Name that a caller sends in the `cordon-purpose` header.'),
  statement: text('What the model may be used for, in words that a reviewer can hold a request against.'),
  authority: text('The law, directive or order under which the use is lawful.'),
  highStakes: z
    .boolean()
    .describe(
      'Whether each answer needs a human decision before it is used; streaming hold-back is then refused.',
    ),
  clearance: z
    .enum(CLEARANCES)
    .optional()
    .describe('Level that a reviewer must be cleared for to see and decide what is held under it.'),
  caveats: z.array(caveat).min(1).optional().describe('Caveats that a reviewer must hold besides.'),
});

const tenant = z.strictObject({
  id: id('Name of the tenant.'),
  agency: id("The agency that it belongs to; must be one of the charter's agencies."),
  account: account('The consumer account that it calls from.'),
  certificate: z
    .string()
    .regex(/^spiffe:\/\/[a-z0-9.-]+\/[\w./-]+$/, 'must be a SPIFFE id, spiffe://domain/path')
    .describe('URI name in the client certificate that identifies it.'),
  purposes: z.array(z.string()).min(1).describe('Purposes registered for it.'),
  requestsPerMinute: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .describe('Requests a minute before it is asked to wait.'),
  weight: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'How much of each proxy is set apart for it, beside the weights of the other tenants; 1 if left out.',
    ),
  test: z
    .literal(true)
    .optional()
    .describe('Set for a tenant that tests: nobody else may call a deployment of class `trial`.'),
  streaming: z
    .enum(['whole-answer', 'hold-back'])
    .default('whole-answer')
    .describe('Whether an answer is classified whole before any of it is released, or window by window.'),
});

const requirement = z.strictObject({
  id: id('Name by which evidence answers it.'),
  kind: z.enum(EVIDENCE_KINDS).describe('Kind of evidence that it belongs to.'),
  method: text('How it is found out, in words that an evaluator can follow.'),
  direction: z
    .enum(['at-least', 'at-most'])
    .describe('Whether the threshold is the least share of cases, or the most.'),
  threshold: z.number().min(0).max(1).describe('Share of cases that the confidence bound is held against.'),
  confidence: z.number().min(0.5).max(0.9999).describe('One-sided confidence of the bound.'),
  cases: z.number().int().min(1).max(10_000_000).describe('Fewest cases.'),
});

const evidencePerson = z.strictObject({
  person: id('Name of the person; one person has one role.'),
  organisation: id('Whom the person works for.'),
  role: z
    .enum(EVIDENCE_ROLES)
    .describe('What the person does for evidence. Approvers have roles of their own.'),
  key: id(
    "The signing key, of use `evidence`, that is this person's alone. Builders sign nothing.",
  ).optional(),
});

const policyBundle = z.strictObject({
  redLine: z.enum(RED_LINES).describe('Red line that the bundle is for.'),
  version: text('Version of the bundle.'),
  digest: sha384('Digest of the signed bundle.'),
});

const regionFact = z.strictObject({
  region: text('A region of the charter.'),
  what: z.enum(FEATURE_IDS).describe('What of it, by the names in docs/availability.md.'),
  known: z.enum(['has', 'lacks']).describe('Whether it is there.'),
  source: text('Who says so, and when, in words that a reviewer can hold it against.'),
});

const charter = z.strictObject({
  class: z
    .enum(CHARTER_CLASSES)
    .default('operational')
    .describe(
      'Operational: neither synthesizes nor verifies without valid evidence of exactly what is deployed. Trial: does, and then only test tenants are admitted, and every answer says so.',
    ),
  marking: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9 /,.():-]{0,118}[A-Za-z0-9)])?$/)
    .optional()
    .describe(
      'Classification marking that the review console shows above and below, such as SECRET//NOFORN; none if left out.',
    ),
  partition: z.enum(PARTITION_IDS).describe('AWS partition that nothing may leave.'),
  accounts: z
    .array(account('An account of the enclave.'))
    .min(1)
    .describe("Accounts in which the enclave's stacks may stand."),
  regions: z
    .array(text('A region of the partition.'))
    .min(1)
    .describe("Regions in which the enclave's stacks may stand."),
  fips: z
    .enum(FIPS_CHOICES)
    .optional()
    .describe(
      'Whether services call AWS by FIPS endpoints alone; if left out `required` in GovCloud, and `off` elsewhere.',
    ),
  availability: z
    .array(regionFact)
    .optional()
    .describe("What is known of the charter's regions that docs/availability.md doesn't know."),
  endpointServices: z
    .partialRecord(z.enum([...INTERFACE_SERVICES, ...GATEWAY_SERVICES]), z.string())
    .optional()
    .describe("Endpoint service names that differ from Cordon's table for the partition, by service."),
  consumers: z
    .array(account('An account that may connect to the safety proxy.'))
    .min(1)
    .describe('Consumer accounts, by PrivateLink, each accepted by hand.'),
  reviewConsumers: z
    .array(account('An account from which reviewers connect.'))
    .min(1)
    .describe('Accounts that may connect to the review console, by PrivateLink, each accepted by hand.'),
  redLines: z.array(z.enum(RED_LINES)).describe('Red lines in force. All three, always.'),
  releases: z.array(release).min(1).describe('Releases that have been safety-trained and approved.'),
  safeguard: z
    .enum(['required', 'optional'])
    .default('required')
    .describe(
      'Whether each classifier must ask a safeguard model. Where it is optional, the embedded screen may judge alone: docs/red-lines.md says how much that misses.',
    ),
  images: z
    .strictObject({
      proxy: sha256('Image of the safety proxy.'),
      classifier: sha256('Image of the classifier services.'),
      review: sha256('Image of the review service.'),
    })
    .describe('Images that may run, by digest.'),
  retention: z
    .strictObject({
      ledgerDays: days("Days for which a ledger object can't be deleted or overwritten.", 365),
      payloadDays: days("Days for which a sealed payload can't be deleted or overwritten.", 30),
      trailDays: days("Days for which a trail object can't be deleted or overwritten.", 365),
      logDays: z
        .literal(LOG_RETENTION_DAYS)
        .describe('Days for which service logs are kept; the values that CloudWatch Logs knows.'),
    })
    .describe('How long records are kept at the least.'),
  ledgerGeneration: z
    .number()
    .int()
    .min(2)
    .max(999)
    .optional()
    .describe(
      'Set to 2, and then on, when the keys that sign the ledger are new ones: its logs then have an origin of their own, and take over from those before.',
    ),
  agencies: z
    .array(
      z.strictObject({
        id: id('Name of the agency.'),
        name: text('Full name.'),
        excluded: text("Why the agreement doesn't cover this agency; its tenants are refused.").optional(),
      }),
    )
    .min(1)
    .describe('Agencies that are known, and those that the agreement excludes.'),
  purposes: z.array(purpose).min(1).describe('Lawful purposes.'),
  tenants: z.array(tenant).min(1).describe('Who may call the model.'),
  people: z
    .strictObject({
      reviewers: z
        .array(principal('Role that cleared reviewers hold.'))
        .min(2)
        .describe(
          'Roles that may become the reviewer role. Two at the least, so that two distinct people can decide.',
        ),
      researchers: z
        .array(principal('Role that safety researchers hold.'))
        .min(1)
        .describe('Roles that may become the researcher role.'),
      fieldEngineers: z
        .array(principal('Role that field engineers hold.'))
        .min(1)
        .describe('Roles that may become the field-engineer role.'),
      couriers: z
        .array(principal('Role that couriers hold.'))
        .min(2)
        .describe(
          'Roles that may become the courier role, which puts weights, policy bundles, TLS secrets and images in place. ' +
            'Two at the least, so that two people carry in; none of them a reviewer or verifier.',
        ),
      verifiers: z
        .array(principal('Role of the independent verifier.'))
        .min(1)
        .describe(
          "Roles that may become the independent verifier's read-only role; each account is none of the enclave's.",
        ),
      watchers: z
        .array(principal("Role of the verifier's schedule."))
        .min(1)
        .max(4)
        .optional()
        .describe(
          "Roles that may become the role by which `cordon live` reads the account, and nothing that it holds; each account is none of the enclave's, and none is another person's. Left out, there is no such role.",
        ),
    } satisfies Record<PeopleKey, z.ZodType>)
    .describe('Cleared people, by the roles they hold elsewhere.'),
  reviewers: z
    .array(
      z.strictObject({
        certificate: z
          .string()
          .regex(/^spiffe:\/\/[a-z0-9.-]+\/[\w./-]+$/, 'must be a SPIFFE id, spiffe://domain/path')
          .describe("URI name in the reviewer's client certificate."),
        agencies: z.array(z.string()).min(1).describe('Agencies whose requests this person may decide.'),
        clearance: z
          .enum(CLEARANCES)
          .optional()
          .describe(
            'Level that this person is cleared for. Counts as far as an `OU=clearance:LEVEL` of the certificate says so too.',
          ),
        caveats: z
          .array(caveat)
          .optional()
          .describe(
            'Caveats that this person holds, each of which an `OU=caveat:NAME` of the certificate must say too.',
          ),
        key: z
          .strictObject({
            algorithm: z.enum(['ed25519', 'ecdsa-p384-sha384']).describe('Signature algorithm.'),
            publicKey: text('Public key, SubjectPublicKeyInfo, base64 of the DER form.'),
          })
          .optional()
          .describe("The reviewer's own key. The proxy counts no decision that it hasn't signed."),
      }),
    )
    .min(2)
    .describe('People who may decide on held requests in the review console.'),
  observers: z
    .array(
      z.strictObject({
        certificate: z
          .string()
          .regex(/^spiffe:\/\/[a-z0-9.-]+\/[\w./-]+$/, 'must be a SPIFFE id, spiffe://domain/path')
          .describe("URI name in the person's client certificate."),
        role: z
          .enum(['researcher', 'field-engineer'])
          .describe(
            'Researchers see what was decided and export it, field engineers see states without text.',
          ),
        agencies: z.array(z.string()).min(1).describe('Agencies whose requests this person may see that of.'),
        sealingKey: text("A researcher's P-384 key, SubjectPublicKeyInfo, base64 of the DER form.")
          .optional()
          .describe('What labelled decisions are sealed to. Without it a researcher exports none.'),
      }),
    )
    .optional()
    .describe('People who see in the review console what became of held requests, and decide nothing.'),
  review: z
    .strictObject({
      expiryHours: z
        .number()
        .int()
        .min(1)
        .max(720)
        .describe('Hours after which a held request that nobody decided is denied.'),
    })
    .describe('How held requests are decided. Two distinct people, always.'),
  signingKeys: z.array(signingKey).min(1).describe('Public keys whose signatures count.'),
  policyBaseline: z
    .array(
      z.strictObject({
        document: text('Law, directive or order.'),
        date: date('The date as of which it is meant.'),
        digest: sha384('Digest of the text that was agreed on.'),
      }),
    )
    .min(1)
    .describe('The documents, as of a date, that the policies were written against.'),
  evidence: z
    .strictObject({
      required: z
        .array(z.enum(EVIDENCE_KINDS))
        .min(1)
        .describe('Signed evidence that must exist before deployment (DoDD 3000.09).'),
      maxAgeDays: days('Days after which evidence is out of date.', 1),
      approvers: z.number().int().min(2).max(10).describe('Distinct approvers that each piece needs.'),
      realism: z
        .enum(REALISM)
        .optional()
        .describe('Least realism of the environment; `representative` if left out.'),
      autonomy: z
        .enum(AUTONOMY)
        .optional()
        .describe('Most autonomous use that evidence may be about; `advisory` if left out.'),
      requirements: z
        .array(requirement)
        .optional()
        .describe(
          'What evidence must show. An operational deployment has one of each required kind at the least.',
        ),
      people: z
        .array(evidencePerson)
        .optional()
        .describe(
          'Who built, who evaluates, and who approves, by key. An operational deployment names them.',
        ),
      policies: z
        .array(policyBundle)
        .optional()
        .describe('Policy bundles in use, by digest. An operational deployment has one for each red line.'),
    })
    .describe('Evidence that the deployed digests were verified, validated and tested.'),
  releaseLog: z
    .strictObject({
      policy: z
        .string()
        .min(1)
        .max(20_000)
        .describe(
          "Whose signatures on the provider's release log count, as a C2SP tlog-policy: keys of the log, witnesses, and a quorum of them.",
        ),
      maxAgeDays: days(
        'Days after which a proof, by the time at which witnesses saw the log, is out of date.',
        1,
      ),
    })
    .optional()
    .describe(
      "Demands that images, releases, policy bundles, charter and assembly are in the provider's release log: a proof of each is then part of the evidence.",
    ),
});

const scale = (what: string, least: number) =>
  z
    .strictObject({
      min: z.number().int().min(least).max(100).describe('Fewest instances, at all times.'),
      max: z.number().int().min(least).max(1000).describe('Most instances.'),
    })
    .describe(what);

const size = z.strictObject({
  cpu: z.literal([512, 1024, 2048, 4096, 8192]).describe('CPU units of a Fargate task; 1024 is one vCPU.'),
  memoryMiB: z.number().int().min(1024).max(61_440).describe('Memory of a Fargate task, in MiB.'),
  tasks: scale('How many tasks run, spread over availability zones.', 2),
});

const hosted = z.strictObject({
  release: id("One of the charter's releases."),
  weightsVersion: z
    .string()
    .regex(/^[\w.~-]{8,1024}$/, 'must be an S3 version id')
    .describe("S3 version of the weights object; a new upload doesn't change what is deployed."),
  instanceType: z
    .string()
    .regex(/^ml\.[a-z0-9-]+\.[a-z0-9]+$/, 'must be a SageMaker instance type')
    .describe('SageMaker instance type.'),
  instances: scale('How many instances serve, spread over availability zones.', 2),
});

const enclave = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,14}[a-z0-9]$/,
      'must be 3 to 16 lower-case letters, digits and hyphens, the first a letter, the last no hyphen',
    )
    .describe('Stands in the names of stacks, roles, buckets and hosts.'),
  account: account("The account to deploy to; one of the charter's."),
  region: text("The region to deploy to; one of the charter's."),
  availabilityZones: z
    .array(text('Zone name.'))
    .min(2)
    .max(3)
    .describe('Zones to spread over: three, or two where there are only two. No local or wavelength zones.'),
  bootstrapQualifier: z
    .string()
    .regex(/^[a-z0-9]{1,10}$/, 'must be 1 to 10 lower-case letters and digits')
    .default('cordon')
    .describe('Qualifier that the account was bootstrapped with.'),
  network: z.strictObject({
    cidr: z
      .string()
      .regex(/^\d+\.\d+\.\d+\.\d+\/(1[6-9]|2[0-2])$/, 'must be an IPv4 range of /16 to /22')
      .describe('Private IPv4 range of the enclave, /16 to /22.'),
    prefixLists: z
      .strictObject({
        s3: z
          .string()
          .regex(/^pl-[0-9a-f]{8,17}$/, 'must be a prefix list id')
          .describe("Id of AWS's managed prefix list for S3 in the region."),
        dynamodb: z
          .string()
          .regex(/^pl-[0-9a-f]{8,17}$/, 'must be a prefix list id')
          .describe("Id of AWS's managed prefix list for DynamoDB in the region."),
      })
      .describe("Differ by region and can't be known at synth: `aws ec2 describe-managed-prefix-lists`."),
    endpointServices: z
      .record(z.string(), z.string())
      .default({})
      .describe("Those of the charter's `endpointServices` that the region has."),
  }),
  model: hosted.describe('The model that answers callers.'),
  safeguard: hosted
    .optional()
    .describe('A policy-following model that the classifiers ask, if there is one.'),
  proxy: size.describe('The safety proxy.'),
  classifier: size.describe("Each red line's classifier service."),
  review: size.describe('The review service.'),
});

/** A deployment file: what reviewers allow (`charter`), and how engineers size it (`enclave`). */
export const deploymentSchema = z.strictObject({
  schema: z.literal('cordon.deployment/v1').describe('Version of this format.'),
  charter: charter.describe('What is allowed. Owned by reviewers.'),
  enclave: enclave.describe('How it is sized. Owned by engineers.'),
});

export type Deployment = z.infer<typeof deploymentSchema>;
export type Charter = Deployment['charter'];
export type Enclave = Deployment['enclave'];
export type Release = Charter['releases'][number];
export type Tenant = Charter['tenants'][number];
export type Purpose = Charter['purposes'][number];
export type Agency = Charter['agencies'][number];
export type SigningKey = Charter['signingKeys'][number];
export type HostedModel = Enclave['model'];
export type ServiceSize = Enclave['proxy'];
