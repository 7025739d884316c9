import { challengeToJson, challengeToText } from '../../report/challenge';
import { readAssembly } from '../../template/read/read-assembly';
import { challengeClaims } from '../../verify/challenge-claims';
import { charterFor } from '../charter';
import { chosenClaims } from '../claim-ids';
import type { ExitCode } from '../command';
import { evidenceFor } from '../evidence-files';
import { type Io, progress, styleOf } from '../io';
import type { ChallengeFlags } from './flags';

/** Challenges the proofs over one assembly, and prints what fell. */
export function challengePath(path: string, flags: ChallengeFlags, io: Io): ExitCode {
  const doing = progress(io);
  const result = challengeClaims(readAssembly(path), charterFor(path, flags.charter), {
    claims: chosenClaims(flags),
    evidence: { files: evidenceFor(path, flags.evidence), at: io.now() },
    progress: (done, all) => doing(`challenging guard ${done + 1} of ${all}`),
  });
  const { verbose = false } = flags;
  io.stdout.write(
    flags.format === 'json' ? challengeToJson(result) : challengeToText(result, { ...styleOf(io), verbose }),
  );
  return result.outcome === 'sound' ? 0 : 1;
}
