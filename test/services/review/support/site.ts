import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Agent } from 'undici';
import { seal } from '../../../../lib/services/common/envelope';
import type { Ledger, RequestRecord } from '../../../../lib/services/common/ledger/ledger';
import { makeLog } from '../../../../lib/services/common/log';
import {
  REVIEW_DECISION_SCHEMA,
  REVIEW_DECISION_TYPE,
  type ReviewDecision,
} from '../../../../lib/services/common/review/decision';
import type { Held, HeldPayload } from '../../../../lib/services/common/review/held';
import { openReviews, type Reviews } from '../../../../lib/services/common/review/reviews';
import { openHeldPayloads, openReviewRecords } from '../../../../lib/services/common/review/stores';
import type { KindedObjects } from '../../../../lib/services/common/stores/objects';
import type { ReviewEnvironment } from '../../../../lib/services/environment';
import { type Identity, makeLocalCertificates } from '../../../../lib/services/local/certificates';
import { keepLedgerKeys } from '../../../../lib/services/local/keep-keys';
import { type RunningReview, startReview } from '../../../../lib/services/review/start';

export const PEOPLE = ['alice', 'bob', 'carol', 'alias', 'eve', 'keyless', 'requester'] as const;
export type Name = (typeof PEOPLE)[number] | 'stranger' | 'rita' | 'fred' | `more-${number}`;

export const idOf = (name: Name): string => `spiffe://cordon.local/reviewer/${name}`;
export const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

export interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the service answers, for tests to look into
  readonly body: any;
  readonly headers: Record<string, string | string[] | undefined>;
}

export interface Send {
  readonly as?: Name | null;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export interface Site {
  readonly review: RunningReview;
  readonly directory: string;
  readonly environment: ReviewEnvironment;
  readonly records: KindedObjects;
  /** What the service put on record. Its ledger is in memory, and what its environment names is for other ones. */
  readonly acts: readonly RequestRecord[];
  /** The proxy's side. */
  readonly reviews: Reviews;
  /** Moves the service's clock. */
  readonly setNow: (milliseconds: number | undefined) => void;
  readonly identity: (name: Name) => Identity;
  readonly signingKey: (name: Name) => KeyObject;
  /** Rita's, who researches. */
  readonly sealingKey: KeyObject;
  readonly authority: string;
  /** Has requests go to another service. */
  readonly goTo: (url: string) => void;
  readonly send: (path: string, options?: Send) => Promise<Reply>;
  readonly hold: (changes?: Partial<Held>, payload?: Partial<HeldPayload>) => Promise<Held>;
  readonly envelope: (name: Name, held: Held, changes?: Partial<ReviewDecision>, signedBy?: Name) => object;
  readonly decide: (name: Name, held: Held, changes?: Partial<ReviewDecision>) => Promise<Reply>;
  /** Whether the proxy would release it. */
  readonly released: (held: Held) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** What the stores do, in memory. */
export function memoryObjects(texts = new Map<string, string>()): KindedObjects {
  return {
    get: async (key) => texts.get(key),
    putNew: async (key, text) => {
      if (texts.has(key)) return false;
      texts.set(key, text);
      return true;
    },
    list: async (kind, after) =>
      [...texts]
        .filter(([key]) => key.startsWith(`${kind}/`))
        .map(([key, text]) => ({ id: key.slice(kind.length + 1), text }))
        .filter(({ id }) => id > after)
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/** A ledger that keeps what it is given in memory. */
function memoryLedger(acts: RequestRecord[]): Ledger {
  return {
    begin: () => ({ record: async (body) => `test/${acts.push(body)}` }),
    genesis: () => 'test/0',
    writable: () => true,
    close: async () => undefined,
  };
}

interface Key {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface SiteOptions {
  /** People named more-0 and on. */
  readonly more?: number;
  /** Whether records lie in memory, where many are written. */
  readonly inMemory?: boolean;
  readonly canaryEvery?: number;
  readonly requestsPerMinute?: number;
  /** The charter's. @default - none */
  readonly marking?: string;
  /** @default - in memory or in a folder */
  readonly records?: KindedObjects;
}

const CLEARED_BY_CERTIFICATE = ['clearance:secret', 'caveat:NOFORN'];

/**
 * A review service over folders, with rita who researches, fred who is a field engineer, and seven reviewers: alias has alice's key, eve another agency, keyless no key, and carol's
 * certificate says nothing of the clearance that the charter has of her.
 */
export async function openSite({
  more = 0,
  inMemory = false,
  records: given,
  canaryEvery,
  requestsPerMinute,
  marking,
}: SiteOptions = {}): Promise<Site> {
  const people: readonly Name[] = [
    ...PEOPLE,
    ...Array.from({ length: more }, (_, at) => `more-${at}` as const),
  ];
  const directory = await mkdtemp(join(tmpdir(), 'cordon-review-'));
  const certificates = await makeLocalCertificates();
  const keys = new Map<Name, Key>();
  for (const name of [...people, 'stranger', 'rita', 'fred'] as const)
    keys.set(name, name === 'alias' ? keyOf('alice') : generateKeyPairSync('ed25519'));
  function keyOf(name: Name): Key {
    const key = keys.get(name);
    if (!key) throw new Error(`no key of ${name}`);
    return key;
  }
  const identities = new Map<Name, Identity>();
  for (const name of keys.keys())
    identities.set(
      name,
      await certificates.reviewers.issue(idOf(name), {
        units: name === 'carol' ? [] : CLEARED_BY_CERTIFICATE,
      }),
    );
  const identity = (name: Name): Identity => {
    const known = identities.get(name);
    if (!known) throw new Error(`no certificate of ${name}`);
    return known;
  };
  const reviewers = people.map((name) => ({
    certificate: idOf(name),
    agencies: [name === 'eve' ? 'other-agency' : 'example-agency'],
    clearance: 'secret' as const,
    caveats: ['NOFORN'],
    ...(name === 'keyless'
      ? {}
      : {
          key: {
            algorithm: 'ed25519' as const,
            publicKey: keyOf(name).publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
          },
        }),
  }));
  const sealing = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const url = (name: string) => pathToFileURL(join(directory, name)).href;
  const own = await certificates.services.issue('spiffe://cordon.local/review');
  await writeFile(join(directory, 'tls.json'), JSON.stringify(certificates.material(own, 'reviewers')));
  const ledgerKeys = await keepLedgerKeys(directory, 'review-ledger');
  const environment: ReviewEnvironment = {
    CORDON_SERVICE: 'review',
    CORDON_ENCLAVE: 'test',
    CORDON_REVIEWERS: JSON.stringify(reviewers),
    CORDON_OBSERVERS: JSON.stringify([
      {
        certificate: idOf('rita'),
        role: 'researcher',
        agencies: ['example-agency'],
        sealingKey: sealing.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      },
      { certificate: idOf('fred'), role: 'field-engineer', agencies: ['example-agency'] },
    ]),
    CORDON_CLASS: 'trial',
    ...(marking === undefined ? {} : { CORDON_MARKING: marking }),
    CORDON_APPROVED: JSON.stringify({ image: digest('image'), charter: `sha384:${'0'.repeat(96)}` }),
    CORDON_LEDGER: url('review-ledger'),
    CORDON_LEDGER_ORIGIN: 'review.example',
    CORDON_LEDGER_KEY: ledgerKeys.ed25519,
    CORDON_LEDGER_ML_DSA_KEY: ledgerKeys.mlDsa44,
    CORDON_REVIEWS: url('reviews'),
    CORDON_PAYLOADS: url('payloads'),
    CORDON_REVIEW_EXPIRY_HOURS: '24',
    CORDON_TLS: url('tls.json'),
    CORDON_LISTEN: '127.0.0.1:0',
  };
  let fixed: number | undefined;
  const now = () => fixed ?? Date.now();
  const records = given ?? (inMemory ? memoryObjects() : openReviewRecords(environment.CORDON_REVIEWS));
  const payloads = inMemory ? memoryObjects() : await openHeldPayloads(environment.CORDON_PAYLOADS);
  const acts: RequestRecord[] = [];
  const review = await startReview(environment, {
    ledger: memoryLedger(acts),
    log: makeLog('review', 'test', 'silent'),
    writeMetric: () => undefined,
    now,
    stores: { records, payloads },
    ...(canaryEvery === undefined ? {} : { canaryEvery }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  });
  const reviews = openReviews(records, payloads, {
    now,
    digest,
    reviewers,
  });

  const agents = new Map<Name | null, Agent>();
  const agentOf = (name: Name | null): Agent => {
    const known = agents.get(name);
    if (known) return known;
    const { certificate, privateKey } = name === null ? ({} as Partial<Identity>) : identity(name);
    const agent = new Agent({
      connect: {
        ca: certificates.services.certificate,
        ...(certificate && privateKey ? { cert: certificate, key: privateKey } : {}),
      },
    });
    agents.set(name, agent);
    return agent;
  };

  let origin = review.url;
  const send: Site['send'] = async (path, { as = 'alice', method, headers = {}, body } = {}) => {
    const acts = body !== undefined && method !== 'GET';
    const response = await agentOf(as).request({
      origin,
      path,
      method: method ?? (acts ? 'POST' : 'GET'),
      headers: {
        ...(acts ? { 'content-type': 'application/json', 'cordon-review-act': '1' } : {}),
        ...headers,
      },
      body:
        body !== undefined
          ? typeof body === 'string' || Buffer.isBuffer(body)
            ? body
            : JSON.stringify(body)
          : null,
    });
    const text = await response.body.text();
    return {
      status: response.statusCode,
      code: /"code":"(\w+)"/.exec(text)?.[1],
      text,
      body: /^\{/.test(text) ? JSON.parse(text) : undefined,
      headers: response.headers,
    };
  };

  const envelope: Site['envelope'] = (name, held, changes = {}, signedBy = name) => {
    const decision: ReviewDecision = {
      schema: REVIEW_DECISION_SCHEMA,
      id: held.id,
      verdict: 'approve',
      reason: 'It serves the registered purpose and names nobody.',
      reviewer: idOf(name),
      requestDigest: held.requestDigest,
      policyDigest: held.policyDigest,
      payloadDigest: held.payloadDigest,
      decidedAt: new Date(now()).toISOString(),
      ...changes,
    };
    const { privateKey } = keyOf(signedBy);
    const key = { id: decision.reviewer, algorithm: 'ed25519' as const, privateKey };
    return JSON.parse(seal(REVIEW_DECISION_TYPE, Buffer.from(JSON.stringify(decision)), key));
  };

  return {
    review,
    directory,
    environment,
    records,
    acts,
    reviews,
    setNow: (milliseconds) => {
      fixed = milliseconds;
    },
    identity,
    signingKey: (name) => keyOf(name).privateKey,
    sealingKey: sealing.privateKey,
    goTo: (url) => {
      origin = url;
    },
    authority: certificates.services.certificate,
    send,
    hold: (changes, payload) =>
      reviews.hold(
        {
          stage: 'output',
          request: randomUUID(),
          tenant: 'example',
          agency: 'example-agency',
          purpose: 'logistics-planning',
          caller: 'spiffe://cordon.local/tenant/example',
          because: ['red_line'],
          why: [{ redLine: 'autonomous-weapons', verdict: 'hold', score: 0.5, policy: 1 }],
          requestDigest: digest('asked'),
          policyDigest: digest('policies'),
          heldAt: new Date(now()).toISOString(),
          expires: new Date(now() + 24 * 3_600_000).toISOString(),
          ...changes,
        },
        {
          asked: 'What does the depot need?',
          answered: 'It needs three pumps.',
          findings: [
            {
              redLine: 'autonomous-weapons',
              verdict: 'hold',
              score: 0.5,
              policy: 1,
              passages: [{ part: 'asked', start: 14, end: 19, score: 0.5 }],
            },
          ],
          purpose: { statement: 'Plan supply.', authority: 'Example authority' },
          ...payload,
        },
      ),
    envelope,
    decide: (name, held, changes) =>
      send(`/v1/review/holds/${held.id}/decisions`, {
        as: name,
        body: { envelope: envelope(name, held, changes) },
      }),
    released: async ({ id, requestDigest, policyDigest, caller }) =>
      (await reviews.find(id, { requestDigest, policyDigest, caller })) !== undefined,
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      await review.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
