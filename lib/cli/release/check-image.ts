import { fileLogReader } from '../../ledger';
import { checkReleases } from '../../ledger/releases/check-releases';
import { visible } from '../../report/visible';
import { type ExitCode, UsageError } from '../command';
import type { Io } from '../io';
import { loadPolicy } from '../ledger/inputs';
import type { ReleaseImageFlags } from './flags';
import { readLayout, strayFiles } from './image-layout';
import { refuseNoLog } from './log-folder';

/** Recomputes the digest of an image layout from its bytes, and finds it in the release log. */
export async function releaseImageCommand(
  layout: string,
  flags: ReleaseImageFlags,
  io: Io,
): Promise<ExitCode> {
  refuseNoLog(flags.log);
  const { policy } = loadPolicy(flags.policy);
  const wrong: string[] = [];
  let digest = '';
  try {
    const image = readLayout(layout, flags.platform);
    ({ digest } = image);
    for (const path of strayFiles(layout, image)) wrong.push(`${path} belongs to no image of the layout`);
  } catch (error) {
    // Somebody's change of a file is a finding, and not that nothing could be read.
    if (!(error instanceof UsageError) || !['blob-differs', 'blob-missing'].includes(error.code)) throw error;
    wrong.push(error.message);
  }
  if (digest !== '') {
    const wanted = [{ kind: 'image', name: 'image', digest } as const];
    const { faults } = await checkReleases(fileLogReader(flags.log), { policy, wanted });
    for (const { code, message } of faults) wrong.push(`${code}: ${message}`);
  }
  const verdict = wrong.length === 0 ? 'proved' : 'refuted';
  io.stdout.write(`${verdict}: ${visible(digest === '' ? layout : `${digest} of ${layout}`)}\n`);
  for (const one of wrong) io.stdout.write(`  ${visible(one)}\n`);
  return wrong.length === 0 ? 0 : 1;
}
