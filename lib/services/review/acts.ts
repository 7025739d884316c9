import { digestOf } from '../common/classify/classification';
import type { Ledger } from '../common/ledger/ledger';
import type { SignedDecision } from '../common/review/decision';
import { ReviewError, type ReviewErrorCode } from './errors';

/** Who acts. */
export interface Actor {
  /** SPIFFE id of the person. */
  readonly reviewer: string;
  /** `sha256:` and the digest of the certificate that was shown, in DER. */
  readonly certificate?: string | undefined;
}

/** What people did, or tried to do, in the review service, decisions apart; and what it sees by itself. */
export type Act =
  | (Actor & { readonly act: 'list' | 'load' | 'research' | 'export' | 'log' })
  | (Actor & { readonly act: 'take' | 'return' | 'recuse'; readonly review: string })
  | (Actor & {
      readonly act: 'open';
      readonly review: string;
      /** Digest of the text that was shown. */
      readonly shown: string;
    })
  | (Actor & { readonly act: 'refused'; readonly code: ReviewErrorCode })
  | { readonly act: 'expired'; readonly review: string };

export interface Acts {
  /** Resolves once the act is on record. What it would answer waits for that. */
  readonly record: (act: Act) => Promise<void>;
  /**
   * Puts a decision on record, then where a proxy looks for it by `put`, then what became of it.
   * @param envelope in which it is signed
   * @param put writes it
   * @param expected what others had decided, of a known case: in the same entry, so that no miss is lost
   * @throws what `put` throws; whatever keeps it from being on record
   */
  readonly decide: (
    actor: Actor,
    decision: SignedDecision,
    envelope: string,
    put: () => Promise<void>,
    expected?: SignedDecision['verdict'],
  ) => Promise<void>;
}

/** Milliseconds for which a page that looks again and again has one record. */
const LOOKS_EVERY = 60_000;

/** Records an act if that is worth a record: looks are, once a minute. One that couldn't be recorded doesn't count. */
function openLooks(now: () => number, write: (act: Act) => Promise<unknown>): Acts['record'] {
  const looked = new Map<string, number>();
  return async (act) => {
    if (act.act !== 'list' && act.act !== 'load') return void (await write(act));
    const key = `${act.act} ${act.reviewer}`;
    const at = now();
    if (at - (looked.get(key) ?? Number.NEGATIVE_INFINITY) < LOOKS_EVERY) return;
    await write(act);
    looked.set(key, at);
  };
}

/** Acts as entries of a signed log. */
export function ledgerActs(ledger: Ledger, now: () => number): Acts {
  return {
    record: openLooks(now, async (act) => {
      const {
        reviewer: person,
        certificate,
        ...rest
      } = { reviewer: undefined, certificate: undefined, ...act };
      await ledger.begin().record({
        kind: 'review-act',
        ...rest,
        ...(person !== undefined && { person }),
        ...(certificate !== undefined && { certificate }),
      });
    }),
    decide: async ({ reviewer, certificate }, decision, envelope, put, expected) => {
      // One log has both entries, or the next one begins by following it.
      const recording = ledger.begin();
      const of = { review: decision.id, reviewer, envelope: digestOf(envelope) };
      const { verdict, requestDigest, policyDigest, payloadDigest, decidedAt } = decision;
      await recording.record({
        kind: 'review-decision',
        ...of,
        verdict,
        ...(certificate !== undefined && { certificate }),
        requestDigest,
        policyDigest,
        payloadDigest,
        decidedAt: new Date(decidedAt).toISOString(),
        ...(expected !== undefined && { expected }),
      });
      try {
        await put();
      } catch (error) {
        const refused = error instanceof ReviewError && error.code !== 'unavailable' ? error.code : undefined;
        const outcome = refused === undefined ? ('unknown' as const) : ('refused' as const);
        await recording.record({ kind: 'review-outcome', ...of, outcome, ...(refused && { code: refused }) });
        throw error;
      }
      await recording.record({ kind: 'review-outcome', ...of, outcome: 'recorded' });
    },
  };
}
