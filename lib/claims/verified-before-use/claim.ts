import { charterDigest } from '../../config/charter-digest';
import { unpacked } from '../../config/packed';
import { claimOf } from '../../contract/claim';
import { absence, type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import { type Inventory, inventoryOf } from '../../engines/inventory/inventory';
import { type Demanded, RELEASE_REFUSALS } from '../../evidence/releases/refusal';
import { judge } from '../../evidence/use/judge';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { strictJson } from '../shared/environment';
import { loggedGuards, type Placed, unlogged } from '../shared/release-log';
import { deployedSubjects } from './deployed';
import { digestGuards } from './guards';

/**
 * What runs are exactly digests that evidence can name: releases of the charter with a safety-training attestation, and
 * its images. Of an operational deployment there is evidence for exactly those; a trial admits test tenants alone. Where the
 * charter demands it, all of it is in the provider's release log.
 */
export const verifiedBeforeUse = claimOf('verified-before-use', (world) => {
  const inventory = inventoryOf(world);
  return {
    faults: [
      ...unnamedByCharter(inventory),
      ...withoutModel(inventory),
      ...ofAnotherClass(inventory, world),
      ...(world.charter.class === 'operational' ? withoutEvidence(inventory, world) : []),
      ...outsideTheLog(inventory, world),
    ],
    undecided: [],
    guards: () => [...digestGuards(inventory, world), ...evidenceGuards(inventory, world)],
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

/** A proxy that takes a trial for an operational deployment admits tenants that nothing was tested for. */
function* ofAnotherClass({ proxies }: Inventory, { charter }: World): Iterable<Fault> {
  for (const { resource, environment } of proxies) {
    const value = environment.get('CORDON_CALLERS');
    const callers = strictJson(value?.text === undefined ? undefined : unpacked(value.text));
    const said =
      typeof callers === 'object' && callers !== null && 'class' in callers ? callers.class : undefined;
    if (said !== charter.class)
      yield faultAt(
        resource,
        value?.at,
        `${resource.logicalId} isn't told that the charter's class is ${charter.class}, by which it admits tenants`,
        'Write CORDON_CALLERS by the construct of the proxy, from the charter that reviewers hold.',
      );
  }
}

const EVIDENCE_REMEDY =
  'Have the test organisation sign evidence of exactly what is deployed ("cordon evidence new"; docs/evidence.md), or deploy as a trial.';

/** Every reason for which the evidence that was given doesn't let an operational deployment into use. */
function* withoutEvidence({ models }: Inventory, world: World): Iterable<Fault> {
  const { by, refusals } = judge(world.evidence, deployedSubjects(world), world.charter);
  const [model] = models;
  // Without a model the claim is refuted already.
  if (by.length > 0 || model === undefined) return;
  for (const { file, code, message } of refusals)
    yield faultAt(model.resource, undefined, `${file}: ${message} (${code})`, EVIDENCE_REMEDY);
}

/** Where the charter demands it: all that is deployed is in the provider's release log. Models are for sealed-model. */
function* outsideTheLog({ models }: Inventory, world: World): Iterable<Fault> {
  const [model] = models;
  if (model === undefined || world.charter.releaseLog === undefined) return;
  const { evidence, redLines } = world.charter;
  for (const redLine of redLines)
    if (!evidence.policies?.some((one) => one.redLine === redLine))
      yield faultAt(
        model.resource,
        undefined,
        `${redLine}: ${RELEASE_REFUSALS.policy_unnamed} (policy_unnamed)`,
        'Name the bundles in use in charter.evidence.policies.',
      );
  yield* unlogged(world, placedAt(model.resource, world));
}

const placedAt = (at: Resource, world: World): readonly Placed[] =>
  Array.from(demandedOf(world), (one) => ({ at, one }));

function* demandedOf({ charter, assembly }: World): Iterable<Demanded> {
  for (const [name, digest] of Object.entries(charter.images)) yield { kind: 'image', name, digest };
  for (const { redLine, digest } of charter.evidence.policies ?? [])
    yield { kind: 'policy', name: redLine, digest };
  yield { kind: 'charter', name: 'of this verification', digest: charterDigest(charter) };
  yield { kind: 'assembly', name: assembly.path, digest: assembly.digest };
}

function* evidenceGuards({ models }: Inventory, world: World): Iterable<Guard> {
  const [model] = models;
  if (model === undefined) return;
  const { file, pointer, logicalId } = model.resource;
  const { by } = judge(world.evidence, deployedSubjects(world), world.charter);
  if (by.length > 0 && world.charter.class === 'operational')
    yield {
      ...{ file, pointer, logicalId, says: `signed evidence is about exactly what is deployed` },
      ...{ broken: [], without: by },
    };
  yield* loggedGuards(world, placedAt(model.resource, world));
}
