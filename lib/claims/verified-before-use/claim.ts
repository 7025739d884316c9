import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { replace } from '../../contract/mutation';
import { STATEMENTS } from '../../contract/statements';
import type { World } from '../../contract/world';
import { type HostedModel, type Inventory, inventoryOf } from '../../engines/inventory/inventory';
import { get } from '../../template/values/values';
import { guardAt, propertyGuard } from '../shared/guards';

/**
 * What runs are exactly digests that evidence can name: releases of the charter with a safety-training attestation, and
 * its images. The evidence itself isn't part of an assembly; until it is given, the claim is not proved.
 */
export const verifiedBeforeUse: Claim = {
  id: 'verified-before-use',
  ...STATEMENTS['verified-before-use'],
  assumptions: [ASSUMED.weights, ASSUMED.closedWorld],
  prove: (world) => {
    const inventory = inventoryOf(world);
    return {
      faults: [...unnamed(inventory), ...absent(inventory, world)],
      undecided: [missing(inventory, world)],
      get guards() {
        return guardsOf(inventory, world);
      },
    };
  },
};

const REMEDY =
  "Run an image or release of the charter, by digest; have reviewers add a digest that isn't there.";

/** Whatever runs by a digest that isn't in the charter: no evidence can be about it. */
const unnamed = ({ strangers }: Inventory): Fault[] =>
  strangers.map((resource) => {
    const at =
      get(resource.properties, 'ContainerDefinitions', 0, 'Image') ??
      get(resource.properties, 'PrimaryContainer', 'Image');
    return faultAt(
      resource,
      at,
      `${resource.logicalId} runs something that the charter doesn't name by digest, and that no evidence is about`,
      REMEDY,
    );
  });

const absent = ({ models }: Inventory, { assembly }: World): Fault[] =>
  models.length > 0
    ? []
    : missingFrom(
        assembly.resources,
        'no model of the charter is deployed, so that no evidence is about this assembly',
        REMEDY,
      );

/** What would have to be given. */
function missing(inventory: Inventory, { charter }: World): string {
  const { required, approvers, maxAgeDays } = charter.evidence;
  const releases = [...inventory.models, ...inventory.safeguards].flatMap(({ release }) =>
    release
      ? [
          `${release.id} (image ${release.image}, weights ${release.weights}, safety training ${release.safetyTraining})`,
        ]
      : [],
  );
  return (
    `no evidence was given: the charter requires ${required.join(', ')}, each signed by ${approvers} approvers ` +
    `and no older than ${maxAgeDays} days, for ${releases.join(' and ') || 'a release'}`
  );
}

function guardsOf(inventory: Inventory, { assembly }: World): Guard[] {
  const digest = `@sha256:${'0'.repeat(64)}`;
  const hosted = [...inventory.models, ...inventory.safeguards].map(({ resource }: HostedModel) =>
    propertyGuard(
      resource,
      'PrimaryContainer.Image',
      digest,
      `${resource.logicalId} is a release that evidence can name`,
    ),
  );
  const tasks = assembly.ofType('AWS::ECS::TaskDefinition').flatMap((task) => {
    const at = get(task.properties, 'ContainerDefinitions', 0, 'Image');
    return at
      ? [guardAt(task, at, `${task.logicalId} runs an image that evidence can name`, replace(at, digest))]
      : [];
  });
  return [...hosted, ...tasks];
}
