import { placeOfPointer } from '../contract/step';
import type { Cause } from '../contract/verdict';
import { keysOf } from '../template/values/pointer';
import type { Told } from './findings';

/** A resource, by its place in a file: one object for each. */
interface Spot {
  readonly file: string;
  readonly logicalId: string;
}

/**
 * Findings by what causes them. A cause is a resource that has a finding of its own; it takes along every finding whose
 * witness goes through it, and the resource that explains most findings takes first.
 */
export function causesOf(told: readonly Told[]): Cause[] {
  const spotAt = spots();
  const own = told.map(({ finding }) => spotAt(finding.file, finding.pointer));
  const causing = new Set(own.filter((spot) => spot !== undefined));
  const through = told.map(({ finding: { witness } }, index): readonly Spot[] => {
    const spot = own[index];
    if (witness.length === 0) return spot ? [spot] : [];
    const met = [spot, ...witness.map(({ pointer }) => spotAt(...placeOfPointer(pointer)))];
    return [...new Set(met.filter((one) => one !== undefined && causing.has(one)))] as Spot[];
  });
  const causeOf = (spot: Spot | undefined, indexes: readonly number[]): Cause => {
    // A rule says what is dangerous; the tables of closed-world, that it isn't one of the values that are known.
    const rank = (index: number) => {
      const finding = told[index]?.finding;
      return (
        (own[index] === spot ? 0 : 4) +
        (finding?.rule === 'closed-world' ? 2 : 0) +
        (finding?.witness.length === 0 ? 1 : 0)
      );
    };
    return {
      file: spot?.file ?? '',
      logicalId: spot?.logicalId ?? '',
      claims: [...new Set(indexes.flatMap((index) => told[index]?.of ?? []))],
      findings: indexes.toSorted((one, other) => rank(one) - rank(other) || one - other),
    };
  };
  const causes = Array.from(greedily(causing, through), ([spot, indexes]) => causeOf(spot, indexes));
  const nowhere = told.flatMap((_, index) => (through[index]?.length === 0 ? [index] : []));
  // What a file says of itself comes after what its resources do: one stack of another making has much of the former.
  const place = ({ findings: [index = 0], logicalId }: Cause) => {
    const finding = told[index]?.finding;
    return index + (logicalId === '' && finding?.claim === 'closed-world' && finding.file ? told.length : 0);
  };
  // What breaks most claims comes first: of a role that two parts hold, not the keys that it then opens.
  const whole = [...causes, ...nowhere.map((index) => causeOf(undefined, [index]))];
  const last = (cause: Cause) => (place(cause) >= told.length ? 1 : 0);
  return whole.toSorted(
    (one, other) =>
      last(one) - last(other) || other.claims.length - one.claims.length || place(one) - place(other),
  );
}

/** Which spot takes which findings: the one with the most that are left, again and again. */
function* greedily(
  spots: ReadonlySet<Spot>,
  through: readonly (readonly Spot[])[],
): Iterable<[Spot, number[]]> {
  const of = new Map(Array.from(spots, (spot) => [spot, [] as number[]]));
  through.forEach((met, index) => {
    for (const spot of met) of.get(spot)?.push(index);
  });
  const taken = new Set<number>();
  const bySize: Spot[][] = [];
  const put = (spot: Spot, size: number) => {
    if (size === 0) return;
    const same = bySize[size] ?? [];
    bySize[size] = same;
    same.push(spot);
  };
  for (const [spot, indexes] of of) put(spot, indexes.length);
  for (let size = bySize.length - 1; size > 0; size--)
    for (const spot of bySize[size] ?? []) {
      const left = (of.get(spot) ?? []).filter((index) => !taken.has(index));
      if (left.length < size) put(spot, left.length);
      else {
        for (const index of left) taken.add(index);
        yield [spot, left];
      }
    }
}

const RESOURCES = '/Resources/';

/** The resource that a pointer goes into; undefined where it goes into none. */
function spots(): (file: string, pointer: string) => Spot | undefined {
  const files = new Map<string, Map<string, Spot>>();
  return (file, pointer) => {
    if (!pointer.startsWith(RESOURCES)) return undefined;
    const end = pointer.indexOf('/', RESOURCES.length);
    const key = pointer.slice(RESOURCES.length, end < 0 ? undefined : end);
    const logicalId = (key.includes('~') ? keysOf(`/${key}`)[0] : key) ?? '';
    const known = files.get(file) ?? new Map<string, Spot>();
    files.set(file, known);
    const spot = known.get(logicalId) ?? { file, logicalId };
    known.set(logicalId, spot);
    return spot;
  };
}
