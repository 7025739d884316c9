import { setTimeout } from 'node:timers/promises';
import { LedgerError, parseCheckpoint, parseNote, readEntries, TILE_WIDTH } from '../../ledger';
import { type DecisionEntry, entryName, parseEntry } from '../../ledger/decisions/entry';
import { CHECKPOINT_PATH } from '../../ledger/notes/checkpoint';
import { visible, visibleJson } from '../../report/visible';
import { wrapAt } from '../../report/wrap';
import { type ExitCode, UsageError } from '../command';
import { columnsOf, type Io } from '../io';
import { entryFilter } from './entry-filter';
import { findLogs, isBucket } from './find-logs';
import type { ShowFlags } from './flags';
import type { FoundLog } from './found-log';
import { orRefuse } from './inputs';

/** An entry, or bytes that are none. */
interface Line {
  readonly log: string;
  readonly index: number;
  readonly entry: DecisionEntry | undefined;
}

const AT_MOST = 100_000;
const FOLLOW_EVERY = 1000;
/** Instances that a message lists. */
const MOST_NAMED = 20;

/** Prints the entries that were asked for. It checks nothing, and says so. */
export async function showCommand(path: string, flags: ShowFlags, io: Io): Promise<ExitCode> {
  const fits = entryFilter(flags);
  if (flags.follow && isBucket(path))
    throw new UsageError(
      'follow-unsuited',
      `'${path}' is a bucket, which can't be followed; leave out --follow`,
    );
  const most = flags.lines === undefined ? undefined : parseLines(flags.lines);
  const from = new Map<string, number>();
  const kept: Line[] = [];
  const instances = new Set<string>();
  for (const log of await findLogs(path)) {
    // No more of a log can be among the last ones of all logs.
    const last: Line[] = [];
    for await (const line of linesOf(log, from)) {
      if (line.entry) instances.add(line.entry.instance);
      if (!fits(line.entry)) continue;
      if (most === undefined) print(line, flags, io);
      else if (last.push(line) > 2 * most) last.splice(0, last.length - most);
    }
    kept.push(...last.slice(-(most ?? 1)));
  }
  if (flags.log !== undefined && !instances.has(flags.log)) throw noInstance(flags.log, path, instances);
  const ordered = kept.toSorted((a, b) => ((a.entry?.time ?? '') < (b.entry?.time ?? '') ? -1 : 1));
  for (const line of ordered.slice(-(most ?? 1))) print(line, flags, io);
  if (!flags.follow && flags.format === 'text')
    io.stderr.write('cordon: nothing of this was checked; see cordon ledger check\n');
  while (flags.follow) {
    await setTimeout(FOLLOW_EVERY);
    for (const log of await findLogs(path))
      for await (const line of linesOf(log, from)) if (fits(line.entry)) print(line, flags, io);
  }
  return 0;
}

/** Entries of a log from where it was read to before. */
async function* linesOf({ path, reader }: FoundLog, from: Map<string, number>): AsyncIterable<Line> {
  const checkpoint = await reader.read(CHECKPOINT_PATH);
  if (!checkpoint) return;
  const { size } = orRefuse(path, () => parseCheckpoint(parseNote(checkpoint).text));
  const start = from.get(path) ?? 0;
  for (let bundle = Math.floor(start / TILE_WIDTH); bundle * TILE_WIDTH < size; bundle++) {
    const entries = await entriesOf(path, () => readEntries(reader, bundle, size));
    for (const [at, bytes] of entries.entries()) {
      const index = bundle * TILE_WIDTH + at;
      if (index >= start) yield { log: path, index, entry: parsed(bytes) };
    }
  }
  from.set(path, size);
}

async function entriesOf(path: string, read: () => Promise<readonly Buffer[]>): Promise<readonly Buffer[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LedgerError)
      throw new UsageError(error.code, `'${path}': ${error.message}`, error.mend);
    throw error;
  }
}

function parsed(bytes: Buffer): DecisionEntry | undefined {
  try {
    return parseEntry(bytes);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

/** Of an instance that has no log there, that nothing fits says nothing. */
function noInstance(log: string, path: string, instances: ReadonlySet<string>): UsageError {
  const all = [...instances].toSorted();
  const some = all.slice(0, MOST_NAMED).join(', ') || 'none';
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
  return new UsageError('instance-unknown', `'${path}' has no log of '${log}'; allowed: ${some}${more}`);
}

function parseLines(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text) || Number(text) > AT_MOST)
    throw new UsageError('lines-invalid', `'${text}' is no number of lines; give 1 to ${AT_MOST}`);
  return Number(text);
}

function print({ log, index, entry }: Line, { format }: ShowFlags, io: Io): void {
  if (format === 'json') {
    io.stdout.write(`${visibleJson(JSON.stringify({ log, index, entry: entry ?? null }))}\n`);
    return;
  }
  if (!entry) {
    io.stdout.write(`${visible(log)}/${index}  is no entry of the documented format\n`);
    return;
  }
  const { time, instance, sequence, kind } = entry;
  const line = visible(`${time}  ${entryName(instance, sequence)}  ${kind.padEnd(9)} ${detailOf(entry)}`);
  // One line for a program, however long.
  const wrap = wrapAt(columnsOf(io) ?? Number.POSITIVE_INFINITY);
  for (const part of wrap('', line, 4)) io.stdout.write(`${part}\n`);
}

/** What matters of an entry, in one line. */
function detailOf(entry: DecisionEntry): string {
  switch (entry.kind) {
    case 'genesis':
      return `image ${entry.image}, follows ${entry.follows.map(({ origin }) => origin).join(', ') || 'none'}`;
    case 'policies':
      return entry.policies.map(({ redLine, policy }) => `${redLine} version ${policy.version}`).join(', ');
    case 'intent':
      return `${entry.request} ${entry.tenant} for ${entry.purpose}`;
    case 'approval':
      return `${entry.request} ${entry.review} by ${entry.reviewers.map(({ id }) => id).join(' and ')}`;
    case 'window':
      return `${entry.request} number ${entry.window}, ${entry.characters} characters`;
    case 'decision':
      return `${entry.request} ${[entry.outcome, entry.code, entry.redLine].filter(Boolean).join(', ')}`;
    case 'review-act':
      return [entry.act, entry.review, entry.code, entry.person && `by ${entry.person}`]
        .filter(Boolean)
        .join(' ');
    case 'review-decision':
      return `${entry.verdict} ${entry.review} by ${entry.reviewer}`;
    case 'review-outcome':
      return `${[entry.outcome, entry.code].filter(Boolean).join(', ')} ${entry.review} by ${entry.reviewer}`;
    case 'denial':
      return `${entry.request} ${entry.code}`;
    case 'abandoned':
      return `${entry.requests.length} of ${entry.log}`;
    case 'heartbeat':
      return '';
    case 'seal':
      return `${entry.entries} entries`;
  }
}
