import { createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { visible, visibleJson } from '../../report/visible';
import { seal } from '../../services/common/envelope';
import {
  isReason,
  REASON_LENGTH,
  REVIEW_DECISION_SCHEMA,
  REVIEW_DECISION_TYPE,
  type ReviewDecision,
} from '../../services/common/review/decision';
import type { HoldDetail } from '../../services/review/queue/queue';
import type { Hold } from '../../services/review/queue/state';
import { type Asked, askService } from '../ask-service';
import { type ExitCode, UsageError } from '../command';
import { columnsOf, type Io } from '../io';
import { readKey } from '../read-key';
import { describe, listed } from './describe';
import type { DecideFlags, ListFlags, ReviewFlags, WatchFlags } from './flags';

const HOLDS = '/v1/review/holds';

/** What the service refused, which is no fault of the command line. */
class Refused extends Error {}

/** Lists all that stands so. */
export async function listCommand(service: string, flags: ListFlags, io: Io): Promise<ExitCode> {
  return answering(io, async () => {
    const holds = await everyHold(service, flags, flags.state);
    if (flags.format === 'json') print(io, { schema: 'cordon.review-list/v1', holds });
    else for (const hold of holds) io.stdout.write(`${listed(hold, columnsOf(io))}\n`);
  });
}

export async function showCommand(
  service: string,
  id: string,
  flags: ReviewFlags,
  io: Io,
): Promise<ExitCode> {
  return answering(io, async () => {
    const detail = await ask<HoldDetail>(service, flags, { method: 'GET', path: `${HOLDS}/${idOf(id)}` });
    if (flags.format === 'json') print(io, detail);
    else io.stdout.write(describe(detail, columnsOf(io)));
  });
}

/** Signs what was shown, if it is still what is held. */
export async function decideCommand(
  verdict: ReviewDecision['verdict'],
  service: string,
  id: string,
  flags: DecideFlags,
  io: Io,
): Promise<ExitCode> {
  if (!/^sha256:[0-9a-f]{64}$/.test(flags.payload))
    throw new UsageError(
      'digest-invalid',
      `'${flags.payload}' is no digest of a payload; give the sha256: that 'cordon review show' prints`,
    );
  if (!isReason(flags.reason))
    throw new UsageError(
      'reason-invalid',
      `'${flags.reason.slice(0, 40)}' is no reason; give ${REASON_LENGTH.least} to ${REASON_LENGTH.most} characters, none of them unseen`,
    );
  const privateKey = readKey(flags.signingKey);
  const algorithm = algorithmOf(privateKey, flags.signingKey);
  return answering(io, async () => {
    const { reviewer } = await ask<{ reviewer: string }>(service, flags, {
      method: 'GET',
      path: '/v1/review/me',
    });
    const held = await ask<HoldDetail>(service, flags, { method: 'GET', path: `${HOLDS}/${idOf(id)}` });
    if (held.payloadDigest !== flags.payload)
      throw new Refused(`what is held is ${held.payloadDigest}, not what was looked at; look again`);
    const { requestDigest, policyDigest, payloadDigest } = held;
    const decision: ReviewDecision = {
      schema: REVIEW_DECISION_SCHEMA,
      id,
      verdict,
      reason: flags.reason,
      reviewer,
      requestDigest,
      policyDigest,
      payloadDigest,
      decidedAt: new Date(io.now()).toISOString(),
    };
    const key = { id: reviewer, algorithm, privateKey };
    const envelope = seal(REVIEW_DECISION_TYPE, Buffer.from(JSON.stringify(decision)), key);
    const { hold } = await ask<{ hold: Hold }>(service, flags, {
      method: 'POST',
      path: `${HOLDS}/${id}/decisions`,
      headers: { 'cordon-review-act': '1' },
      body: JSON.stringify({ envelope: JSON.parse(envelope) }),
    });
    if (flags.format === 'json') print(io, { hold });
    else io.stdout.write(`${listed(hold, columnsOf(io))}\n`);
  });
}

export interface WatchParts {
  /** @default - Ctrl-C, or the process is asked to end */
  readonly signal?: AbortSignal;
}

/** Looks again and again, and says what wasn't there before. */
export async function watchCommand(
  service: string,
  flags: WatchFlags,
  io: Io,
  parts: WatchParts = {},
): Promise<ExitCode> {
  const every = Number(flags.every);
  if (!/^\d+$/.test(flags.every) || every < 1 || every > 3600)
    throw new UsageError('seconds-invalid', `'${flags.every}' is no time to wait; give 1 to 3600 seconds`);
  const signal = parts.signal ?? interrupted();
  const said = new Set<string>();
  return answering(io, async () => {
    while (!signal.aborted) {
      for (const hold of await everyHold(service, flags, 'waiting')) {
        if (said.has(hold.id)) continue;
        said.add(hold.id);
        io.stdout.write(
          flags.format === 'json'
            ? `${visibleJson(JSON.stringify(hold))}\n`
            : `${listed(hold, columnsOf(io))}\n`,
        );
      }
      await setTimeout(every * 1000, undefined, { signal }).catch(() => undefined);
    }
  });
}

async function everyHold(
  service: string,
  flags: ReviewFlags,
  state: ListFlags['state'],
): Promise<readonly Hold[]> {
  const found: Hold[] = [];
  let after = '';
  for (;;) {
    const { holds, next } = await ask<{ holds: readonly Hold[]; next?: string }>(service, flags, {
      method: 'GET',
      path: `${HOLDS}?state=${state}&limit=200${after}`,
    });
    found.push(...holds);
    if (next === undefined) return found;
    after = `&after=${next}`;
  }
}

/** What the service answers, if it does what it is asked. @throws Refused */
async function ask<T>(service: string, flags: ReviewFlags, asked: Asked): Promise<T> {
  const { status, text } = await askService('review service', service, flags, asked);
  const body = parse(text, service);
  if (status < 300) return body as T;
  const { error } = body as { error?: { code?: string; message?: string } };
  throw new Refused(`${error?.code ?? status}: ${error?.message ?? 'no reason given'}`);
}

function parse(text: string, service: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      'answer-malformed',
      `'${service}' answers no JSON; give the address of a review service`,
    );
  }
}

async function answering(io: Io, action: () => Promise<void>): Promise<ExitCode> {
  try {
    await action();
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    io.stderr.write(`cordon: refused: ${visible(error.message)}\n`);
    return 1;
  }
}

const print = (io: Io, value: unknown): void =>
  io.stdout.write(`${visibleJson(JSON.stringify(value, null, 2))}\n`);

function idOf(id: string): string {
  if (!/^[0-9a-f]{32}$/.test(id))
    throw new UsageError('id-invalid', `'${id}' is no id of a held request; give 32 hexadecimal digits`);
  return id;
}

function algorithmOf(key: KeyObject, file: string): 'ed25519' | 'ecdsa-p384-sha384' {
  const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(key);
  if (asymmetricKeyType === 'ed25519') return 'ed25519';
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'secp384r1')
    return 'ecdsa-p384-sha384';
  throw new UsageError('key-unsuited', `'${file}' is neither an Ed25519 nor a P-384 key`);
}

function interrupted(): AbortSignal {
  const asked = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => asked.abort());
  return asked.signal;
}
