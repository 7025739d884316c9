import { nearest } from '../../config/nearest';
import { CLAIM_IDS } from '../../contract/claim-id';
import type { Explanation } from '../../contract/verdict-explanation';
import { explanationToJson, explanationToText } from '../../report/explanation';
import { RULES } from '../../rules';
import { readAssembly } from '../../template/read/read-assembly';
import { explainClaim, explainResource, explainRule, namesOf } from '../../verify/explain';
import { FILE_CODES } from '../../verify/file-findings';
import { charterFor } from '../charter';
import { isClaimId } from '../claim-ids';
import { type ExitCode, UsageError } from '../command';
import { evidenceFor } from '../evidence-files';
import { type Io, styleOf } from '../io';
import { refuseUnused } from '../refuse-unused';
import { ERROR_AREAS, errorsOf } from './errors';
import type { ExplainFlags } from './flags';
import { explainTopic, topicNames } from './topics';

/** What can be nothing else, whatever the assembly has: no logical id or role is written so. */
const TOPIC = /^(AWS::|[A-Za-z]{2}-\d+(\(|\.|$)|charter\.|enclave\.)/;

/** Explains an error, a red line and its like, a claim, a rule, or else every resource of a logical id, a role's name or a construct's path. */
export function explainSubject(subject: string, flags: ExplainFlags, io: Io): ExitCode {
  const errors = [...errorsOf(subject)];
  const known =
    errors.length > 0 ? ({ kind: 'error', code: subject, errors } as const) : explainTopic(subject);
  if (known !== undefined) {
    refuseUnused(flags, ['assembly', 'charter'], `on '${subject}', which is the same whatever is deployed`);
    return tell(known, flags, io);
  }
  if (TOPIC.test(subject)) throw unknownSubject(subject, flags, [...topicNames()]);
  const path = assemblyOf(flags);
  const assembly = readAssembly(path);
  const source = charterFor(path, flags.charter);
  const given = { evidence: { files: evidenceFor(path, undefined), at: io.now() } };
  const explanation = isClaimId(subject)
    ? explainClaim(assembly, source, subject, given)
    : (explainRule(assembly, source, subject) ?? explainResource(assembly, source, subject, given));
  if (explanation.kind === 'resource' && explanation.resources.length === 0)
    throw unknownSubject(subject, flags, [
      ...CLAIM_IDS,
      ...RULES.map(({ id }) => id),
      ...FILE_CODES,
      ...ERROR_AREAS.flatMap(({ errors }) => Object.keys(errors)),
      ...topicNames(),
      ...namesOf(assembly),
    ]);
  return tell(explanation, flags, io);
}

function tell(explanation: Explanation, { format }: ExplainFlags, io: Io): ExitCode {
  io.stdout.write(
    format === 'json' ? explanationToJson(explanation) : explanationToText(explanation, styleOf(io)),
  );
  return 0;
}

const assemblyOf = ({ assembly = 'cdk.out' }: ExplainFlags) => assembly;

function unknownSubject(subject: string, flags: ExplainFlags, known: readonly string[]): UsageError {
  const meant = nearest(subject, known) ?? known.find((name) => name.endsWith(`-${subject}`));
  return new UsageError(
    'subject-unknown',
    `'${subject}' is no claim, rule, error code, red line, control, resource type, operator of conditions or field of deployment files, nor a logical id, role or construct path of ${assemblyOf(flags)}; ${meant === undefined ? 'give one of them' : `did you mean '${meant}'?`}`,
  );
}
