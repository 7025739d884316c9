import { UsageError } from '../command';
import { refuseUnused } from '../refuse-unused';
import { KMS_KEY } from './aws-side';
import type { LiveFlags } from './flags';

/** Formats of a difference. */
const DIFFERENCES: readonly string[] = ['text', 'json', 'markdown', 'html'];

/**
 * What would be passed over where an account or its record is judged, is told before anything is read.
 * @throws UsageError `within-alone`, `option-unused`, `external-id-alone`, `format-unknown`
 */
export function refuseUnusedFlags(flags: LiveFlags): void {
  if (flags.within !== undefined)
    throw new UsageError(
      'within-alone',
      `--within '${flags.within}' says how old a result may be, and nothing is checked; name the results with --check, or leave it out`,
    );
  if (flags.from !== undefined) {
    refuseUnused(flags, ['record', 'role', 'externalId'], 'beside --from, which asks nobody');
    // Such a key is asked to sign as AWS is asked.
    if (!flags.key?.some((name) => KMS_KEY.test(name)))
      refuseUnused(
        flags,
        ['profile', 'endpointUrl'],
        'beside --from, which asks nobody, without --key kms:ARN',
      );
  }
  if (flags.externalId !== undefined && flags.role === undefined)
    throw new UsageError('external-id-alone', '--external-id is said to a role; name it with --role');
  if (flags.attestation === undefined) refuseUnused(flags, ['signers'], 'without --attestation');
  if (flags.since !== undefined) {
    refuseUnused(flags, ['assumptions'], 'beside --since, which shows what changed');
    if (!DIFFERENCES.includes(flags.format))
      throw new UsageError(
        'format-unknown',
        `--since can't be shown as '${flags.format}'; allowed: ${DIFFERENCES.join(', ')}`,
      );
  }
}
