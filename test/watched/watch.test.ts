import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { parse, stringify } from 'yaml';
import { STATED } from '../../lib/aws/handlers/stated';
import { watchRole } from '../../lib/config/watch/names';
import { watchSchema } from '../../lib/config/watch/schema';
import { problemsIn, type Watching } from '../../lib/config/watch/watching';
import { assemblyFaults, type WatchArtifact, watchFaults } from '../../lib/nag/watch-checks';
import { addWatchGates } from '../../lib/nag/watch-gates';
import type { Resource, WatchTemplate } from '../../lib/nag/watch-template';
import { loadWatch } from '../../lib/stacks/watch-file';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { summary } from '../helpers/summary';
import { WATCHED, WATCHER } from './assembly';
import { changesOf } from './changes';
import { WATCH, WATCHING, watchApp } from './watch';

type Made = WatchTemplate & { readonly Resources: Readonly<Record<string, Resource>> };
const templateOf = (watching: Watching): Made => watchApp(watching).synth().stacks[0]?.template;
const template = templateOf(WATCHING);
const AT_FIRST: Watching = { ...WATCHING, watch: { ...WATCH, image: undefined, unwatched: true } };

const faultsOf = (changed: unknown, watching = WATCHING) => [
  ...watchFaults(changed as WatchTemplate, watching),
];

describe('what watches an enclave', () => {
  it.each([
    ['at first', AT_FIRST],
    ['once it runs', WATCHING],
    [
      'with what reviewers know',
      { ...WATCHING, watch: { ...WATCH, known: ['arn:aws:iam::111122223333:role/x'], everyHours: 48 } },
    ],
  ])('is what its checks say, %s', (_, watching) => {
    expect([...watchFaults(templateOf(watching), watching)]).toEqual([]);
  });

  it.each(DEPLOYMENTS)('is what its checks say of %s, and names no other partition', (name) => {
    const deployment = deploymentOf(name);
    const { region } = deployment.enclave;
    const alarmTopics = [`arn:${deployment.charter.partition}:sns:${region}:${WATCH.account}:alarms`];
    const watching = { watch: { ...WATCH, region, alarmTopics }, deployment };
    const made = templateOf(watching);
    expect([...watchFaults(made, watching)]).toEqual([]);
    const text = JSON.stringify(made)
      .replaceAll(alarmTopics.join(), '')
      .replaceAll(/"[a-z.-]+\.amazonaws\.com\\?"/g, '');
    expect(text).not.toMatch(/arn:aws|amazonaws/);
  });

  it.each([AT_FIRST, WATCHING])('passes the borrowed packs', (watching) => {
    const app = watchApp(watching);
    addWatchGates(app, watching);
    expect(() => app.synth()).not.toThrow();
  });

  it('is made by whoever deploys: a key is asked, too, when an alias of it is made', () => {
    const [key] = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::KMS::Key');
    const { Statement: [administer] = [] } = (key?.Properties?.KeyPolicy ?? {}) as unknown as {
      Statement?: { Action: string[]; Principal: object }[];
    };
    expect(administer?.Principal).toMatchObject({ AWS: { 'Fn::Join': expect.anything() } });
    expect(administer?.Action).toEqual(
      expect.arrayContaining([...(STATED['AWS::KMS::Alias']?.create ?? ['none is stated'])]),
    );
  });

  it('lets EventBridge make streams in no rule’s name, and write in the names of its rules', () => {
    const [policy] = Object.values(template.Resources).filter(
      ({ Type }) => Type === 'AWS::Logs::ResourcePolicy',
    );
    const text = JSON.stringify(policy?.Properties?.PolicyDocument).replaceAll('\\"', '"');
    expect(text).toMatch(/"Action":"logs:CreateLogStream","Effect":"Allow"/);
    expect(text).toMatch(/"Action":"logs:PutLogEvents","Condition":{"ArnEquals":{"aws:SourceArn":\[/);
  });

  it('holds an image to nothing but its digest, and runs nothing without one', () => {
    expect(Object.values(templateOf(AT_FIRST).Resources).map(({ Type }) => Type)).not.toContain(
      'AWS::Events::Rule',
    );
  });

  it('is as a reviewer reads it', () => {
    expect(summary(Template.fromJSON(template)).join('\n')).toMatchSnapshot();
  });

  it('is nothing else: each single change of it is told', () => {
    const changes = [...changesOf(template)];
    expect(changes.length).toBeGreaterThan(2000);
    expect(changes.filter(({ template: changed }) => faultsOf(changed).length === 0)).toEqual([]);
  });

  const { Type: _, ...role } =
    Object.values(template.Resources).find(({ Type }) => Type === 'AWS::IAM::Role') ?? {};
  const rolesNamed = (name: string) =>
    Object.entries(template.Resources).filter(([, { Properties }]) => Properties?.RoleName === name);
  it.each<[string, unknown, string]>([
    ['Parameters', { ...template, Parameters: {} }, 'Parameters: it must not be there'],
    [
      'a resource more',
      { Resources: { ...template.Resources, More: { Type: 'AWS::Lambda::Function' } } },
      'AWS::Lambda::Function: it must not be there',
    ],
    [
      'a resource twice',
      { Resources: { ...template.Resources, More: { Type: 'AWS::IAM::Role', ...role } } },
      'AWS::IAM::Role cordon-watch-commercial: it is there twice',
    ],
    [
      'a role less',
      {
        Resources: Object.fromEntries(
          Object.entries(template.Resources).filter(
            ([id]) => id !== rolesNamed('cordon-watch-commercial-start')[0]?.[0],
          ),
        ),
      },
      'AWS::IAM::Role cordon-watch-commercial-start: it is missing',
    ],
    [
      'what is read as it were a reference',
      JSON.parse(
        JSON.stringify(template).replaceAll(/\{"Fn::GetAtt":\["ResultsKey\w+","Arn"\]\}/g, () =>
          JSON.stringify(`\${AWS::KMS::Key.Arn}`),
        ),
      ),
      `AWS::KMS::Alias Properties TargetKeyId: it is {"text":"\${AWS::KMS::Key.Arn}"}, and must be "\${AWS::KMS::Key.Arn}"`,
    ],
    [
      'metadata',
      {
        Resources: Object.fromEntries(
          Object.entries(template.Resources).map(([id, each]) => [
            id,
            { ...each, Metadata: { 'aws:cdk:path': 'x', x: 1 } },
          ]),
        ),
      },
      'AWS::KMS::Alias Metadata: it must not be there, and is {"aws:cdk:path":"x","x":1}',
    ],
    ['nothing', {}, 'AWS::S3::Bucket: it is missing'],
  ])('is told where it has %s', (_, changed, fault) => expect(faultsOf(changed)).toContain(fault));

  it('may say by which construct each resource is made, as the command line of CDK does', () => {
    const Resources = Object.fromEntries(
      Object.entries(template.Resources).map(([id, each]) => [
        id,
        { ...each, Metadata: { 'aws:cdk:path': `x/${id}` } },
      ]),
    );
    expect(faultsOf({ Resources })).toEqual([]);
  });

  it.each<[string, (made: WatchArtifact) => readonly WatchArtifact[], string]>([
    ['two stacks', (made) => [made, { ...made, template: {} }], '2 stacks: it must be one'],
    ['none', () => [], '0 stacks: it must be one'],
    [
      'one that may be deleted',
      (made) => [{ ...made, terminationProtection: false }],
      'stack terminationProtection: it is false, and must be true',
    ],
    [
      'one of another name',
      (made) => [{ ...made, stackName: 'x' }],
      'stack stackName: it is "x", and must be "cordon-watch-commercial"',
    ],
    [
      'one elsewhere',
      (made) => [{ ...made, environment: { ...made.environment, region: 'us-west-2' } }],
      'stack region: it is "us-west-2", and must be "us-east-1"',
    ],
  ])('is an assembly of that stack alone, and not %s', (_, change, fault) => {
    const [stack] = watchApp().synth().stacksRecursively;
    if (stack === undefined) throw new Error('no stack');
    const { stackName, environment, terminationProtection } = stack;
    const made = { stackName, environment, terminationProtection: terminationProtection === true, template };
    expect([...assemblyFaults([made], WATCHING)]).toEqual([]);
    expect([...assemblyFaults(change(made), WATCHING)]).toContain(fault);
  });

  it('is held against the watch file that it is of', () => {
    expect(faultsOf(template, AT_FIRST)).toContain('AWS::ECS::Cluster: it must not be there');
    expect(faultsOf(template, { ...WATCHING, watch: { ...WATCH, everyHours: 3 } })).toContain(
      'AWS::Events::Rule cordon-watch-commercial-schedule Properties ScheduleExpression: it is "rate(24 hours)", and must be "rate(3 hours)"',
    );
  });
});

describe('a watch file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-watch-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { image, ...at } = WATCH;
  mkdirSync(join(folder, 'x'));
  writeFileSync(join(folder, 'commercial.yaml'), stringify(WATCHED));
  const written = (watch: object) => {
    const file = join(folder, 'x', 'watch.yaml');
    writeFileSync(file, stringify({ ...at, deployment: '../commercial.yaml', ...watch }));
    return file;
  };

  it('is read with the deployment that it watches', () => {
    expect(loadWatch(written({ unwatched: true }))).toEqual({
      watch: { ...at, deployment: '../commercial.yaml', unwatched: true },
      deployment: WATCHED,
    });
  });

  it('names its deployment from its own folder, or from the root', () => {
    const deployment = join(folder, 'commercial.yaml');
    expect(loadWatch(written({ deployment, unwatched: true })).watch.deployment).toBe(deployment);
  });

  it.each<[string, string, RegExp]>([
    ['a device', '/dev/zero', /is a pipe or a device; save the watch file and name that$/],
    ['nothing', '/nowhere.yaml', /there is no such file; name a watch file such as docs/],
    ['a folder', tmpdir(), /is a folder; name a watch file/],
  ])('is no %s', (_, file, message) => expect(() => loadWatch(file)).toThrow(message));

  it('is of one reading', () => {
    const file = join(folder, 'x', 'twice.yaml');
    writeFileSync(file, 'account: "1"\naccount: "2"\n');
    expect(() => loadWatch(file)).toThrow(/file: Map keys must be unique .*correct it$/);
  });

  it('is as its example', () => {
    const example = parse(require('node:fs').readFileSync('docs/watch/commercial.yaml', 'utf8'));
    expect(watchSchema.parse(example)).toMatchObject({ account: WATCH.account });
  });

  it.each<[object, RegExp]>([
    [{ everyHours: 96 }, /everyHours: 96 can't stand here; allowed: 48 or fewer/],
    [{ account: 999900001111 }, /account: 999900001111 without quotes is a number; .* write "999900001111"/],
    [{ everyHour: 3 }, /'everyHour' is not known here; did you mean 'everyHours'\?/],
    [{ vpc: '\u001b[31m' }, /vpc: "\\u001b\[31m" can't stand here/],
    [{ known: ['arn:aws:iam::111122223333:role/\u001b[31m'] }, /known\.0: /],
    [{ alarmTopics: ['arn:aws:sns:us-east-1:999900001111:x:12345678'] }, /must be the ARN of a topic/],
    [
      {
        alarmTopics: ['arn:aws:sns:us-east-1:999900001111:x', 'arn:aws:sns:us-east-1:999900001111:x'],
      },
      /alarmTopics: one is named twice/,
    ],
    [{ alarmTopics: [] }, /alarmTopics: /],
    [{ subnets: ['subnet-0123456789abcdef0'] }, /subnets: /],
    [
      { image: { repository: 'x', digest: 'latest' } },
      /image\.digest: "latest" can't stand here; must be sha256/,
    ],
    [{}, /image: it is missing, so that nothing would run and no alarm ring; .* write unwatched: true/],
    [{ image, unwatched: true }, /unwatched: true stands beside image; remove it/],
    [
      { unwatched: true, deployment: 'reviewed.yaml' },
      /watch\.yaml' deployment: "reviewed\.yaml", a path from the watch file's folder: there is no such file; put .* or name where it is$/,
    ],
    [{ unwatched: false }, /unwatched: false can't stand here; allowed: true/],
    [{ image: null, unwatched: true }, /image: null can't stand here; expected a map/],
    [{ image }, /the charter has no signing key of use live/],
    [{ account: '111122223333' }, /is an account of the enclave/],
    [{ region: 'us-gov-west-1' }, /is not in aws, which nothing may leave/],
    [{ alarmTopics: ['arn:aws:sns:us-east-1:111122223333:x'] }, /is not of account 999900001111/],
    [{ more: true }, /'more' is not known here/],
  ])('is refused with %j', (watch, message) => expect(() => loadWatch(written(watch))).toThrow(message));

  it('runs nothing whose results would be signed by no key of the charter', () => {
    const of = (use: 'live' | 'evidence', algorithm: 'ed25519' | 'ecdsa-p384-sha384') => {
      const signingKeys = [{ id: 'one', use, algorithm, publicKey: 'AAAA' }];
      const deployment = { ...WATCHED, charter: { ...WATCHED.charter, signingKeys } };
      return [...problemsIn({ watch: WATCH, deployment })];
    };
    expect(of('live', 'ecdsa-p384-sha384')).toEqual([]);
    for (const found of [of('live', 'ed25519'), of('evidence', 'ecdsa-p384-sha384')])
      expect(found).toEqual([expect.stringMatching(/^image: .* algorithm ecdsa-p384-sha384, which/)]);
  });

  it('is refused where the charter lets another watch', () => {
    const charter = {
      ...WATCHED.charter,
      people: { ...WATCHED.charter.people, watchers: [`${WATCHER}-other`] },
    };
    expect([...problemsIn({ watch: WATCH, deployment: { ...WATCHED, charter } })].join()).toContain(
      watchRole('aws', WATCH, WATCHED.enclave),
    );
    expect(watchRole('aws', WATCH, WATCHED.enclave)).toBe(WATCHER);
  });
});
