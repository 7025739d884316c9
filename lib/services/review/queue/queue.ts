import { digestOf } from '../../common/classify/classification';
import { type HeldPayload, parseHeldPayload } from '../../common/review/held';
import type { KindedObjects, Objects } from '../../common/stores/objects';
import { HELD_PAYLOADS } from '../../review-keys';
import type { Actor, Acts } from '../acts';
import type { HoldEvent } from '../console/page/model/events';
import type { Load } from '../console/page/model/held';
import type { Research } from '../console/page/model/research';
import { ReviewError } from '../errors';
import type { People, Person } from '../people';
import { openCanaries } from './canaries';
import { type ASSIGNMENT_ACTS, assignmentKey, type Case, openCases, writeAssignment } from './cases';
import { checkDecision, checkOpen, isOnRecord, putDecision } from './decide';
import { eventsOf } from './events';
import { labelledOf } from './labels';
import { loadOf } from './load';
import { labelOf, researchOf } from './research';
import { assignedIn, type Hold, hasRecused, holdFor, isWaiting, mayDecide, stateOf } from './state';

export type ListedState = 'waiting' | 'decided' | 'expired';
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

export interface HoldDetail extends Pick<HeldPayload, 'asked' | 'answered' | 'findings'> {
  /** Of the charter, where it has one, which whoever shows the texts shows above and below. */
  readonly marking?: string;
  readonly hold: Hold;
  readonly requestDigest: string;
  readonly policyDigest: string;
  readonly payloadDigest: string;
  /** The stored text, exactly, out of which whoever shows it can work out `payloadDigest`. */
  readonly payload: string;
  readonly caller: {
    readonly tenant: string;
    readonly agency: string;
    readonly purpose: string;
    readonly purposeText: string;
    readonly authority: string;
  };
  /** What became of requests for the same purpose, held for the same reason; the newest first. */
  readonly similar: readonly Pick<Hold, 'id' | 'state' | 'heldAt'>[];
  /** What others wrote. Empty until the one who asks has decided, whom it would sway. */
  readonly reasons: readonly { readonly reviewer: string; readonly reason: string }[];
}

export interface Page {
  readonly state: ListedState;
  readonly limit: number;
  /** Id of the last of the page before. */
  readonly after?: string;
}

/** What reviewers do with held requests. */
export interface Queue {
  readonly list: (person: Person, page: Page) => Promise<{ holds: readonly Hold[]; next?: string }>;
  readonly open: (person: Person, id: string) => Promise<HoldDetail>;
  /** @param envelope text of a DSSE envelope */
  readonly decide: (person: Person, id: string, envelope: string) => Promise<Hold>;
  readonly assign: (person: Person, id: string, act: AssignmentAct) => Promise<Hold>;
  readonly load: (person: Person) => Promise<Load>;
  /** For researchers: what became of what each policy held. */
  readonly research: (person: Person) => Promise<Research>;
  /** For field engineers: what happened to what is held, without any text. */
  readonly log: (person: Person) => Promise<readonly HoldEvent[]>;
  /** For researchers: what people decided, one line of JSON each. */
  readonly labels: (person: Person) => Promise<string>;
  /** Milliseconds since the oldest request was held that waits. */
  readonly oldest: () => Promise<number>;
  /** Puts on record what expired since the last time; the first time, within a day. */
  readonly recordExpired: () => Promise<void>;
}

export interface QueueOptions {
  readonly records: KindedObjects;
  readonly payloads: Objects;
  readonly people: People;
  readonly acts: Acts;
  readonly now: () => number;
  /** Hours until a held request is denied. */
  readonly expiryHours: number;
  /** Decisions of a person between two known cases. */
  readonly canaryEvery: number;
}

const HOUR = 3_600_000;
/** Hours for which what is over is listed. */
const LOOK_BACK = 7 * 24;
const MOST_SIMILAR = 5;
/** Of one request; more are nobody's work. */
const MOST_ASSIGNMENTS = 200;

export function openQueue(options: QueueOptions): Queue {
  const { records, payloads, people, acts, now, expiryHours, canaryEvery: every } = options;
  const cases = openCases(records, people.reviewers);
  const canaries = openCanaries({ records, cases, now, expiryHours, every });
  const from = () => now() - (expiryHours + LOOK_BACK) * HOUR;
  const recent = shared(() => cases.since(from()));
  const known = shared(() => canaries.since(from()));
  let expiredUntil = now() - 24 * HOUR;

  /** What is held, and what this person is shown as if it were. */
  const shownTo = async (person: Person, mix: boolean) => {
    const [held, before] = await Promise.all([recent(), known()]);
    const made = mix ? await canaries.mix(person, held, before) : undefined;
    const all = made ? [...before, made] : before;
    const byId = new Map(held.map((one) => [one.held.id, one]));
    const own: Case[] = [];
    for (const one of all) {
      const original = one.reviewer === person.certificate ? byId.get(one.of) : undefined;
      if (original) own.push(await canaries.asCase(one, original));
    }
    const cases = [...held, ...own].sort((one, other) => (one.held.id < other.held.id ? -1 : 1));
    return { cases, canaries: all };
  };

  /** @throws ReviewError `not_found` */
  const found = async (person: Person, id: string): Promise<Case> => {
    const one = (await cases.one(id)) ?? (await canaries.caseFor(person, id));
    if (!one) throw new ReviewError('not_found');
    return one;
  };

  /** The stored text. @throws ReviewError `unavailable` */
  const readPayload = async ({ held: { id, payloadDigest }, canary }: Case): Promise<string> => {
    const text = await payloads.get(`${HELD_PAYLOADS}${canary?.of ?? id}`);
    if (text === undefined || digestOf(text) !== payloadDigest)
      throw new ReviewError('unavailable', 'what is held is not there as it was held');
    return text;
  };

  return {
    list: async (person, { state, limit, after }) => {
      await acts.record({ act: 'list', ...actor(person) });
      const time = now();
      const mix = person.role === 'reviewer' && state === 'waiting';
      const { cases: shown } = await shownTo(person, mix);
      const listed = shown.filter(
        (one) => mayDecide(person, one.held) && stands(one, state, time) && (!after || one.held.id > after),
      );
      const holds = listed.slice(0, limit).map((one) => holdFor(one, person, time));
      const last = holds.at(-1);
      return { holds, ...(last && listed.length > limit ? { next: last.id } : {}) };
    },

    open: async (person, id) => {
      checkRole(person, 'reviewer');
      const one = await found(person, id);
      if (!mayDecide(person, one.held)) throw new ReviewError('not_found');
      const payload = await readPayload(one);
      const { asked, answered, findings, purpose } = parseHeldPayload(payload);
      const hold = holdFor(one, person, now());
      const { requestDigest, policyDigest, payloadDigest } = one.held;
      const similar = similarTo(one, await recent(), now());
      await acts.record({ act: 'open', ...actor(person), review: id, shown: payloadDigest });
      return {
        hold,
        requestDigest,
        policyDigest,
        payloadDigest,
        payload,
        asked,
        ...(answered === undefined ? {} : { answered }),
        findings,
        caller: {
          tenant: hold.tenant,
          agency: hold.agency,
          purpose: hold.purpose,
          purposeText: purpose.statement,
          authority: purpose.authority,
        },
        similar,
        reasons: hold.mine === null ? [] : reasonsIn(one),
      };
    },

    decide: async (person, id, envelope) => {
      checkRole(person, 'reviewer');
      const one = await found(person, id);
      if (!isOnRecord(one, envelope)) {
        const decision = checkDecision(envelope, one, { person, people, now: now() });
        checkOpen(one, decision.verdict, now());
        const put = () => putDecision(records, one, decision, envelope, people);
        await acts.decide(actor(person), decision, envelope, put, one.canary?.expected);
      }
      return holdFor(await found(person, id), person, now());
    },

    assign: async (person, id, act) => {
      checkRole(person, 'reviewer');
      const { certificate: reviewer } = person;
      for (let tries = 0; tries < MOST_ASSIGNMENTS; tries++) {
        const one = await found(person, id);
        checkAssignment(one, person, act, now());
        if (tries === 0) await acts.record({ act, ...actor(person), review: id });
        const next = one.assignments.length;
        if (next >= MOST_ASSIGNMENTS) break;
        const text = writeAssignment({ act, reviewer, at: new Date(now()).toISOString() });
        if (await records.putNew(assignmentKey(id, next), text))
          return holdFor(await found(person, id), person, now());
      }
      throw new ReviewError('request_invalid', 'it was handed about too often');
    },

    load: async (person) => {
      await acts.record({ act: 'load', ...actor(person) });
      const shown = await shownTo(person, false);
      return loadOf(shown.cases, shown.canaries, person, now());
    },

    research: async (person) => {
      checkRole(person, 'researcher');
      await acts.record({ act: 'research', ...actor(person) });
      const seen = (await recent()).filter(({ held }) => mayDecide(person, held));
      const ids = new Set(seen.map(({ held }) => held.id));
      return researchOf(
        seen,
        (await known()).filter(({ of }) => ids.has(of)),
        now(),
      );
    },

    log: async (person) => {
      checkRole(person, 'field-engineer');
      await acts.record({ act: 'log', ...actor(person) });
      const seen = (await recent()).filter(({ held }) => mayDecide(person, held));
      return eventsOf(seen, now());
    },

    labels: async (person) => {
      checkRole(person, 'researcher');
      await acts.record({ act: 'export', ...actor(person) });
      const lines: string[] = [];
      for (const one of await recent())
        if (mayDecide(person, one.held) && labelOf(one, now()))
          lines.push(...labelledOf(one, parseHeldPayload(await readPayload(one)), now()));
      return lines.map((line) => `${line}\n`).join('');
    },

    oldest: async () => {
      const time = now();
      const oldest = (await recent()).find((one) => isWaiting(stateOf(one, time)));
      return oldest ? Math.max(0, time - Date.parse(oldest.held.heldAt)) : 0;
    },

    recordExpired: async () => {
      const time = now();
      for (const one of await recent()) {
        const isNew = Date.parse(one.held.expires) > expiredUntil && stateOf(one, time) === 'expired';
        if (isNew) await acts.record({ act: 'expired', review: one.held.id });
      }
      expiredUntil = time;
    },
  };
}

const actor = ({ certificate, shows }: Person): Actor => ({ reviewer: certificate, certificate: shows });

/** @throws ReviewError `role_missing` */
function checkRole({ role }: Person, needed: Person['role']): void {
  if (role !== needed) throw new ReviewError('role_missing');
}

/** Who asks while it is being found out shares the next finding with all who do: one that began after each asked. */
function shared<T>(find: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        const found = find();
        running = found;
        return found;
      });
    return next;
  };
}

/** @throws ReviewError */
function checkAssignment(one: Case, person: Person, act: AssignmentAct, now: number): void {
  if (!mayDecide(person, one.held)) throw new ReviewError('not_found');
  const state = stateOf(one, now);
  if (state === 'expired') throw new ReviewError('expired');
  if (!isWaiting(state)) throw new ReviewError('already_decided');
  if (hasRecused(one, person.certificate)) throw new ReviewError('recused');
  if (act === 'return' && assignedIn(one) !== person.certificate)
    throw new ReviewError('request_invalid', 'it is not assigned to this reviewer');
}

function stands(one: Case, listed: ListedState, now: number): boolean {
  const state = stateOf(one, now);
  if (listed === 'waiting') return isWaiting(state);
  return listed === 'expired' ? state === 'expired' : !isWaiting(state) && state !== 'expired';
}

function similarTo(one: Case, all: readonly Case[], now: number): HoldDetail['similar'] {
  const key = ({ held: { agency, purpose, stage, why } }: Case) =>
    JSON.stringify([
      agency,
      purpose,
      stage,
      why.filter(({ verdict }) => verdict !== 'allow').map(({ redLine }) => redLine),
    ]);
  const wanted = key(one);
  return all
    .filter(
      (other) =>
        other.held.id !== (one.canary?.of ?? one.held.id) &&
        key(other) === wanted &&
        !isWaiting(stateOf(other, now)),
    )
    .slice(-MOST_SIMILAR)
    .reverse()
    .map((other) => ({ id: other.held.id, state: stateOf(other, now), heldAt: other.held.heldAt }));
}

const reasonsIn = ({ slots, denial }: Case): HoldDetail['reasons'] =>
  [...slots, denial].flatMap((slot) =>
    slot && slot.decision !== 'unreadable'
      ? [{ reviewer: slot.decision.reviewer, reason: slot.decision.reason }]
      : [],
  );
