import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { reviewIdSchema } from '../../common/review/held';
import type { KindedObjects } from '../../common/stores/objects';
import { firstReviewId, REVIEW_KINDS, reviewId } from '../../review-keys';
import type { Person } from '../people';
import { assignmentsOf, type Case, type Cases, type Slot } from './cases';
import { decisionsOf, mayDecide } from './state';

/**
 * Known cases, mixed in: a request that two people decided alike is shown to a third as if it were held now, under an id
 * of its own. What is said of it is kept apart, under that id, and nothing is held under it: the proxy knows no such
 * request, so that nothing can be released by it.
 */
const canary = z.strictObject({
  /** The request that was decided before. */
  of: reviewIdSchema,
  reviewer: z.string(),
  expected: z.enum(['approve', 'deny']),
  shownAt: z.iso.datetime(),
});

export interface Canary extends Readonly<z.infer<typeof canary>> {
  readonly id: string;
  readonly answer: Slot | undefined;
}

/** Decisions of a person between two canaries. */
export const CANARY_EVERY = 20;

export interface Canaries {
  readonly since: (from: number) => Promise<readonly Canary[]>;
  /** As a held request, for the one person that it is for. */
  readonly caseFor: (person: Person, id: string) => Promise<Case | undefined>;
  readonly asCase: (one: Canary, original: Case) => Promise<Case>;
  /** Makes one, if it is time for it and there is a case that two others decided alike. */
  readonly mix: (
    person: Person,
    cases: readonly Case[],
    known: readonly Canary[],
  ) => Promise<Canary | undefined>;
}

export interface CanariesOptions {
  readonly records: KindedObjects;
  readonly cases: Cases;
  readonly now: () => number;
  readonly expiryHours: number;
  readonly every: number;
}

export function openCanaries({ records, cases, now, expiryHours, every }: CanariesOptions): Canaries {
  const read = (id: string, text: string, answer: string | undefined): Canary => ({
    id,
    ...canary.parse(JSON.parse(text)),
    answer: answer === undefined ? undefined : cases.slot(answer),
  });

  const asCase = async (one: Canary, { held }: Case): Promise<Case> => ({
    held: {
      ...held,
      id: one.id,
      heldAt: one.shownAt,
      expires: new Date(Date.parse(one.shownAt) + expiryHours * 3_600_000).toISOString(),
    },
    slots: [one.answer, undefined],
    denial: undefined,
    used: false,
    assignments: await assignmentsOf(records, one.id),
    canary: { of: held.id, expected: one.expected },
  });

  return {
    asCase,
    since: async (from) => {
      const after = firstReviewId(from);
      const [shown, answers] = await Promise.all([
        records.list(REVIEW_KINDS.canary, after),
        records.list(REVIEW_KINDS.canaryAnswer, after),
      ]);
      const said = new Map(answers.map(({ id, text }) => [id, text]));
      return shown.map(({ id, text }) => read(id, text, said.get(id)));
    },
    caseFor: async (person, id) => {
      const text = await records.get(`${REVIEW_KINDS.canary}/${id}`);
      if (text === undefined) return undefined;
      const one = read(id, text, await records.get(`${REVIEW_KINDS.canaryAnswer}/${id}`));
      const original = one.reviewer === person.certificate ? await cases.one(one.of) : undefined;
      return original && asCase(one, original);
    },
    mix: async (person, all, known) => {
      const own = known.filter(({ reviewer }) => reviewer === person.certificate);
      if (own.some(({ answer }) => answer === undefined)) return undefined;
      const last = own.at(-1)?.shownAt ?? '';
      const since = all
        .flatMap(decisionsOf)
        .filter(({ reviewer, decidedAt }) => reviewer === person.certificate && decidedAt > last);
      if (since.length < every) return undefined;
      const chosen = all
        .filter((one) => isKnown(one, person) && !own.some(({ of }) => of === one.held.id))
        .sort((one, other) => (lot(one, person) < lot(other, person) ? -1 : 1))[0];
      const [first] = chosen ? decisionsOf(chosen) : [];
      if (!chosen || !first) return undefined;
      const id = reviewId(now(), randomBytes(10).toString('hex'));
      const made = {
        of: chosen.held.id,
        reviewer: person.certificate,
        expected: first.verdict,
        shownAt: new Date(now()).toISOString(),
      };
      await records.putNew(`${REVIEW_KINDS.canary}/${id}`, JSON.stringify(canary.parse(made)));
      return { id, ...made, answer: undefined };
    },
  };
}

/** Whether two others decided alike on what this person may decide. */
function isKnown(one: Case, person: Person): boolean {
  const decided = decisionsOf(one);
  return (
    mayDecide(person, one.held) &&
    decided.length === 2 &&
    new Set(decided.map(({ verdict }) => verdict)).size === 1 &&
    decided.every(({ reviewer }) => reviewer !== person.certificate)
  );
}

/** An order that nobody can foretell from the queue, and that is the same wherever it is asked for. */
const lot = ({ held: { id, payloadDigest } }: Case, { certificate }: Person): string =>
  hash('sha256', `${certificate} ${id} ${payloadDigest}`, 'hex');

export const wasMissed = ({ answer, expected }: Canary): boolean =>
  answer !== undefined && (answer.decision === 'unreadable' || answer.decision.verdict !== expected);
