import { parseCheckpoint, parseNote } from '../../ledger';
import { CHECKPOINT_PATH } from '../../ledger/notes/checkpoint';
import { UsageError } from '../command';
import type { FoundLog } from './found-log';
import { orRefuse } from './inputs';

/** An entry as people name it. */
export interface EntryName {
  /** Undefined where it goes without saying. */
  readonly instance: string | undefined;
  readonly sequence: number;
}

/** Reads `INSTANCE/NUMBER`, as `cordon-ledger-entry` has it, or `NUMBER`. @throws UsageError */
export function parseEntryName(text: string): EntryName {
  const [, instance, number = ''] = /^(?:([^/]+)\/)?(0|[1-9]\d{0,15})$/.exec(text) ?? [];
  if (number === '')
    throw new UsageError('entry-invalid', `'${text}' names no entry; give INSTANCE/NUMBER or NUMBER`);
  return { instance, sequence: Number(number) };
}

export interface NamedLog extends FoundLog {
  /** What its checkpoint says; nobody has verified it. */
  readonly checkpoint: Buffer;
  readonly origin: string;
  readonly size: number;
}

/** The one log in which an entry is. @throws UsageError */
export async function logOf(
  logs: readonly FoundLog[],
  { instance }: Pick<EntryName, 'instance'>,
): Promise<NamedLog> {
  const named = await Promise.all(logs.map(nameOf));
  const fit = named.filter(({ origin }) => instance === undefined || origin.split('/').at(-1) === instance);
  const [log, other] = fit;
  if (!log)
    throw new UsageError(
      'log-missing',
      `no log of the instance '${instance}' is there; name its folder with --log`,
    );
  if (other)
    throw new UsageError(
      'log-ambiguous',
      `${log.path} and ${other.path} both fit; name one folder with --log`,
    );
  return log;
}

async function nameOf({ path, reader }: FoundLog): Promise<NamedLog> {
  const checkpoint = await reader.read(CHECKPOINT_PATH);
  if (!checkpoint) throw new UsageError('checkpoint-missing', `'${path}' has no checkpoint`);
  const { origin, size } = orRefuse(path, () => parseCheckpoint(parseNote(checkpoint).text));
  return { path, reader, checkpoint, origin, size };
}
