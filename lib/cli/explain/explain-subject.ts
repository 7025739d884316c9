import { explanationToJson, explanationToText } from '../../report/explanation';
import { readAssembly } from '../../template/read/read-assembly';
import { explainClaim, explainResource } from '../../verify/explain';
import { charterFor } from '../charter';
import { isClaimId } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { evidenceFor } from '../evidence-files';
import { type Io, styleOf } from '../io';
import type { ExplainFlags } from './flags';

/** Explains a claim, or else every resource that has the logical id. */
export function explainSubject(subject: string, flags: ExplainFlags, io: Io): ExitCode {
  const assembly = readAssembly(flags.assembly);
  const source = charterFor(flags.assembly, flags.charter);
  const given = { evidence: { files: evidenceFor(flags.assembly, undefined), at: io.now() } };
  const explanation = isClaimId(subject)
    ? explainClaim(assembly, source, subject, given)
    : explainResource(assembly, source, subject, given);
  if (explanation.kind === 'resource' && explanation.resources.length === 0)
    throw new UsageError(
      'subject-unknown',
      `'${subject}' is neither a claim nor a resource of ${flags.assembly}; give one of either`,
    );
  io.stdout.write(
    flags.format === 'json' ? explanationToJson(explanation) : explanationToText(explanation, styleOf(io)),
  );
  return 0;
}
