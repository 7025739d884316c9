import { z } from 'zod';
import { CLEARANCES } from '../../../config/clearances';
import { RED_LINES } from '../../../config/red-lines';
import { viewNameSchema } from '../classify/classification';

/**
 * A held request as it is put on record, and the texts that lie sealed with the payloads. The record is read by whoever
 * sees the queue, so it holds ids, codes, scores and digests; every text is in the payload.
 */
export const HELD_SCHEMA = 'cordon.held/v2';
export const HELD_PAYLOAD_SCHEMA = 'cordon.held-payload/v3';
/** What proxies of before wrote, whose findings have no passages: it may still wait when they are replaced. */
const HELD_PAYLOAD_BEFORE = 'cordon.held-payload/v2';

export const reviewIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const code = z.string().regex(/^[a-z0-9_-]{1,64}$/);

/** What one classifier said. A request that one of them refuses is never held. */
const reason = z.strictObject({
  redLine: z.enum(RED_LINES),
  verdict: z.enum(['allow', 'refuse', 'hold']),
  /** The highest of its scores, 0 to 1; 0 where it gave none. */
  score: z.number().min(0).max(1),
  /** Version of the policy that it judged by. */
  policy: z.number().int().min(0),
});

/** Why an exchange is held: a classifier says so, a text can't be read, or its purpose asks for it. */
export const BECAUSE = ['red_line', 'unreadable', 'high_stakes'] as const;

const held = z.strictObject({
  schema: z.literal(HELD_SCHEMA),
  id: reviewIdSchema,
  /** `input`: the request waits to be put to the model. `output`: its answer waits to be released. */
  stage: z.enum(['input', 'output']),
  request: z.uuid(),
  tenant: z.string(),
  agency: z.string(),
  purpose: z.string(),
  /** SPIFFE id of the caller, who can't be a reviewer. */
  caller: z.string(),
  /** What its purpose asks of whoever decides. */
  clearance: z.enum(CLEARANCES).optional(),
  caveats: z.array(z.string()).optional(),
  because: z.array(z.enum(BECAUSE)).min(1),
  why: z.array(reason),
  /** Of tenant, purpose and the request's canonical text. */
  requestDigest: digestSchema,
  /** Of the policies under which it was held, all red lines. */
  policyDigest: digestSchema,
  /** Of the stored texts: under HELD_PAYLOADS and the id, among the payloads. */
  payloadDigest: digestSchema,
  heldAt: z.iso.datetime(),
  expires: z.iso.datetime(),
});

const offset = z.number().int().min(0);

const part = z.enum(['asked', 'answered']);
const score = z.number().min(0).max(1);

/** What a classifier holds it for: a part of a text, in UTF-16 units, or what only a view of that text says. */
const passage = z.union([
  z
    .strictObject({ part, start: offset, end: offset, score })
    .refine(({ start, end }) => start < end, 'a passage ends before it begins'),
  z.strictObject({ part, view: viewNameSchema, score }),
]);

const finding = z.strictObject({
  ...reason.shape,
  /** What the classifier saw, in its own codes. */
  concepts: z.array(code).max(64).optional(),
  passages: z.array(passage).max(256),
});

const payload = z.strictObject({
  schema: z.enum([HELD_PAYLOAD_SCHEMA, HELD_PAYLOAD_BEFORE]),
  /** The request's canonical text: exactly what the model is sent. */
  asked: z.string(),
  /** The answer, as it would be released. */
  answered: z.string().optional(),
  findings: z.array(finding),
  /** The purpose that the caller has registered, in the charter's words. */
  purpose: z.strictObject({ statement: z.string(), authority: z.string() }),
});

export type Held = Readonly<z.infer<typeof held>>;
export type HeldReason = Readonly<z.infer<typeof reason>>;
export type HeldPayload = Readonly<z.infer<typeof payload>>;
export type HeldPassage = Readonly<z.infer<typeof passage>>;

/** @throws ZodError, SyntaxError */
export const parseHeld = (text: string): Held => held.parse(JSON.parse(text));
/** @throws ZodError, SyntaxError */
export const parseHeldPayload = (text: string): HeldPayload => payload.parse(JSON.parse(text));

export const writeHeld = (record: Omit<Held, 'schema'>): { record: Held; text: string } => {
  const parsed = held.parse({ schema: HELD_SCHEMA, ...record });
  return { record: parsed, text: JSON.stringify(parsed) };
};

export const writeHeldPayload = (texts: Omit<HeldPayload, 'schema'>): string =>
  JSON.stringify(payload.parse({ schema: HELD_PAYLOAD_SCHEMA, ...texts }));
