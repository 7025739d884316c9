import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  encodeKey,
  fileLogReader,
  type NoteSigner,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  readEntries,
} from '../../../../lib/ledger';
import { checkDecisions, type GivenLog } from '../../../../lib/ledger/decisions/check-logs';
import { DECISION_SCHEMA, type EntryBody, encodeEntry } from '../../../../lib/ledger/decisions/entry';
import { fileLogStore } from '../../../../lib/services/common/ledger/file-log-store';
import { type Ledger, openLedger } from '../../../../lib/services/common/ledger/ledger';
import type { LogStore } from '../../../../lib/services/common/ledger/log-store';
import { objectLogStore } from '../../../../lib/services/common/ledger/object-log-store';
import { s3LogObjects } from '../../../../lib/services/common/stores/s3-log-objects';
import { writeFiles } from '../../../cli/ledger/logs';
import {
  CHARTER,
  ENCLAVE,
  filesOfLog,
  IMAGE,
  intent,
  KNOWN,
  released,
  sha256,
  sha384,
} from '../../../ledger/decisions/story';
import { logSigners, makeFolder, readerOf } from '../../../ledger/support';
import { stubS3 } from '../stores/stub-s3';

// New keys sign logs of a new origin, the first of which takes over from the last one of the former keys.

interface Keys {
  readonly prefix: string;
  readonly number: number;
}
const OLD: Keys = { prefix: 'log-1.example', number: 1 };
const NEW: Keys = { prefix: 'log-2.example', number: 2 };

let folder: string;
let remove: () => Promise<void>;
let bucket: ReturnType<typeof stubS3>;
let time: number;
beforeEach(async () => {
  ({ folder, remove } = await makeFolder());
  bucket = stubS3();
  time = Date.UTC(2026, 10, 22, 20);
});
afterEach(async () => {
  bucket.restore();
  await remove();
});

/** Ed25519 alone, whose signatures tell no time: the clock of these tests is their own. */
const signersFor = (origin: string, number: number): readonly NoteSigner[] =>
  logSigners(origin, number).slice(0, 1);
const logKeys = ({ prefix, number }: Keys): readonly NoteSigner[] => signersFor(prefix, number);

/** Where logs are kept, and how they are read again. */
const STORES: readonly (readonly [string, (keys: Keys) => LogStore, () => readonly GivenLog[]])[] = [
  [
    'a folder',
    (keys) => fileLogStore(folder, identityOf(keys)),
    () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('proxy-'))
        .toSorted()
        .map((name) => ({ path: name, reader: fileLogReader(join(folder, name)) })),
  ],
  [
    'a bucket',
    (keys) =>
      objectLogStore(s3LogObjects(bucket.client, 'ledger', ''), { ...identityOf(keys), now: () => time }),
    () =>
      [...bucket.objects.keys()].flatMap((key) => {
        const [, path] = /^logs\/([^/]+)\/checkpoint$/.exec(key) ?? [];
        if (path === undefined) return [];
        const read = async (file: string) => bucket.objects.get(`logs/${path}/${file}`)?.bytes;
        return [{ path, reader: { read } }];
      }),
  ],
];

const identityOf = ({ prefix, number }: Keys) => ({
  originOf: (instance: string) => `${prefix}/${ENCLAVE}/${instance}`,
  signersOf: (origin: string) => signersFor(origin, number),
});

const open = (keys: Keys, store: LogStore): Promise<Ledger> =>
  openLedger({
    ...{ service: 'proxy', enclave: ENCLAVE, store, ...identityOf(keys) },
    genesis: {
      ...{ image: IMAGE, configuration: sha384('5'), charter: sha384('c'), normaliser: sha256('2') },
      ...{ heartbeatSeconds: 60, policies: [] },
    },
    now: () => ++time,
    ...{ publishEvery: 3_600_000, retryEvery: 1, onError: () => undefined },
  });

const record = async (ledger: Ledger, number: number): Promise<void> => {
  const recording = ledger.begin();
  await recording.record(intent(number));
  await recording.record(released(number));
};

const check = async (logs: readonly GivenLog[], ...trusted: readonly Keys[]) => {
  const lines = trusted.flatMap(logKeys).map(({ key }) => `log ${encodeKey(key)}\n`);
  const policy = parsePolicy(Buffer.from(`${lines.join('')}quorum none\n`));
  const {
    status,
    faults,
    logs: checked,
  } = await checkDecisions(logs, {
    ...{ policy, charter: CHARTER, known: KNOWN, now: time },
  });
  return {
    status,
    codes: [...new Set(faults.map(({ code }) => code))],
    origins: checked.map(({ origin }) => origin),
  };
};

describe.each(STORES)('in %s', (_, storeOf, logs) => {
  it('a log passes to new keys under a new origin, and a policy that names both proves all', async () => {
    for (const [number, keys] of [OLD, OLD, NEW, NEW].entries()) {
      const ledger = await open(keys, storeOf(keys));
      await record(ledger, number);
      await ledger.close();
    }
    const { status, codes, origins } = await check(logs(), OLD, NEW);
    expect({ status, codes }).toEqual({ status: 'proved', codes: [] });
    expect(origins.map((origin) => origin.split('/')[0])).toEqual([
      OLD.prefix,
      OLD.prefix,
      NEW.prefix,
      NEW.prefix,
    ]);
    // Each set of keys counts for its own origin alone, and neither of them for nothing.
    expect((await check(logs(), NEW)).codes).toContain('checkpoint_refused');
    expect((await check(logs(), OLD)).codes).toContain('checkpoint_refused');
    const swapped = [
      { ...OLD, number: NEW.number },
      { ...NEW, number: OLD.number },
    ];
    expect((await check(logs(), ...swapped)).codes).toEqual(['checkpoint_refused']);
    // Without the logs of before, what they hold is undecided, not proved.
    expect(await check(logs().slice(2), OLD, NEW)).toMatchObject({
      status: 'undecided',
      codes: ['follows_absent'],
    });
  });

  it('what is said of the last log of former keys is held against that log', async () => {
    for (const keys of [OLD, NEW]) {
      const ledger = await open(keys, storeOf(keys));
      await record(ledger, keys.number);
      await ledger.close();
    }
    const [first, second] = logs();
    if (!first || !second) throw new Error('no two logs');
    const { origins } = await check(logs(), OLD, NEW);
    const [origin = ''] = origins;
    const { size } = parseCheckpoint(
      parseNote((await first.reader.read('checkpoint')) ?? Buffer.alloc(0)).text,
    );
    // Signed by the former keys as well, of one entry less.
    const entries = (await readEntries(first.reader, 0, size)).slice(0, -1);
    const forged = await filesOfLog(origin, entries, {
      signers: signersFor(origin, OLD.number),
      witness: [],
    });
    const given = [{ path: 'forged', reader: readerOf(forged) }, second];
    expect((await check(given, OLD, NEW)).codes).toEqual(['follows_differs']);
  });
});

describe('a folder', () => {
  const [, storeOf, logs] = STORES[0] ?? [];
  if (!storeOf || !logs) throw new Error('no store');

  it('whose last log of former keys was not sealed is refused, until those keys have sealed it', async () => {
    const instance = 'proxy-20261122T000000000Z-00';
    const { originOf, signersOf } = identityOf(OLD);
    const genesis: EntryBody<'genesis'> = {
      ...{ kind: 'genesis', image: IMAGE, configuration: sha384('5'), charter: sha384('c') },
      ...{ normaliser: sha256('2'), heartbeatSeconds: 60, policies: [], follows: [] },
    };
    const entries = [genesis, intent(1)].map((body, sequence) =>
      encodeEntry({
        ...{ schema: DECISION_SCHEMA, enclave: ENCLAVE, instance, sequence },
        ...{ time: new Date(++time).toISOString(), ...body },
      }),
    );
    const origin = originOf(instance);
    writeFiles(
      join(folder, instance),
      await filesOfLog(origin, entries, { signers: signersOf(origin), witness: [] }),
    );

    const refused = open(NEW, storeOf(NEW));
    await expect(refused).rejects.toMatchObject({ code: 'ledger_unavailable' });
    expect(causeOf(await refused.catch((error: unknown) => error))).toContain('start once with those keys');
    await (await open(OLD, storeOf(OLD))).close();
    await (await open(NEW, storeOf(NEW))).close();
    const { status, codes } = await check(logs(), OLD, NEW);
    expect({ status, codes }).toEqual({ status: 'proved', codes: [] });
  });

  it('that is signed by other keys of the same origin is refused, with what to do', async () => {
    await (await open(OLD, storeOf(OLD))).close();
    const other = { ...OLD, number: NEW.number };
    const refused = await open(other, storeOf(other)).catch((error: unknown) => error);
    expect(causeOf(refused)).toContain('new keys need an origin of their own, CORDON_LEDGER_ORIGIN');
  });
});

const causeOf = (error: unknown): string =>
  error instanceof Error ? `${error.message}: ${error.cause === undefined ? '' : causeOf(error.cause)}` : '';
