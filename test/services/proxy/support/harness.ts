import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import type { RedLine } from '../../../../lib/config/red-lines';
import type { DecisionEntry } from '../../../../lib/ledger/decisions/entry';
import { makeLog } from '../../../../lib/services/common/log';
import type { TlsMaterial } from '../../../../lib/services/common/tls/tls';
import {
  type Identity,
  type LocalCertificates,
  makeLocalCertificates,
} from '../../../../lib/services/local/certificates';
import { type Local, type LocalOptions, runLocal } from '../../../../lib/services/local/run-local';
import { readAllEntries } from './read-logs';
import { type Stub, type StubModel, startStubModel, stubClassifiers } from './stub-classifier';

export interface Harness {
  readonly local: Local;
  readonly model: StubModel;
  readonly stubs: ReadonlyMap<RedLine, Stub>;
  readonly classifier: Stub;
  readonly entries: () => Promise<readonly DecisionEntry[]>;
  readonly send: (options?: Send) => Promise<Reply>;
  /** Has the proxy's secret name other authorities for callers, which it doesn't read yet; answers with those. */
  readonly changeAuthorities: () => Promise<LocalCertificates['tenants']>;
  /** Gives the proxy another certificate by the same authorities, which it doesn't read yet. */
  readonly renewCertificate: (besides?: Partial<TlsMaterial>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Send {
  readonly tenant?: string;
  readonly purpose?: string;
  readonly path?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS';
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer | object;
  readonly certificate?: Identity | null;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly entry: string;
  readonly code: string | undefined;
}

export const ask = (content: unknown, changes: object = {}) => ({
  model: 'stub',
  messages: [{ role: 'user', content }],
  ...changes,
});

export const TENANTS = ['example', 'example-streaming', 'excluded'] as const;

export async function openHarness(options: Partial<LocalOptions> = {}): Promise<Harness> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'cordon-test-')));
  const model = await startStubModel();
  const { start, stubs } = stubClassifiers();
  const local = await runLocal({
    startClassifier: start,
    model: model.url,
    directory,
    log: makeLog('proxy', 'test', 'silent'),
    classifierDeadline: 60_000,
    ledgerRetry: 50,
    ...options,
    // Each denial of a stranger has an entry of its own, but where a test looks at that.
    limits: { strangersEvery: 0, ...options.limits },
  }).catch(async (error: unknown) => {
    await model.stop();
    throw error;
  });
  const identities = new Map(
    await Promise.all(
      TENANTS.map(async (tenant) => [tenant as string, await local.identity(tenant)] as const),
    ),
  );
  const agents = new Map<string, Agent>();
  const agentFor = (key: string, identity: Identity | undefined) => {
    const known = agents.get(key);
    if (known) return known;
    const agent = new Agent({
      connect: {
        ca: local.certificates.services.certificate,
        ...(identity ? { cert: identity.certificate, key: identity.privateKey } : {}),
      },
    });
    agents.set(key, agent);
    return agent;
  };
  const origin = local.url.slice(0, -'/v1'.length);
  const classifier = stubs.get('mass-domestic-surveillance');
  if (!classifier) throw new Error('no stub');

  return {
    local,
    model,
    stubs,
    classifier,
    entries: () => readAllEntries(join(directory, 'ledger')),
    send: async ({ tenant = 'example', purpose = 'logistics-planning', certificate, ...rest } = {}) => {
      const identity = certificate === null ? undefined : (certificate ?? identities.get(tenant));
      const { path = '/v1/chat/completions', method = 'POST', headers, body = ask('hello') } = rest;
      const raw = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      // A URL would be tidied up on the way; a path isn't.
      const key = certificate ? certificate.certificate : certificate === null ? 'none' : tenant;
      const response = await agentFor(key, identity).request({
        origin,
        path,
        method,
        headers: { 'content-type': 'application/json', 'cordon-purpose': purpose, ...headers },
        body: method === 'GET' || method === 'HEAD' ? null : raw,
      });
      const text = await response.body.text();
      return {
        status: response.statusCode,
        text,
        headers: response.headers,
        entry: String(response.headers['cordon-ledger-entry']),
        code: /"code":"(\w+)"/.exec(text)?.[1],
      };
    },
    renewCertificate: async (besides = {}) => {
      const { services, material } = local.certificates;
      const tls = material(await services.issue('spiffe://cordon.local/proxy'), 'tenants');
      await writeFile(join(directory, 'proxy-tls.json'), JSON.stringify({ ...tls, ...besides }));
    },
    changeAuthorities: async () => {
      const { services, material } = local.certificates;
      const { tenants } = await makeLocalCertificates();
      const tls = material(await services.issue('spiffe://cordon.local/proxy'), 'tenants');
      const changed = { ...tls, clientAuthorities: tenants.certificate };
      await writeFile(join(directory, 'proxy-tls.json'), JSON.stringify(changed));
      return tenants;
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      await local.close();
      await model.stop();
      if (!options.directory) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Every byte of what a directory holds, to look for text that mustn't be there. */
export async function readAll(directory: string): Promise<string> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}
