import { claimOf } from '../../contract/claim';
import { absence, type Fault, faultAt } from '../../contract/fault';
import type { World } from '../../contract/world';
import { type Inventory, inventoryOf, type Release } from '../../engines/inventory/inventory';
import { get } from '../../template/values/values';
import { hostedModels } from '../shared/hosted-models';
import { digestGuards } from './guards';

/**
 * What runs are exactly digests that evidence can name: releases of the charter with a safety-training attestation, and
 * its images. The evidence itself isn't part of an assembly; until it is given, the claim is not proved.
 */
export const verifiedBeforeUse = claimOf('verified-before-use', (world) => {
  const inventory = inventoryOf(world);
  return {
    faults: [...unnamedByCharter(inventory), ...withoutModel(inventory)],
    undecided: [missingEvidence(inventory, world)],
    get guards() {
      return [...digestGuards(inventory, world)];
    },
  };
});

const REMEDY =
  "Run an image or release of the charter, by digest; have reviewers add a digest that isn't there.";

/** Whatever runs by a digest that isn't in the charter: no evidence can be about it. */
function* unnamedByCharter({ unrecognised }: Inventory): Iterable<Fault> {
  for (const resource of unrecognised) {
    const { logicalId, properties } = resource;
    const image =
      get(properties, 'ContainerDefinitions', 0, 'Image') ?? get(properties, 'PrimaryContainer', 'Image');
    const message = `${logicalId} runs something that the charter doesn't name by digest, and that no evidence is about`;
    yield faultAt(resource, image, message, REMEDY);
  }
}

function* withoutModel({ models }: Inventory): Iterable<Fault> {
  if (models.length === 0) yield absence('model');
}

/** Which evidence the charter requires, and of which releases. */
function missingEvidence(inventory: Inventory, { charter }: World): string {
  const { required, approvers, maxAgeDays } = charter.evidence;
  const releases = hostedModels(inventory).flatMap(({ release }) => (release ? [describe(release)] : []));
  return (
    `no evidence was given: the charter requires ${required.join(', ')}, each signed by ${approvers} approvers ` +
    `and no older than ${maxAgeDays} days, for ${releases.join(' and ') || 'a release'}`
  );
}

const describe = ({ id, image, weights, safetyTraining }: Release): string =>
  `${id} (image ${image}, weights ${weights}, safety training ${safetyTraining})`;
