/** A labelled request that no later weights may do worse on than the first ones. */
export interface RegressionItem {
  readonly turns: readonly string[];
  /** Whether it is to be refused or held. */
  readonly stop: boolean;
}
