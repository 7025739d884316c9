import { encodeKey, parsePolicy, signText } from '../../../lib/ledger';
import { checkReleases } from '../../../lib/ledger/releases/check-releases';
import {
  encodeReleaseEntry,
  parseReleaseEntry,
  RELEASE_SCHEMA,
  type ReleaseBody,
  type Released,
  type ReleaseEntry,
} from '../../../lib/ledger/releases/entry';
import { filesOfLog, sha256, sha384, signersOf, timeOf, WITNESS } from '../decisions/story';
import { codeOf, readerOf } from '../support';

const ORIGIN = 'releases.example';
const image = (name: string, digit: string): Released => ({ kind: 'image', name, digest: sha256(digit) });
const model: Released = {
  kind: 'model',
  name: 'frontier',
  image: sha256('4'),
  weights: sha384('4'),
  safetyTraining: sha384('5'),
};
const policyBundle: Released = { kind: 'policy', name: 'weapons', version: 3, digest: sha384('6') };
const charter: Released = { kind: 'charter', name: 'commercial', digest: sha384('7') };
const assembly: Released = {
  kind: 'assembly',
  name: 'commercial',
  digest: sha384('8'),
  attestation: sha384('9'),
};
const ALL: readonly Released[] = [image('proxy', '1'), model, policyBundle, charter, assembly];
const withdraw = (of: number): ReleaseBody => ({ kind: 'withdrawal', of, reason: 'recalled' });

const placed = (bodies: readonly ReleaseBody[]): ReleaseEntry[] =>
  bodies.map(
    (body, sequence) =>
      ({ schema: RELEASE_SCHEMA, sequence, time: timeOf(sequence), ...body }) as ReleaseEntry,
  );

const policyText = (quorum: string) =>
  Buffer.from(
    `log ${signersOf(ORIGIN).map(({ key }) => encodeKey(key))}\nwitness w1 ${encodeKey(WITNESS.key)}\nquorum ${quorum}\n`,
  );

async function check(entries: readonly (ReleaseEntry | Buffer)[], wanted: readonly Released[] = []) {
  const bytes = entries.map((entry) => (Buffer.isBuffer(entry) ? entry : encodeReleaseEntry(entry)));
  const files = await filesOfLog(ORIGIN, bytes);
  const { faults } = await checkReleases(readerOf(files), { policy: parsePolicy(policyText('w1')), wanted });
  return faults.map(({ code, entry }) => `${code} ${entry}`);
}

test('finds what is in the log, by digest and not by name', async () => {
  expect(await check(placed(ALL), ALL)).toEqual([]);
  expect(await check(placed(ALL), [image('another name', '1')])).toEqual([]);
});

test.each<[string, Released]>([
  ['another image', image('proxy', '2')],
  ['a model with other weights', { ...model, weights: sha384('0') }],
  ['a model without its safety training', { ...model, safetyTraining: sha384('0') }],
  ['an older policy', { ...policyBundle, version: 2 }],
  ['a policy of another red line', { ...policyBundle, name: 'surveillance' }],
  ['another charter', { ...charter, digest: sha384('0') }],
  ['another assembly', { ...assembly, digest: sha384('0') }],
])('%s is not listed', async (_, one) => expect(await check(placed(ALL), [one])).toEqual(['not_listed 0']));

test('what was withdrawn may not be used until it is released again', async () => {
  const one = image('proxy', '1');
  expect(await check(placed([...ALL, withdraw(0)]), [one])).toEqual(['withdrawn 0']);
  expect(await check(placed([...ALL, withdraw(0)]), [model])).toEqual([]);
  expect(await check(placed([...ALL, withdraw(0), one]), [one])).toEqual([]);
});

const entries = placed([...ALL, withdraw(0)]);
const but = (index: number, patch: object) =>
  entries.map((entry, at) => (at === index ? ({ ...entry, ...patch } as ReleaseEntry) : entry));
test.each<[string, readonly (ReleaseEntry | Buffer)[], string]>([
  ['an entry left out', entries.filter((_, at) => at !== 2), 'sequence_gap 2'],
  ['an entry twice', [...entries.slice(0, 3), ...entries.slice(2)], 'sequence_gap 3'],
  ['an entry back-dated', but(3, { time: timeOf(-5) }), 'time_backwards 3'],
  ['a withdrawal of nothing', but(5, { of: 9 }), 'withdrawal_of_nothing 5'],
  ['a withdrawal of itself', but(5, { of: 5 }), 'withdrawal_of_nothing 5'],
  [
    'a withdrawal twice',
    [...entries, ...placed([...ALL, withdraw(0), withdraw(0)]).slice(6)],
    'withdrawal_repeated 6',
  ],
  ['no entry', [...entries.slice(0, 2), Buffer.from('{}'), ...entries.slice(3)], 'entry_malformed 2'],
])('names %s, signed with every key', async (_, changed, name) =>
  expect(await check(changed)).toEqual([name]),
);

test('says when no quorum has seen it, or when other keys signed', async () => {
  const files = await filesOfLog(ORIGIN, entries.map(encodeReleaseEntry), { witness: [] });
  const codes = async (text: Buffer) =>
    (await checkReleases(readerOf(files), { policy: parsePolicy(text), wanted: [] })).faults.map(
      ({ code }) => code,
    );
  expect(await codes(policyText('none'))).toEqual([]);
  expect(await codes(policyText('w1'))).toEqual(['quorum_missing']);
  expect(await codes(Buffer.from('quorum none\n'))).toEqual(['checkpoint_refused']);
  expect(await signText('x\n', [])).toEqual([]);
});

test.each([
  ['another order', (text: string) => text.replace('{"digest"', '{ "digest"')],
  ['a tag for a digest', (text: string) => text.replace(/sha256:[0-9a-f]+/, 'latest')],
  ['an unknown kind', (text: string) => text.replace('"image"', '"binary"')],
  ['a field more', (text: string) => text.replace('"kind"', '"extra":1,"kind"')],
  ['a negative place', (text: string) => text.replace('"sequence":0', '"sequence":-1')],
])('reads no entry with %s', (_, change) => {
  const text = encodeReleaseEntry(entries[0] as ReleaseEntry).toString();
  expect(change(text)).not.toBe(text);
  expect(codeOf(() => parseReleaseEntry(Buffer.from(change(text))))).toMatch(
    /^(entry_malformed|not_canonical)$/,
  );
});
