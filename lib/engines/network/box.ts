/**
 * Sets of packets as unions of boxes, so that reachability is decided exactly and not by sampling. A box is a product
 * of closed integer intervals, one for each dimension of a packet's far end.
 */
export type Interval = readonly [low: number, high: number];

/** Far address (IPv4 as an unsigned 32-bit number), far port, IP protocol number. */
export interface Box {
  readonly address: Interval;
  readonly port: Interval;
  readonly protocol: Interval;
}

/** One packet of a box. */
export interface Point {
  readonly address: number;
  readonly port: number;
  readonly protocol: number;
}

const DIMENSIONS = ['address', 'port', 'protocol'] as const;

export const ANY_ADDRESS: Interval = [0, 0xffff_ffff];
export const ANY_PORT: Interval = [0, 0xffff];
export const ANY_PROTOCOL: Interval = [0, 255];
export const ANYTHING: Box = { address: ANY_ADDRESS, port: ANY_PORT, protocol: ANY_PROTOCOL };

/** What two intervals share, or undefined. */
export const overlap = (one: Interval, two: Interval): Interval | undefined => {
  const low = Math.max(one[0], two[0]);
  const high = Math.min(one[1], two[1]);
  return low <= high ? [low, high] : undefined;
};

/** What two boxes share, or undefined. */
export function meet(one: Box, two: Box): Box | undefined {
  const address = overlap(one.address, two.address);
  const port = overlap(one.port, two.port);
  const protocol = overlap(one.protocol, two.protocol);
  return address && port && protocol && { address, port, protocol };
}

/** `from` without `taken`, as at most six disjoint boxes. */
export function subtract(from: Box, taken: Box): Box[] {
  const shared = meet(from, taken);
  if (shared === undefined) return [from];
  const rest: Box[] = [];
  let core = from;
  for (const dimension of DIMENSIONS) {
    const [low, high] = core[dimension];
    const [from_, to] = shared[dimension];
    if (low < from_) rest.push({ ...core, [dimension]: [low, from_ - 1] });
    if (to < high) rest.push({ ...core, [dimension]: [to + 1, high] });
    core = { ...core, [dimension]: shared[dimension] };
  }
  return rest;
}

export const subtractAll = (from: readonly Box[], taken: readonly Box[]): Box[] =>
  taken.reduce<Box[]>((left, one) => left.flatMap((box) => subtract(box, one)), [...from]);

export const meetAll = (ones: readonly Box[], twos: readonly Box[]): Box[] =>
  ones.flatMap((one) => twos.flatMap((two) => meet(one, two) ?? []));

export const contains = (box: Box, point: Point): boolean =>
  DIMENSIONS.every(
    (dimension) => box[dimension][0] <= point[dimension] && point[dimension] <= box[dimension][1],
  );

/** The packet of a box that is simplest to read: lowest address, port and protocol, TCP if it may be. */
export const pick = ({ address, port, protocol }: Box): Point => ({
  address: address[0],
  port: port[0],
  protocol: protocol[0] <= 6 && 6 <= protocol[1] ? 6 : protocol[0],
});
