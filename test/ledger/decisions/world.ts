import fc from 'fast-check';
import {
  DECISION_SCHEMA,
  type DecisionEntry,
  type EntryBody,
  encodeEntry,
} from '../../../lib/ledger/decisions/entry';
import type { Known } from '../../../lib/ledger/decisions/expectations';
import {
  BEGIN,
  CHARTER,
  checkFiles,
  filesOfLog,
  HELD,
  IMAGE,
  intent,
  judged,
  judgedBut,
  KNOWN,
  policyOf,
  RED_LINES,
  released,
  rootOf,
  sha256,
  sha384,
  windowOf,
} from './story';

// Logs of several proxies and of the review service as they come to be by chance, and as who holds every key would sign them:
// sequences, seals, sizes and roots fit whatever is changed.

export interface Told {
  body: EntryBody;
  /** Seconds from the beginning. */
  at: number;
}

export interface WorldLog {
  /** Its origin but for the instance. */
  place: string;
  readonly instance: string;
  readonly told: Told[];
  /** Instances of the logs that it takes over from. */
  follows: string[];
  sealed: boolean;
}

export interface World {
  readonly logs: WorldLog[];
  known: Known;
}

const PROXIES = 'log.example/enclave';
const REVIEWS = 'log.example/reviews/enclave';
const HEARTBEAT = 600;
const commitment = (digit: string) => `hmac-sha384:${digit.repeat(96)}`;
export const person = (name: string) => `spiffe://example/${name}`;
const PEOPLE = ['first', 'second'] as const;

const EVENTS = [
  'release',
  'stream',
  'refuse',
  'break',
  'hold',
  'turn-away',
  'decide',
  'use',
  'deny',
] as const;
type Event = (typeof EVENTS)[number] | 'seal' | 'crash';

/** What happens, in which of the proxies that run, and after how many seconds. */
export const happenings = fc.array(
  fc.record({
    event: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<Event>(...EVENTS) },
      { weight: 1, arbitrary: fc.constantFrom<Event>('seal', 'crash') },
    ),
    which: fc.nat(7),
    after: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 4, maxLength: 16 },
);

interface Held {
  readonly review: string;
  readonly stage: 'input' | 'output';
  readonly expires: number;
  state: 'waiting' | 'approved' | 'over';
  decidedAt: number[];
}

/** One of everything happens at the beginning, so that any lie has something to be about; then what chance has. */
export function worldOf(chance: readonly { event: Event; which: number; after: number }[]): World {
  const first = (
    [
      'release',
      'stream',
      'break',
      'refuse',
      'turn-away',
      'hold',
      'decide',
      'use',
      'crash',
      'release',
    ] as const
  ).map((event, which) => ({ event, which, after: 1 + (which % 3) }));
  return new Telling().tell([
    ...first,
    ...chance,
    { event: 'hold', which: 1, after: 1 },
    { event: 'decide', which: 0, after: 1 },
    { event: 'use', which: 0, after: 1 },
  ]);
}

class Telling {
  private now = 0;
  private requests = 0;
  private names = 0;
  private readonly held: Held[] = [];
  private readonly reviews: WorldLog;
  private readonly logs: WorldLog[] = [];
  private readonly running: WorldLog[] = [];
  /** Logs that ended, and that nobody has taken over from. */
  private left: WorldLog[] = [];

  constructor() {
    this.reviews = this.open('review');
    this.running.push(this.open(), this.open());
  }

  tell(happenings: readonly { event: Event; which: number; after: number }[]): World {
    for (const { event, which, after } of happenings) {
      this.now += after;
      const at = which % this.running.length;
      const log = this.running[at];
      if (!log) throw new Error('no proxy runs');
      if (event === 'seal' || event === 'crash') this.running[at] = this.replace(log, event === 'seal');
      else this.happen(event, log, which);
    }
    for (const log of [...this.running, this.reviews]) log.sealed = true;
    // What crashed last is taken over from.
    if (this.left.some(({ sealed }) => !sealed)) this.open().sealed = true;
    return { logs: this.logs, known: { ...KNOWN, reviewOrigins: [REVIEWS] } };
  }

  private open(service?: 'review'): WorldLog {
    const instance = `${service ?? 'proxy'}-${this.names++}`;
    const log: WorldLog = {
      place: service ? REVIEWS : PROXIES,
      instance,
      told: [],
      follows: service ? [] : this.left.map((one) => one.instance),
      sealed: false,
    };
    const common = { kind: 'genesis', configuration: sha384('5'), charter: sha384('c') } as const;
    this.say(
      log,
      service
        ? { ...common, service, image: sha256('9'), heartbeatSeconds: HEARTBEAT, policies: [], follows: [] }
        : {
            ...{ ...common, image: IMAGE, normaliser: sha256('2'), heartbeatSeconds: HEARTBEAT },
            ...{ policies: RED_LINES.map((redLine) => policyOf(redLine)), follows: [] },
          },
    );
    if (!service) {
      for (const one of this.left) {
        const requests = openIn(one);
        if (requests.length > 0)
          this.say(log, { kind: 'abandoned', log: `${PROXIES}/${one.instance}`, requests });
      }
      this.left = [];
    }
    this.logs.push(log);
    return log;
  }

  private replace(log: WorldLog, sealed: boolean): WorldLog {
    if (!sealed) this.say(log, intent(++this.requests));
    log.sealed = sealed;
    this.left.push(log);
    this.now += 1;
    return this.open();
  }

  private say(log: WorldLog, body: EntryBody): void {
    log.told.push({ body, at: this.now });
    this.now += 0.5;
  }

  private happen(event: Exclude<Event, 'seal' | 'crash'>, log: WorldLog, which: number): void {
    const number = ++this.requests;
    const request = released(number);
    if (event === 'release') this.all(log, [intent(number), request]);
    if (event === 'stream')
      this.all(log, [
        intent(number),
        windowOf(number, 0),
        windowOf(number, 1),
        { ...request, ...windows(2) },
      ]);
    if (event === 'break')
      this.all(log, [
        ...[intent(number), windowOf(number, 0)],
        {
          ...request,
          outcome: 'failed',
          code: 'model_unavailable',
          model: undefined,
          commitment: undefined,
          output: judged(),
          ...windows(1),
        },
      ]);
    if (event === 'refuse')
      this.all(log, [
        intent(number),
        {
          kind: 'decision',
          request: request.request,
          outcome: 'refused',
          code: 'red_line',
          redLine: 'weapons',
          input: judgedBut('weapons', 'refuse'),
        },
      ]);
    if (event === 'turn-away')
      this.say(log, {
        ...{ kind: 'denial', request: intent(number).request, code: 'late' },
        ...(which % 2 === 0 && { requests: 3, codes: { late: 2, odd: 1 } }),
      });
    if (event === 'hold') this.hold(log, number, which % 2 === 0 ? 'input' : 'output');
    if (event === 'decide') this.decide();
    if (event === 'deny') this.deny();
    if (event === 'use') this.use(log, number);
  }

  private all(log: WorldLog, bodies: readonly EntryBody[]): void {
    for (const body of bodies) this.say(log, body);
  }

  private hold(log: WorldLog, number: number, stage: Held['stage']): void {
    const review = `review-${number}`;
    const expires = this.now + 7200;
    const of =
      stage === 'input'
        ? { input: judgedBut('weapons', 'hold') }
        : { input: judged(), output: judgedBut('weapons', 'hold'), commitment: commitment('e') };
    this.all(log, [
      intent(number, 'appeals'),
      {
        ...{
          kind: 'decision',
          request: intent(number).request,
          outcome: 'held',
          code: 'held_for_review',
          ...of,
        },
        review: { id: review, reviewers: [] },
        hold: { ...HELD, stage, expires: textOf(expires) },
      },
    ]);
    this.held.push({ review, stage, expires, state: 'waiting', decidedAt: [] });
  }

  private waiting = (state: Held['state']) => this.held.find((one) => one.state === state);

  private decide(): void {
    const held = this.waiting('waiting');
    if (!held) return;
    held.state = 'approved';
    for (const [at, name] of PEOPLE.entries()) {
      held.decidedAt.push(this.now);
      this.say(this.reviews, {
        kind: 'review-act',
        act: 'open',
        person: person(name),
        review: held.review,
        shown: HELD.payloadDigest,
      });
      this.all(this.reviews, saidBy(name, held.review, held.decidedAt[at] ?? 0));
    }
  }

  private deny(): void {
    const held = this.waiting('waiting');
    if (!held) return;
    held.state = 'over';
    this.all(this.reviews, saidBy('first', held.review, this.now, 'deny'));
  }

  private use(log: WorldLog, number: number): void {
    const held = this.waiting('approved');
    // What was approved of a request lets out nothing that its purpose demands a decision on.
    if (!held || held.stage === 'input') return;
    held.state = 'over';
    const reviewers = PEOPLE.map((name, at) => ({
      id: person(name),
      decidedAt: textOf(held.decidedAt[at] ?? 0),
    }));
    this.all(log, [
      intent(number, 'appeals'),
      {
        kind: 'approval',
        request: intent(number).request,
        review: held.review,
        ...HELD,
        stage: held.stage,
        reviewers,
      },
      {
        ...released(number),
        output: judgedBut('weapons', 'hold'),
        review: { id: held.review, reviewers: PEOPLE.map(person) },
      },
    ]);
  }
}

/** What the review service's log has of one decision. */
export function saidBy(
  name: string,
  review: string,
  at: number,
  verdict: 'approve' | 'deny' = 'approve',
): EntryBody[] {
  const { requestDigest, policyDigest, payloadDigest } = HELD;
  const of = { review, reviewer: person(name), envelope: digestOf(`${name} ${review} ${verdict}`) };
  return [
    {
      ...{ kind: 'review-decision', ...of, verdict, certificate: digestOf(name) },
      ...{ requestDigest, policyDigest, payloadDigest, decidedAt: textOf(at) },
    },
    { kind: 'review-outcome', ...of, outcome: 'recorded' },
  ];
}

const digestOf = (text: string) => rootOf([Buffer.from(text)]);
export const textOf = (seconds: number) => new Date(BEGIN + Math.round(seconds * 1000)).toISOString();
export const windows = (count: number) => ({
  released: { windows: count, characters: 200 * count, commitment: commitment('f') },
});

/** Requests of a log without a decision. */
function openIn({ told }: WorldLog): string[] {
  const open = new Set<string>();
  for (const { body } of told)
    if (body.kind === 'intent') open.add(body.request);
    else if (body.kind === 'decision') open.delete(body.request);
  return [...open];
}

/** The logs' entries, signed. A log comes after those that it takes over from. */
export async function checkWorld({ logs, known }: World) {
  const ends = new Map<string, { origin: string; size: number; root: string; sealed: boolean }>();
  const files: Map<string, Buffer>[] = [];
  for (const { place, instance, told, follows, sealed } of logs) {
    const last = told.at(-1)?.at ?? 0;
    const all: readonly Told[] = sealed
      ? [...told, { body: { kind: 'seal', entries: told.length }, at: last }]
      : told;
    const entries = all.map(({ body, at }, sequence) => {
      const joined =
        body.kind === 'genesis' ? { follows: follows.flatMap((one) => ends.get(one) ?? []) } : {};
      const enclave = place.split('/').at(-1) ?? '';
      return encodeEntry({
        ...{ schema: DECISION_SCHEMA, enclave, instance, sequence, time: textOf(at) },
        ...{ ...body, ...joined },
      } as DecisionEntry);
    });
    const origin = `${place}/${instance}`;
    ends.set(instance, { origin, size: entries.length, root: rootOf(entries), sealed });
    files.push(await filesOfLog(origin, entries));
  }
  return checkFiles(files, { charter: { ...CHARTER, reviewImages: [sha256('9')] }, known });
}
