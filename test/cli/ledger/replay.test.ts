import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RED_LINES } from '../../../lib/config/red-lines';
import { parseCheckpoint, parseNote } from '../../../lib/ledger';
import type { EntryBody, Judgement } from '../../../lib/ledger/decisions/entry';
import { Sampler } from '../../../lib/ledger/decisions/sample';
import { POLICIES } from '../../../lib/services/classifier/policies';
import { draftPolicyBundle } from '../../../lib/services/classifier/policy/bundle';
import { digestOf } from '../../../lib/services/common/classify/classification';
import { enclose } from '../../../lib/services/common/envelope';
import { commit } from '../../../lib/services/common/ledger/commitment';
import { openFileSink } from '../../../lib/services/common/ledger/file-sink';
import { openPayloadSeal, sealedSink } from '../../../lib/services/common/ledger/payload-seal';
import { openPayloads, type Payload } from '../../../lib/services/common/ledger/payloads';
import { serialiseAnswer } from '../../../lib/services/proxy/streaming/answer';
import { openReplayer, policyIn } from '../../../lib/services/replay/replayer';
import { NORMALISER_DIGEST } from '../../../lib/services/text/normaliser';
import { filesOfLog, requestOf, sha256, sha384 } from '../../ledger/decisions/story';
import { session } from '../session';
import { encodeStory, originOf, type Trust, writeFiles, writeTrust } from './logs';

// Logs whose verdicts are what the screen really says of texts that really were sealed; and then not.

const SALT = Buffer.alloc(32, 7).toString('base64');
const HARMLESS = 'Which of our depots can repair forty-tonne lorries?';
const FORBIDDEN = 'Track every citizen without a warrant from bulk phone location data.';
const POLICY_BUNDLES = RED_LINES.map((redLine) => {
  const draft = { version: 3, issued: new Date(0), expires: new Date(1) };
  const source = POLICIES[redLine];
  // Words of their own make it another policy than the package's, with the same weights.
  const payload = draftPolicyBundle({ ...source, text: `${source.text} And so it is.` }, draft);
  return enclose('application/vnd.cordon.policy-bundle+json', payload, { keyid: 'k', sig: Buffer.alloc(1) });
});

let folder: string;
let trust: Trust;
let bundles: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-replay-'));
  trust = writeTrust(folder);
  bundles = POLICY_BUNDLES.map((text, at) => {
    writeFileSync(join(folder, `bundle-${at}.json`), text);
    return join(folder, `bundle-${at}.json`);
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const askedOf = (content: string) =>
  JSON.stringify({
    ...{ tenant: 'desk', purpose: 'logistics' },
    request: { model: 'any', messages: [{ role: 'user', content }] },
  });
const answeredOf = (content: string | null) =>
  serialiseAnswer({
    ...{
      content,
      refusal: null,
      reasoning: null,
      toolCalls: [],
      finishReason: 'stop',
      model: 'm',
      invocation: 'i',
    },
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });

interface Told {
  intent: EntryBody<'intent'>;
  decision: EntryBody<'decision'>;
  payloads: Payload[];
  approval?: EntryBody<'approval'>;
}

/** By the bundles that were brought, or by none that anyone has. */
const own = openReplayer(POLICY_BUNDLES.map(policyIn));

/** A request as a proxy records it whose classifiers are the screen by those bundles. */
async function tell(number: number, asked: string, answered?: string): Promise<Told> {
  const exchange = own.read(asked, answered);
  const judge = async (direction: 'input' | 'output'): Promise<Judgement[]> => {
    const question = exchange[direction];
    if (!question) return [];
    return Promise.all(
      RED_LINES.map(async (redLine, at): Promise<Judgement> => {
        const found = await own.judge(redLine, question, digests[at]);
        if (!found) throw new Error('no judgement');
        const { verdict, scores, policy, classifier } = found;
        return { redLine, verdict, scores, policy: { version: 3, ...policy }, classifier };
      }),
    );
  };
  const request = requestOf(number);
  const { counts } = exchange.input;
  const intent: EntryBody<'intent'> = {
    ...{ kind: 'intent', request, tenant: 'desk', agency: 'army', purpose: 'logistics' },
    ...{ commitment: commit(SALT, asked), normaliser: NORMALISER_DIGEST, ...counts },
  };
  const input = await judge('input');
  const refused = input.find(({ verdict }) => verdict === 'refuse');
  const decision: EntryBody<'decision'> = refused
    ? { kind: 'decision', request, outcome: 'refused', code: 'red_line', redLine: refused.redLine, input }
    : {
        ...{ kind: 'decision', request, outcome: 'released', input, output: await judge('output') },
        commitment: commit(SALT, answered ?? ''),
      };
  const payloads: Payload[] = [
    { request, salt: SALT, asked },
    ...(answered === undefined ? [] : [{ request, answered }]),
  ];
  return { intent, decision, payloads };
}

const digests = POLICY_BUNDLES.map((text) => {
  const { payload } = JSON.parse(text);
  return `sha384:${createHash('sha384').update(Buffer.from(payload, 'base64')).digest('hex')}`;
});

let logs = 0;
/** Writes a log and what was sealed, as a copy of a bucket has it, and replays them. */
async function replay(told: readonly Told[], ...more: readonly string[]) {
  const home = join(folder, `case-${logs++}`);
  const bodies: readonly EntryBody[] = [
    {
      ...{ kind: 'genesis', image: sha256('1'), configuration: sha384('5'), charter: sha384('6') },
      ...{ normaliser: NORMALISER_DIGEST, heartbeatSeconds: 60, policies: [], follows: [] },
    },
    ...told.flatMap(({ intent, approval, decision }) => [intent, ...(approval ? [approval] : []), decision]),
  ];
  writeFiles(join(home, 'log'), await filesOfLog(originOf('proxy-r'), encodeStory('proxy-r', bodies)));
  const lines = told
    .flatMap(({ payloads }) => payloads)
    .map((one) => `${JSON.stringify({ schema: 's', ...one })}\n`);
  mkdirSync(join(home, 'payloads/payloads-1-ab'), { recursive: true });
  writeFileSync(
    join(home, 'payloads/payloads-1-ab/000000000000.json'),
    `${lines.slice(0, 2).join('')}{"probe":"now"}\n`,
  );
  writeFileSync(join(home, 'payloads/payloads-1-ab/000000000002.json'), lines.slice(2).join(''));
  return run(home, ...more);
}

async function run(home: string, ...more: readonly string[]) {
  const { stdout, stderr, code } = await session([
    ...['ledger', 'replay', join(home, 'log'), '--policy', trust.policy],
    ...['--payloads', join(home, 'payloads'), '--format', 'json', ...more],
  ]);
  const verdict = stdout === '' ? undefined : JSON.parse(stdout);
  const found = verdict?.findings.map(
    ({ rule, entry }: { rule: string; entry: number }) => `${rule} ${entry}`,
  );
  return { home, code, stderr, verdict, found, status: verdict?.verdict };
}

const withBundles = () => ['--bundles', ...bundles];
let story: Told[];
beforeEach(async () => {
  story = [
    await tell(1, askedOf(HARMLESS), answeredOf('Depot four.')),
    await tell(2, askedOf(FORBIDDEN)),
    await tell(3, askedOf('What does a convoy need in winter?'), answeredOf('Chains.')),
  ];
});

it('comes to the same verdicts by the same policies, score for score', async () => {
  const { code, found, verdict } = await replay(story, ...withBundles());
  expect({ code, found }).toEqual({ code: 0, found: [] });
  expect(story.map(({ decision }) => decision.outcome)).toEqual(['released', 'refused', 'released']);
  expect(verdict.claims.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`)).toEqual([
    'intact proved',
    'witnessed proved',
    'opened proved',
    'reproduced proved',
  ]);
  const text = await session([
    ...['ledger', 'replay', join(folder, `case-${logs - 1}`, 'log'), '--policy', trust.policy],
    ...['--payloads', join(folder, `case-${logs - 1}`, 'payloads'), ...withBundles()],
  ]);
  expect(text.stdout).toMatch(/^proved: all of 4 claims, 7 entries of 1 log\n/);
  expect(text.stdout).toContain('samples  3 of 3 decided requests; 15 verdicts by the same policy and code');
});

it('judges by its own policies where none is brought, which reproduces nothing', async () => {
  expect(await replay(story)).toMatchObject({
    ...{ code: 1, status: 'undecided' },
    found: ['nothing_reproduced 0'],
  });
});

const first = (told: readonly Told[] = story): Told => {
  const [one] = told;
  if (!one) throw new Error('no story');
  return one;
};
const changeVerdict = (told: Told, direction: 'input' | 'output', change: Partial<Judgement>) => {
  const [judged, ...rest] = told.decision[direction] ?? [];
  if (judged) told.decision = { ...told.decision, [direction]: [{ ...judged, ...change }, ...rest] };
};

it.each<[string, string, () => void | Promise<void>]>([
  [
    'another verdict was recorded',
    'verdict_differs 2',
    () => changeVerdict(first(), 'input', { verdict: 'hold' }),
  ],
  [
    'another score was recorded',
    'scores_differ 2',
    () => changeVerdict(first(), 'output', { scores: { screen: 0.7 } }),
  ],
  ['a score was left out', 'scores_differ 2', () => changeVerdict(first(), 'output', { scores: {} })],
  [
    'another text was sealed',
    'commitment_differs 2',
    () => (first().payloads[0] = { request: requestOf(1), salt: SALT, asked: askedOf('x') }),
  ],
  [
    'another salt was sealed',
    'commitment_differs 2',
    () => (first().payloads[0] = { request: requestOf(1), salt: 'AAAA', asked: askedOf(HARMLESS) }),
  ],
  [
    'another answer was sealed',
    'commitment_differs 2',
    () => (first().payloads[1] = { request: requestOf(1), answered: answeredOf('x') }),
  ],
  [
    'the text is of another tenant',
    'subject_differs 2',
    () => (first().intent = { ...first().intent, tenant: 'other' }),
  ],
  [
    'the text is of another purpose',
    'subject_differs 2',
    () => (first().intent = { ...first().intent, purpose: 'other' }),
  ],
  [
    'another request is held than was sealed',
    'request_differs 2',
    () => {
      const { commitment: _, ...decision } = first().decision;
      const hold = { requestDigest: sha256('1'), policyDigest: sha256('2'), payloadDigest: sha256('3') };
      first().decision = {
        ...{ ...decision, outcome: 'held', output: undefined, review: { id: 'r', reviewers: [] } },
        hold: { ...hold, stage: 'input', expires: '2026-11-22T21:00:00.000Z' },
      };
    },
  ],
  ['more was read', 'reading_differs 2', () => (first().intent = { ...first().intent, texts: 9 })],
  ['less was unreadable', 'reading_differs 2', () => (first().intent = { ...first().intent, unreadable: 1 })],
  [
    'what was sealed is no request',
    'payload_malformed 2',
    () => {
      first().payloads[0] = { request: requestOf(1), salt: SALT, asked: '{}' };
      first().intent = { ...first().intent, commitment: commit(SALT, '{}') };
    },
  ],
  [
    'what was sealed is a request in other words',
    'payload_malformed 2',
    () => {
      const asked = askedOf(HARMLESS).replace('{"tenant"', '{ "tenant"');
      first().payloads[0] = { request: requestOf(1), salt: SALT, asked };
      first().intent = { ...first().intent, commitment: commit(SALT, asked) };
    },
  ],
])('is refuted where %s', async (_, code, spoil) => {
  await spoil();
  const { status, found } = await replay(story, ...withBundles());
  expect({ status, found: new Set(found) }).toEqual({ status: 'refuted', found: new Set([code]) });
});

/** What was refused, recorded as released by a policy and a code that nobody has. */
async function releasedAgainst(text: string): Promise<Told> {
  const told = await tell(4, askedOf(text), answeredOf('Done.'));
  const judged = RED_LINES.map(
    (redLine): Judgement => ({
      ...{ redLine, verdict: 'allow', policy: { version: 9, digest: sha384('9') } },
      classifier: { engine: 'screen', digest: sha256('9') },
    }),
  );
  const { request } = told.decision;
  told.decision = {
    ...{ kind: 'decision', request, outcome: 'released', input: judged, output: judged },
    commitment: commit(SALT, answeredOf('Done.')),
  };
  told.payloads = [told.payloads[0], { request, answered: answeredOf('Done.') }].flatMap((one) => one ?? []);
  return told;
}

it('names what another policy released and its own refuses', async () => {
  const { status, found } = await replay([await releasedAgainst(FORBIDDEN)]);
  expect(status).toBe('refuted');
  expect(new Set(found)).toEqual(new Set(['released_against 2']));
});

describe('decides nothing', () => {
  it('of what another policy released without an approval, and its own would hold', async () => {
    // Nobody can read it, so that it is held whatever it scores.
    const opaque = createHash('shake256', { outputLength: 600 }).update('opaque').digest('base64');
    const told = await releasedAgainst(opaque);
    const held = await replay([told]);
    expect({ status: held.status, found: new Set(held.found) }).toEqual({
      status: 'undecided',
      found: new Set(['released_doubtful 2']),
    });
    const approval: EntryBody<'approval'> = {
      ...{ kind: 'approval', request: requestOf(4), review: 'r', stage: 'output' },
      reviewers: ['first', 'second'].map((id) => ({ id, decidedAt: '2026-11-22T20:00:00.000Z' })),
      ...{ requestDigest: digestOf(askedOf(opaque)), policyDigest: sha256('2'), payloadDigest: sha256('3') },
    };
    const { request } = told.decision;
    const review = { id: 'r', reviewers: ['first', 'second'] };
    expect(
      await replay([{ ...told, approval, decision: { ...told.decision, request, review } }]),
    ).toMatchObject({ found: ['nothing_reproduced 0'] });
    // Two people approved another request than this one, which no digest of the log itself can show.
    const other = { ...approval, requestDigest: digestOf(askedOf(HARMLESS)) };
    expect(
      await replay([{ ...told, approval: other, decision: { ...told.decision, request, review } }]),
    ).toMatchObject({ status: 'refuted', found: ['request_differs 3'] });
  });

  it('where what was sealed is not there', async () => {
    first().payloads = [];
    const { status, found, code } = await replay(story, ...withBundles());
    expect({ status, found, code }).toEqual({ status: 'undecided', found: ['payload_missing 2'], code: 1 });
    story = [await tell(1, askedOf(HARMLESS), answeredOf('Depot four.'))];
    first().payloads.pop();
    expect(await replay(story)).toMatchObject({ status: 'undecided', found: ['payload_missing 2'] });
  });

  it('where nothing was decided', async () => {
    expect(await replay([])).toMatchObject({ status: 'undecided', found: ['nothing_sampled 0'] });
  });
});

it('holds the log against its root and its witnesses all the same', async () => {
  const { home } = await replay(story);
  cpSync(join(home, 'log'), join(home, 'other/log'), { recursive: true });
  cpSync(join(home, 'payloads'), join(home, 'other/payloads'), { recursive: true });
  const bodies = story.flatMap(({ intent, decision }) => [intent, decision]);
  const files = await filesOfLog(
    originOf('proxy-r'),
    encodeStory('proxy-r', [...bodies, ...bodies].slice(0, 8)),
  );
  const bundle = files.get('tile/entries/000.p/8') ?? Buffer.alloc(0);
  writeFileSync(join(home, 'other/log/tile/entries/000.p/7'), bundle);
  expect((await run(join(home, 'other'))).found).toContain('entry_differs 0');
  const { policy } = writeTrust(folder, 'w1');
  const strict = await run(home, '--policy', policy, ...withBundles());
  expect(strict.status).toBe('proved');
  writeFileSync(join(home, 'log/checkpoint'), 'nonsense');
  expect((await run(home)).found).toContain('checkpoint_refused 0');
});

it('reads what a proxy sealed in a folder, with its key, and says so where it is another', async () => {
  const { home } = await replay(story);
  const directory = join(home, 'sealed');
  const seal = await openPayloadSeal(directory);
  const payloads = openPayloads(async (name) =>
    sealedSink(await openFileSink(directory, `${name}.jsonl`), name, seal),
  );
  for (const one of story.flatMap((told) => told.payloads)) await payloads.seal(one);
  await payloads.close();
  const sealed = ['--payloads', directory, ...withBundles()];
  expect(await run(home, ...sealed, '--key', `${directory}.key`)).toMatchObject({ code: 0, found: [] });
  expect(await run(home, ...sealed)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('name the file of their key'),
  });
  writeFileSync(join(home, 'wrong.key'), 'ab'.repeat(32));
  const wrong = await run(home, ...sealed, '--key', join(home, 'wrong.key'));
  expect(wrong).toMatchObject({ status: 'undecided', code: 1 });
  expect(wrong.verdict.findings[0].message).toContain("can't be read");
});

describe('samples', () => {
  const checkpointOf = async (told: readonly Told[]) => {
    const bodies = told.flatMap(({ intent, decision }) => [intent, decision]);
    const entries = encodeStory('proxy-r', bodies);
    const note = (await filesOfLog(originOf('proxy-r'), entries)).get('checkpoint') ?? Buffer.alloc(0);
    return { entries, checkpoint: parseCheckpoint(parseNote(note).text) };
  };
  const pick = async (most: number, salt = '', root?: Buffer) => {
    const many = Array.from({ length: 60 }, (_, number) => {
      const request = requestOf(number);
      return {
        ...first(),
        intent: { ...first().intent, request },
        decision: { ...first().decision, request },
      };
    });
    const { entries, checkpoint } = await checkpointOf(many);
    const sampler = new Sampler(most, salt);
    const take = sampler.of({ ...checkpoint, ...(root && { root }) });
    for (const [index, bytes] of entries.entries()) take(index, bytes);
    return { picked: sampler.samples().map(({ entry }) => entry), decided: sampler.decided };
  };

  it('are picked by the signed root alone, and by what a verifier adds', async () => {
    const { picked, decided } = await pick(10);
    expect(decided).toBe(60);
    expect(picked).toHaveLength(10);
    expect(picked).toEqual(picked.toSorted((a, b) => a - b));
    expect((await pick(10)).picked).toEqual(picked);
    expect((await pick(10, 'mine')).picked).not.toEqual(picked);
    expect((await pick(10, '', Buffer.alloc(32, 1))).picked).not.toEqual(picked);
  });

  it('of fewer are among those of more, and all where there are no more', async () => {
    const [few, many] = [await pick(5), await pick(20)];
    expect(few.picked.every((one) => many.picked.includes(one))).toBe(true);
    expect((await pick(100)).picked).toHaveLength(60);
  });
});

it.each([
  [['--samples', '0'], "'0' is no number of samples; give 1 to 10000"],
  [['--samples', '10001'], "'10001' is no number of samples"],
  [['--payloads', '/nowhere'], 'ENOENT'],
])('answers %j with one line and exit 2', async (more, line) => {
  const { code, stderr } = await replay(story, ...more);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(line) });
});

it('answers a bundle that is none with one line and exit 2', async () => {
  writeFileSync(join(folder, 'odd.json'), '{}');
  expect(await replay(story, '--bundles', join(folder, 'odd.json'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`'${join(folder, 'odd.json')}': `),
  });
});

it('tells of a thousand findings of a log, and counts the rest', async () => {
  const home = join(folder, 'spoilt');
  const log = await filesOfLog(originOf('spoilt'), Array(1100).fill(Buffer.from('{}')));
  writeFiles(join(home, 'log'), log);
  writeFiles(
    join(home, 'payloads'),
    new Map([['payloads-1-ab/000000000000.json', Buffer.from('{"probe":"now"}\n')]]),
  );
  const { code, status, verdict } = await run(home);
  expect({ code, status }).toEqual({ code: 1, status: 'refuted' });
  // That nothing could be sampled is of no log.
  expect([verdict.findings.length, verdict.leftOut]).toEqual([1001, 100]);
});
