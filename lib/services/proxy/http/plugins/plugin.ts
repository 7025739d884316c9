import type { FastifyInstance } from 'fastify';
import type { Ledger } from '../../../common/ledger/ledger';
import type { Payloads } from '../../../common/ledger/payloads';
import type { TlsSource } from '../../../common/tls/tls';
import type { Approved } from '../../../environment';
import type { Stack } from '../../pipeline/steps';
import type { Siblings } from '../../workers/worker';
import type { Callers } from '../callers';
import type { Connections } from '../connections';
import type { InFlight } from '../in-flight';
import type { Limits } from '../limits';
import type { RequestContexts, Responses } from '../request-context';

/** What the plugins of the proxy's server share. */
export interface Shared {
  readonly stack: Stack;
  readonly callers: Callers;
  readonly ledger: Pick<Ledger, 'genesis' | 'writable'>;
  readonly payloads: Pick<Payloads, 'writable'>;
  readonly approved: Approved;
  readonly tls: TlsSource;
  readonly now: () => number;
  readonly limits: Limits;
  readonly contexts: RequestContexts;
  readonly responses: Responses;
  readonly inFlight: InFlight;
  readonly connections: Connections;
  readonly siblings?: Pick<Siblings, 'ready'>;
  /** Whether the proxy is being stopped, and takes no new requests. */
  readonly draining: () => boolean;
}

export type Plugin = (app: FastifyInstance, shared: Shared) => Promise<void>;

/**
 * A plugin whose hooks and handlers hold for the whole server: fastify keeps those of any other to the routes that the
 * plugin adds itself. https://fastify.dev/docs/latest/Reference/Plugins/#handle-the-scope
 */
export const forWholeServer = (plugin: Plugin): Plugin =>
  Object.assign(plugin, { [Symbol.for('skip-override')]: true });
