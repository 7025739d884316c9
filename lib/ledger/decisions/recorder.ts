import { LedgerError } from '../errors';
import type { Log } from '../log/log';
import { MAX_ENTRY_BYTES } from '../tree/hash';
import {
  type Announced,
  DECISION_SCHEMA,
  type EntryBody,
  encodeEntry,
  entryName,
  type Judgement,
  MAX_ABANDONED,
} from './entry';

/** What a log that is taken over from left: its last checkpoint, and requests that it never decided. */
export interface Remains {
  readonly origin: string;
  readonly size: number;
  /** `sha256:` and the root in hexadecimal. */
  readonly root: string;
  readonly sealed: boolean;
  readonly abandoned: readonly string[];
}

export interface RecorderOptions {
  /** A log without entries, which belongs to this recorder alone. */
  readonly log: Log;
  readonly origin: string;
  readonly enclave: string;
  readonly instance: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly genesis: Omit<EntryBody<'genesis'>, 'kind' | 'follows'>;
  readonly follows: readonly Remains[];
  /** Told when a heartbeat could not be written. */
  readonly onError: (error: unknown) => void;
}

/** What a proxy records of a request, and the review service of people. */
export type ServiceRecord = EntryBody<
  'intent' | 'window' | 'decision' | 'denial' | 'review-act' | 'review-decision' | 'review-outcome'
>;

export interface Recorder {
  /**
   * Writes a record, after what must stand before it: a policy that judged for the first time is announced. Resolves
   * with the entry's name once all of it is durable. @throws LedgerError `entry_malformed`, `not_canonical`,
   * `entry_too_large`, `log_failed`, `log_closed`
   */
  readonly record: (body: ServiceRecord) => Promise<string>;
  /** Writes an approval that was used up, before the decision that goes by it. */
  readonly approve: (body: Omit<EntryBody<'approval'>, 'kind'>) => Promise<string>;
  /** Gives up what has no decision, seals, and closes the log. Nothing is recorded after it began. */
  readonly close: () => Promise<void>;
}

/**
 * Keeps a decision log: the genesis first, sequences without gaps, heartbeats against silence, a seal at the end.
 * Times never step back.
 * @throws LedgerError `log_not_empty`, or as `record`
 */
export async function openRecorder(options: RecorderOptions): Promise<Recorder> {
  const { log, origin, enclave, instance, now, genesis, follows, onError } = options;
  if (log.size() !== 0) throw new LedgerError('log_not_empty', `${log.size()} entries`);
  const written = timeWriter();
  let sequence = 0;
  let last = 0;
  let closed = false;
  const announced = new Set<string>(genesis.policies.map(keyOf));
  /** The last one of each red line, which nearly every verdict is by. */
  const latest = new Map<string, Announced>();
  const undecided = new Set<string>();

  // Encoded and handed over in one go, so that the order of sequences is that of the log. What throws at once is not
  // written at all.
  const write = (body: EntryBody): Promise<string> => {
    const time = Math.max(last, now());
    const place = { schema: DECISION_SCHEMA, enclave, instance, sequence, time: written(time) } as const;
    // Spread after other members, a body would take several times as long as all the rest of this.
    const bytes = encodeEntry(Object.assign(place, body));
    if (bytes.length > MAX_ENTRY_BYTES) throw new LedgerError('entry_too_large', `${bytes.length} bytes`);
    last = time;
    const mine = sequence++;
    if (body.kind === 'intent') undecided.add(body.request);
    if (body.kind === 'decision') undecided.delete(body.request);
    return log.append(bytes).then((index) => {
      if (index !== mine) throw new LedgerError('log_failed', `entry ${mine} is number ${index} of the log`);
      return entryName(instance, mine);
    });
  };

  const announce = (body: ServiceRecord): Promise<unknown> | undefined => {
    const unknown = new Map<string, Announced>();
    for (const { redLine, policy, classifier } of judgedIn(body)) {
      if (!policy || !classifier || isSame({ policy, classifier }, latest.get(redLine))) continue;
      const one = { redLine, policy, classifier };
      latest.set(redLine, one);
      const key = keyOf(one);
      if (!announced.has(key)) unknown.set(key, one);
    }
    if (unknown.size === 0) return undefined;
    for (const key of unknown.keys()) announced.add(key);
    return write({ kind: 'policies', policies: [...unknown.values()] });
  };

  const refuseClosed = () => {
    if (closed) throw new LedgerError('log_closed');
  };

  await write({
    kind: 'genesis',
    ...genesis,
    follows: follows.map(({ abandoned: _, ...log }) => log),
  });
  for (const { origin: of, abandoned } of follows) await giveUp(write, of, abandoned);

  const every = (genesis.heartbeatSeconds * 1000) / 3;
  const timer = setInterval(() => {
    if (now() - last < every || log.failed()) return;
    Promise.resolve()
      .then(() => write({ kind: 'heartbeat' }))
      .catch(onError);
  }, every / 2).unref();

  return {
    record: async (body) => {
      refuseClosed();
      const announcing = announce(body);
      if (!announcing) return write(body);
      // Waited for below, unless what follows isn't written at all.
      announcing.catch(() => undefined);
      const [name] = await Promise.all([write(body), announcing]);
      return name;
    },
    approve: async (body) => {
      refuseClosed();
      return write({ kind: 'approval', ...body });
    },
    close: async () => {
      if (closed) return;
      closed = true;
      clearInterval(timer);
      try {
        if (!log.failed()) {
          await giveUp(write, origin, [...undecided]);
          await write({ kind: 'seal', entries: sequence });
        }
      } finally {
        await log.close();
      }
    },
  };
}

/** Times as entries have them. Those of one millisecond are written once. */
function timeWriter(): (time: number) => string {
  let last = { time: Number.NaN, text: '' };
  return (time) => {
    if (time !== last.time) last = { time, text: new Date(time).toISOString() };
    return last.text;
  };
}

async function giveUp(
  write: (body: EntryBody) => Promise<string>,
  log: string,
  requests: readonly string[],
): Promise<void> {
  for (let at = 0; at < requests.length; at += MAX_ABANDONED)
    await write({ kind: 'abandoned', log, requests: requests.slice(at, at + MAX_ABANDONED) });
}

const keyOf = (one: Announced): string =>
  JSON.stringify([
    one.redLine,
    one.policy.version,
    one.policy.digest,
    one.classifier.engine,
    one.classifier.digest,
  ]);

const isSame = (one: Omit<Announced, 'redLine'>, other: Announced | undefined): boolean =>
  other !== undefined &&
  one.policy.version === other.policy.version &&
  one.policy.digest === other.policy.digest &&
  one.classifier.engine === other.classifier.engine &&
  one.classifier.digest === other.classifier.digest;

const NONE: readonly Judgement[] = [];

/** A record's verdicts. */
function judgedIn(body: ServiceRecord): readonly Judgement[] {
  if (body.kind === 'window') return body.output;
  if (body.kind !== 'decision') return NONE;
  const { input = NONE, output = NONE } = body;
  return output.length === 0 ? input : [...input, ...output];
}
