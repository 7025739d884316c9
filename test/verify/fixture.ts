import type { Charter } from '../../lib/config/schema';
import type { Claim } from '../../lib/contract/claim';
import type { ClaimId } from '../../lib/contract/claim-id';
import type { Proof } from '../../lib/contract/proof';
import type { Rule } from '../../lib/contract/rule';
import type { Assembly, Irregularity } from '../../lib/template/assembly';
import { buildAssembly } from '../../lib/template/build-assembly';
import type { CharterSource } from '../../lib/verify/verify';

/** An assembly of resources with no properties: templates by file, types by logical id. */
export function assemblyOf(
  files: Record<string, Record<string, string>>,
  irregularities: readonly Irregularity[] = [],
): Assembly {
  const sources = Object.entries(files).map(([file, types]) => ({
    file,
    digest: `sha384:${'0'.repeat(96)}`,
    stack: file.split('.')[0] ?? '',
    content: {
      Resources: Object.fromEntries(Object.entries(types).map(([logicalId, Type]) => [logicalId, { Type }])),
    },
  }));
  return buildAssembly(sources, { path: 'cdk.out', digest: `sha384:${'1'.repeat(96)}`, irregularities });
}

/** No check of this folder's tests looks into the charter. */
export const charterSource: CharterSource = {
  file: 'reviewed.yaml',
  digest: `sha384:${'2'.repeat(96)}`,
  charter: {} as Charter,
};

export const rule = (part: Partial<Rule> & Pick<Rule, 'check'>): Rule => ({
  id: 'no-gateway',
  title: 'No gateway',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7'],
  rationale: 'a gateway leads out',
  remedy: 'remove it',
  types: ['*'],
  good: { Type: 'AWS::EC2::VPC' },
  bad: { Type: 'AWS::EC2::InternetGateway' },
  ...part,
});

export const claim = (
  id: ClaimId,
  prove: (world: Parameters<Claim['prove']>[0]) => Partial<Proof>,
): Claim => ({
  id,
  title: `title of ${id}`,
  statement: `statement of ${id}`,
  controls: ['AC-3'],
  assumptions: [{ id: 'a', says: `assumption of ${id}`, owner: 'aws', check: 'read' }],
  prove: (world) => ({ faults: [], undecided: [], guards: () => [], ...prove(world) }),
});
