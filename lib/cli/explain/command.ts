import { Option } from 'commander';
import type { Register } from '../command';
import type { ExplainFlags } from './flags';

const EXAMPLES = `
Examples:
  cordon explain no-egress            why the claim holds: the facts that its proof rests on
  cordon explain Rolesproxy790E7B49   what looks at a resource, and what would fall without it
  cordon explain cordon-commercial-proxy   the same of a role, by its name
  cordon explain cordon-commercial-evidence/Ledger   of all that a construct makes
  cordon explain trust-is-named       what a rule asks, why, and what it finds here
  cordon explain port-invalid         what an error's code means, and what to do
  cordon explain autonomous-weapons   a red line: what was agreed, what is refused, held and allowed
  cordon explain AC-6                 what there is towards a control of NIST SP 800-53
  cordon explain AWS::S3::Bucket      what an enclave may have of a resource type, or why not
  cordon explain ArnLike              what an operator of conditions asks
  cordon explain charter.redLines     what a field of deployment files says, and takes
  cordon explain no-bypass --charter reviewed.yaml --assembly cdk.out

Exit code: 0 explained, 2 could not run.`;

export const registerExplain: Register = (program, io, exit) => {
  program
    .command('explain')
    .summary('say why a claim holds, what a rule asks, what rests on a resource, what an error means')
    .description(
      'Says why a claim holds or does not, what a rule asks and finds, which claims would fall without a resource, or what an error means and how it is mended; and what is known of a red line, a control, a resource type, an operator of conditions or a field of deployment files.',
    )
    .argument(
      '<subject>',
      "id of a claim, rule or red line, error code, control, resource type, operator, field, logical id, role's name, or construct path",
    )
    .option('--assembly <path>', 'assembly directory, or a template (default: cdk.out)')
    .option('--charter <file>', 'deployment file with the charter (default: deployment.yaml in the assembly)')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((subject: string, flags: ExplainFlags) => {
      const { explainSubject } = require('./explain-subject') as typeof import('./explain-subject');
      exit(explainSubject(subject, flags, io));
    });
};
