import { z } from 'zod';

/** Hours from one run to the next at most: a run that fails leaves a day to mend it before three days are over. */
const MOST_HOURS = 48;

/** A watch file: where the verifier's schedule runs, and which deployment it watches. */
export const watchSchema = z.strictObject({
  schema: z.literal('cordon.watch/v1').describe('Version of this format.'),
  deployment: z
    .string()
    .min(1)
    .describe(
      "The deployment file that is watched, as the verifier reviewed it; a path from this file's folder.",
    ),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be a 12-digit account id, in quotes')
    .describe("The verifier's account, which is none of the enclave's."),
  region: z.string().min(1).describe("A region of the enclave's partition."),
  bootstrapQualifier: z
    .string()
    .regex(/^[a-z0-9]{1,10}$/, 'must be 1 to 10 lower-case letters and digits')
    .default('hnb659fds')
    .describe('Qualifier that the account was bootstrapped with.'),
  vpc: z
    .string()
    .regex(/^vpc-[0-9a-f]{8,17}$/, 'must be the id of a VPC')
    .describe("The verifier's VPC, from which AWS's endpoints are reached."),
  subnets: z
    .array(z.string().regex(/^subnet-[0-9a-f]{8,17}$/, 'must be the id of a subnet'))
    .min(2)
    .max(6)
    .describe('Subnets of that VPC, in two zones at the least.'),
  everyHours: z.number().int().min(2).max(MOST_HOURS).default(24).describe('Hours from one run to the next.'),
  retentionDays: z
    .number()
    .int()
    .min(365)
    .max(36_500)
    .default(3650)
    .describe("Days for which a result can't be deleted or overwritten."),
  alarmTopics: z
    .array(
      z
        .string()
        .regex(/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'must be the ARN of a topic of SNS'),
    )
    .min(1)
    .max(5)
    .describe(
      "Standard topics of the verifier's account and region that alarms are sent to. One that is encrypted needs a key that CloudWatch may use.",
    ),
  known: z
    .array(z.string().regex(/^arn:[!-~]+$/, 'must be an ARN'))
    .default([])
    .describe('What reviewers know, as `cordon live --known` takes it.'),
  image: z
    .strictObject({
      repository: z
        .string()
        .regex(/^[a-z0-9]+(?:[._/-][a-z0-9]+)*$/, 'must be the name of a repository')
        .describe("Repository of the verifier's registry."),
      digest: z
        .string()
        .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits; a tag is not a digest')
        .describe('The image, which `npm run images -- --watch` makes.'),
    })
    .optional()
    .describe('What runs. It is missing only where `unwatched: true` stands in its place.'),
  unwatched: z
    .literal(true)
    .optional()
    .describe(
      '`true` at first, in place of `image`: the role and the key that signs are made, so that the charter can name them, and the bucket. Nothing runs, and no alarm rings; a schedule and alarms that were deployed before are deleted.',
    ),
});

export type Watch = z.infer<typeof watchSchema>;
