import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { CLAIM_IDS } from '../../lib/contract/claim-id';
import { withContents } from '../../lib/template/build-assembly';
import { InputError } from '../../lib/template/read/input-error';
import { verify } from '../../lib/verify/verify';
import { session } from '../cli/session';
import { type Good, goodOf } from '../escapes/draft';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { HANGS } from '../helpers/hangs';
import { change, changed } from './mutate';

// `CORDON_RUNS=10000 npx jest test/verify/mutations` is the long run. The seed is fixed, so that CI tells a change of
// ours from a lucky draw; `CORDON_SEED` draws others.
const RUNS = Number(process.env.CORDON_RUNS ?? 24);
const SEED = Number(process.env.CORDON_SEED ?? 20_261_123);
const CHARTER = 'config/commercial.yaml';

// Evidence is signed over one assembly; every change makes another.
const CLAIMS = CLAIM_IDS.filter((id) => id !== 'verified-before-use');

const deployment = fc.constantFrom(...DEPLOYMENTS);

/** What becomes of a changed template: a verdict, or an error that says why it can't be read. */
function outcomeOf({ assembly, deployment: { charter } }: Good, file: string, template: unknown): string {
  try {
    const changed = withContents(assembly, new Map([[file, template]]));
    return verify(changed, { file: '', digest: '', charter }, { claims: CLAIMS }).verdict;
  } catch (error) {
    if (error instanceof InputError) return 'unreadable';
    throw error;
  }
}

// Which changes may be proved is for the sweep, which makes each that weakens something (`npm run sweep`).
test(
  `${RUNS} templates with something random in them: decided or unreadable, and nothing else`,
  () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(deployment, fc.nat(), change, (name, which, drawn) => {
        const good = goodOf(name);
        const { templates } = good.assembly;
        const template = templates[which % templates.length];
        if (!template) throw new Error('no template');
        const outcome = outcomeOf(good, template.file, changed(template.raw, drawn).template);
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (process.env.CORDON_RUNS)
      process.stderr.write(`${JSON.stringify(Object.fromEntries(counts), null, 1)}\n`);
    expect(counts.get('refuted') ?? 0).toBeGreaterThan(RUNS / 2);
  },
  60 * 60_000,
);

describe('broken input never ends in exit 0, nor in a stack trace', () => {
  const text = JSON.stringify(goodOf('commercial').assembly.templates[0]?.raw);
  const verifyText = async (content: string | Buffer) => {
    const file = join(mkdtempSync(join(tmpdir(), 'cordon-broken-')), 'broken.template.json');
    writeFileSync(file, content);
    return session(['verify', file, '--charter', CHARTER]);
  };

  test('cut short anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), async (length) => {
        const { code, stderr } = await verifyText(text.slice(0, length));
        expect(code).toBe(2);
        expect(stderr.trim().split('\n')).toHaveLength(1);
        expect(stderr).not.toMatch(/internal error|\n\s+at /);
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  test('with a byte changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.nat({ max: 255 }), async (place, byte) => {
        const bytes = Buffer.from(text);
        bytes[place] = byte;
        const { code, stderr } = await verifyText(bytes);
        expect(code).toBeGreaterThan(0);
        expect(stderr).not.toMatch(/internal error|\n\s+at /);
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  test.each([
    '',
    ' ',
    'null',
    '[]',
    '"x"',
    '0',
    '{}',
    '{"Resources":[]}',
    '{"Resources":{"A":null}}',
    '{"Resources":{"A":{"Type":7}}}',
    '\u0000',
    '\uFEFF{}',
  ])('when it is %j', async (content) => {
    const { code } = await verifyText(content);
    expect(code).toBeGreaterThan(0);
  });
});

describe('as a process with 1 GiB', () => {
  const run = (content: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'cordon-large-')), 'large.template.json');
    writeFileSync(file, content);
    const args = [
      '--max-old-space-size=1024',
      'dist/cordon.js',
      'verify',
      file,
      '--charter',
      CHARTER,
      '--quiet',
    ];
    const { status, signal, stderr } = spawnSync('node', args, { timeout: HANGS, encoding: 'utf8' });
    return { status, signal, stack: /\n\s+at /.test(stderr) };
  };
  const bucket = '{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"x"}}';

  beforeAll(() => void spawnSync('node', ['bin/dev/build.mjs']));

  test.each([
    ['objects', '{"a":', '1', '}'],
    ['lists', '[', '', ']'],
  ])('a million levels of %s are refused', (_, open, inner, close) => {
    const deep = open.repeat(1_000_000) + inner + close.repeat(1_000_000);
    expect(run(`{"Resources":{"A":{"Type":"AWS::S3::Bucket","Properties":${deep}}}}`)).toEqual({
      status: 2,
      signal: null,
      stack: false,
    });
  });

  test('50 MB of text are decided or refused', () => {
    const content = `{"Resources":{"A":${bucket}},"Metadata":"${'x'.repeat(50_000_000)}"}`;
    const { status, signal, stack } = run(content);
    expect({ refused: status === 1 || status === 2, signal, stack }).toEqual({
      refused: true,
      signal: null,
      stack: false,
    });
  });
});
