import type { RedLine } from '../../../config/red-lines';
import type { SigningKey } from '../../../config/schema';
import { inTime } from '../../common/in-time';
import { type SealedPolicy, unsealPolicy } from './bundle';
import { notInDate } from './check-policy';

export interface SearchOptions {
  readonly redLine: RedLine;
  readonly keys: readonly SigningKey[];
  /** The text of a version's bundle, or undefined where there is none. */
  readonly read: (version: number) => Promise<string | undefined>;
  readonly now: () => number;
  readonly onError: (error: unknown, version: number) => void;
}

/** Milliseconds. A read that hangs must not end the search for policies. */
const READ_TIMEOUT = 10_000;

/** Versions in a row that may be missing, or fail to be read, before a newer one is no longer looked for. */
const GAP = 3;

/**
 * The newest bundle above a version that is signed for its place. It bars all older ones: someone has signed that they
 * no longer hold. A restart remembers nothing, and would otherwise bring an older one back once this one has expired, or
 * while its canaries fail. What can't be read may be such a bundle, and bars them too.
 */
export async function findNewest(above: number, options: SearchOptions): Promise<SealedPolicy | undefined> {
  let newest: SealedPolicy | undefined;
  let missing = 0;
  for (let version = above + 1; missing < GAP; version += 1) {
    missing += 1;
    try {
      const text = await inTime(READ_TIMEOUT, options.read(version));
      if (text === undefined) continue;
      missing = 0;
      newest = open(text, version, options) ?? newest;
    } catch (error) {
      newest = undefined;
      options.onError(error, version);
    }
  }
  return newest;
}

/** What isn't signed for its place, or holds only later, is reported and bars nothing. */
function open(
  text: string,
  version: number,
  { redLine, keys, now, onError }: SearchOptions,
): SealedPolicy | undefined {
  try {
    const sealed = unsealPolicy(text, { redLine, keys, version });
    if (sealed.issued > now()) throw notInDate(sealed);
    return sealed;
  } catch (error) {
    onError(error, version);
    return undefined;
  }
}
