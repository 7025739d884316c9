import { z } from 'zod';
import { RED_LINES, type RedLine } from '../../config/red-lines';
import type { SigningKey } from '../../config/schema';
import { Fault, loggable } from '../common/fault';
import type { Logger } from '../common/log';
import { parseListen } from '../common/read-environment';
import { openObjects } from '../common/stores/store-url';
import { openTls } from '../common/tls/tls';
import type { ClassifierEnvironment } from '../environment';
import { callerRequest } from './engines/caller-request';
import { JUDGING_DEADLINE, openEngine } from './engines/open-engine';
import { bundleKey } from './policy/bundle';
import { untilInForce } from './policy/first-policy';
import { openPolicies } from './policy/policy-holder';
import type { Steadiness } from './policy/steadiness';
import { makeServer } from './server';

export interface ClassifierOptions {
  readonly log: Logger;
  /** Of the process; names the region for SageMaker. */
  readonly region?: string | undefined;
  readonly now?: () => number;
  /** Milliseconds in which the engine must have judged. */
  readonly deadline?: number;
  /** Milliseconds between two looks for newer policies. */
  readonly refreshEvery?: number;
  /** Ends the wait for a first policy. */
  readonly signal?: AbortSignal;
}

/** Policy and classifier, as verdicts and ledgers name them. */
export interface JudgesBy {
  readonly policy: { readonly version: number; readonly digest: string };
  readonly classifier: { readonly engine: string; readonly digest: string };
}

export interface RunningClassifier {
  /** `https://HOST:PORT` */
  readonly url: string;
  /** What it judges by now. */
  readonly judgesBy: () => JudgesBy;
  /** Looks for a newer policy bundle now, not at the next turn. */
  readonly refreshPolicies: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const POLICY_REFRESH = 30_000;
const TLS_REFRESH_SECONDS = 60;

/**
 * Opens what the environment names, waits until a first policy is in force, and listens.
 * @throws Fault `environment_invalid`, `tls_invalid`, `secret_unreadable`; AbortError where `signal` ended the wait
 */
export async function startClassifier(
  env: ClassifierEnvironment,
  options: ClassifierOptions,
): Promise<RunningClassifier> {
  const { log, now = Date.now, refreshEvery = POLICY_REFRESH } = options;
  const { signal = new AbortController().signal } = options;
  const onError = (error: unknown) => log.error({ cause: loggable(error) }, 'background fault');
  const redLine = parseRedLine(env.CORDON_RED_LINE);
  const keys = parseKeys(env.CORDON_POLICY_KEYS);
  const store = openObjects(env.CORDON_POLICIES);
  const { host, port } = parseListen(env.CORDON_LISTEN);
  const tls = await openTls(env.CORDON_TLS, { everySeconds: TLS_REFRESH_SECONDS, onError });
  const { engine, safeguard } = openEngine(redLine, env, options.region, tls);
  const policies = openPolicies({
    redLine,
    keys,
    engine,
    now,
    read: (version) => store.get(bundleKey(version)),
    onChange: ({ version, digest, expires }) => log.info({ version, digest, expires }, 'policy in force'),
    onError: (error, version) => log.error({ version, cause: loggable(error) }, 'policy not taken'),
  });
  try {
    await untilInForce(policies, { every: refreshEvery, signal, log });
  } catch (error) {
    tls.close();
    await engine.close();
    throw error;
  }
  // Where readiness keeps callers away, none of them would bring the verdict that makes it ready again.
  const probe = async ({ engine: { judge } }: Steadiness) =>
    judge(callerRequest(['Say hello.']), policies.current(), AbortSignal.timeout(JUDGING_DEADLINE));
  const timer = setInterval(() => {
    void policies.refresh();
    if (safeguard?.steady() === false) probe(safeguard).catch(onError);
  }, refreshEvery).unref();
  const app = makeServer({
    redLine,
    engine,
    policies,
    tls,
    log,
    deadline: options.deadline ?? JUDGING_DEADLINE,
    ...(safeguard ? { steady: safeguard.steady } : {}),
  });
  const url = await app.listen({ host, port });
  log.info({ redLine, engine: engine.name }, 'listening');
  return {
    url,
    judgesBy: () => {
      const policy = policies.current();
      const { version, digest } = policy;
      return {
        policy: { version, digest },
        classifier: { engine: engine.name, digest: engine.digest(policy) },
      };
    },
    refreshPolicies: policies.refresh,
    stop: async () => {
      clearInterval(timer);
      await app.close();
      tls.close();
      await engine.close();
    },
  };
}

const keysSchema = z
  .array(
    z.strictObject({
      id: z.string().min(1),
      use: z.literal('policy'),
      algorithm: z.enum(['ed25519', 'ecdsa-p384-sha384']),
      publicKey: z.base64(),
    }),
  )
  .min(1);

/** @throws Fault `environment_invalid` */
export function parseKeys(json: string): readonly SigningKey[] {
  try {
    return keysSchema.parse(JSON.parse(json));
  } catch {
    throw new Fault(
      'environment_invalid',
      'CORDON_POLICY_KEYS is not JSON of signing keys of use policy, at least one',
    );
  }
}

function parseRedLine(text: string): RedLine {
  const known = RED_LINES.find((redLine) => redLine === text);
  if (!known)
    throw new Fault('environment_invalid', `CORDON_RED_LINE '${text}' is not one of ${RED_LINES.join(', ')}`);
  return known;
}
