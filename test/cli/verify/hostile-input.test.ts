import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from '../../../lib/contract/verdict';
import { CHARTER } from '../assembly';
import { session } from '../session';

// Whatever is given as a template: a verdict, or one clear line and exit code 2. Nothing hangs, nothing is traced.

const folder = mkdtempSync(join(tmpdir(), 'cordon-hostile-'));
const nested = (open: string, close: string, times: number) => `${open.repeat(times)}1${close.repeat(times)}`;

const REFUSED: readonly (readonly [what: string, file: string, content: string | Buffer, says: RegExp])[] = [
  ['bytes of no text', 'bytes.json', Buffer.from([0xff, 0xfe, 0x00, 0x80]), /UTF-16 byte order mark/],
  ['a picture', 'picture.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd8, 0x00]), /is not valid UTF-8/],
  ['nothing', 'nothing.json', '', /not valid JSON: it ends too early/],
  ['nothing, in YAML', 'nothing.yaml', '', /exactly one YAML document/],
  ['half a template', 'half.json', '{"Resources":{"A":', /not valid JSON: it ends too early/],
  ['a number that is none', 'nan.json', '{"Resources":{"A":NaN}}', /something in it doesn't belong there/],
  ['text behind the end', 'behind.json', '{"Resources":{}} x', /what stands at position 17/],
  ['objects without end', 'deep.json', nested('{"a":', '}', 200_000), /deeper than 100 levels/],
  ['lists without end', 'lists.json', nested('[', ']', 500_000), /deeper than 100 levels/],
  ['lists without end, in YAML', 'lists.yaml', `Resources: ${nested('[', ']', 5_000)}`, /deeper than 100/],
  ['a key twice', 'twice.json', '{"Resources":{"A":{},"A":{}}}', /key twice, at \/Resources\/A/],
  ['a key twice, in YAML', 'twice.yaml', 'Resources:\n  A: {}\n  A: {}\n', /"A" twice .* at line 3/],
  ['an alias of itself', 'alias.yaml', 'Resources: &a {A: *a}\n', /the anchor &a at line 1/],
  ['two documents', 'two.yaml', 'Resources: {}\n---\nResources: {}\n', /exactly one YAML document/],
  ['an object of a program', 'tag.yaml', 'Resources: !!python/object:os.system {}\n', /the tag .*python/],
  ['a list', 'list.json', '[]', /no CloudFormation template/],
  ['null', 'null.json', 'null', /no CloudFormation template/],
  ['resources that are a list', 'resources.json', '{"Resources":[]}', /"Resources" .* is not an object/],
  ['more YAML than CloudFormation takes', 'long.yaml', `#${' '.repeat(1 << 20)}`, /at most 1048576 are read/],
];

test.each(REFUSED)('%s is refused in one line', async (_, file, content, says) => {
  const path = join(folder, file);
  writeFileSync(path, content);
  const { code, stdout, stderr } = await session(['verify', path, '--charter', CHARTER]);
  expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
    code: 2,
    stdout: '',
    lines: 1,
  });
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/internal error|undefined|\bat .*:\d+:\d+/);
});

test.each([
  ['a folder with the name of a template', (path: string) => mkdirSync(path), /has no manifest.json/],
  ['a link to itself', (path: string) => symlinkSync(path, path), /there is no/],
  ['a device', (path: string) => symlinkSync('/dev/zero', path), /leads out of the assembly directory/],
])('%s is refused in one line', async (what, make, says) => {
  const path = join(folder, `${what.replaceAll(' ', '-')}.json`);
  make(path);
  const { code, stderr } = await session(['verify', path, '--charter', CHARTER]);
  expect(code).toBe(2);
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(says)]);
});

const bucket = (BucketName: unknown, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: { BucketName },
  ...more,
});
const ANYTHING = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
const chain = (count: number, of: (next: string) => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, bucket(of(`R${index + 1}`))]));

test.each([
  ['a circle of references', { A: bucket({ Ref: 'B' }), B: bucket({ 'Fn::Sub': `\${A}-x` }) }],
  ['a circle of dependences', { A: bucket('a', { DependsOn: 'B' }), B: bucket('b', { DependsOn: 'A' }) }],
  ['a resource that names itself', { A: bucket({ 'Fn::GetAtt': ['A', 'Arn'] }) }],
  [
    'an endpoint that lets everything pass, and a bucket that takes everything',
    {
      A: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: { ServiceName: 'x', VpcId: 'y', PolicyDocument: ANYTHING },
      },
      B: bucket({ Ref: 'Gone' }),
      C: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'B' }, PolicyDocument: ANYTHING } },
    },
  ],
  ['references in a row', chain(400, (next) => ({ Ref: next }))],
  ['a text that doubles at each step', chain(100, (next) => ({ 'Fn::Sub': `\${${next}}\${${next}}` }))],
  ['names of what every object has', JSON.parse('{"__proto__":{"Type":"a"},"constructor":{"Type":"b"}}')],
  ['resources of other kinds of value', { A: null, B: [], C: 'x', D: { Type: [] }, E: { Type: 7 } }],
  ['properties of other kinds of value', { A: { Type: 'AWS::S3::Bucket', Properties: [] } }],
])('%s: a verdict, in which every finding has its words and its remedy', async (what, Resources) => {
  const path = join(folder, `${what.replaceAll(' ', '-')}.json`);
  writeFileSync(path, JSON.stringify({ Resources }));
  const { code, stdout, stderr } = await session(['verify', path, '--charter', CHARTER, '--format', 'json']);
  expect([code, stderr]).toEqual([1, '']);
  const { findings } = JSON.parse(stdout) as Verdict;
  expect(findings.filter(({ remedy }) => remedy === '')).toEqual([]);
  const odd = /\bundefined\b|\[object|NaN|itself failed|could not be checked|Maximum call stack| {2}| $/;
  expect(findings.map(({ message }) => message).filter((text) => odd.test(text))).toEqual([]);
});

test.each(['', 'nowhere-1', 'us-east', 'us-east-1a'])(
  'the region "%s" is refused in one line',
  async (region) => {
    const path = join(folder, 'placed.json');
    writeFileSync(path, '{"Resources":{}}');
    const { code, stderr } = await session(['verify', path, '--charter', CHARTER, '--region', region]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `cordon: region '${region}' is in no partition that Cordon knows; give its name, such as one of the charter's regions; see cordon verify --help [region-unknown]\n`,
    );
  },
);
