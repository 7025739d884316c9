import type { HostedModel, Inventory } from '../../engines/inventory/inventory';

/** Every model that a release of the charter's runs as, the safeguard models included. */
export const hostedModels = ({ models, safeguards }: Inventory): readonly HostedModel[] => [
  ...models,
  ...safeguards,
];
