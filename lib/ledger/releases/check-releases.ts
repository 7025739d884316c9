import { checkLog } from '../check/check';
import { PROBLEMS, type ProblemCode } from '../check/check-report';
import { LedgerError } from '../errors';
import { CHECKPOINT_PATH } from '../notes/checkpoint';
import { encodeKey } from '../notes/key';
import type { LogReader } from '../tiles/tile-reader';
import { openFleetCheckpoint } from '../trust/fleet';
import type { Policy } from '../trust/policy';
import type { OpenedCheckpoint } from '../trust/trust';
import { describeReleased, parseReleaseEntry, type Released } from './entry';
import { ReleasedSet, type ReleaseFaultCode } from './released';

export const RELEASE_CLAIMS = {
  intact: {
    title: 'The entries are what was signed',
    statement:
      "The log's entries and tiles add up to the root that its keys signed, and go on from each earlier checkpoint.",
  },
  witnessed: {
    title: 'As many witnesses have seen this log as the policy asks',
    statement: 'A quorum of the witnesses that the verifier names has cosigned the checkpoint.',
  },
  'well-formed': {
    title: 'Every entry is of the documented format',
    statement: 'Entries have no gap and no step back in time, and each withdrawal is of an entry before it.',
  },
  listed: {
    title: 'What is asked for may be used',
    statement: 'Everything that was asked for is in the log, and was not withdrawn.',
  },
} as const;

export type ReleaseClaim = keyof typeof RELEASE_CLAIMS;

const SAYS: Readonly<Record<Exclude<Code, ProblemCode>, readonly [ReleaseClaim, string]>> = {
  checkpoint_missing: ['intact', 'there is no checkpoint'],
  checkpoint_refused: ['intact', 'the checkpoint is not one that this log signed'],
  quorum_missing: ['witnessed', 'the witnesses that cosigned the checkpoint are not a quorum'],
  entry_malformed: ['well-formed', 'the entry is not of the documented format'],
  sequence_gap: ['well-formed', 'the sequence of the entry is not its index in the log'],
  time_backwards: ['well-formed', 'the entry is older than one before it'],
  withdrawal_of_nothing: ['well-formed', 'what is withdrawn is no entry before it that may be used'],
  withdrawal_repeated: ['well-formed', 'the entry was withdrawn before'],
  not_listed: ['listed', 'it is not in the log'],
  withdrawn: ['listed', 'it was withdrawn'],
};

type Code =
  | ProblemCode
  | ReleaseFaultCode
  | 'checkpoint_missing'
  | 'checkpoint_refused'
  | 'quorum_missing'
  | 'not_listed'
  | 'withdrawn';

export interface ReleaseFault {
  readonly code: Code;
  readonly claim: ReleaseClaim;
  readonly entry: number;
  readonly end: number;
  readonly message: string;
}

export interface CheckedReleases {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly signedBy: readonly string[];
  readonly cosignedBy: readonly string[];
  readonly first: string;
  readonly last: string;
  /** Entries of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly faults: readonly ReleaseFault[];
}

export interface CheckReleasesOptions {
  readonly policy: Policy;
  /** What must be in it. */
  readonly wanted: readonly Released[];
  /** Signed notes of earlier checkpoints. */
  readonly history?: readonly Uint8Array[];
}

/** Checks a release log, and that what is wanted is in it. @throws what the reader throws */
export async function checkReleases(
  reader: LogReader,
  { policy, wanted, history = [] }: CheckReleasesOptions,
): Promise<CheckedReleases> {
  const faults: ReleaseFault[] = [];
  const note = (code: Code, entry: number, detail?: string, end = entry + 1) => {
    const [claim, says] = isProblem(code) ? (['intact', PROBLEMS[code]] as const) : SAYS[code];
    faults.push({ code, claim, entry, end, message: detail === undefined ? says : `${says}: ${detail}` });
  };
  const released = new ReleasedSet();
  const kinds: Record<string, number> = {};
  let first = '';
  let last = '';
  const opened = await openOwn(policy, reader, note);
  if (opened) {
    const { checkpoint, quorum, cosigned } = opened;
    if (!quorum) note('quorum_missing', Math.max(0, checkpoint.size - 1), `${cosigned.length} cosigned`);
    const { problems } = await checkLog(reader, checkpoint, {
      history: history
        .map((bytes) => openFleetCheckpoint(policy, bytes).checkpoint)
        .filter(({ origin }) => origin === checkpoint.origin),
      onEntries: (start, entries) => {
        for (const [at, bytes] of entries.list().entries()) {
          const index = start + at;
          try {
            const entry = parseReleaseEntry(bytes);
            kinds[entry.kind] = (kinds[entry.kind] ?? 0) + 1;
            first ||= entry.time;
            last = entry.time;
            released.take(entry, index, (code, detail) => note(code, index, detail));
          } catch (error) {
            if (!(error instanceof LedgerError)) throw error;
            released.skip();
            note('entry_malformed', index, error.message);
          }
        }
      },
    });
    for (const { code, entry, end, path } of problems) note(code, entry, path, end);
  }
  for (const one of wanted)
    if (released.find(one) === undefined)
      note(released.findWithdrawn(one) === undefined ? 'not_listed' : 'withdrawn', 0, describeReleased(one));
  return {
    origin: opened?.checkpoint.origin ?? '',
    size: opened?.checkpoint.size ?? 0,
    root: opened ? `sha256:${opened.checkpoint.root.toString('hex')}` : '',
    signedBy: opened?.signedBy.map(encodeKey) ?? [],
    cosignedBy: opened?.cosigned.map(({ witness }) => witness.name) ?? [],
    first,
    last,
    kinds,
    faults,
  };
}

async function openOwn(
  policy: Policy,
  reader: LogReader,
  note: (code: Code, entry: number, detail?: string) => void,
): Promise<OpenedCheckpoint | undefined> {
  const bytes = await reader.read(CHECKPOINT_PATH);
  try {
    if (bytes) return openFleetCheckpoint(policy, bytes, { everyLogKey: true });
    note('checkpoint_missing', 0);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    note('checkpoint_refused', 0, error.message);
  }
  return undefined;
}

const isProblem = (code: Code): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
