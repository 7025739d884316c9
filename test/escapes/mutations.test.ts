import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { InputError } from '../../lib/assembly/input-error';
import { withContents } from '../../lib/assembly/model-of';
import type { ClaimId } from '../../lib/claims/claim';
import { verify } from '../../lib/verify/verify';
import { session } from '../cli/session';
import { goodOf, type TemplateJson } from './draft';

// Any value of any template replaced by anything of another kind. CORDON_RUNS=10000 makes a night of it.
const RUNS = Number(process.env.CORDON_RUNS ?? 150);
const CLAIMS: readonly ClaimId[] = ['closed-world', 'one-boundary', 'no-edge'];

const good = goodOf('commercial');
const templates = good.assembly.templates;

interface Spot {
  readonly file: string;
  readonly path: readonly string[];
}

const spots: readonly Spot[] = templates.flatMap(({ file, raw }) => spotsIn(file, raw, []));

function spotsIn(file: string, node: unknown, path: readonly string[]): Spot[] {
  const below =
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, value]) => spotsIn(file, value, [...path, key]))
      : [];
  return path.length > 0 ? [{ file, path }, ...below] : below;
}

/** Where any value that the table admits is as good as another: names, words for people, sizes within its bounds. */
const HARMLESS = [
  /Description$/,
  /\/Tags(\/\d+(\/(Key|Value))?)?$/,
  /\/Sid$/,
  /(Alarm|Dashboard|Policy|Group|Trail|Analyzer|Filter|Metric|Variant|Endpoint|Model|Service|Cluster|Repository|Role|Table|Alias|Bucket|Container|Attribute)?Name$/,
  /\/(Family|LogGroupName|MetricNamespace|Namespace|FilterPattern|DashboardBody)(\/Fn::Join.*)?$/,
  /\/Dimensions(\/\d+(\/(Name|Value)(\/Fn::.*)?)?)?$/,
  /\/AdvancedEventSelectors\/\d+\/Name$/,
  /\/awslogs-stream-prefix$/,
  /\/cloudwatch:namespace(\/\d+)?$/,
  /\/(TargetValue|Threshold|Period|EvaluationPeriods|DatapointsToAlarm|ScaleInCooldown|ScaleOutCooldown|Priority|RuleNumber|TTL|StopTimeout|Interval|Timeout|Retries|StartPeriod|Memory|MaxCapacity|MinCapacity|DesiredCount|InitialInstanceCount|VolumeSizeInGB|Value|From|To|Days)$/,
  /\/Environment\/\d+\/Value(\/Fn::.*)?$/,
  /\/Outputs\/.*$/,
  /\/DependsOn(\/\d+)?$/,
  /\/PolicyDocument\/Statement\/\d+\/Action(\/\d+)?$/,
  /\/Resource(\/\d+)?(\/Fn::Join\/1\/\d+)$/,
];

const other = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', 'x', '*', 'true', 0, -1, 7, 1e21, [], {}, ['x'], [[]], {
    x: 1,
  }),
  fc.constantFrom<unknown>(
    { Ref: 'Nowhere' },
    { 'Fn::GetAtt': ['Nowhere', 'Arn'] },
    { 'Fn::Sub': ['$', '{Nowhere}'].join('') },
  ),
  fc.constantFrom<unknown>(
    { 'Fn::Transform': {} },
    { 'Fn::If': ['x', 1, 2] },
    '{{resolve:ssm:x}}',
    '\uE000x\uE001',
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The template with one value replaced. */
function replaced({ file, path }: Spot, value: unknown): TemplateJson {
  const copy = structuredClone(templates.find((each) => each.file === file)?.raw) as TemplateJson;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return copy;
}

/** What comes of a template: `proved`, `refuted`, or `input` when it can't be read. Anything else throws. */
function outcomeOf(file: string, content: TemplateJson): string {
  const source = { file: '', digest: '', charter: good.deployment.charter };
  try {
    const { verdict, findings } = verify(withContents(good.assembly, new Map([[file, content]])), source, {
      claims: CLAIMS,
    });
    const thrown = findings.filter(({ message }) =>
      /the check itself failed|could not be checked/.test(message),
    );
    expect(thrown).toEqual([]);
    return verdict;
  } catch (error) {
    if (error instanceof InputError) return 'input';
    throw error;
  }
}

test('a value of another kind, anywhere, is refuted unless it is harmless', () => {
  fc.assert(
    fc.property(fc.constantFrom(...spots), other, (spot, value) => {
      const before = spot.path.reduce<unknown>(
        (node, key) => (node as Record<string, unknown>)[key],
        templates.find(({ file }) => file === spot.file)?.raw,
      );
      fc.pre(String(JSON.stringify(before)) !== String(JSON.stringify(value)));
      const outcome = outcomeOf(spot.file, replaced(spot, value));
      const pointer = `/${spot.path.join('/')}`;
      if (outcome === 'proved') expect(HARMLESS.filter((each) => each.test(pointer))).not.toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a file that is cut, or of which a byte is another, never passes and never breaks the verifier', async () => {
  const texts = templates.map(({ file, raw }) => [file, JSON.stringify(raw)] as const);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.option(fc.constantFrom('', '"', '{', '}', '[', ']', ',', '\\', '\0', '\uFEFF', '\uD800', '\uE000')),
      async ([file, text], where, insert) => {
        const at = Math.floor(where * text.length);
        const broken = insert === null ? text.slice(0, at) : text.slice(0, at) + insert + text.slice(at + 1);
        fc.pre(broken !== text);
        const target = mkdtempSync(join(tmpdir(), 'cordon-cut-'));
        const paths = texts.map(([name, whole]) => {
          writeFileSync(join(target, name), name === file ? broken : whole);
          return join(target, name);
        });
        const args = [
          'verify',
          ...paths,
          '--charter',
          'config/commercial.yaml',
          '--claims',
          CLAIMS.join(','),
        ];
        const { code, stderr } = await session(args);
        expect(stderr).not.toMatch(/internal error|^\s+at /m);
        // A byte less inside a word for people is another word.
        if (code === 0) expect(insert).not.toBeNull();
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

test('depth and size end in an answer', async () => {
  const deep = `{"Resources":${'{"x":'.repeat(20_000)}1${'}'.repeat(20_000)}}`;
  const large = JSON.stringify({
    Resources: Object.fromEntries(
      Array.from({ length: 60_000 }, (_, index) => [
        `R${index}`,
        { Type: 'AWS::EC2::EIP', Properties: { Tags: [{ Key: 'k', Value: 'v'.repeat(700) }] } },
      ]),
    ),
  });
  for (const text of [deep, large]) {
    const path = join(mkdtempSync(join(tmpdir(), 'cordon-large-')), 'template.json');
    writeFileSync(path, text);
    const args = [
      'verify',
      path,
      '--charter',
      'config/commercial.yaml',
      '--claims',
      'closed-world',
      '--quiet',
    ];
    const { code, stderr } = await session(args);
    expect([1, 2]).toContain(code);
    expect(stderr).not.toMatch(/internal error/);
  }
});
