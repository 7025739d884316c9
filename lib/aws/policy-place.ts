/** Who a policy speaks for: an identity (`identity`), a thing (`resource`), a role's trust, or an endpoint. */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'endpoint';

/** Where a policy document stands among a resource's properties. A path's `*` is every member of a list. */
export type PolicyPlace = readonly [kind: PolicyKind, path: string];
