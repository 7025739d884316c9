import { hash } from 'node:crypto';
import { z } from 'zod';
import { RED_LINES, type RedLine } from '../../../config/red-lines';
import { isPlainClassification } from './plain-classification';

/**
 * The wire contract between the proxy and a classifier: `POST /v1/classify/RED-LINE` over mutual TLS, JSON both ways.
 * The red line stands in the path, so that one body serves the classifiers of all of them; a classifier has a path for
 * its own alone.
 *
 * A classifier answers 200 with a {@link Classification}, and anything else is a denial: another status, an unknown
 * or missing field, an echo that differs from what was asked, a policy past its expiry, or no answer in time.
 * A classifier must refuse (400) a request that {@link parseClassifyRequest} refuses.
 */
export const classifyPath = (redLine: RedLine): string => `/v1/classify/${redLine}`;
export const CLASSIFY_SCHEMA = 'cordon.classify/v1';
export const CLASSIFICATION_SCHEMA = 'cordon.classification/v1';

/** Most bytes of a classify request: a request and its answer at their caps, with all views of both. */
export const CLASSIFY_BODY_BYTES = 32 * 1024 * 1024;

export const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'] as const;

/** Where a text stood. Texts that no message holds (`tool-schema`, `response-format`, `parameter`) have role `system`. */
export const TEXT_KINDS = [
  'content',
  'name',
  'tool-schema',
  'tool-call',
  'tool-arguments',
  'response-format',
  'parameter',
  'refusal',
  'reasoning',
] as const;

export const VERDICTS = ['allow', 'refuse', 'hold'] as const;

/** Scores of one verdict: they are put on record, where an entry is bounded. */
const MOST_SCORES = 32;

/** Passages of one verdict. */
export const MOST_PASSAGES = 5;

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const index = z.number().int().min(0);

const exchangeText = z.strictObject({
  /** `request`: the caller wrote it, earlier assistant turns included. `answer`: the model just wrote it. */
  part: z.enum(['request', 'answer']),
  role: z.enum(ROLES),
  kind: z.enum(TEXT_KINDS),
  text: z.string(),
});

/** What was undone, outermost first, joined by `+`: `nfkc`, `base64+hex`. */
export const viewNameSchema = z.string().regex(/^[a-z0-9-]{1,32}(\+[a-z0-9-]{1,32}){0,7}$/);

const view = z.strictObject({
  /** Index in `exchange` of the text that this is a view of. */
  of: index,
  view: viewNameSchema,
  text: z.string(),
});

const unreadable = z.strictObject({ of: index, reason: z.string().regex(/^[a-z0-9-]{1,64}$/) });

const classifyRequest = z
  .strictObject({
    schema: z.literal(CLASSIFY_SCHEMA),
    /** `input`: before the model is invoked. `output`: the same exchange with what the model answered. */
    direction: z.enum(['input', 'output']),
    purpose: z.strictObject({ id: z.string().min(1), statement: z.string().min(1), highStakes: z.boolean() }),
    /** Every text of the exchange, in order; never the last message alone. */
    exchange: z.array(exchangeText).min(1),
    /** What the normaliser read in them, where it differs from the text itself. Texts and views both count. */
    views: z.array(view),
    /** Texts that hold what the normaliser could not read. They must be escalated, not allowed. */
    unreadable: z.array(unreadable),
    /** Digest of the normaliser that made the views. */
    normaliser: sha256,
  })
  .refine(
    ({ exchange, views, unreadable }) => [...views, ...unreadable].every(({ of }) => of < exchange.length),
    'a view or unreadable mark names a text that is not in the exchange',
  );

const share = z.number().min(0).max(1);

/** What of an exchange a classifier holds it for: a part of a text, or something that only a view of it says. */
const passage = z.union([
  z
    .strictObject({
      /** Index in `exchange`. */
      of: index,
      /** In UTF-16 units of that very text; `end` is behind the last of them. */
      start: index,
      end: index,
      score: share,
    })
    .refine(({ start, end }) => start < end, 'a passage ends before it begins'),
  z.strictObject({ of: index, view: viewNameSchema, score: share }),
]);

const classification = z
  .strictObject({
    schema: z.literal(CLASSIFICATION_SCHEMA),
    redLine: z.enum(RED_LINES),
    direction: z.enum(['input', 'output']),
    verdict: z.enum(VERDICTS),
    /** Named scores from 0 to 1, the engine's own; recorded, never compared by the proxy. */
    scores: z
      .record(z.string().regex(/^[a-z0-9-]{1,64}$/), share)
      .refine((scores) => Object.keys(scores).length <= MOST_SCORES, `more than ${MOST_SCORES} scores`),
    /** The signed policy bundle in force. After `expires` (UTC) the verdict doesn't count. */
    policy: z.strictObject({
      version: z.number().int().min(1),
      digest: sha384,
      expires: z.iso.datetime(),
    }),
    /** What judged: the name of the engine (several joined by `+`), and a digest of its code and model. */
    classifier: z.strictObject({ engine: z.string().regex(/^[a-z0-9+-]{1,64}$/), digest: sha256 }),
    /** Echo of the request's `normaliser`. */
    normaliser: sha256,
    /** Digest of the request's body as received: {@link digestOf} of its bytes. */
    requestDigest: sha256,
    /** Of a `hold` alone: what it is for, the worst first, for the people who decide. The proxy never goes by them. */
    passages: z.array(passage).min(1).max(MOST_PASSAGES).optional(),
  })
  .refine(
    ({ verdict, passages }) => passages === undefined || verdict === 'hold',
    'only a hold has passages',
  );

export type ExchangeText = Readonly<z.infer<typeof exchangeText>>;
export type ClassifyRequest = z.infer<typeof classifyRequest>;
export type Classification = z.infer<typeof classification>;
export type Passage = Readonly<z.infer<typeof passage>>;
export type Verdict = (typeof VERDICTS)[number];
export type Direction = ClassifyRequest['direction'];

/** The classifier's side. Takes parsed JSON; throws a ZodError. */
export const parseClassifyRequest = (value: unknown): ClassifyRequest => classifyRequest.parse(value);

/** What the schema alone says of a value. */
export const classifiedBySchema = (value: unknown): Classification => classification.parse(value);

/** The proxy's side. Takes parsed JSON; throws a ZodError. Echoes are for the caller to compare. */
export const parseClassification = (value: unknown): Classification =>
  isPlainClassification(value) ? (value as Classification) : classifiedBySchema(value);

/** `sha256:` and the hexadecimal SHA-256 of the bytes. */
export const digestOf = (bytes: Uint8Array | string): string => `sha256:${hash('sha256', bytes, 'hex')}`;
