import { hash } from 'node:crypto';
import { z } from 'zod';
import { RED_LINES } from '../../../config/red-lines';
import { VERDICTS } from '../classify/classification';

/**
 * The format of a ledger entry: one line of JSON, with commitments where text would be. Sequences start at 0 for
 * each instance of a service and have no gaps; each entry holds the digest of the one before it.
 */
export const ENTRY_SCHEMA = 'cordon.ledger-entry/v1';

const commitment = z.string().regex(/^hmac-sha384:[0-9a-f]{96}$/);
const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const count = z.number().int().min(0);
const code = z.string().regex(/^[a-z0-9_-]{1,64}$/);
const request = z.uuid();

/** What one classifier said, or why it doesn't count. */
const judgement = z.strictObject({
  redLine: z.enum(RED_LINES),
  verdict: z.union([z.enum(VERDICTS), z.literal('none')]),
  /** Why there is no verdict; on `none` alone. */
  fault: code.optional(),
  scores: z.record(z.string(), z.number()).optional(),
  policy: z.strictObject({ version: count, digest: sha384 }).optional(),
  classifier: z.strictObject({ engine: z.string(), digest: sha256 }).optional(),
});

const caller = { tenant: z.string(), agency: z.string(), purpose: z.string() };

/** Most requests in one entry about what a segment left: an entry of a transparency log has at most 65,535 bytes. */
export const MOST_ABANDONED = 500;
/** Most segments in one entry. */
export const MOST_FOLLOWED = 64;

const remains = z.strictObject({
  instance: z.string(),
  entries: count,
  last: sha384.nullable(),
  abandoned: z.array(request),
});

const bodies = [
  /**
   * The first entry of an instance. `follows` names the unfinished segments that it takes over from, and their
   * requests that were never decided, for which nothing (more) was released: all of them, or none if they are too many
   * for one entry. Then each is taken over by entries of its own.
   */
  z.strictObject({ kind: z.literal('opened'), follows: z.array(remains) }),
  /** A request was understood and is about to be judged. Durable before the model is invoked. */
  z.strictObject({
    kind: z.literal('intent'),
    request,
    ...caller,
    commitment,
    texts: count,
    views: count,
    unreadable: count,
    normaliser: sha256,
  }),
  /** Part of an answer was cleared. Durable, and what it commits to sealed, before that part is released. */
  z.strictObject({
    kind: z.literal('window'),
    request,
    /** Its number within the request, from 0. */
    window: count,
    output: z.array(judgement),
    /** Of the answer so far, as it was judged. */
    commitment,
    /** How much of the answer's content is released by now, in UTF-16 code units from its start. */
    characters: count,
  }),
  /** What became of a request that had an intent. Durable before anything (more) is released. */
  z.strictObject({
    kind: z.literal('decision'),
    request,
    outcome: z.enum(['released', 'refused', 'held', 'failed']),
    code: code.optional(),
    redLine: z.enum(RED_LINES).optional(),
    input: z.array(judgement).optional(),
    output: z.array(judgement).optional(),
    /** Of the whole answer that was judged. */
    commitment: commitment.optional(),
    /** What the model said of that answer: its own name, why it ended, and tokens. */
    answer: z
      .strictObject({
        model: z.string().max(128).optional(),
        finishReason: code,
        promptTokens: count,
        completionTokens: count,
      })
      .optional(),
    /** What was released window by window before this, and a commitment to exactly that content. */
    released: z.strictObject({ windows: count.min(1), characters: count, commitment }).optional(),
    review: z.strictObject({ id: z.string(), reviewers: z.array(z.string()) }).optional(),
  }),
  /**
   * Turned away before it was understood, so it has no intent. Of nobody who is known one entry may stand for many, with
   * how many there were by their codes; its own code is that of most.
   */
  z.strictObject({
    kind: z.literal('denial'),
    request,
    code,
    tenant: z.string().optional(),
    requests: count.min(2).optional(),
    codes: z.record(code, count.min(1)).optional(),
  }),
  /**
   * An unfinished segment that this instance takes over from, and requests of it that were never decided, for which
   * nothing (more) was released. Right after `opened`; in parts, where there are many. It counts once the last part is
   * durable.
   */
  z.strictObject({
    kind: z.literal('takeover'),
    follows: remains.extend({ abandoned: z.array(request).max(MOST_ABANDONED) }),
    part: count.min(1),
    parts: count.min(1),
  }),
  /** The last entry of an instance that stopped in good order. */
  z.strictObject({ kind: z.literal('closed') }),
] as const;

const head = {
  schema: z.literal(ENTRY_SCHEMA),
  enclave: z.string(),
  instance: z.string(),
  sequence: count,
  previous: sha384.nullable(),
  time: z.iso.datetime(),
  /** Milliseconds since the segment was opened, by a clock that is never set: what `time` says may step. */
  elapsed: count.optional(),
};

const entry = z.discriminatedUnion('kind', [
  bodies[0].extend(head),
  bodies[1].extend(head),
  bodies[2].extend(head),
  bodies[3].extend(head),
  bodies[4].extend(head),
  bodies[5].extend(head),
  bodies[6].extend(head),
]);

export type Judgement = Readonly<z.infer<typeof judgement>>;
export type EntryBody = z.infer<(typeof bodies)[number]>;
export type Remains = Readonly<z.infer<typeof remains>>;
export type DecisionBody = Extract<EntryBody, { kind: 'decision' }>;
export type Entry = z.infer<typeof entry>;

/** @throws ZodError */
export const parseEntry = (line: string): Entry => entry.parse(JSON.parse(line));

/** Digest of an entry's line, without its newline. */
export const entryDigest = (line: string): string => `sha384:${hash('sha384', line, 'hex')}`;

/** What `cordon-ledger-entry` says, and how an entry is named elsewhere. */
export const entryName = (instance: string, sequence: number): string => `${instance}/${sequence}`;
