import type { Rule } from '../contract/rule';
import type { IrregularityCode } from '../template/read/irregularities';

/** What is asked of an assembly's files themselves, and why, by the code under which a finding of it is told. */
const ASKS: Readonly<Record<IrregularityCode, readonly [title: string, rationale: string, remedy: string]>> =
  {
    'asset-destination': [
      'Templates are uploaded where CloudFormation reads them',
      'CDK skips an upload whose key exists: another bucket or key deploys a template that nobody has verified.',
      'Synthesize again, and change nothing in the assembly afterwards.',
    ],
    'asset-file': [
      'An assembly brings no files',
      'Files are uploaded by whoever deploys, and nobody has verified what they hold.',
      'Deploy templates alone; carry files in beforehand.',
    ],
    'asset-image': [
      'An assembly builds no images',
      'What is built while deploying has no digest that a charter could name.',
      'Carry images in by digest instead.',
    ],
    'artifact-unknown': [
      'Every artifact of the manifest is one that Cordon knows',
      'What an unknown one would deploy is not known either.',
      'Synthesize with CDK as it comes, and remove the artifact.',
    ],
    'context-missing': [
      'Nothing is looked up while synthesizing',
      'An assembly that lacks an answer is not the one that will be deployed.',
      'Write the value into the deployment file.',
    ],
    'deployment-differs': [
      'Stacks are deployed as the bootstrap of their account has it',
      'CDK deploys by the manifest: by other roles, or without termination protection, it deploys something else.',
      "Make a stack of your own with enclave.addStack; synthesize with CDK's default synthesizer.",
    ],
    'directory-unlisted': [
      'Every folder of the assembly is named in a manifest',
      'One that is not may be deployed by itself, and nobody has verified it.',
      'Remove it, or synthesize again.',
    ],
    'environment-unknown': [
      'Every stack names its account and region',
      'A stack that names none can be deployed anywhere.',
      'Give the stack an explicit account and region, or make it with enclave.addStack, which does.',
    ],
    'manifest-property-unknown': [
      'Every property of a manifest is one that Cordon knows',
      'What an unknown one does to a deployment is not known.',
      'Synthesize with a version of CDK that Cordon knows, and change nothing in the assembly afterwards.',
    ],
    'manifest-version-unknown': [
      'The manifest is of a version that Cordon knows',
      'A newer one may say things that are not looked at.',
      'Synthesize with a version of CDK that Cordon knows.',
    ],
    'nested-template-missing': [
      'Nested stacks bring their templates',
      'What a template elsewhere deploys cannot be verified.',
      'Verify the whole assembly, nested templates included.',
    ],
    'resource-malformed': [
      'Every resource is written as CloudFormation has it',
      'What is not may be read by CloudFormation in a way of its own.',
      'Write the resource as its reference has it.',
    ],
    'role-foreign': [
      'Stacks are deployed by the roles of their own bootstrap',
      'Another role may be anybody.',
      "Synthesize with CDK's default synthesizer, and change nothing in the assembly afterwards.",
    ],
    'stack-order': [
      'Stacks are deployed in one order',
      'Deployed in another, a stack fails, or finds what somebody else has put there by that name, or serves before its walls stand.',
      'Make a stack of your own with enclave.addStack, which has it wait for the others; keep the dependencies that CDK writes.',
    ],
    'stack-twice': [
      'No two stacks of one environment share a name',
      'The second would be an update of the first.',
      'Name them apart.',
    ],
    'synthesis-error': [
      'The app was synthesized without an error',
      'CDK notes an error beside the construct that has it, and deploys nothing of such an assembly.',
      'Mend what it says, and synthesize again.',
    ],
    'template-digest': [
      'Templates are those that were synthesized',
      'A template that was changed afterwards is not the one of its digest, by which it is uploaded and deployed.',
      'Synthesize again, and change nothing in the assembly afterwards.',
    ],
    'template-unhashed': [
      'CloudFormation reads templates from where their digest says',
      'From elsewhere it would read one that nobody has verified.',
      "Synthesize with CDK's default synthesizer, and change nothing in the assembly afterwards.",
    ],
    'template-unlisted': [
      'Every template of the assembly is named in a manifest',
      'One that is not may be deployed by itself, and belongs to no order.',
      'Remove it, or synthesize again.',
    ],
  };

/** Codes under which a finding about the files themselves is told. */
export const FILE_CODES: readonly string[] = Object.keys(ASKS);

/** What a code asks, as a rule that looks at no resource; undefined for what is no such code. */
export function fileRule(
  id: string,
):
  | Pick<Rule, 'id' | 'title' | 'claim' | 'severity' | 'controls' | 'rationale' | 'remedy' | 'types'>
  | undefined {
  const asks = Object.entries(ASKS).find(([code]) => code === id)?.[1];
  if (asks === undefined) return undefined;
  const [title, rationale, remedy] = asks;
  return { id, title, claim: 'closed-world', severity: 'fatal', controls: [], rationale, remedy, types: [] };
}
