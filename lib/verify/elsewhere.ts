import type { ClaimId } from '../contract/claim-id';
import type { World } from '../contract/world';
import { type Draft, ofReason } from './findings';

const REMEDY =
  "Hold it against its own charter with --charter, or correct the charter's `accounts` and `regions`; nothing else is " +
  'looked at until they are the same.';

/** Why a charter is about another place than an assembly, all of it; undefined where it may be about this one. */
export function elsewhere({ assembly: { templates }, charter }: World): string | undefined {
  const accounts = templates.map(({ account }) => account);
  const regions = templates.map(({ region }) => region);
  if (areElsewhere(accounts, charter.accounts)) return differ('account', charter.accounts, accounts);
  if (areElsewhere(regions, charter.regions)) return differ('region', charter.regions, regions);
  return undefined;
}

const areElsewhere = (places: readonly (string | undefined)[], allowed: readonly string[]) =>
  places.length > 0 && places.every((place) => place !== undefined && !allowed.includes(place));

const differ = (noun: string, allowed: readonly string[], places: readonly (string | undefined)[]) =>
  `the charter is for another ${noun}: it names ${allowed.join(', ')}, and every template is for ${[...new Set(places)].join(', ')}`;

/** Said of every claim, and told by `one-boundary`, which it refutes. */
export const ofElsewhere = (claim: ClaimId, reason: string): Draft => ({
  ...ofReason(claim, reason, REMEDY),
  ...(claim === 'one-boundary' && { rule: 'charter-elsewhere', severity: 'fatal' as const }),
});
