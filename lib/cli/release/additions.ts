import {
  describeReleased,
  encodeReleaseEntry,
  RELEASE_SCHEMA,
  type ReleaseBody,
  type Released,
  type ReleaseEntry,
} from '../../ledger/releases/entry';
import type { ReleasedSet } from '../../ledger/releases/released';
import { UsageError } from '../command';
import type { ReleaseAddFlags } from './flags';

type Withdrawal = Extract<ReleaseBody, { readonly kind: 'withdrawal' }>;

/** What a command line asks of a log. */
export interface Asked {
  readonly wanted: readonly Released[];
  readonly withdrawal: Withdrawal | undefined;
  /** Entries that were withdrawn, and of which what they name is released again. */
  readonly again: readonly number[];
}

export interface Addition {
  readonly bytes: Buffer;
  readonly says: string;
}

const NUMBER = /^(0|[1-9]\d{0,14})$/;

/** @throws UsageError `withdrawal-invalid`, `reason-missing` */
export function withdrawalOf({ withdraw, reason }: ReleaseAddFlags): Withdrawal | undefined {
  if (withdraw === undefined) return undefined;
  if (!NUMBER.test(withdraw))
    throw new UsageError(
      'withdrawal-invalid',
      `'${withdraw}' is no number of an entry; give the one that stood before the entry when it was added, such as 3`,
    );
  if (reason === undefined) throw new UsageError('reason-missing', 'say with --reason why it is withdrawn');
  return { kind: 'withdrawal', of: Number(withdraw), reason };
}

/** @throws UsageError `again-invalid` */
export const againOf = ({ releaseAgain = [] }: ReleaseAddFlags): readonly number[] =>
  releaseAgain.map((text) => {
    if (NUMBER.test(text)) return Number(text);
    throw new UsageError(
      'again-invalid',
      `'${text}' is no number of an entry; give that of one that was withdrawn`,
    );
  });

/**
 * What isn't in a log of this many entries yet, as entries. Each goes into the set by which `check` judges a log, so that none is
 * written of which `check` would say that it is wrong; they are all judged before the first is written.
 * @param released what the log says so far; has what is added afterwards
 * @throws UsageError; LedgerError `entry_malformed`
 */
export function additionsTo(
  released: ReleasedSet,
  size: number,
  { wanted, withdrawal, again }: Asked,
  now: number,
): readonly Addition[] {
  const additions: Addition[] = [];
  const used = new Set<number>();
  const add = (body: ReleaseBody, says: string) => {
    const sequence = size + additions.length;
    const time = new Date(now).toISOString();
    const entry = { schema: RELEASE_SCHEMA, sequence, time, ...body } as ReleaseEntry;
    const bytes = encodeReleaseEntry(entry);
    released.take(entry, sequence, (code, detail) => {
      throw code === 'withdrawal_of_nothing' || code === 'withdrawal_repeated'
        ? notToWithdraw(code, detail)
        : new UsageError('entry-refused', `cordon release log check would refute it as ${code}: ${detail}`);
    });
    additions.push({ bytes, says });
  };
  // Of what this command adds nothing is withdrawn in one go: nobody has seen its number.
  if (withdrawal && withdrawal.of >= size)
    throw notToWithdraw('withdrawal_of_nothing', String(withdrawal.of));
  for (const one of wanted) {
    if (released.find(one) !== undefined) continue;
    const withdrawn = released.findWithdrawn(one);
    if (withdrawn !== undefined && !again.includes(withdrawn))
      throw new UsageError(
        'was-withdrawn',
        `${describeReleased(one)} was withdrawn, as entry ${withdrawn}; take it out of what is added, or have it used again with --release-again ${withdrawn}`,
      );
    if (withdrawn !== undefined) used.add(withdrawn);
    add(one, describeReleased(one));
  }
  const unused = again.find((index) => !used.has(index));
  if (unused !== undefined)
    throw new UsageError(
      'again-invalid',
      `nothing that is named was withdrawn as entry ${unused}; give the number that the refusal names, or leave --release-again out`,
    );
  if (withdrawal) {
    const newest = released.inForceLike(withdrawal.of) ?? withdrawal.of;
    if (newest !== withdrawal.of)
      throw new UsageError(
        'withdrawal-invalid',
        `entry ${newest} releases the same as ${withdrawal.of} and would stay in force; withdraw ${newest}`,
      );
    add(withdrawal, `withdraws ${withdrawal.of}`);
  }
  return additions;
}

const notToWithdraw = (code: 'withdrawal_of_nothing' | 'withdrawal_repeated', of: string) =>
  new UsageError(
    'withdrawal-invalid',
    code === 'withdrawal_repeated'
      ? `entry ${of} was withdrawn before; there is nothing left to do`
      : `there is no entry ${of} that releases something; give the number that stood before it when it was added`,
  );
