import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { toSarif } from '../../lib/report/sarif';
import { GATEWAY, HOSTILE, hostile, PROVED, REFUTED, withFindings } from './verdict';

// The schema of SchemaStore (Apache-2.0), draft 04; its keywords mean the same in draft 07 but for `id`.
const {
  id: _,
  $schema: __,
  ...schema
} = JSON.parse(readFileSync(join(__dirname, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function parse(text: string): Log {
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

describe('sarif', () => {
  it('is refused by the schema when it is not SARIF', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    expect(
      validate({
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'x', message: { text: 'y' } }] }],
      }),
    ).toBe(false);
  });

  it('has a result for each finding, with fingerprint, place and witness', () => {
    const run = parse(toSarif([REFUTED])).runs[0];
    const result = run?.results?.[0];

    expect(run?.results).toHaveLength(3);
    expect(result).toMatchObject({
      ruleId: 'no-internet-gateway',
      ruleIndex: 0,
      kind: 'fail',
      level: 'error',
      message: {
        text: 'an internet gateway leads out of the enclave. Remedy: remove the gateway and every route that names it',
      },
      partialFingerprints: { 'cordonFinding/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(result?.locations?.[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: 'cdk.out/cordon-demo-boundary.template.json' },
        region: { startLine: 1 },
      },
      logicalLocations: [{ name: 'Gateway', kind: 'AWS::EC2::InternetGateway' }],
    });
    expect(
      result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ kinds, location }) => [
        kinds,
        location?.message?.text,
      ]),
    ).toEqual([
      [['route'], 'route DefaultRoute sends 0.0.0.0/0 to Gateway'],
      [['value'], 'value the internet'],
    ]);
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual([
      'no-internet-gateway',
      'no-bypass',
      'all-red-lines',
    ]);
  });

  it('says undecided as an open result, which is no pass', () => {
    const [open] =
      parse(toSarif([withFindings([{ ...GATEWAY, claim: 'no-edge' }], ['no-edge'])])).runs[0]?.results ?? [];

    expect(open).toMatchObject({ kind: 'open', level: 'none' });
    expect(open?.message.text).toMatch(/^undecided: /);
  });

  it('has a run for each assembly; one that is proved has no result', () => {
    const { runs } = parse(toSarif([PROVED, REFUTED]));

    expect(runs.map(({ results }) => results?.length)).toEqual([0, 3]);
    expect(runs.map(({ invocations }) => invocations?.[0]?.exitCode)).toEqual([0, 1]);
  });

  it('gives a fault the same fingerprint wherever the assembly lies, and another fault another', () => {
    const print = (verdict: typeof PROVED) =>
      parse(toSarif([verdict])).runs[0]?.results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['cordonFinding/v1'],
      );
    const one = withFindings([GATEWAY]);
    const moved = { ...one, assembly: { ...one.assembly, path: 'elsewhere/cdk.out' } };

    expect(print(moved)).toEqual(print(one));
    expect(print(withFindings([{ ...GATEWAY, pointer: '/Resources/Other' }]))).not.toEqual(print(one));
  });

  it('writes paths as references', () => {
    const at = (path: string, file: string) => {
      const verdict = withFindings([{ ...GATEWAY, file }]);
      const moved = { ...verdict, assembly: { ...verdict.assembly, path } };
      return parse(toSarif([moved])).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
        ?.uri;
    };

    expect(at('./my app/cdk.out/', 'a b.json')).toBe('my%20app/cdk.out/a%20b.json');
    expect(at('in/a.json in/b.json', 'b.json')).toBe('in/b.json');
    expect(at('/srv/cdk.out', 'é?#.json')).toBe('file:///srv/cdk.out/%C3%A9%3F%23.json');
  });

  it.each(HOSTILE)('stays valid with %j, and takes it for no link and no placeholder', (text) => {
    const printed = toSarif([hostile(text)]);
    const said = parse(printed).runs[0]?.results?.[0]?.message.text;

    expect(printed).toMatch(/^[\P{C}\n]*$/u);
    expect(said).not.toMatch(/(?<!\\)\[.*(?<!\\)\]\(|(?<!\{)\{\d+\}(?!\})/);
  });
});
