import { z } from 'zod';
import { RED_LINES, type RedLine } from '../../config/red-lines';
import type { SigningKey } from '../../config/schema';
import type { ClassifyRequest } from '../common/classification';
import { Fault, loggable } from '../common/fault';
import type { Logger } from '../common/log';
import type { Objects } from '../common/objects';
import { parseListen } from '../common/read-environment';
import { openTls } from '../common/tls';
import type { Upstream } from '../common/upstream/upstream';
import type { ClassifierEnvironment } from '../environment';
import { type Engine, type Screen, screenEngine, tiers } from './engine';
import { openPolicies } from './policies';
import { safeguardEngine } from './safeguard';
import { makeServer } from './server';

export interface ClassifierOptions {
  readonly log: Logger;
  /** The embedded tier of a red line, and the digest of its code. */
  readonly screenOf: (redLine: RedLine) => { readonly screen: Screen; readonly digest: string };
  /** Views of a text, as the proxy makes them. */
  readonly readingOf: (text: string) => Pick<ClassifyRequest, 'views' | 'unreadable' | 'normaliser'>;
  /** Where `CORDON_POLICIES` leads. */
  readonly store: Pick<Objects, 'get'>;
  /** Where `CORDON_SAFEGUARD` leads, with the digest of the model's weights; undefined for `none`. */
  readonly safeguard?: { readonly upstream: Upstream; readonly model: string } | undefined;
  readonly now?: () => number;
  /** @default 60 */
  readonly policySeconds?: number;
}

export interface RunningClassifier {
  /** `https://HOST:PORT` */
  readonly url: string;
  readonly refreshTls: () => Promise<void>;
  readonly refreshPolicy: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const TLS_REFRESH_SECONDS = 60;
const POLICY_REFRESH_SECONDS = 60;

const keys = z
  .array(
    z.strictObject({
      id: z.string(),
      use: z.literal('policy'),
      algorithm: z.enum(['ed25519', 'ecdsa-p384-sha384']),
      publicKey: z.base64(),
    }),
  )
  .min(1);

/**
 * Opens what the environment names, and listens. It listens without a policy too, and isn't ready until it has one.
 * @throws Fault `environment_invalid`, `tls_invalid`, `secret_unreadable`
 */
export async function startClassifier(
  env: ClassifierEnvironment,
  options: ClassifierOptions,
): Promise<RunningClassifier> {
  const { log, now = Date.now } = options;
  const onError = (error: unknown) => log.error({ cause: loggable(error) }, 'background fault');
  const redLine = parseRedLine(env.CORDON_RED_LINE);
  const { host, port } = parseListen(env.CORDON_LISTEN);
  const engine = engineOf(redLine, options);
  const tls = await openTls(env.CORDON_TLS, { everySeconds: TLS_REFRESH_SECONDS, onError });
  const policies = await openPolicies({
    redLine,
    engine,
    store: options.store,
    keys: parseKeys(env.CORDON_POLICY_KEYS),
    model: options.safeguard?.model ?? null,
    readingOf: options.readingOf,
    now,
    onError,
    everySeconds: options.policySeconds ?? POLICY_REFRESH_SECONDS,
  });
  const app = makeServer({ redLine, engine, policies, tls, log });
  const url = await app.listen({ host, port });
  log.info({ url: env.CORDON_LISTEN, redLine, policy: policies.current()?.digest }, 'listening');
  return {
    url,
    refreshTls: tls.refresh,
    refreshPolicy: policies.refresh,
    stop: async () => {
      policies.close();
      tls.close();
      await app.close();
      await options.safeguard?.upstream.close();
    },
  };
}

function engineOf(redLine: RedLine, { screenOf, safeguard }: ClassifierOptions): Engine {
  const { screen, digest } = screenOf(redLine);
  const first = screenEngine(screen, digest);
  return safeguard ? tiers([first, safeguardEngine(safeguard.upstream, safeguard.model)]) : first;
}

function parseRedLine(text: string): RedLine {
  const redLine = RED_LINES.find((one) => one === text);
  if (redLine === undefined)
    throw new Fault('environment_invalid', `CORDON_RED_LINE '${text}' is none of ${RED_LINES.join(', ')}`);
  return redLine;
}

function parseKeys(text: string): SigningKey[] {
  try {
    return keys.parse(JSON.parse(text));
  } catch {
    throw new Fault(
      'environment_invalid',
      "CORDON_POLICY_KEYS must be the JSON list of the charter's policy keys",
    );
  }
}
