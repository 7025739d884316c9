import type { Range } from './passages';

/** What the service answers, as far as the page reads it: docs/review.md, "The API". */

export type HoldState = 'waiting' | 'one_approval' | 'approved' | 'denied' | 'expired' | 'used';

export interface Hold {
  readonly id: string;
  readonly stage: 'input' | 'output';
  readonly tenant: string;
  readonly agency: string;
  readonly purpose: string;
  readonly heldAt: string;
  readonly expires: string;
  readonly state: HoldState;
  readonly decisions: readonly {
    readonly reviewer: string;
    readonly verdict: 'approve' | 'deny';
    readonly decidedAt: string;
  }[];
  readonly mine: null | 'approve' | 'deny';
  readonly assignedTo?: string;
  readonly because?: readonly string[];
  readonly why: readonly { readonly redLine: string; readonly verdict: string; readonly score: number }[];
}

/** How much a person has to do, and how often others decide alike. */
export interface Load {
  /** Requests that wait for this person. */
  readonly waiting: number;
  readonly oldestHeldAt?: string;
  /** Since midnight, UTC. */
  readonly decidedByMeToday: number;
  /** Of the requests that this person and another decided, how many they decided alike, 0 to 1. */
  readonly agreement?: number;
  /** Known cases that this person was shown and has answered, and how many of them otherwise than two did before. */
  readonly canaries?: { readonly shown: number; readonly missed: number };
}

export interface Me {
  readonly reviewer: string;
  readonly name?: string;
  readonly role: 'reviewer' | 'researcher' | 'field-engineer';
  readonly agencies: readonly string[];
  readonly clearance?: string;
  readonly deployment: string;
  readonly class: 'trial' | 'operational';
  readonly now: string;
  readonly load: Load;
}

export interface Finding {
  readonly redLine: string;
  readonly verdict: string;
  readonly score: number;
  readonly concepts?: readonly string[];
  readonly passages: readonly Passage[];
}

/** A part of one of the two texts, or what only a view of it says. */
export type Passage = {
  readonly part: 'asked' | 'answered';
  readonly score?: number;
} & ({ readonly start: number; readonly end: number } | { readonly view: string });

export interface CaseAnswer {
  readonly hold: Hold;
  readonly requestDigest: string;
  readonly policyDigest: string;
  readonly payloadDigest: string;
  /** The stored text, exactly: all that is shown of a case comes out of it. */
  readonly payload: string;
  readonly caller: { readonly tenant: string; readonly agency: string; readonly purpose: string };
  /** Empty until the one who asks has decided. */
  readonly reasons: readonly { readonly reviewer: string; readonly reason: string }[];
  readonly similar: readonly { readonly id: string; readonly state: HoldState; readonly heldAt: string }[];
}

/** What stands in a payload. */
export interface Payload {
  readonly asked: string;
  readonly answered?: string;
  readonly findings: readonly Finding[];
  readonly purpose: { readonly statement: string; readonly authority: string };
}

/** @throws Error for a text that is no payload: nothing of such a case is shown */
export function readPayload(text: string): Payload {
  const value = JSON.parse(text) as Partial<Payload>;
  const { asked, answered, findings, purpose } = value;
  const isWhole =
    typeof asked === 'string' &&
    (answered === undefined || typeof answered === 'string') &&
    Array.isArray(findings) &&
    findings.every(({ redLine, passages }) => typeof redLine === 'string' && Array.isArray(passages)) &&
    typeof purpose?.statement === 'string' &&
    typeof purpose.authority === 'string';
  if (!isWhole) throw new Error('the stored text is not that of a held request');
  return { asked, findings, purpose, ...(answered === undefined ? {} : { answered }) };
}

/** The passages of one of the two texts, all red lines. */
export const rangesOf = (findings: readonly Finding[], part: 'asked' | 'answered'): readonly Range[] =>
  findings.flatMap(({ redLine, passages }) =>
    passages.flatMap((passage) =>
      passage.part === part && !('view' in passage)
        ? [{ redLine, start: passage.start, end: passage.end }]
        : [],
    ),
  );

/** Whether it waits for people. */
export const isWaiting = ({ state }: Pick<Hold, 'state'>): boolean =>
  state === 'waiting' || state === 'one_approval';

/** Whether one may still decide so: approve what waits, once; deny what isn't used yet, one's own approval included. */
export const mayDecide = (hold: Pick<Hold, 'state' | 'mine'>, verdict: 'approve' | 'deny'): boolean =>
  verdict === 'approve'
    ? isWaiting(hold) && hold.mine === null
    : (isWaiting(hold) || hold.state === 'approved') && hold.mine !== 'deny';
