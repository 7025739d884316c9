import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { LEDGER_KEYS, type LedgerKeyName } from '../shared/ledger-keys';
import { resourceNamedByEnvironment } from '../shared/stores';

/** A key that a proxy signs the ledger with, as a name of its environment says. */
export interface LedgerKey {
  readonly name: LedgerKeyName;
  readonly key: Resource;
}

/** The keys that proxies sign the ledger with, as far as they are of the assembly. */
export const ledgerKeysOf = ({ inventory, world }: AccessGraph): LedgerKey[] =>
  inventory.proxies.flatMap((proxy) =>
    LEDGER_KEYS.flatMap((name) => {
      const key = resourceNamedByEnvironment(world.assembly, proxy, name, 'kms', 'AWS::KMS::Key');
      return key ? [{ name, key }] : [];
    }),
  );

/** The same, without what it is told under which name. */
export const signingKeysOf = (graph: AccessGraph): Resource[] => [
  ...new Set(ledgerKeysOf(graph).map(({ key }) => key)),
];
