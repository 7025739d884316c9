import { randomUUID } from 'node:crypto';
import type { Server as HttpsServer } from 'node:https';
import fastify, { type FastifyInstance } from 'fastify';
import { shareConnections } from '../../common/http/connection-shares';
import type { Ledger } from '../../common/ledger/ledger';
import type { Payloads } from '../../common/ledger/payloads';
import type { Logger } from '../../common/log';
import type { Metrics } from '../../common/metrics';
import { serverTls, type TlsSource } from '../../common/tls/tls';
import type { Approved } from '../../environment';
import { openDecisionTrail } from '../pipeline/decision-trail';
import type { Stack } from '../pipeline/steps';
import type { Siblings } from '../workers/worker';
import type { Callers } from './callers';
import { type ClientErrors, openClientErrors, TRIAL_HEADER } from './client-errors';
import { trackConnections } from './connections';
import { trackInFlight } from './in-flight';
import { LIMITS, type Limits } from './limits';
import { admission } from './plugins/admission';
import { certificateRenewal } from './plugins/certificate-renewal';
import { chatCompletions } from './plugins/chat-completions';
import { jsonBodies } from './plugins/json-bodies';
import { models } from './plugins/models';
import type { Shared } from './plugins/plugin';
import { allOf, ownChecks, probes } from './plugins/probes';
import { proofs } from './plugins/proofs';
import { refusals } from './plugins/refusals';
import { openContexts, openResponses } from './request-context';
import { exactUrl } from './routes';
import { openStrangers } from './strangers';

export interface ServerOptions {
  readonly stack: Stack;
  readonly callers: Callers;
  readonly ledger: Ledger;
  readonly payloads: Payloads;
  /** What was approved to run. */
  readonly approved: Approved;
  readonly tls: TlsSource;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly limits?: Partial<Limits>;
  readonly siblings?: Pick<Siblings, 'ready'>;
}

export interface ProxyServer {
  readonly app: FastifyInstance;
  /** Lets requests under way end, refuses new ones, then closes the ledger. */
  readonly drain: () => Promise<void>;
  /** Whether everything is there that a release needs, as far as this process knows by itself. */
  readonly isReady: () => Promise<boolean>;
}

/** Milliseconds in which requests that were cut off by a stop must be on record. */
const LAST_RECORDS = 3000;

/** How requests are refused comes first: fastify binds it to the routes that are added after it. */
const PLUGINS = [
  refusals,
  jsonBodies,
  probes,
  admission,
  chatCompletions,
  models,
  proofs,
  certificateRenewal,
];

/** The proxy's server, made of plugins. It listens once `app.listen` is called. */
export function makeServer(options: ServerOptions): ProxyServer {
  const { ledger, payloads, tls, log, metrics, clock } = options;
  const limits = { ...LIMITS, ...options.limits };
  const openTrail = (request: string) =>
    openDecisionTrail(request, ledger.begin(), payloads, options.approved.model);
  const strangers = openStrangers((body) => ledger.begin().record(body), limits.strangersEvery, clock);
  const contexts = openContexts(openTrail, clock);
  const clientErrors = openClientErrors({
    strangers,
    contexts,
    metrics,
    trial: options.callers.class === 'trial',
  });
  const app = makeApp(tls, limits, clientErrors);
  const server = app.server as unknown as HttpsServer;
  clientErrors.listen(server);
  shareConnections(server, limits.mostConnections, options.callers.tenantOf);
  if (options.callers.class === 'trial') sayTrial(app);
  // None is left out, so that all are checked; their size is bounded.
  server.maxHeadersCount = 0;
  let draining = false;
  const shared: Shared = {
    ...options,
    limits,
    contexts,
    responses: openResponses({ log, metrics, strangers, clock }),
    inFlight: trackInFlight(limits, options.callers.weights, clock),
    connections: trackConnections(server),
    draining: () => draining,
  };
  for (const plugin of PLUGINS) app.register(plugin, shared);

  return {
    app,
    isReady: async () => allOf(await ownChecks(shared)),
    drain: async () => {
      draining = true;
      await shared.inFlight.ended(limits.drainTimeout);
      server.closeAllConnections();
      // What was cut off has its end to record, and that is no use behind a closed ledger.
      await shared.inFlight.idle(LAST_RECORDS);
      await app.close();
      await Promise.allSettled([payloads.close(), ledger.close()]);
    },
  };
}

/** On whatever answers, also where an answer is written past the router's own writing. */
function sayTrial(app: FastifyInstance): void {
  // Not asynchronous: a context must be there before what comes next on the connection.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.raw.setHeader(...TRIAL_HEADER);
    done();
  });
}

function makeApp(tls: TlsSource, limits: Limits, clientErrors: ClientErrors): FastifyInstance {
  const https = {
    ...serverTls(tls.current()),
    headersTimeout: limits.requestTimeout,
    connectionsCheckingInterval: Math.min(1000, limits.requestTimeout),
    maxHeaderSize: 16 * 1024,
    // Node would answer by itself, and leave nothing on record.
    requireHostHeader: false,
  };
  return fastify({
    https,
    bodyLimit: limits.mostBytes,
    requestTimeout: limits.requestTimeout,
    connectionTimeout: limits.answerTimeout + limits.drainTimeout,
    keepAliveTimeout: 60_000,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    logger: false,
    genReqId: () => randomUUID(),
    rewriteUrl: exactUrl,
    clientErrorHandler: (error, socket) => void clientErrors.turnAway(error, socket),
  });
}
