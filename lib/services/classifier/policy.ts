import { z } from 'zod';
import { RED_LINES } from '../../config/red-lines';
import { VERDICTS } from '../common/classification';

export const POLICY_SCHEMA = 'cordon.policy/v1';

const share = z.number().min(0).max(1);

const canary = z.strictObject({
  direction: z.enum(['input', 'output']),
  text: z.string().min(1).max(10_000),
  /** What the classifier must say of it under this policy. */
  verdict: z.enum(VERDICTS),
});

const policy = z
  .strictObject({
    schema: z.literal(POLICY_SCHEMA),
    redLine: z.enum(RED_LINES),
    /** Counts up by one from bundle to bundle; a roll-back is a newer version with older words. */
    version: z.number().int().min(1),
    issued: z.iso.datetime(),
    /** After this (UTC) the classifier gives no verdict. */
    expires: z.iso.datetime(),
    /** The policy in words, as the safeguard model reads it. */
    text: z.string().min(1).max(200_000),
    /** Scores from which a request is held, and from which it is refused. */
    thresholds: z.strictObject({ hold: share, refuse: share }),
    /** Digest of the safeguard model's weights that the policy was tested with; null where there is none. */
    model: z
      .string()
      .regex(/^sha384:[0-9a-f]{96}$/)
      .nullable(),
    canaries: z.array(canary).min(2).max(1000),
  })
  .refine(
    ({ thresholds }) => thresholds.hold > 0 && thresholds.hold <= thresholds.refuse,
    'hold must be above 0 and at most refuse',
  )
  .refine(({ issued, expires }) => Date.parse(issued) < Date.parse(expires), 'it expires before it is issued')
  .refine(
    ({ canaries }) => ['allow', 'refuse'].every((verdict) => canaries.some((one) => one.verdict === verdict)),
    'canaries must show something refused and something allowed',
  );

/** What one red line's classifier goes by. */
export type Policy = z.infer<typeof policy>;
export type Canary = Policy['canaries'][number];

/** @throws ZodError */
export const parsePolicy = (value: unknown): Policy => policy.parse(value);
