import type { Charter } from '../../lib/config/schema';
import type { Claim } from '../../lib/contract/claim';
import type { Example } from '../../lib/contract/rule';
import { World } from '../../lib/contract/world';
import { buildAssembly } from '../../lib/template/build-assembly';
import { CHARTER } from '../rules/world';

/** A world of one stack in the charter's first account and region. */
export function worldOf(
  content: { readonly Resources: Readonly<Record<string, Example>>; readonly [section: string]: unknown },
  charter: Charter = CHARTER,
  where: { account?: string | undefined; region?: string | undefined } = {
    account: charter.accounts[0],
    region: charter.regions[0],
  },
): World {
  const stack = { file: 'test.template.json', stack: 'test', content, ...where };
  return new World(buildAssembly([stack]), charter);
}

/** What refutes a claim: pointer and message. */
export const refutations = (claim: Claim, world: World): readonly string[] =>
  claim.prove(world).faults.map(({ at, message }) => `${at.pointer}: ${message}`);
