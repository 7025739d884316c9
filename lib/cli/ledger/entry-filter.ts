import { RED_LINES } from '../../config/red-lines';
import {
  type DecisionEntry,
  ENTRY_KINDS,
  type EntryKind,
  kindsWith,
  OUTCOMES,
} from '../../ledger/decisions/entry';
import { UsageError } from '../command';
import type { ShowFlags } from './flags';
import { parseTime } from './inputs';

/** What is asked of an entry's own fields. */
const ASKED = ['request', 'tenant', 'outcome', 'redLine'] as const;

/** No more than what keeps a word from being one: `entry.ts` has it whole. */
const REQUEST = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whether an entry is asked for. What no entry can say is refused: whoever misspelled it would read that there is none.
 * @throws UsageError `kind-unknown`, `outcome-unknown`, `red-line-unknown`, `request-invalid`, `filter-empty`, `time-invalid`
 */
export function entryFilter(flags: ShowFlags): (entry: DecisionEntry | undefined) => boolean {
  const kinds = kindsIn(flags.kind);
  refuseImpossible(flags, kinds);
  const from = flags.from === undefined ? Number.NEGATIVE_INFINITY : parseTime(flags.from);
  const to = flags.to === undefined ? Number.POSITIVE_INFINITY : parseTime(flags.to);
  if (from > to)
    throw new UsageError(
      'filter-empty',
      `--from '${flags.from}' is after --to '${flags.to}'; give the earlier first`,
    );
  const any = [...ASKED, 'kind' as const, 'from' as const, 'to' as const, 'log' as const].every(
    (name) => flags[name] === undefined,
  );
  return (entry) => {
    // What can't be read is shown to whoever asks for all, and fits no other question.
    if (!entry) return any;
    const time = Date.parse(entry.time);
    const said = entry as { readonly [name: string]: unknown };
    return (
      kinds.includes(entry.kind) &&
      ASKED.every((name) => flags[name] === undefined || flags[name] === said[name]) &&
      (flags.log === undefined || flags.log === entry.instance) &&
      time >= from &&
      time <= to
    );
  };
}

function kindsIn(text: string | undefined): readonly EntryKind[] {
  if (text === undefined) return ENTRY_KINDS;
  return text.split(',').map((name) => {
    const kind = ENTRY_KINDS.find((known) => known === name);
    if (kind !== undefined) return kind;
    throw new UsageError('kind-unknown', `kind '${name}' is unknown; allowed: ${ENTRY_KINDS.join(', ')}`);
  });
}

function refuseImpossible({ kind, ...flags }: ShowFlags, kinds: readonly EntryKind[]): void {
  for (const name of ASKED) {
    const saying = kindsWith(name);
    if (flags[name] !== undefined && !kinds.some((one) => saying.includes(one)))
      throw new UsageError(
        'filter-empty',
        `no entry of kind '${kind}' says what '${flags[name]}' is asked of; allowed beside it: ${saying.join(', ')}`,
      );
  }
  const { outcome, redLine, request } = flags;
  const outcomes = [
    ...new Set(kinds.flatMap((one): readonly string[] => (OUTCOMES as Partial<Outcomes>)[one] ?? [])),
  ];
  if (outcome !== undefined && !outcomes.includes(outcome))
    throw new UsageError(
      'outcome-unknown',
      `outcome '${outcome}' is unknown; allowed: ${outcomes.join(', ')}`,
    );
  if (redLine !== undefined && !RED_LINES.some((known) => known === redLine))
    throw new UsageError(
      'red-line-unknown',
      `red line '${redLine}' is unknown; allowed: ${RED_LINES.join(', ')}`,
    );
  if (request !== undefined && !REQUEST.test(request))
    throw new UsageError(
      'request-invalid',
      `'${request}' is no id of a request; give one as an entry has it, a UUID in small letters`,
    );
}

type Outcomes = Readonly<Record<EntryKind, readonly string[]>>;
