import type { Place } from '../../template/assembly';
import type { Box, Interval } from './box';

/**
 * How what can't be read is taken: open where it is asked what may pass, shut where it is asked what surely does.
 */
export type Reading = 'open' | 'shut';

/** What packets meet on their way, without anything else of a template. Ids are opaque. */
export interface Network {
  readonly reading?: Reading;
  readonly ranges: readonly Interval[];
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly interfaces: readonly Interface[];
}

export interface Subnet {
  readonly id: string;
  readonly at: Place;
  readonly addresses: Interval;
  readonly routes: readonly Route[];
  readonly acl: Acl;
}

/**
 * A route other than the local one, which every table has and none can override, and those of gateway endpoints, which
 * AWS adds by itself. Wherever it leads, it leads out.
 */
export interface Route {
  readonly at: Place;
  /** A range, or a prefix list by id, whose addresses are AWS's to know. */
  readonly to: { readonly kind: 'range'; readonly addresses: Interval } | PrefixList;
}

export interface PrefixList {
  readonly kind: 'prefix-list';
  readonly id: string;
}

export interface Acl {
  readonly at: Place;
  readonly inbound: readonly AclEntry[];
  readonly outbound: readonly AclEntry[];
}

/** Entries are tried by number; the first that matches decides; what none matches is denied. */
export interface AclEntry {
  readonly at: Place;
  readonly number: number;
  readonly allow: boolean;
  /** `address` is the far end's, `port` the destination's. */
  readonly box: Box;
}

export interface Group {
  readonly id: string;
  readonly at: Place;
  readonly inbound: readonly GroupRule[];
  readonly outbound: readonly GroupRule[];
}

/** Security groups only allow. */
export interface GroupRule {
  readonly at: Place;
  readonly port: Interval;
  readonly protocol: Interval;
  readonly peer:
    | { readonly kind: 'range'; readonly addresses: Interval }
    | { readonly kind: 'group'; readonly id: string }
    | PrefixList;
}

export type InterfaceKind = 'task' | 'load-balancer' | 'endpoint' | 'model';

/** Network interfaces of one resource: any address of any of its subnets, all of its groups. */
export interface Interface {
  readonly id: string;
  readonly kind: InterfaceKind;
  readonly at: Place;
  readonly logicalId: string;
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
}
