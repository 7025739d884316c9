import { z } from 'zod';
import { encodeCanonical, parseCanonical } from '../canonical-json';
import { LedgerError } from '../errors';
import { isPlainEntry } from './plain-entry';
import { plainEntryText } from './plain-entry-text';
import { isTime } from './time';

/**
 * An entry of a decision log: canonical JSON (RFC 8785), with commitments where text would be. There is one log for each
 * run of a proxy, whose origin ends in `/ENCLAVE/INSTANCE`. README.md in this folder documents each kind.
 */
export const DECISION_SCHEMA = 'cordon.decision-log/v1';

const commitment = z.string().regex(/^hmac-sha384:[0-9a-f]{96}$/);
const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const count = z.number().int().min(0);
const code = z.string().regex(/^[a-z0-9_-]{1,64}$/);
const name = z.string().min(1).max(256);
/** In the one spelling that RFC 9562 has: of two that differ in capitals, no reader knows that they are one. */
const request = z.uuid().lowercase();
const time = z.string().refine(isTime);

/** What people do in the review service, decisions apart; `expired` is what the service sees, and so was `missed`, which is no longer written: a decision on a known case says what was expected of it. */
export const REVIEW_ACTS = [
  ...(['list', 'load', 'research', 'export', 'log', 'open', 'take', 'return', 'recuse'] as const),
  ...(['refused', 'expired', 'missed'] as const),
] as const;

/** How what was asked of a proxy ends, and what becomes of a reviewer's decision, by the kind of the entry that says it. */
export const OUTCOMES = {
  decision: ['released', 'refused', 'held', 'failed'],
  'review-outcome': ['recorded', 'refused', 'unknown'],
} as const;

const VERDICTS = ['allow', 'refuse', 'hold', 'none'] as const;

const policy = z.strictObject({ version: count, digest: sha384 });
const classifier = z.strictObject({ engine: name, digest: sha256 });

/** What one classifier said; on `none`, why it doesn't count. */
const judgement = z.strictObject({
  redLine: code,
  verdict: z.enum(VERDICTS),
  fault: code.optional(),
  scores: z.record(code, z.number()).optional(),
  policy: policy.optional(),
  classifier: classifier.optional(),
});

const announced = z.strictObject({ redLine: code, policy, classifier });

/** Most requests that one entry names: more would not fit into 65,535 bytes. */
export const MAX_ABANDONED = 1000;

const bodies = {
  /** The first entry. */
  genesis: {
    /** Whose log it is. @default - a proxy's */
    service: z.literal('review').optional(),
    image: sha256,
    configuration: sha384,
    charter: sha384,
    /** Of a proxy. */
    normaliser: sha256.optional(),
    /** The longest that this log is silent for. */
    heartbeatSeconds: z.number().int().min(1).max(3600),
    policies: z.array(announced).max(64),
    /** Logs that ended before and that no other log follows, at their last checkpoint. */
    follows: z
      .array(
        z.strictObject({
          origin: name,
          size: count,
          /** Of the tree at that size. */
          root: sha256,
          sealed: z.boolean(),
        }),
      )
      .max(64),
  },
  /** Policies and classifiers that weren't announced before. Stands before the first entry that one of them judged. */
  policies: { policies: z.array(announced).min(1).max(64) },
  /** A request was understood and is about to be judged. Durable before the model is invoked. */
  intent: {
    request,
    tenant: name,
    agency: name,
    purpose: name,
    commitment,
    texts: count,
    views: count,
    unreadable: count,
    normaliser: sha256,
  },
  /** Two people's approval of a held request, used up for this one. Durable before anything is released by it. */
  approval: {
    request,
    review: name,
    stage: z.enum(['input', 'output']),
    reviewers: z.array(z.strictObject({ id: name, decidedAt: time })).max(8),
    requestDigest: sha256,
    policyDigest: sha256,
    payloadDigest: sha256,
  },
  /** Part of an answer was cleared. Durable, and what it commits to sealed, before that part is released. */
  window: { request, window: count, output: z.array(judgement).max(64), commitment, characters: count },
  /** What became of a request that had an intent. Durable before anything (more) is released. */
  decision: {
    request,
    outcome: z.enum(OUTCOMES.decision),
    code: code.optional(),
    redLine: code.optional(),
    input: z.array(judgement).max(64).optional(),
    output: z.array(judgement).max(64).optional(),
    commitment: commitment.optional(),
    /** What the model said of its answer: its own name, why it ended, and tokens. */
    answer: z
      .strictObject({
        model: name.optional(),
        finishReason: code,
        promptTokens: count,
        completionTokens: count,
      })
      .optional(),
    released: z.strictObject({ windows: count.min(1), characters: count, commitment }).optional(),
    review: z.strictObject({ id: name, reviewers: z.array(name).max(8) }).optional(),
    /** What waits for review; on `held` alone. */
    hold: z
      .strictObject({
        stage: z.enum(['input', 'output']),
        requestDigest: sha256,
        policyDigest: sha256,
        payloadDigest: sha256,
        expires: time,
      })
      .optional(),
    /** What answered, and its own id of the invocation, to be counted against its metrics. */
    model: z.strictObject({ image: sha256, weights: sha384, invocation: name.optional() }).optional(),
  },
  /**
   * Turned away before it was understood, so it has no intent. Of nobody who is known one entry may stand for many, with
   * how many there were by their codes; its own code is that of most.
   */
  denial: {
    request,
    code,
    tenant: name.optional(),
    requests: count.min(2).optional(),
    codes: z.record(code, count.min(1)).optional(),
  },
  /** What someone did in the review service. Durable before it is answered. */
  'review-act': {
    act: z.enum(REVIEW_ACTS),
    person: name.optional(),
    /** Of the certificate that the person showed, in DER. */
    certificate: sha256.optional(),
    review: name.optional(),
    /** Of what was shown. */
    shown: sha256.optional(),
    /** Why it was refused. */
    code: code.optional(),
  },
  /** What one person decided. Durable before the decision is where a proxy looks for it. */
  'review-decision': {
    review: name,
    verdict: z.enum(['approve', 'deny']),
    reviewer: name,
    certificate: sha256.optional(),
    requestDigest: sha256,
    policyDigest: sha256,
    payloadDigest: sha256,
    /** Of the signed envelope, which nobody can guess for its signature: whoever has it can show reason and signature. */
    envelope: sha256,
    decidedAt: time,
    /** What two others had decided of it, where it is a known case: another verdict is a miss. */
    expected: z.enum(['approve', 'deny']).optional(),
  },
  /** What became of it: on record where a proxy looks, or not, or nobody knows. */
  'review-outcome': {
    review: name,
    reviewer: name,
    envelope: sha256,
    outcome: z.enum(OUTCOMES['review-outcome']),
    code: code.optional(),
  },
  /** Requests of a log, this one or one that it follows, that are never decided: nothing (more) was released. */
  abandoned: { log: name, requests: z.array(request).min(1).max(MAX_ABANDONED) },
  /** Nothing happened. Says so before the time of silence is over. */
  heartbeat: {},
  /** The last entry of a log that was closed in good order. */
  seal: { entries: count },
} as const;

export const ENTRY_KINDS = Object.keys(bodies) as readonly (keyof typeof bodies)[];

/** Kinds of entries that may say this of themselves, such as `tenant`. */
export const kindsWith = (field: string): readonly EntryKind[] =>
  ENTRY_KINDS.filter((kind) => Object.hasOwn(bodies[kind], field));

const head = {
  schema: z.literal(DECISION_SCHEMA),
  enclave: name,
  instance: name,
  /** Its index in the log. */
  sequence: count,
  time,
};

const of = <K extends string, S extends z.ZodRawShape>(kind: K, body: S) =>
  z.strictObject({ kind: z.literal(kind), ...head, ...body });

const entry = z.discriminatedUnion('kind', [
  of('genesis', bodies.genesis),
  of('policies', bodies.policies),
  of('intent', bodies.intent),
  of('approval', bodies.approval),
  of('window', bodies.window),
  of('decision', bodies.decision),
  of('denial', bodies.denial),
  of('review-act', bodies['review-act']),
  of('review-decision', bodies['review-decision']),
  of('review-outcome', bodies['review-outcome']),
  of('abandoned', bodies.abandoned),
  of('heartbeat', bodies.heartbeat),
  of('seal', bodies.seal),
]);

type Deep<T> = T extends readonly (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

export type DecisionEntry = Deep<z.infer<typeof entry>>;
export type EntryKind = DecisionEntry['kind'];
export type EntryOf<K extends EntryKind> = Extract<DecisionEntry, { readonly kind: K }>;
type Head = 'schema' | 'enclave' | 'instance' | 'sequence' | 'time';
/** An entry but for its place in a log. */
export type EntryBody<K extends EntryKind = EntryKind> = K extends EntryKind ? Omit<EntryOf<K>, Head> : never;
export type Judgement = Deep<z.infer<typeof judgement>>;
export type Announced = Deep<z.infer<typeof announced>>;

/** @throws LedgerError `entry_malformed`, `not_canonical` */
export function encodeEntry(value: DecisionEntry): Buffer {
  if (!isPlainEntry(value)) return encodeCanonical(shaped(value));
  const text = plainEntryText(value);
  return text.includes('\\ud') ? encodeCanonical(value) : Buffer.from(text);
}

/** Reads an entry that is in canonical form, byte for byte. @throws LedgerError `entry_malformed`, `not_canonical` */
export function parseEntry(bytes: Uint8Array): DecisionEntry {
  const value = parseCanonical(bytes);
  return isPlainEntry(value) ? value : shaped(value);
}

/** What the schema alone says of a value. @throws LedgerError `entry_malformed` */
export function shaped(value: unknown): DecisionEntry {
  const { success, data, error } = entry.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new LedgerError('entry_malformed', `at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
}

/** Whether an origin is that of the log of this instance of this enclave: these are its last two parts. */
export function isOriginOf(
  origin: string,
  { enclave, instance }: Pick<DecisionEntry, 'enclave' | 'instance'>,
): boolean {
  const parts = origin.split('/');
  return parts.at(-1) === instance && parts.at(-2) === enclave;
}

/** What the header `cordon-ledger-entry` says, and how an entry is named elsewhere. */
export const entryName = (instance: string, sequence: number): string => `${instance}/${sequence}`;
