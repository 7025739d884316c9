import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  addCheckpoint,
  cosigner,
  ed25519Signer,
  encodeKey,
  MAX_REQUEST_BYTES,
  openWitnessStore,
  policyFor,
  verifierOf,
  type Witness,
} from '../../ledger';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';

import type { Io } from '../io';
import { refuseUnsuited } from '../make-folder';
import { readKey } from '../read-key';
import type { WitnessFlags } from './flags';
import { loadPolicy, orRefuse } from './inputs';

/** Milliseconds in which a request must be there. */
const PATIENCE = 10_000;

export interface WitnessParts {
  /** Resolves when it is time to stop. @default - Ctrl-C, or the process is asked to end */
  readonly stopped?: Promise<unknown>;
  /** Told of the address, once it listens. */
  readonly listening?: (url: string) => void;
}

/** Answers `add-checkpoint` until it is stopped (C2SP tlog-witness), for the logs of a policy. */
export async function witnessCommand(
  flags: WitnessFlags,
  io: Io,
  { stopped = signalled(), listening }: WitnessParts = {},
): Promise<ExitCode> {
  const { policy } = loadPolicy(flags.policy);
  const signer = orRefuse(flags.key, () =>
    cosigner(flags.name, ed25519Signer(readKey(flags.key, 'ed25519')), io.now),
  );
  const port = parsePort(flags.port);
  refuseUnsuited(flags.directory);
  const store = await openWitnessStore(flags.directory);
  const witness: Witness = {
    logs: {
      get: (origin) => {
        const verifiers = policyFor(policy, origin).logs.map(({ key }) => verifierOf(key));
        return verifiers.length > 0 ? verifiers : undefined;
      },
    },
    signers: [signer],
    store,
  };
  const server = createServer({ requestTimeout: PATIENCE, headersTimeout: PATIENCE }, (request, response) => {
    answer(witness, request, response).catch((error: unknown) => {
      io.stderr.write(`cordon: ${visible(String(error))}\n`);
      response.destroy();
    });
  });
  try {
    await listen(server, port, flags.host);
    const { port: taken } = server.address() as AddressInfo;
    const url = `http://${flags.host}:${taken}`;
    io.stdout.write(`witness ${flags.name} ${encodeKey(signer.key)} ${url}\n`);
    listening?.(url);
    await stopped;
    return 0;
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await store.release();
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

async function answer(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST' || request.url !== '/add-checkpoint')
    return end(response, 404, 'not found\n');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) return end(response, 413, 'the request is too large\n');
    chunks.push(chunk);
  }
  const { status, contentType, body } = await addCheckpoint(witness, Buffer.concat(chunks));
  return end(response, status, body, contentType);
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError('port-invalid', `'${text}' is no port; give 0 to 65535`);
  return Number(text);
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
