import {
  encodeCheckpoint,
  encodeNote,
  encodeTlogProof,
  isQuorum,
  leafHash,
  MAX_PROOF_HASHES,
  type NoteSigner,
  openCheckpoint,
  openTrustedCheckpoint,
  parsePolicy,
  parseTlogProof,
  proveInclusion,
  rootHash,
  signNote,
  treeOf,
  verifyTlogProof,
} from '../../../lib/ledger';
import { codeOf, entry, logSigners, NOW, ORIGIN, vkeys, witnessSigner } from '../support';

const log = logSigners();
const witnesses = [1, 2, 3, 4].map((number) => witnessSigner(number, number === 4 ? 'ml-dsa-44' : 'ed25519'));
const [logKey = '', logKey2 = ''] = vkeys(log);
const [w1 = '', w2 = '', w3 = '', w4 = ''] = vkeys(witnesses);

const TEXT = `# who is believed
log ${logKey}
\tlog ${logKey2}  https://log.example/  

witness W1 ${w1}
witness W2 ${w2} https://w2.example/
witness W3 ${w3}
witness W4 ${w4}
group one any W1 W2
group two 2 one W3 W4
quorum two
`;
const parse = (text: string) => parsePolicy(Buffer.from(text));
const policy = parse(TEXT);

test('reads a policy', () => {
  expect(policy.logs.map(({ key, url }) => [key.name, url])).toEqual([
    [ORIGIN, undefined],
    [ORIGIN, 'https://log.example/'],
  ]);
  expect([...policy.witnesses.keys()]).toEqual(['W1', 'W2', 'W3', 'W4']);
  expect([...policy.groups.values()].map(({ threshold }) => threshold)).toEqual([1, 2]);
});

test.each([
  [[], false],
  [['W1'], false],
  [['W1', 'W2'], false],
  [['W1', 'W3'], true],
  [['W3', 'W4'], true],
  [['W2', 'W4', 'X'], true],
  [['one', 'W3'], false],
])('%p are a quorum: %p', (cosigned, expected) => {
  expect(isQuorum(policy, new Set(cosigned))).toBe(expected);
});

test('no quorum is needed where the policy says so', () =>
  expect(isQuorum(parse(`log ${logKey}\nquorum none\n`), new Set())).toBe(true));

test.each([
  ['nothing', ''],
  ['no quorum', `log ${logKey}\n`],
  ['no newline at its end', 'quorum none'],
  ['two quorums', 'quorum none\nquorum none\n'],
  ['a quorum that is not defined', 'quorum W\n'],
  ['a quorum that is defined later', `quorum W\nwitness W ${w1}\n`],
  ['an unknown keyword', 'logs x\nquorum none\n'],
  ['a keyword in capitals', 'QUORUM none\n'],
  ['a comment behind a line', 'quorum none # none\n'],
  ['a carriage return', 'quorum none\r\n'],
  ['a log twice', `log ${logKey}\nlog ${logKey} https://x\nquorum none\n`],
  ['a witness of a name that is taken', `witness W ${w1}\nwitness W ${w2}\nquorum W\n`],
  ['a witness of a key that is taken', `witness W ${w1}\nwitness V ${w1}\nquorum W\n`],
  ['a witness without a name', `witness ${w1}\nquorum none\n`],
  ['a witness named none', `witness none ${w1}\nquorum none\n`],
  ['a log with the key of a witness', `log ${w1}\nquorum none\n`],
  ['a witness with the key of a log', `witness W ${logKey}\nquorum W\n`],
  ['a group without members', 'group g any\nquorum g\n'],
  ['a group of what is not defined', 'group g any W\nquorum g\n'],
  ['a group of none', 'group g any none\nquorum g\n'],
  ['a group in itself', `witness W ${w1}\ngroup g any g W\nquorum g\n`],
  ['a member twice', `witness W ${w1}\ngroup g 2 W W\nquorum g\n`],
  ['a member of two groups', `witness W ${w1}\ngroup g any W\ngroup h any W\nquorum h\n`],
  ['a threshold of zero', `witness W ${w1}\ngroup g 0 W\nquorum g\n`],
  ['a threshold above its members', `witness W ${w1}\ngroup g 2 W\nquorum g\n`],
  ['a threshold with a leading zero', `witness W ${w1}\ngroup g 01 W\nquorum g\n`],
  ['a malformed key', `log ${logKey.slice(0, -4)}\nquorum none\n`],
])('refuses a policy with %s', (_, text) => expect(codeOf(() => parse(text))).toBe('policy_malformed'));

test('takes 32 logs, witnesses and groups, and names of any octets', () => {
  const many = Array.from({ length: 32 }, (_, number) => number + 10);
  const lines = [
    ...many.map((number) => `log ${vkeys(logSigners(`l${number}`, number))[0]}`),
    ...many.map((number) => `witness w${number} ${vkeys([witnessSigner(number)])[0]}`),
    ...many.map((number) => `group g${number} all w${number}`),
    `group \u212a any ${many.map((number) => `g${number}`).join(' ')}`,
  ];
  const big = parse(`${lines.join('\n')}\nquorum \u212a\n`);
  expect(isQuorum(big, new Set(['w41']))).toBe(true);
  expect(codeOf(() => parse(`${lines.join('\n')}\nquorum K\n`))).toBe('policy_malformed');
});

const size = 20;
const tree = treeOf(Array.from({ length: size }, (_, index) => leafHash(entry(index))));
const note = async (signers: readonly NoteSigner[], origin = ORIGIN) =>
  encodeNote(
    await signNote(
      encodeCheckpoint({ origin, size, root: await rootHash(tree, size), extensions: [] }),
      signers,
    ),
  );
const [w, , x] = witnesses;
const quorum = [w, x].filter((signer) => signer !== undefined);

test('opens a checkpoint that the log signed and a quorum saw', async () => {
  const opened = openTrustedCheckpoint(policy, await note([...log, ...quorum]), { everyLogKey: true });
  expect(opened.cosigned.map(({ witness, timestamp }) => [witness.name, timestamp])).toEqual([
    ['W1', NOW],
    ['W3', NOW],
  ]);
  expect([opened.signedBy.length, opened.notSignedBy.length, opened.quorum]).toEqual([2, 0, true]);
});

test.each([
  ['another log', () => note([...logSigners('other.example')], 'other.example'), 'log_unknown'],
  ['witnesses alone', () => note(quorum), 'note_unsigned'],
  ['one of two keys', () => note([log[0], ...quorum]), 'note_unsigned'],
  ['the log alone', () => note(log), 'quorum_missing'],
  ['one witness', () => note([...log, ...quorum.slice(1)]), 'quorum_missing'],
  ['one witness twice', () => note([...log, ...quorum.slice(1), ...quorum.slice(1)]), 'quorum_missing'],
  [
    'the keys of another log for its origin',
    () => note([...logSigners(ORIGIN, 9), ...quorum]),
    'note_unsigned',
  ],
])('refuses a checkpoint by %s', async (_, make, code) => {
  const bytes = await make();
  expect(codeOf(() => openTrustedCheckpoint(policy, bytes, { everyLogKey: true }))).toBe(code);
});

test('says that there is no quorum, where the caller wants to know more', async () => {
  const opened = openCheckpoint(policy, await note([log[0]]));
  expect([opened.quorum, opened.notSignedBy.map(({ type }) => type)]).toEqual([false, [6]]);
});

describe('proofs', () => {
  const proofOf = async (index: number, extra?: Buffer) => ({
    ...(extra && { extra }),
    index,
    hashes: await proveInclusion(tree, index, size),
    checkpoint: await note([...log, ...quorum]),
  });

  test('are read as they are written, and verify', async () => {
    for (let index = 0; index < size; index++) {
      const proof = await proofOf(index, index % 2 === 0 ? Buffer.from('hint') : undefined);
      const read = parseTlogProof(encodeTlogProof(proof));
      expect(read).toEqual(proof);
      expect(verifyTlogProof(policy, read, entry(index)).checkpoint.size).toBe(size);
    }
  });

  test('are of one entry, whatever their extra data says', async () => {
    const proof = await proofOf(3, entry(4));
    expect(codeOf(() => verifyTlogProof(policy, proof, entry(4)))).toBe('proof_invalid');
    expect(codeOf(() => verifyTlogProof(policy, { ...proof, index: 4 }, entry(4)))).toBe('proof_invalid');
    expect(codeOf(() => verifyTlogProof(policy, { ...proof, index: size }, entry(3)))).toBe('proof_invalid');
    verifyTlogProof(policy, { ...proof, extra: Buffer.from('other') }, entry(3));
  });

  test('without a quorum are refused', async () => {
    const proof = { ...(await proofOf(3)), checkpoint: await note(log) };
    expect(codeOf(() => verifyTlogProof(policy, proof, entry(3)))).toBe('quorum_missing');
  });

  test('any flipped bit is found, but in extra data', async () => {
    const bytes = encodeTlogProof({ ...(await proofOf(3)), checkpoint: await note([log[0], ...quorum]) });
    // A step that divides no byte visits each place in turn, over the bits.
    for (let bit = 0; bit < bytes.length * 8; bit += 17) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(codeOf(() => verifyTlogProof(policy, parseTlogProof(changed), entry(3)))).toBeDefined();
    }
  });

  const hash = `${'A'.repeat(43)}=\n`;
  test.each([
    ['another header', 'c2sp.org/tlog-proof@v2\nindex 0\n\n'],
    ['no index', `c2sp.org/tlog-proof@v1\n${hash}\n`],
    ['a leading zero', 'c2sp.org/tlog-proof@v1\nindex 00\n\n'],
    ['extra data behind the index', 'c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\n'],
    ['extra data twice', 'c2sp.org/tlog-proof@v1\nextra AAAA\nextra AAAA\nindex 0\n\n'],
    ['extra data that is not base64', 'c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\n'],
    ['a short hash', 'c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n'],
    ['too many hashes', `c2sp.org/tlog-proof@v1\nindex 0\n${hash.repeat(MAX_PROOF_HASHES + 1)}\n`],
    ['no empty line', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
  ])('with %s are refused', async (_, head) => {
    const bytes = Buffer.concat([Buffer.from(head), await note(log)]);
    expect(codeOf(() => parseTlogProof(bytes))).toBe('proof_malformed');
  });
});
