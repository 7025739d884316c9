import { operable } from '../../../lib/claims/operable/claim';
import type { Mutation } from '../../../lib/contract/mutation';
import type { World } from '../../../lib/contract/world';
import type { Resource, Value } from '../../../lib/template/assembly';
import { get, itemsOf, textOf } from '../../../lib/template/values/values';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { after, edit, enclave, resource } from '../enclaves';

// The templates as they were: proved, and an enclave of theirs would not have started. One fault for each kind that a template
// can have, all at once, in every deployment.

interface Was {
  readonly kind: string;
  /** Where the fault must be found, and what it says. */
  readonly found: RegExp;
  readonly edits: (world: World) => readonly Mutation[];
}

/** Takes out of a list of a resource what is there by a test. */
const without = (
  of: Resource,
  path: readonly string[],
  which: (item: Value) => boolean,
  below = '',
): readonly Mutation[] =>
  itemsOf(get(of.properties, ...path))
    .flatMap((item, index) =>
      which(item) ? [edit(of, 'remove', `Properties/${path.join('/')}/${index}${below}`)] : [],
    )
    .reverse();

const variable = (task: Resource, name: string): string => {
  const environment = itemsOf(get(task.properties, 'ContainerDefinitions', 0, 'Environment'));
  const index = environment.findIndex((item) => textOf(get(item, 'Name')) === name);
  return `Properties/ContainerDefinitions/0/Environment/${index}/Value`;
};

const WAS: readonly Was[] = [
  {
    kind: 'the DNS firewall follows what names are redirected to, and blocks it',
    found: /^NetworkDns\w+: .*s3/,
    edits: (world) =>
      without(
        resource(world, 'AWS::Route53Resolver::FirewallRuleGroup', /./),
        ['FirewallRules'],
        (rule) => get(rule, 'FirewallDomainRedirectionAction') !== undefined,
        '/FirewallDomainRedirectionAction',
      ),
  },
  {
    kind: 'nobody may make the alias of the signing key',
    found: /^SigningKey\w+: .*kms:CreateAlias/,
    edits: (world) =>
      without(
        resource(world, 'AWS::KMS::Key', /^SigningKey/),
        ['KeyPolicy', 'Statement'],
        (statement) => textOf(get(statement, 'Sid')) === 'Name',
      ),
  },
  {
    kind: 'the model is asked by the call that ends after 60 seconds alone',
    found: /^Rolesproxy\w+: .*InvokeEndpointWithResponseStream/,
    edits: (world) => [
      edit(
        resource(world, 'AWS::IAM::Policy', /^Modelinvokemodelproxy/),
        'replace',
        'Properties/PolicyDocument/Statement/0/Action',
        'sagemaker:InvokeEndpoint',
      ),
    ],
  },
  {
    kind: 'an update falls back to the least capacity',
    found: /^ModelEndpoint\w+: .*least capacity/,
    edits: (world) => [
      edit(
        resource(world, 'AWS::SageMaker::Endpoint', /^Model/),
        'remove',
        'Properties/RetainAllVariantProperties',
      ),
    ],
  },
  {
    kind: 'what a failed first deployment leaves is in the way of the next',
    found: /^LedgerBucket\w+: .*keeps its name/,
    edits: (world) => [
      edit(resource(world, 'AWS::S3::Bucket', /^LedgerBucket/), 'replace', 'DeletionPolicy', 'Retain'),
    ],
  },
  {
    kind: 'a task definition is longer than AWS takes',
    found: /^ProxyFargateTask\w+: .*65536/,
    edits: (world) => {
      const task = resource(world, 'AWS::ECS::TaskDefinition', /^ProxyFargate/);
      return [edit(task, 'replace', variable(task, 'CORDON_CALLERS'), 'a'.repeat(65_536))];
    },
  },
];

describe.each(DEPLOYMENTS)('%s as it was', (name) => {
  const world = enclave(name);
  const edits = WAS.map(({ kind, edits }) => ({ kind, edits: edits(world) }));
  const found = (of: World) =>
    [...operable.prove(of).faults].map(({ logicalId, message }) => `${logicalId}: ${message}`);
  let refuted: readonly string[] = [];
  beforeAll(() => {
    refuted = found(
      after(
        world,
        edits.flatMap((each) => each.edits),
      ),
    );
  });

  test.each(WAS)('$kind', ({ kind, found }) => {
    expect(edits.find((each) => each.kind === kind)?.edits).not.toEqual([]);
    expect(refuted).toContainEqual(expect.stringMatching(found));
  });
});
