import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LogObjects, openObjectLog } from '../../../../lib/ledger';
import { type DecisionEntry, parseEntry } from '../../../../lib/ledger/decisions/entry';
import { LOG_FOLDERS } from '../../../../lib/services/ledger-places';
import { session } from '../../../cli/session';
import type { Outcome } from './job';
import { PUBLIC_KEYS } from './stand-ins';

// The logs that a run left in a bucket, as a verifier reads them.

type Objects = Outcome['objects'];
type Environment = Readonly<Record<string, string>>;

/** Where a task keeps its logs, as `BUCKET/PREFIX`. */
const placeOf = ({ CORDON_LEDGER = '' }: Environment): string =>
  `${CORDON_LEDGER.replace('s3://', '')}${LOG_FOLDERS.logs}`;

/** What `cordon ledger check` says of the logs of a task, by a policy that is made of its keys. */
export async function checked(
  folder: string,
  objects: Objects,
  task: Environment,
  charter: string,
): Promise<string> {
  const place = placeOf(task);
  for (const [path, bytes] of Object.entries(objects)) {
    if (!path.startsWith(place)) continue;
    const file = join(folder, 'logs', path.slice(place.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(bytes, 'base64'));
  }
  const keys = Object.entries(PUBLIC_KEYS).map(([kind, bytes]) => {
    writeFileSync(join(folder, kind), bytes);
    return join(folder, kind);
  });
  const policy = join(folder, 'policy.txt');
  const origin = task.CORDON_LEDGER_ORIGIN ?? '';
  await session(['ledger', 'policy', '--origin', origin, '--keys', ...keys, '--output', policy]);
  const { stdout } = await session([
    ...['ledger', 'check', join(folder, 'logs'), '--policy', policy, '--charter', charter],
    ...['--at', new Date().toISOString()],
  ]);
  return stdout;
}

/** All entries of a task's logs that are durable, signed or not, log by log. */
export async function durable(objects: Objects, task: Environment): Promise<readonly DecisionEntry[]> {
  const bucket: LogObjects = {
    get: async (key) => {
      const bytes = objects[key];
      return bytes === undefined ? undefined : { bytes: Buffer.from(bytes, 'base64'), tag: '' };
    },
    list: async (under, after = '') =>
      Object.keys(objects)
        .filter((key) => key.startsWith(under) && key > after)
        .toSorted(),
    folders: async () => [],
    putNew: async () => false,
    replace: async () => undefined,
  };
  const place = placeOf(task);
  const logs = Object.keys(objects).flatMap((key) =>
    key.startsWith(place) ? [key.slice(0, key.indexOf('/', place.length) + 1)] : [],
  );
  const entries: DecisionEntry[] = [];
  for (const log of new Set(logs))
    entries.push(...((await (await openObjectLog(bucket, log)).recover())?.entries ?? []).map(parseEntry));
  return entries;
}
