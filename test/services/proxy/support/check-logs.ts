import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileLogReader, parsePolicy } from '../../../../lib/ledger';
import { type CheckedDecisions, checkDecisions } from '../../../../lib/ledger/decisions/check-logs';
import { parseDecisionCharter, parseKnown } from '../../../../lib/ledger/decisions/expectations';
import { instancesIn } from '../../../../lib/services/common/ledger/file-log-store';
import { configurationDigest } from '../../../../lib/services/common/ledger/service-ledger';
import type { ProxyEnvironment } from '../../../../lib/services/environment';

/**
 * Checks all logs of a directory's ledger.
 * @param trusted directory of the local stack whose verifier's files count; the environment's configuration does besides
 */
export async function checkLogs(
  directory: string,
  environment: ProxyEnvironment,
  trusted: string,
): Promise<CheckedDecisions> {
  const read = (name: string) => readFile(join(trusted, 'verifier', name));
  const charter = parseDecisionCharter(String(await read('charter.json')));
  if (!charter) throw new Error('no charter');
  const known = parseKnown(String(await read('known.json')));
  const folder = join(directory, 'ledger');
  const instances = await instancesIn(folder);
  const given = instances.map((path) => ({ path, reader: fileLogReader(join(folder, path)) }));
  const configurations = [...(known.configurations ?? []), configurationDigest(environment)];
  return checkDecisions(given, {
    policy: parsePolicy(await read('policy.txt')),
    charter,
    known: { ...known, configurations },
    now: Date.now(),
  });
}
