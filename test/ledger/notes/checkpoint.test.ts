import fc from 'fast-check';
import { ed25519Message, encodeCheckpoint, mlDsa44Message, parseCheckpoint } from '../../../lib/ledger';
import { codeOf } from '../support';

const runs = { numRuns: Number(process.env.CORDON_RUNS ?? 200) };

// The example of C2SP tlog-checkpoint v1.0.0 (BSD 1-clause).
const EXAMPLE = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

test('reads the example of the specification', () => {
  const checkpoint = parseCheckpoint(EXAMPLE);
  expect(checkpoint).toMatchObject({
    origin: 'example.com/behind-the-sofa',
    size: 20_852_163,
    extensions: [],
  });
  expect(encodeCheckpoint(checkpoint)).toBe(EXAMPLE);
});

const lines = fc.string({ minLength: 1 }).filter((line) => !line.includes('\n'));

test('checkpoints are read as they are written', () =>
  fc.assert(
    fc.property(
      fc.record({
        origin: lines,
        size: fc.maxSafeNat(),
        root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
        extensions: fc.array(lines),
      }),
      (checkpoint) => {
        expect(parseCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
      },
    ),
    runs,
  ));

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
test.each([
  ['no newline at its end', `a\n1\n${root}`],
  ['no origin', `\n1\n${root}\n`],
  ['two lines', 'a\n1\n'],
  ['a leading zero', `a\n01\n${root}\n`],
  ['a sign', `a\n+1\n${root}\n`],
  ['a negative size', `a\n-1\n${root}\n`],
  ['a hexadecimal size', `a\n0x1\n${root}\n`],
  ['a size that numbers cannot hold', `a\n9007199254740992\n${root}\n`],
  ['a space', `a\n1 \n${root}\n`],
  ['a short root', 'a\n1\nAAAA\n'],
  ['a root with stray bits', `a\n1\n${root.replace('2I=', '2J=')}\n`],
  ['an empty extension', `a\n1\n${root}\n\n`],
])('refuses a checkpoint with %s', (_, text) =>
  expect(codeOf(() => parseCheckpoint(text))).toBe('checkpoint_malformed'),
);

// Laid out by hand from C2SP tlog-cosignature v1.1.0-rc.1.
test('cosigned messages are those of the specification', () => {
  const checkpoint = parseCheckpoint(EXAMPLE);
  expect(ed25519Message(1_679_315_147, EXAMPLE).toString()).toBe(
    `cosignature/v1\ntime 1679315147\n${EXAMPLE}`,
  );
  const hex = (text: string) => Buffer.from(text).toString('hex');
  expect(mlDsa44Message('w.example', 1_679_315_147, checkpoint).toString('hex')).toBe(
    [
      `${hex('subtree/v1')}0a00`,
      `09${hex('w.example')}`,
      '00000000641850cb',
      `1b${hex('example.com/behind-the-sofa')}`,
      '0000000000000000',
      '00000000013e2dc3',
      checkpoint.root.toString('hex'),
    ].join(''),
  );
  expect(codeOf(() => mlDsa44Message('w'.repeat(256), 0, checkpoint))).toBe('checkpoint_malformed');
});
