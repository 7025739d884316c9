import { randomBytes } from 'node:crypto';
import type { Objects } from '../common/stores/objects';
import { REVIEW_KINDS, reviewId } from '../review-keys';
import type { ReviewErrorCode } from './errors';

/** What people did, or tried to do, in the review service. */
export type Act =
  | { readonly act: 'list' | 'load' | 'research' | 'export' | 'log'; readonly reviewer: string }
  | {
      readonly act: 'open' | 'take' | 'return' | 'recuse';
      readonly reviewer: string;
      readonly review: string;
    }
  | {
      readonly act: 'approve' | 'deny';
      readonly reviewer: string;
      readonly review: string;
      readonly payloadDigest: string;
    }
  | { readonly act: 'refused'; readonly reviewer: string; readonly code: ReviewErrorCode };

export interface Acts {
  /** Resolves once the act is on record. What it would answer waits for that. */
  readonly record: (act: Act) => Promise<void>;
}

/** Milliseconds for which a page that looks again and again has one record. */
const LOOKS_EVERY = 60_000;

/**
 * Acts in the review table, each under a key of its own that begins with its time. Written once, as all records there;
 * nobody's role changes or deletes them, and the trail has each write.
 */
export function openActs(records: Objects, now: () => number): Acts {
  const looked = new Map<string, number>();
  return {
    record: async (act) => {
      const at = now();
      if (act.act === 'list' || act.act === 'load') {
        const key = `${act.act} ${act.reviewer}`;
        if (at - (looked.get(key) ?? Number.NEGATIVE_INFINITY) < LOOKS_EVERY) return;
        looked.set(key, at);
      }
      const id = reviewId(at, randomBytes(10).toString('hex'));
      const text = JSON.stringify({ ...act, at: new Date(at).toISOString() });
      if (!(await records.putNew(`${REVIEW_KINDS.act}/${id}`, text))) throw new Error('a fresh id was taken');
    },
  };
}
