import type { Json } from '../verify/meaning/plain';

/** Properties of a resource, by the names that CloudFormation has for them. */
export type Properties = Readonly<Record<string, Json | undefined>>;
