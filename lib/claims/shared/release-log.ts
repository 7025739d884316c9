import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import type { OpenedProofs } from '../../evidence/releases/open-proofs';
import { type Demanded, describeDemanded, RELEASE_REFUSALS } from '../../evidence/releases/refusal';
import type { Resource } from '../../template/assembly';

const REMEDY =
  'Have the provider put it into the release log ("cordon release log add"), and bring its proof beside the evidence ("cordon release log prove --to"; docs/ledger.md).';

/** Undefined where the charter demands no log. Opened by a bundle of its own, as few charters do. */
const proofsOf = (world: World): OpenedProofs | undefined => world.once(open);

function open({ charter: { releaseLog }, evidence }: World): OpenedProofs | undefined {
  if (releaseLog === undefined) return undefined;
  const { openProofs } =
    require('../../evidence/releases/open-proofs') as typeof import('../../evidence/releases/open-proofs');
  return openProofs(evidence, releaseLog);
}

/** Something that is deployed, and the resource that deploys it. */
export interface Placed {
  readonly at: Resource;
  readonly one: Demanded;
}

/** What isn't shown to be in the log, and then why each proof that was brought doesn't count. */
export function* unlogged(world: World, demanded: Iterable<Placed>): Iterable<Fault> {
  const proofs = proofsOf(world);
  if (proofs === undefined) return;
  const missing = [...demanded].filter(({ one }) => proofs.filesOf(one).length === 0);
  for (const { at, one } of missing)
    yield faultAt(at, undefined, `${describeDemanded(one)}: ${RELEASE_REFUSALS.unlogged} (unlogged)`, REMEDY);
  const [first] = missing;
  if (first === undefined) return;
  for (const { file, code, message } of proofs.refusals)
    yield faultAt(first.at, undefined, `${file}: ${message} (${code})`, REMEDY);
}

/** Each proof that counts, which the claim falls without. */
export function* loggedGuards(world: World, demanded: Iterable<Placed>): Iterable<Guard> {
  const proofs = proofsOf(world);
  if (proofs === undefined) return;
  for (const { at, one } of demanded) {
    const { file, pointer, logicalId } = at;
    const without = proofs.filesOf(one);
    if (without.length > 0)
      yield {
        file,
        pointer,
        logicalId,
        says: `the release log has ${describeDemanded(one)}`,
        broken: [],
        without,
      };
  }
}
