import { z } from 'zod';
import { Fault } from '../../common/fault';
import { type Reviewer, readDecision, type SignedDecision } from '../../common/review/decision';
import { type Held, parseHeld } from '../../common/review/held';
import type { KindedObjects } from '../../common/stores/objects';
import { firstReviewId, REVIEW_KINDS } from '../../review-keys';

/** A held request with all that people did about it, read from its records. */
export interface Case {
  readonly held: Held;
  /** In the order of their slots. What is there and isn't a decision that a reviewer has signed is `unreadable`. */
  readonly slots: readonly (Slot | undefined)[];
  /** Whether someone denied it after it was decided. */
  readonly denial: Slot | undefined;
  readonly used: boolean;
  /** A known case that is shown to one person: nothing is held by it. */
  readonly canary?: { readonly of: string; readonly expected: 'approve' | 'deny' };
  /** In order. */
  readonly assignments: readonly Assignment[];
}

export interface Slot {
  readonly text: string;
  readonly decision: SignedDecision | 'unreadable';
}

export const ASSIGNMENT_ACTS = ['take', 'return', 'recuse'] as const;

const assignment = z.strictObject({
  act: z.enum(ASSIGNMENT_ACTS),
  reviewer: z.string(),
  at: z.iso.datetime(),
});
export type Assignment = Readonly<z.infer<typeof assignment>>;

export interface Cases {
  readonly slot: (text: string) => Slot;
  /** One, as it is now. */
  readonly one: (id: string) => Promise<Case | undefined>;
  /** All that were held since, in milliseconds since 1970, oldest first. */
  readonly since: (from: number) => Promise<readonly Case[]>;
}

export function openCases(records: KindedObjects, reviewers: readonly Reviewer[]): Cases {
  // Records are written once, so what one says is found out once.
  const decisions = memo((text): Slot => ({ text, decision: read(text, reviewers) }));
  const helds = memo(parseHeld);
  const slotAt = async (kind: string, id: string) => {
    const text = await records.get(`${kind}/${id}`);
    return text === undefined ? undefined : decisions(text);
  };

  return {
    slot: decisions,
    one: async (id) => {
      const text = await records.get(`${REVIEW_KINDS.held}/${id}`);
      if (text === undefined) return undefined;
      const [slots, denial, consumed, assignments] = await Promise.all([
        Promise.all(REVIEW_KINDS.decisions.map((kind) => slotAt(kind, id))),
        slotAt(REVIEW_KINDS.denial, id),
        records.get(`${REVIEW_KINDS.consumed}/${id}`),
        assignmentsOf(records, id),
      ]);
      return { held: helds(text), slots, denial, used: consumed !== undefined, assignments };
    },

    since: async (from) => {
      const after = firstReviewId(from);
      const list = (kind: string) => records.list(kind, after);
      const [held, denials, consumed, assigned, ...slots] = await Promise.all(
        [
          REVIEW_KINDS.held,
          REVIEW_KINDS.denial,
          REVIEW_KINDS.consumed,
          REVIEW_KINDS.assignment,
          ...REVIEW_KINDS.decisions,
        ].map(list),
      );
      const inSlots = slots.map((slot) => new Map(slot.map(({ id, text }) => [id, text])));
      const denied = new Map(denials?.map(({ id, text }) => [id, text]));
      const used = new Set(consumed?.map(({ id }) => id));
      const acts = new Map<string, Assignment[]>();
      for (const { id, text } of assigned ?? []) {
        const [of = ''] = id.split('.');
        acts.set(of, [...(acts.get(of) ?? []), parseAssignment(text)]);
      }
      const slot = (text: string | undefined) => (text === undefined ? undefined : decisions(text));
      return (held ?? []).map(({ id, text }) => ({
        held: helds(text),
        slots: inSlots.map((texts) => slot(texts.get(id))),
        denial: slot(denied.get(id)),
        used: used.has(id),
        assignments: acts.get(id) ?? [],
      }));
    },
  };
}

/** Acts of one request: their ids are the request's, a dot and four digits. */
export async function assignmentsOf(records: KindedObjects, id: string): Promise<readonly Assignment[]> {
  const found: Assignment[] = [];
  for (;;) {
    const text = await records.get(assignmentKey(id, found.length));
    if (text === undefined) return found;
    found.push(parseAssignment(text));
  }
}

/** @param nth from 0 */
export const assignmentKey = (id: string, nth: number): string =>
  `${REVIEW_KINDS.assignment}/${id}.${String(nth + 1).padStart(4, '0')}`;

const parseAssignment = (text: string): Assignment => assignment.parse(JSON.parse(text));
export const writeAssignment = (act: Assignment): string => JSON.stringify(assignment.parse(act));

function read(text: string, reviewers: readonly Reviewer[]): SignedDecision | 'unreadable' {
  try {
    return readDecision(text, reviewers);
  } catch (error) {
    if (error instanceof Fault) return 'unreadable';
    throw error;
  }
}

const MOST_KEPT = 20_000;

/** What a text says, kept by the text itself. */
function memo<T>(find: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = find(text);
    kept.set(text, found);
    return found;
  };
}
