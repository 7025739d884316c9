import { request } from 'node:https';
import { charterDigest } from '../../config/charter-digest';
import { loadDeployment } from '../../config/load';
import { RED_LINES } from '../../config/red-lines';
import { describeReleased } from '../../ledger/releases/entry';
import { checkServedProofs } from '../../ledger/releases/served-proofs';
import { visible, visibleJson } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import type { Io } from '../io';
import { loadPolicy, readInput } from '../ledger/inputs';
import type { ClientCheckFlags } from './flags';

const PROOFS_PATH = '/v1/cordon/proofs';
/** Bytes of an answer at most. */
const MOST_BYTES = 8 * 1024 * 1024;
const PATIENCE = 30_000;

/** Asks a proxy for its proofs, verifies them, and says whether to call it. */
export async function clientCheckCommand(url: string, flags: ClientCheckFlags, io: Io): Promise<ExitCode> {
  const { policy } = loadPolicy(flags.policy);
  const charter = flags.charter === undefined ? undefined : loadDeployment(flags.charter).deployment.charter;
  if (flags.assembly !== undefined && !/^sha384:[0-9a-f]{96}$/.test(flags.assembly))
    throw new UsageError('digest-invalid', `'${flags.assembly}' is no digest; give sha384: and its digits`);
  const { status, text } = await ask(url, flags);
  if (status !== 200)
    throw new UsageError('proofs-refused', `'${url}' answered ${status} to GET ${PROOFS_PATH}`);
  const { verdict, faults, logged } = checkServedProofs(text, {
    policy,
    redLines: charter?.redLines ?? RED_LINES,
    ...(charter && { images: [charter.images.proxy], charter: charterDigest(charter) }),
    ...(flags.assembly !== undefined && { assembly: flags.assembly }),
  });
  if (flags.format === 'json') {
    const result = { schema: 'cordon.client-verdict/v1', verdict, url, faults, logged };
    io.stdout.write(`${visibleJson(JSON.stringify(result, null, 2))}\n`);
  } else {
    io.stdout.write(`${verdict}: ${visible(url)}\n`);
    for (const one of logged) io.stdout.write(`  logged   ${visible(describeReleased(one))}\n`);
    for (const { code, message } of faults) io.stdout.write(`  refuted  ${code}: ${visible(message)}\n`);
  }
  return verdict === 'proved' ? 0 : 1;
}

function ask(url: string, { authority, cert, key }: ClientCheckFlags) {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new UsageError('url-invalid', `'${url}' is no address of a proxy; give https://HOST:PORT`);
  const options = {
    method: 'GET',
    path: PROOFS_PATH,
    ca: readInput(authority, 'authority'),
    cert: readInput(cert, 'certificate'),
    key: readInput(key, 'key'),
    timeout: PATIENCE,
    agent: false as const,
    headers: { 'content-type': 'application/json' },
  };
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const fail = (cause: Error) =>
      reject(new UsageError('proxy-unreachable', `'${url}' can't be asked: ${cause.message}`));
    const asked = request(new URL(PROOFS_PATH, url), options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BYTES) response.destroy(new Error(`more than ${MOST_BYTES} bytes`));
        else chunks.push(chunk);
      });
      response.once('error', fail);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE} ms`)));
    asked.once('error', fail);
    asked.end();
  });
}
