import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { resourceNamedByEnvironment } from '../shared/stores';

/** The key that a proxy signs the ledger with, if it is of the assembly. */
export const signingKeysOf = ({ inventory, world }: AccessGraph): Resource[] =>
  inventory.proxies.flatMap(
    (proxy) =>
      resourceNamedByEnvironment(world.assembly, proxy, 'CORDON_LEDGER_KEY', 'kms', 'AWS::KMS::Key') ?? [],
  );
