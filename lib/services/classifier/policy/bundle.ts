import { createHash, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { RED_LINES, type RedLine } from '../../../config/red-lines';
import type { SigningKey } from '../../../config/schema';
import { VERDICTS } from '../../common/classify/classification';
import { seal, unseal } from '../../common/envelope';
import { Fault } from '../../common/fault';
import { parseStrictJson } from '../../common/strict-json';
import { saysSomething } from './policy-words';

/** A policy bundle: what a classifier goes by, signed, versioned, dated. */

export const BUNDLE_TYPE = 'application/vnd.cordon.policy-bundle+json';
export const BUNDLE_SCHEMA = 'cordon.policy-bundle/v2';

/** Key of a version's bundle within the store, such as `00000007`. Objects there are written once, never replaced. */
export const bundleKey = (version: number): string => String(version).padStart(8, '0');

/** Longest text of weights: some megabytes of them, in base64. */
const MOST_WEIGHTS = 6_000_000;
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);
const share = z.number().min(0).max(1);

/** The screen's weights, as `npm run train` writes them. */
const weights = z.strictObject({ digest: sha384, data: z.base64().min(1).max(MOST_WEIGHTS) });

/** How the weights did on labelled items that they were not learned from. */
const figures = z.strictObject({
  /** Items that were tried. */
  items: z.number().int().min(1),
  /** Share of what crosses the line that was refused or held. */
  recall: share,
  /** Shares of what is harmless that were refused, and held or refused. */
  falseRefusals: share,
  falseStops: share,
});

const canary = z.strictObject({
  /** Messages of a caller, in order. */
  turns: z.array(z.string().min(1)).min(1),
  expect: z.enum(VERDICTS),
});

const bundle = z
  .strictObject({
    schema: z.literal(BUNDLE_SCHEMA),
    redLine: z.enum(RED_LINES),
    /** Grows with each bundle of a red line. To roll back is to sign the old text under a new version. */
    version: z.number().int().min(1),
    issued: z.iso.datetime(),
    /** From then on the classifier refuses to answer. */
    expires: z.iso.datetime(),
    /** The policy in words, as the safeguard model gets it. */
    text: z.string().refine(saysSomething, 'the text says too little to be a policy'),
    /** Of the screen's score, from 0 to 1. So low that no policy switches the screen off. */
    thresholds: z.strictObject({
      hold: z.number().min(0.05).max(0.5),
      refuse: z.number().min(0.05).max(0.8),
    }),
    /** Digest of the safeguard's weights, as in the charter's release, or `none` where there is no safeguard. */
    model: z.union([z.literal('none'), sha384]),
    weights,
    figures,
    canaries: z.array(canary).min(2),
  })
  .refine(({ thresholds }) => thresholds.hold <= thresholds.refuse, 'hold must not be above refuse')
  .refine(({ issued, expires }) => Date.parse(issued) < Date.parse(expires), 'it expires before it is issued')
  .refine(
    ({ canaries }) =>
      ['refuse', 'allow'].every((verdict) => canaries.some(({ expect }) => expect === verdict)),
    'canaries must hold at least one to refuse and one to allow',
  );

export type PolicyBundle = Readonly<z.infer<typeof bundle>>;
export type Canary = PolicyBundle['canaries'][number];

/** A bundle that was verified, with `digest`: `sha384:` of the bytes that were signed. */
export interface Policy extends PolicyBundle {
  readonly digest: string;
}

/** What authors write; the rest comes with signing. */
export type PolicySource = PolicyWords & Learned;

/** Of it, what is written by hand, and what `npm run train` makes. */
export type PolicyWords = Pick<PolicyBundle, 'redLine' | 'text' | 'thresholds' | 'canaries'>;
export type Learned = Pick<PolicyBundle, 'weights' | 'figures'>;
export type Figures = PolicyBundle['figures'];

export interface DraftOptions {
  readonly version: number;
  readonly issued: Date;
  readonly expires: Date;
  /** @default 'none' */
  readonly model?: string;
}

export interface SigningOptions extends DraftOptions {
  readonly key: {
    readonly id: string;
    readonly algorithm: SigningKey['algorithm'];
    readonly privateKey: KeyObject;
  };
}

/** The bytes of a bundle, to be signed. @throws ZodError for a bundle out of schema */
export function draftPolicyBundle(source: PolicySource, options: DraftOptions): Buffer {
  const { redLine, text, thresholds, canaries, weights, figures } = source;
  const content = bundle.parse({
    schema: BUNDLE_SCHEMA,
    redLine,
    version: options.version,
    issued: options.issued.toISOString(),
    expires: options.expires.toISOString(),
    text,
    thresholds,
    model: options.model ?? 'none',
    canaries,
    weights,
    figures,
  });
  return Buffer.from(JSON.stringify(content));
}

/** The text of a signed bundle, to be stored under its version. @throws ZodError for a bundle out of schema */
export const signPolicyBundle = (source: PolicySource, options: SigningOptions): string =>
  seal(BUNDLE_TYPE, draftPolicyBundle(source, options), options.key);

/** A payload that was signed for its place, and may be anything else. */
export interface SealedPolicy {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly payload: Buffer;
}

/** What puts a bundle in its place; it is read by itself, as a later schema may have changed the rest. */
const place = z.object({ redLine: z.string(), version: z.number(), issued: z.iso.datetime() });

/**
 * The payload of a bundle, if it is signed for this red line and version.
 * @throws Fault `envelope_invalid`, `signature_invalid`, `policy_invalid`, `policy_red_line`, `policy_misplaced`
 */
export function unsealPolicy(
  text: string,
  to: { readonly redLine: RedLine; readonly keys: readonly SigningKey[]; readonly version: number },
): SealedPolicy {
  const payload = unseal(text, BUNDLE_TYPE, to.keys);
  const { redLine, version, issued } = parse(place, payload);
  if (redLine !== to.redLine)
    throw new Fault('policy_red_line', `the policy is for '${redLine}', this serves '${to.redLine}'`);
  if (version !== to.version)
    throw new Fault('policy_misplaced', `version ${version} lies in the place of ${to.version}`);
  return { version, issued: Date.parse(issued), payload };
}

/** The policy in a payload, whatever its dates. @throws Fault `policy_invalid` */
export const readPolicy = ({ payload }: SealedPolicy): Policy => ({
  ...parse(bundle, payload),
  digest: `sha384:${createHash('sha384').update(payload).digest('hex')}`,
});

function parse<T>(schema: z.ZodType<T>, payload: Buffer): T {
  try {
    return schema.parse(parseStrictJson(payload));
  } catch {
    throw new Fault('policy_invalid', `the payload is not a ${BUNDLE_SCHEMA}`);
  }
}
