import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DialogueEnded } from '../../../lib/cli/io';
import { loadDeployment } from '../../../lib/config/load';
import { placeholdersIn } from '../../../lib/config/placeholders';
import { verify } from '../../../lib/verify/verify';
import { assemblyOf, claim } from '../../verify/fixture';
import { session } from '../session';

let folder: string;
const file = () => join(folder, 'first.yaml');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FLAGS = [
  ...['--name', 'first', '--account', '222233334444'],
  ...['--consumers', '555566667777', '--agency', "logistics=Logistics: the 'Command'"],
];
const init = (region: string, ...more: string[]) =>
  session(['init', file(), ...FLAGS, '--region', region, ...more]);

describe('cordon init', () => {
  it.each([
    ['us-east-1', 'aws'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
  ])('writes a deployment file for %s that the schema takes', async (region, partition) => {
    const { code, stderr, stdout } = await init(region);
    expect([code, stderr]).toEqual([0, '']);
    const { charter, enclave } = loadDeployment(file()).deployment;
    expect([charter.partition, charter.regions, enclave.region]).toEqual([partition, [region], region]);
    expect(charter.agencies).toEqual([{ id: 'logistics', name: "Logistics: the 'Command'" }]);
    expect(stdout).toContain(`${[...placeholdersIn({ charter, enclave })].length} placeholders`);
  });

  it.each([
    ['schema.json', './schema.json'],
    ['config/schema.json', './config/schema.json'],
    ['node_modules/cordon/config/schema.json', './node_modules/cordon/config/schema.json'],
    ['../config/schema.json', '../config/schema.json'],
  ])('names the schema where it lies, so that editors complete from it: %s', async (at, named) => {
    const own = join(folder, 'own');
    const schema = join(own, at);
    mkdirSync(own);
    mkdirSync(dirname(schema), { recursive: true });
    cpSync('config/schema.json', schema);
    const path = join(own, 'first.yaml');
    await session(['init', path, ...FLAGS, '--region', 'us-east-1']);
    const [first] = readFileSync(path, 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=${named}`);
    expect(readFileSync(join(own, named), 'utf8')).toContain('cordon.deployment/v1');
  });

  it.each(['{"title": "of something else"}', undefined])(
    'names no schema where there is none: %s',
    async (other) => {
      writeFileSync(join(folder, 'package.json'), '{}');
      if (other !== undefined) writeFileSync(join(folder, 'schema.json'), other);
      await init('us-east-1');
      expect(readFileSync(file(), 'utf8')).toMatch(/^# Written by cordon init/);
    },
  );

  it('leaves nothing that only others know but placeholders, each with what gives it', async () => {
    await init('us-gov-west-1', '--reviewer-roles', reviewers.join());
    const { code, stdout } = await session(['charter', 'check', file()]);
    expect(code).toBe(1);
    const { charter } = loadDeployment(file()).deployment;
    expect(charter.people.reviewers).toEqual(reviewers);
    for (const part of [
      'charter.images.proxy is a placeholder; .*cordon charter digest',
      'charter.releases.0.weights is a placeholder; .*cordon charter digest',
      'charter.signingKeys.0.publicKey is a placeholder; .*cordon charter key new',
      'charter.tenants.0.certificate is a placeholder; ',
      'charter.purposes.0.statement is a placeholder; ',
      'charter.people.verifiers.0 is a placeholder; ',
      'enclave.network.prefixLists.s3 is a placeholder; .*describe-managed-prefix-lists',
      'enclave.model.weightsVersion is a placeholder; ',
    ])
      expect(stdout).toMatch(new RegExp(`^\\S+:\\d+:\\d+ ${part}`, 'm'));
    expect(stdout).not.toContain('charter.people.reviewers.0');
    expect(stdout).toMatch(/^unfinished: \S+ has \d+ placeholders, its charter is sha384:/);
    const text = readFileSync(file(), 'utf8').split('\n');
    const [, line, column] = /:(\d+):(\d+) charter\.images\.proxy is/.exec(stdout) ?? [];
    expect(text[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^sha256:0+3$/);
  });

  it('writes what no verifier proves anything of', async () => {
    await init('us-east-1');
    const { deployment, digest } = loadDeployment(file());
    const proves = (['sealed-model', 'one-door', 'no-edge'] as const).map((id) => claim(id, () => ({})));
    const { claims, findings } = verify(
      assemblyOf({ 'a.template.json': { Vpc: 'AWS::EC2::VPC' } }),
      { file: file(), digest, charter: { ...deployment.charter, accounts: ['111122223333'] } },
      { claims: ['sealed-model', 'one-door', 'no-edge'], book: { rules: [], claims: proves } },
    );
    expect(claims.map(({ id, status }) => [id, status])).toEqual([
      ['no-edge', 'proved'],
      ['one-door', 'undecided'],
      ['sealed-model', 'undecided'],
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        claim: 'sealed-model',
        message: 'charter.releases.0.image of the charter is a placeholder',
        remedy: "Put the image's digest here: cordon charter digest IMAGE-LAYOUT.",
      }),
    );
  });

  it('asks at a terminal for what no flag says, and for nothing else', async () => {
    const asked: string[] = [];
    const answers = ['us-east-1', '555566667777, 555566667778'];
    const ask = async (question: string) => {
      asked.push(question);
      return answers[asked.length - 1] ?? '';
    };
    const flags = ['--name', 'first', '--account', '222233334444', '--agency', 'one=One'];
    expect(await session(['init', file(), ...flags], { ask })).toMatchObject({ code: 0, stderr: '' });
    expect(asked).toEqual([expect.stringMatching(/^Region/), expect.stringMatching(/^Accounts/)]);
    expect(loadDeployment(file()).deployment.charter.consumers).toEqual(['555566667777', '555566667778']);
  });

  it('refuses where nobody can be asked, and names the flags', async () => {
    const { code, stderr } = await session(['init', file(), '--name', 'first']);
    expect(code).toBe(2);
    expect(stderr).toContain('give --region, --account, --consumers, --agency; see cordon init --help');
  });

  it('tells all flags that are wrong at once, each by its name', async () => {
    const flags = [
      '--account',
      '1',
      '--agency',
      'x',
      '--cidr',
      '10.0.0.0/30',
      '--region',
      'mars-1',
      '--name',
      'A',
    ];
    const { code, stderr } = await session(['init', file(), ...flags]);
    expect(code).toBe(2);
    const begins = stderr
      .split('\n')
      .map((line) => /^cordon: (--[a-z]+|see cordon init --help)/.exec(line)?.[1]);
    for (const flag of ['--account', '--agency', '--cidr', '--region', '--name', 'see cordon init --help'])
      expect(begins).toContain(flag);
    expect(stderr).not.toContain('first.yaml');
  });

  it('asks again until an answer is one that the file takes, and says what was wrong', async () => {
    const answers = ['mars-1', 'us-east-1', '222233334444', '555566667777'];
    const asked: string[] = [];
    const ask = async (question: string) => answers[asked.push(question) - 1] ?? '';
    const flags = ['--name', 'first', '--account', '222233334444', '--agency', 'one=One'];
    const { code, stderr } = await session(['init', file(), ...flags], { ask });
    expect([code, asked.length]).toEqual([0, 4]);
    expect(stderr).toMatch(
      /^region 'mars-1' is in no partition.*\n'222233334444' is the enclave's own account.*\n$/,
    );
  });

  it('ends quietly where a person would rather not go on', async () => {
    const ask = () => Promise.reject(new DialogueEnded());
    expect(await session(['init', file()], { ask })).toEqual({ code: 2, stdout: '', stderr: '' });
  });

  it('refuses to overwrite', async () => {
    writeFileSync(file(), 'mine');
    const { code, stderr } = await init('us-east-1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('is there already, and is not overwritten')]);
    expect(readFileSync(file(), 'utf8')).toBe('mine');
  });

  it.each([
    ['an account', ['--account', '12'], /^cordon: --account: '12' is no account; allowed: 12 digits/],
    ["the enclave's account as a consumer", ['--consumers', '222233334444'], /--consumers: .* own account/],
    [
      'an agency of one letter',
      ['--agency', 'a=A'],
      /^cordon: --agency: "a" can't stand here; must be 2 to 41/,
    ],
    [
      'a folder that is missing',
      ['--name', 'first'],
      /can't be written, since its folder isn't there/,
      'no/first.yaml',
    ],
    ['a region that lacks what it needs', ['--region', 'us-gov-east-1'], /lacks 'sagemaker-endpoints'/],
    ['a region', ['--region', 'mars-1'], /region 'mars-1' is in no partition/],
    ['an agency', ['--agency', 'logistics'], /agency 'logistics' must be an id, '='/],
    ['a range', ['--cidr', '8.8.0.0/16'], /^cordon: --cidr: .*is not private/],
  ])('refuses %s that is wrong, and writes nothing', async (_, flags, says, at = 'first.yaml') => {
    const { code, stderr } = await session([
      'init',
      join(folder, at),
      ...FLAGS,
      '--region',
      'us-east-1',
      ...flags,
    ]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
    expect(() => readFileSync(file())).toThrow(/ENOENT/);
  });
});

const reviewers = ['one', 'two'].map((name) => `arn:aws-us-gov:iam::666677778888:role/${name}`);
