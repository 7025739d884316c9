import { CLAIMS } from '../../claims';
import type { ClaimId } from '../../contract/claim-id';
import type { Picture, PictureLink, PictureNode } from '../../contract/picture';
import { placeOfPointer } from '../../contract/step';
import type { Verdict } from '../../contract/verdict';
import type { World } from '../../contract/world';
import { inventoryOf, isNoEnclave } from '../../engines/inventory/inventory';
import { linksOf } from './links';
import type { Drawn } from './node';
import { partsOf } from './parts';

/**
 * The enclave as the verifier sees it; undefined where there is none.
 * @param verdict what was decided of the same world
 */
export function pictureOf(world: World, { claims, findings }: Verdict): Picture | undefined {
  if (isNoEnclave(inventoryOf(world))) return undefined;
  const parts = partsOf(world);
  const { nodes, links } = gathered(parts, linksOf(parts, world));
  const touching = (places: readonly string[]) =>
    new Set(
      nodes.flatMap(({ id, resources }) => (places.some((one) => resources.includes(one)) ? [id] : [])),
    );
  const litBy = new Map(
    claims.map(({ id, status, findings: indexes }): [ClaimId, ReadonlySet<string>] => {
      const said = indexes.flatMap((index) => findings[index] ?? []);
      const places = said.flatMap(({ file, logicalId, witness }) => [
        `${file}#${logicalId}`,
        ...witness.flatMap(({ pointer }) => resourceAt(...placeOfPointer(pointer))),
      ]);
      return [id, touching(status === 'refuted' ? places : guardedBy(id, world))];
    }),
  );
  return { nodes, links, litBy };
}

/** Resources that a proof rests on. */
function guardedBy(id: ClaimId, world: World): readonly string[] {
  const proof = CLAIMS.find((claim) => claim.id === id)?.prove(world);
  return (proof?.guards() ?? []).map(({ file, logicalId }) => `${file}#${logicalId}`);
}

const resourceAt = (file: string, pointer: string): readonly string[] => {
  const [, logicalId] = /^\/Resources\/([^/]+)/.exec(pointer) ?? [];
  return logicalId === undefined ? [] : [`${file}#${logicalId}`];
};

/** Endpoints that the same nodes reach become one node: there are a dozen, and which is which matters little. */
function gathered(parts: readonly Drawn[], links: readonly PictureLink[]) {
  const groups = new Map<string, Drawn[]>();
  for (const part of parts) {
    const from = links.flatMap((link) => (link.to === part.id ? [link.from] : []));
    const group = part.kind === 'endpoint' ? from.join(' ') : part.id;
    groups.set(group, [...(groups.get(group) ?? []), part]);
  }
  const nodes = [...groups.values()].map(asOne);
  const shown = new Set(nodes.map(({ id }) => id));
  return { nodes, links: links.filter(({ to }) => shown.has(to)) };
}

function asOne(group: readonly Drawn[]): PictureNode {
  const [{ id, name, says, kind, zone }] = group as readonly [Drawn];
  const resources = group.flatMap((one) => one.resources);
  if (kind !== 'endpoint') return { id, name, says, kind, zone, resources };
  const services = group.map((one) => one.name.replace(/^com\.amazonaws\.[^.]+\./, ''));
  return { id, kind, zone, resources, name: 'AWS endpoints', says: services.toSorted() };
}
