import { signingAlias } from '../../config/names';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Task } from '../../engines/inventory/inventory';
import type { LedgerWriter } from '../../services/ledger-places';
import type { Resource } from '../../template/assembly';
import { LEDGER_KEYS, type LedgerKeyName } from '../shared/ledger-keys';
import { resourceNamedByEnvironment } from '../shared/stores';

/** A task that keeps logs, and as which service. */
export interface Writer {
  readonly writer: LedgerWriter;
  readonly task: Task;
}

export const writersOf = ({ inventory: { proxies, reviews } }: AccessGraph): Writer[] => [
  ...proxies.map((task) => ({ writer: 'proxy' as const, task })),
  ...reviews.map((task) => ({ writer: 'review' as const, task })),
];

/** A key that a service signs its logs with, as a name of its environment says. */
export interface LedgerKey extends Writer {
  readonly name: LedgerKeyName;
  readonly key: Resource;
}

/** The name by which people find it. */
export const aliasOf = ({ writer, name, task }: LedgerKey): string =>
  signingAlias({ name: task.environment.get('CORDON_ENCLAVE')?.text ?? '' }, writer, KIND[name]);

const KIND = { CORDON_LEDGER_KEY: 'ed25519', CORDON_LEDGER_ML_DSA_KEY: 'ml-dsa-44' } as const;

/** The keys that services sign their logs with, as far as they are of the assembly. */
export const ledgerKeysOf = (graph: AccessGraph): LedgerKey[] =>
  writersOf(graph).flatMap(({ writer, task }) =>
    LEDGER_KEYS.flatMap((name) => {
      const key = resourceNamedByEnvironment(graph.world.assembly, task, name, 'kms', 'AWS::KMS::Key');
      return key ? [{ writer, task, name, key }] : [];
    }),
  );

/** The same, without what it is told under which name. */
export const signingKeysOf = (graph: AccessGraph): Resource[] => [
  ...new Set(ledgerKeysOf(graph).map(({ key }) => key)),
];
