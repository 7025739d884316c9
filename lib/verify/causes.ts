import { placeOfPointer } from '../contract/step';
import type { Cause, Finding } from '../contract/verdict';
import { keysOf } from '../template/values/pointer';
import type { Told } from './findings';

/**
 * Findings by what causes them. A cause is a resource that has a finding of its own; it takes along every finding whose
 * witness goes through it, and the resource that explains most findings takes first.
 */
export function causesOf(told: readonly Told[]): Cause[] {
  const places = told.map(({ finding }) => resourceOf(finding.file, finding.pointer));
  const own = new Set(places.filter((place) => place !== undefined));
  const through = told.map(({ finding }, index) => {
    const steps = finding.witness.map(({ pointer }) => resourceOf(...placeOfPointer(pointer)));
    return new Set([places[index], ...steps].filter((place) => place !== undefined && own.has(place)));
  });
  const causes = [...greedily(own, through)].map(([place, indexes]) => causeOf(told, place, indexes));
  const nowhere = told.flatMap((_, index) => (through[index]?.size === 0 ? [index] : []));
  return [...causes, ...nowhere.map((index) => causeOf(told, undefined, [index]))].toSorted(
    (one, other) => (one.findings[0] ?? 0) - (other.findings[0] ?? 0),
  );
}

/** Which place takes which findings: the one with the most that are left, again and again. */
function* greedily(
  places: ReadonlySet<string>,
  through: readonly ReadonlySet<string | undefined>[],
): Iterable<[string, number[]]> {
  const of = new Map(Array.from(places, (place) => [place, [] as number[]]));
  through.forEach((set, index) => {
    for (const place of set) of.get(place ?? '')?.push(index);
  });
  const taken = new Set<number>();
  const bySize: string[][] = [];
  const put = (place: string, size: number) => {
    if (size === 0) return;
    const same = bySize[size] ?? [];
    bySize[size] = same;
    same.push(place);
  };
  for (const [place, indexes] of of) put(place, indexes.length);
  for (let size = bySize.length - 1; size > 0; size--)
    for (const place of bySize[size] ?? []) {
      const left = (of.get(place) ?? []).filter((index) => !taken.has(index));
      if (left.length < size) put(place, left.length);
      else {
        for (const index of left) taken.add(index);
        yield [place, left];
      }
    }
}

function causeOf(told: readonly Told[], place: string | undefined, indexes: readonly number[]): Cause {
  const [file = '', logicalId = ''] = place?.split(SEPARATOR) ?? [];
  const isElsewhere = ({ file: at, pointer }: Finding) => resourceOf(at, pointer) !== place;
  const rankOf = (index: number) => {
    const finding = told[index]?.finding;
    return finding === undefined ? 0 : (isElsewhere(finding) ? 2 : 0) + (finding.witness.length > 0 ? 0 : 1);
  };
  const ranks = new Map(indexes.map((index) => [index, rankOf(index)]));
  const rank = (index: number) => ranks.get(index) ?? 0;
  return {
    file,
    logicalId,
    claims: [...new Set(indexes.flatMap((index) => told[index]?.of ?? []))],
    findings: indexes.toSorted((one, other) => rank(one) - rank(other) || one - other),
  };
}

const SEPARATOR = '\u0000';
const RESOURCES = '/Resources/';

/** The resource that a pointer goes into; undefined where it goes into none. */
function resourceOf(file: string, pointer: string): string | undefined {
  if (!pointer.startsWith(RESOURCES)) return undefined;
  const end = pointer.indexOf('/', RESOURCES.length);
  const key = pointer.slice(RESOURCES.length, end < 0 ? undefined : end);
  return `${file}${SEPARATOR}${key.includes('~') ? keysOf(`/${key}`)[0] : key}`;
}
