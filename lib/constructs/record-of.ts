/** A record with a value for each key, in the keys' order. */
export const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K, index: number) => V) =>
  Object.fromEntries(keys.map((key, index) => [key, value(key, index)])) as Readonly<Record<K, V>>;
