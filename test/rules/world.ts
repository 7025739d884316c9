import { loadDeployment } from '../../lib/config/load';
import type { Charter } from '../../lib/config/schema';
import type { Fault } from '../../lib/contract/fault';
import type { Example, Rule } from '../../lib/contract/rule';
import { World } from '../../lib/contract/world';
import { EXAMPLE_CONSUMER, EXAMPLE_IMAGES, EXAMPLE_MODEL_IMAGE } from '../../lib/rules/examples';
import { buildAssembly } from '../../lib/template/build-assembly';

const { deployment } = loadDeployment('config/commercial.yaml');

/** The commercial charter with the digests that the rules' examples have. */
export const CHARTER: Charter = {
  ...deployment.charter,
  consumers: [EXAMPLE_CONSUMER],
  images: EXAMPLE_IMAGES,
  releases: deployment.charter.releases.map((release) => ({ ...release, image: EXAMPLE_MODEL_IMAGE })),
};

// Whatever an example refers to exists, as a resource without properties of its own.
function referred(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  if ('Ref' in json && typeof json.Ref === 'string') return [json.Ref];
  if ('Fn::GetAtt' in json && Array.isArray(json['Fn::GetAtt'])) return [String(json['Fn::GetAtt'][0])];
  return Object.values(json).flatMap(referred);
}

/** A world of one stack that holds the example as `Subject`, beside whatever it refers to. */
export function worldOf(subject: Example, charter: Charter = CHARTER): World {
  const others = referred(subject).filter((id) => !id.startsWith('AWS::'));
  const stubs = Object.fromEntries(others.map((id) => [id, { Type: 'Test::Other::Thing' }]));
  const assembly = buildAssembly([
    {
      file: 'test.template.json',
      stack: 'test',
      account: charter.accounts[0],
      region: charter.regions[0],
      content: { Resources: { ...stubs, Subject: subject } },
    },
  ]);
  return new World(assembly, charter);
}

/** What a rule finds wrong with a resource. */
export function faultsOf(rule: Rule, subject: Example, charter?: Charter): readonly Fault[] {
  const world = worldOf(subject, charter);
  const resource = world.assembly.resources.find(({ logicalId }) => logicalId === 'Subject');
  if (!resource) throw new Error('the world lost its subject');
  return [...rule.check(resource, world)];
}
