import { charterDigest } from '../../config/charter-digest';
import { loadDeployment } from '../../config/load';
import { RED_LINES } from '../../config/red-lines';
import { describeReleased } from '../../ledger/releases/entry';
import { checkServedProofs } from '../../ledger/releases/served-proofs';
import { visible, visibleJson } from '../../report/visible';
import { askService } from '../ask-service';
import { type ExitCode, UsageError } from '../command';
import type { Io } from '../io';
import { loadPolicy } from '../ledger/inputs';
import type { ClientCheckFlags } from './flags';

const PROOFS_PATH = '/v1/cordon/proofs';

/** Asks a proxy for its proofs, verifies them, and says whether to call it. */
export async function clientCheckCommand(url: string, flags: ClientCheckFlags, io: Io): Promise<ExitCode> {
  const { policy } = loadPolicy(flags.policy);
  const charter = flags.charter === undefined ? undefined : loadDeployment(flags.charter).deployment.charter;
  if (flags.assembly !== undefined && !/^sha384:[0-9a-f]{96}$/.test(flags.assembly))
    throw new UsageError('digest-invalid', `'${flags.assembly}' is no digest; give sha384: and its digits`);
  const { status, text } = await askService('proxy', url, flags, { method: 'GET', path: PROOFS_PATH });
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
