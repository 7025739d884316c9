import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import type { CheckedDecisions } from '../../../../lib/ledger/decisions/check-logs';
import type { DecisionEntry } from '../../../../lib/ledger/decisions/entry';
import type { ProxyEnvironment } from '../../../../lib/services/environment';
import { tenantUri } from '../../../../lib/services/local/callers';
import { HANGS } from '../../../helpers/hangs';
import { checkLogs } from './check-logs';
import { ask, type Harness } from './harness';
import { readAllEntries } from './read-logs';
import { type Spawned, spawnProxy } from './spawned';

export interface Answered {
  readonly status: number;
  readonly entry: string;
  readonly text: string;
  readonly content: string | undefined;
}

export interface Sent {
  readonly tenant?: string;
  readonly path?: string;
  readonly body?: string;
}

/** A proxy as a process of its own, as its image runs it, with records of its own. */
export interface Site {
  readonly directory: string;
  readonly port: number;
  readonly start: () => Promise<Spawned>;
  readonly send: (sent?: Sent) => Promise<Answered>;
  readonly entries: () => Promise<readonly DecisionEntry[]>;
  /** What a verifier makes of its logs, as far as they are signed. */
  readonly check: () => Promise<CheckedDecisions>;
  readonly close: () => Promise<void>;
}

const sites = new Set<Site>();

/** For `afterEach`: what a test that failed has left running ends with it. */
export async function closeSites(): Promise<void> {
  await Promise.all([...sites].map((site) => site.close()));
}

/** @param backends whose classifiers, model and certificates serve the site */
export async function openSite(
  backends: Harness,
  bundle: string,
  changes: Partial<ProxyEnvironment> = {},
): Promise<Site> {
  const directory = await mkdtemp(join(tmpdir(), 'cordon-site-'));
  const port = await freePort();
  const environment: ProxyEnvironment = {
    ...backends.local.environment,
    CORDON_LEDGER: `file://${directory}/ledger`,
    CORDON_PAYLOADS: `file://${directory}/payloads`,
    CORDON_REVIEWS: `file://${directory}/reviews`,
    CORDON_LISTEN: `127.0.0.1:${port}`,
    ...changes,
  };
  const ca = backends.local.certificates.services.certificate;
  const agents = new Map<string, Agent>();
  const agentOf = async (tenant: string): Promise<Agent> => {
    const known = agents.get(tenant);
    if (known) return known;
    const { certificate, privateKey } = await backends.local.certificates.tenants.issue(tenantUri(tenant));
    const made = new Agent({ connect: { ca, cert: certificate, key: privateKey } });
    agents.set(tenant, made);
    return made;
  };
  const running: Spawned[] = [];
  const site: Site = {
    directory,
    port,
    start: async () => {
      const proxy = spawnProxy(bundle, environment);
      running.push(proxy);
      await proxy.listening;
      return proxy;
    },
    send: async ({ tenant = 'example', path = '/v1/chat/completions', body } = {}) => {
      const agent = await agentOf(tenant);
      const {
        statusCode,
        headers,
        body: answer,
      } = await agent.request({
        origin: `https://127.0.0.1:${port}`,
        path,
        method: path.startsWith('/v1') ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', 'cordon-purpose': 'logistics-planning' },
        body: path.startsWith('/v1') ? (body ?? JSON.stringify(ask('hello'))) : null,
      });
      const text = await answer.text();
      const whole = statusCode === 200 && headers['content-type'] === 'application/json';
      const content = whole ? JSON.parse(text).choices?.[0].message.content : undefined;
      return { status: statusCode, entry: String(headers['cordon-ledger-entry']), text, content };
    },
    entries: () => readAllEntries(join(directory, 'ledger')),
    check: () => checkLogs(directory, environment, backends.local.directory),
    close: async () => {
      sites.delete(site);
      for (const { child, ended } of running.splice(0)) {
        child.kill('SIGKILL');
        await ended;
      }
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      await rm(directory, { recursive: true, force: true });
    },
  };
  sites.add(site);
  return site;
}

/** Sends from many callers at once until told to stop; keeps what came back, and counts what didn't. */
export function load({ send }: Pick<Site, 'send'>, callers = 6) {
  const answered: Answered[] = [];
  let broken = 0;
  let stopped = false;
  const one = async () => {
    while (!stopped) {
      try {
        answered.push(await send());
      } catch {
        // While it starts, those who ask it in vain would keep it from doing so.
        broken++;
        await sleep(50);
      }
    }
  };
  const all = Promise.all(Array.from({ length: callers }, one));
  return {
    answered,
    broken: () => broken,
    stop: async () => {
      stopped = true;
      await all;
    },
    /** Waits until `count` more answers of this status have come. */
    until: async (status: number, count: number) => {
      const has = () => answered.filter((answer) => answer.status === status).length;
      const enough = has() + count;
      const late = Date.now() + HANGS;
      while (has() < enough) {
        if (Date.now() > late) {
          stopped = true;
          throw new Error(`${enough - has()} of ${count} answers of ${status} did not come`);
        }
        await sleep(5);
      }
    },
  };
}

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
