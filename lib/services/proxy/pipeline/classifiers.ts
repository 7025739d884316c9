import type { Dispatcher, Pool } from 'undici';
import { RED_LINES, type RedLine } from '../../../config/red-lines';
import type { Judgement as RecordedJudgement } from '../../../ledger/decisions/entry';
import { type Conversation, openConversation } from '../../common/classify/ask-in-conversation';
import {
  type Classification,
  classifyPath,
  digestOf,
  type Passage,
  parseClassification,
} from '../../common/classify/classification';
import { CONVERSATION, conversationPath } from '../../common/classify/conversation';
import { Fault } from '../../common/fault';
import { type GuardedPool, openGuardedPool } from '../../common/guarded-pool';
import type { Metrics } from '../../common/metrics';
import { type Limit, openLimit, post } from '../../common/post';
import type { ClientTls } from '../../common/tls/tls';
import type { Question } from './question';

/** What one classifier said, or why it doesn't count. */
export interface Judgement extends RecordedJudgement {
  readonly redLine: RedLine;
}

/** What all of them together say. `none`: at least one gave no verdict that counts, which denies. */
export interface Judged {
  readonly verdict: 'allow' | 'refuse' | 'hold' | 'none';
  /** The first red line that was refused. */
  readonly redLine?: RedLine;
  readonly judgements: readonly Judgement[];
  /** What those are for that hold it, by red line. For people; nothing goes by them. */
  readonly passages?: ReadonlyMap<RedLine, readonly Passage[]>;
  /** Of the policies in force, all red lines. */
  readonly policyDigest: string;
}

export interface Classifiers {
  /** Asks all red lines at once. Never throws: what goes wrong is a judgement of `none`. */
  readonly judge: (question: Question, signal: AbortSignal) => Promise<Judged>;
  /** Whether each classifier says that it is ready, its policy in force. */
  readonly ready: () => Promise<boolean>;
  /** Classifiers that can't be reached, and in how many milliseconds each is asked again. */
  readonly waitedFor: () => readonly WaitedFor[];
  /** Milliseconds for which one of them could not be reached, the longest. */
  readonly goneFor: () => number;
  /** Goes over to another certificate; requests under way end on the old one. */
  readonly renew: (tls: ClientTls) => void;
  readonly close: () => Promise<void>;
}

/** A part that can't be reached. */
export interface WaitedFor {
  readonly part: string;
  readonly milliseconds: number;
}

export interface ClassifiersOptions {
  readonly tls: ClientTls;
  readonly now: () => number;
  /** Milliseconds in which a verdict must be there. */
  readonly deadline: number;
  readonly connections: number;
  readonly metrics: Metrics;
}

const MOST_RESPONSE_BYTES = 64 * 1024;
const READY_DEADLINE = 2000;
/** Milliseconds for which an answer to that question serves all who ask. */
const READY_HOLDS = 1000;
const HEADERS = { 'content-type': 'application/json' };
/** Fault of a classifier that gave no verdict in time. */
const LATE = 'no_verdict_in_time';

/**
 * @param json `CORDON_CLASSIFIERS`
 * @throws Fault `environment_invalid` unless it names an https URL for each red line and nothing else
 */
export function openClassifiers(json: string, options: ClassifiersOptions): Classifiers {
  const origins = parseOrigins(json);
  const { now, deadline, metrics } = options;
  const clock = () => performance.now();
  const pools = origins.map(([redLine, origin]) => {
    const pool = openGuardedPool({ part: redLine, origin, pool: poolOptions(options.tls, options), clock });
    const connect = () => pool.upgrade(conversationPath(redLine), CONVERSATION);
    return { redLine, pool, conversation: openConversation({ connect, clock }) };
  });
  let probed: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

  return {
    judge: async (question, signal) => {
      const limit = openLimit(signal, deadline);
      let passages: Map<RedLine, readonly Passage[]> | undefined;
      const mark = (redLine: RedLine, marked: readonly Passage[]) => {
        passages ??= new Map();
        passages.set(redLine, marked);
      };
      const judging = { limit, now, mark };
      const judgements = await Promise.all(pools.map((asked) => judgeOne(asked, question, judging)));
      limit.close();
      // A caller who goes away ends every classification, and is nobody's fault here.
      tell(metrics, signal.aborted ? judgements.filter(({ fault }) => fault !== LATE) : judgements);
      const judged = combine(judgements);
      return passages ? { ...judged, passages } : judged;
    },

    ready: () => {
      // Whoever probes needs no certificate, and must not be able to keep the classifiers busy.
      if (!probed || performance.now() - probed.at > READY_HOLDS)
        probed = { at: performance.now(), answer: areReady(pools) };
      return probed.answer;
    },

    waitedFor: () =>
      pools.flatMap(({ redLine, pool: { breaker } }) => {
        const waits = breaker.waits();
        return waits === undefined ? [] : [{ part: redLine, milliseconds: Math.round(waits) }];
      }),

    goneFor: () => Math.max(...pools.map(({ pool }) => pool.breaker.goneFor())),

    renew: (tls) => {
      for (const { pool, conversation } of pools) {
        pool.renew(poolOptions(tls, options));
        conversation.renew();
      }
    },

    close: async () => {
      for (const { conversation } of pools) conversation.close();
      await Promise.all(pools.map(({ pool }) => pool.close()));
    },
  };
}

async function areReady(pools: readonly { readonly pool: GuardedPool }[]): Promise<boolean> {
  const signal = AbortSignal.timeout(READY_DEADLINE);
  const answers = await Promise.all(
    pools.map(({ pool }) =>
      pool
        .run((dispatcher) => dispatcher.request({ method: 'GET', path: '/readyz', signal }))
        .then(
          async ({ statusCode, body }) => {
            await body.dump();
            return statusCode === 200;
          },
          () => false,
        ),
    ),
  );
  return answers.every(Boolean);
}

/** A classifier, and the two ways to ask it. */
interface Asked {
  readonly redLine: RedLine;
  readonly pool: GuardedPool;
  readonly conversation: Conversation;
}

interface Judging {
  readonly limit: Limit;
  readonly now: () => number;
  /** Told of the passages of a verdict that counts. */
  readonly mark: (redLine: RedLine, passages: readonly Passage[]) => void;
}

async function judgeOne(asked: Asked, question: Question, { limit, now, mark }: Judging): Promise<Judgement> {
  const { redLine } = asked;
  try {
    const said = parseClassification(JSON.parse(await ask(asked, question.body, limit)));
    const fault = contradiction(said, redLine, question, now());
    if (fault) return { redLine, verdict: 'none', fault };
    const { verdict, scores, policy, classifier, passages } = said;
    if (passages) mark(redLine, passages);
    return {
      redLine,
      verdict,
      scores,
      policy: { version: policy.version, digest: policy.digest },
      classifier,
    };
  } catch (error) {
    return { redLine, verdict: 'none', fault: limit.reached() ? LATE : faultOf(error) };
  }
}

/** Asking twice changes nothing, so a connection that breaks is replaced once, within the same limit. */
async function ask({ pool, redLine, conversation }: Asked, body: Buffer, limit: Limit): Promise<string> {
  const once = (dispatcher: Dispatcher) =>
    limit.within(
      conversation.ask(body) ?? post(dispatcher, { path: classifyPath(redLine), headers: HEADERS, body }),
    );
  const { statusCode, text } = await pool.run((dispatcher) =>
    once(dispatcher).catch((error: unknown) => {
      if (limit.reached() || !isBroken(error)) throw error;
      return once(dispatcher);
    }),
  );
  if (statusCode !== 200) throw new Fault('classifier_status', `the classifier answered ${statusCode}`);
  return text;
}

const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'conversation_broken'].includes(
    String(error.code),
  );

/** An answer to another question, or under a policy that is out of date, doesn't count. */
function contradiction(
  said: Classification,
  redLine: RedLine,
  { direction, normaliser, digest, counts }: Question,
  now: number,
): string | undefined {
  if (said.redLine !== redLine) return 'wrong_red_line';
  if (said.direction !== direction) return 'wrong_direction';
  if (said.normaliser !== normaliser) return 'wrong_normaliser';
  if (said.requestDigest !== digest) return 'wrong_request';
  if (said.passages?.some(({ of }) => of >= counts.texts)) return 'wrong_passage';
  if (Date.parse(said.policy.expires) <= now) return 'policy_expired';
  return undefined;
}

function faultOf(error: unknown): string {
  if (error instanceof Fault) return error.code;
  if (error instanceof SyntaxError || (error instanceof Error && error.name.endsWith('ZodError')))
    return 'odd_verdict';
  return 'unreachable';
}

function tell(metrics: Metrics, judgements: readonly Judgement[]): void {
  for (const { redLine, verdict } of judgements) {
    if (verdict === 'refuse') metrics.count('refusals', { redLine });
    if (verdict === 'none') metrics.count('classifierFaults', { redLine });
  }
}

function combine(judgements: readonly Judgement[]): Judged {
  const has = (verdict: Judgement['verdict']) => judgements.find((one) => one.verdict === verdict);
  const policyDigest = digestOfPolicies(judgements.map(({ policy }) => policy?.digest ?? '').join());
  const refused = has('refuse');
  if (refused) return { verdict: 'refuse', redLine: refused.redLine, judgements, policyDigest };
  const verdict = has('none') ? 'none' : has('hold') ? 'hold' : 'allow';
  return { verdict, judgements, policyDigest };
}

/** The last digest, since policies change a few times a day. */
let policies = { names: '', digest: digestOf('') };

function digestOfPolicies(names: string): string {
  if (policies.names !== names) policies = { names, digest: digestOf(names) };
  return policies.digest;
}

function parseOrigins(json: string): readonly (readonly [RedLine, string])[] {
  const wrong = () =>
    new Fault(
      'environment_invalid',
      `CORDON_CLASSIFIERS is not JSON of an https URL for each of ${RED_LINES.join(', ')}`,
    );
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw wrong();
  }
  if (typeof given !== 'object' || given === null || Object.keys(given).length !== RED_LINES.length)
    throw wrong();
  const named = given as Readonly<Record<string, unknown>>;
  return RED_LINES.map((redLine) => {
    const origin = named[redLine];
    if (typeof origin !== 'string' || !/^https:\/\/[\w.-]+(:\d{1,5})?$/.test(origin)) throw wrong();
    return [redLine, origin] as const;
  });
}

const poolOptions = (tls: ClientTls, { connections, deadline }: ClassifiersOptions): Pool.Options => ({
  connections,
  maxResponseSize: MOST_RESPONSE_BYTES,
  headersTimeout: deadline + 1000,
  bodyTimeout: deadline + 1000,
  connect: { ...tls, timeout: deadline },
});
