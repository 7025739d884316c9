import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { RedLine } from '../../../lib/config/red-lines';
import { callerRequest } from '../../../lib/services/classifier/engines/caller-request';
import { POLICIES } from '../../../lib/services/classifier/policies';
import { bundleKey, signPolicyBundle } from '../../../lib/services/classifier/policy/bundle';
import { classifyPath, digestOf } from '../../../lib/services/common/classify/classification';
import { seal } from '../../../lib/services/common/envelope';
import { REVIEW_DECISION_SCHEMA, REVIEW_DECISION_TYPE } from '../../../lib/services/common/review/decision';
import { openReviews } from '../../../lib/services/common/review/reviews';
import type { Callers, ServiceEnvironment } from '../../../lib/services/environment';
import { type Authority, type Identity, makeAuthority } from '../../../lib/services/local/certificates';
import { type DeploymentName, deploymentOf } from '../../helpers/assemblies';
import { HANGS } from '../../helpers/hangs';
import { makeKey, REFUSED } from '../../services/classifier/support';
import { memoryObjects } from '../../services/review/support/site';
import { type Confinement, hasNetwork, type Job, type Outcome } from './image-run/job';
import { layOut, writeBase, writeHosts } from './image-run/laid-out';
import { checked, durable } from './image-run/logs';
import { confinementOf, installNode, within } from './image-run/machine';
import { allowedNames, allows, containerOf, environmentOf } from './image-run/task';

// Each service as ECS would run it: the files of its image alone, by the image's own configuration, as the task
// definition's user, with a read-only root, and in the task definition's environment. AWS stands in on loopback.

type Service = ServiceEnvironment['CORDON_SERVICE'];
type Environment = Readonly<Record<string, string>>;

interface Asked {
  readonly stack: 'safety' | 'oversight';
  /** Whose certificates call it. */
  readonly calledBy: 'services' | 'outsiders';
  /** What it is asked once it is ready, and what it must say. */
  readonly ask: (
    environment: Environment,
  ) => Omit<Job['request'], 'caller' | 'authority'> & { readonly uri: string };
  readonly says: RegExp;
}

/** A service joins by its line here. */
const SERVICES: Readonly<Partial<Record<Service, Asked>>> = {
  classifier: { stack: 'safety', calledBy: 'services', ask: classification, says: /"verdict":"refuse"/ },
  proxy: { stack: 'safety', calledBy: 'outsiders', ask: completion, says: /"content":"fine"/ },
  review: { stack: 'oversight', calledBy: 'outsiders', ask: whatWaits, says: /"holds":\[\]/ },
};

function classification({ CORDON_RED_LINE = '' }: Environment) {
  const about = { 'autonomous-weapons': REFUSED }[CORDON_RED_LINE] ?? refusedBy(CORDON_RED_LINE as RedLine);
  const body = JSON.stringify(callerRequest([about]));
  return {
    path: classifyPath(CORDON_RED_LINE as RedLine),
    body,
    headers: {},
    uri: 'spiffe://example.mil/proxy',
  };
}

/** A canary that the red line's policy has refused. */
const refusedBy = (redLine: RedLine): string =>
  POLICIES[redLine].canaries.find(({ expect: verdict }) => verdict === 'refuse')?.turns[0] ?? '';

function completion({ CORDON_CALLERS = '' }: Environment) {
  const [tenant] = (JSON.parse(CORDON_CALLERS) as Callers).tenants;
  return {
    path: '/v1/chat/completions',
    body: JSON.stringify({ model: 'any', messages: [{ role: 'user', content: 'hello' }] }),
    headers: { 'cordon-purpose': tenant?.purposes[0] ?? '' },
    uri: tenant?.certificate ?? '',
  };
}

function whatWaits({ CORDON_REVIEWERS = '[]' }: Environment) {
  const [reviewer] = JSON.parse(CORDON_REVIEWERS) as Callers['reviewers'];
  return { path: '/v1/review/holds?state=waiting', headers: {}, uri: reviewer?.certificate ?? '' };
}

const top = join(__dirname, '..', '..', '..');
const home = mkdtempSync(join(tmpdir(), 'cordon-image-run-'));
const driver = join(home, 'driver.cjs');
const key = makeKey('policy');
let authorities: Readonly<Record<'services' | 'outsiders' | 'aws', Authority>>;
let machine: { readonly confinement: Confinement; readonly lacks: readonly string[] };
let runs = 0;

beforeAll(async () => {
  const [services, outsiders, aws] = await Promise.all(['services', 'outsiders', 'aws'].map(makeAuthority));
  if (!services || !outsiders || !aws) throw new Error('no authorities');
  authorities = { services, outsiders, aws };
  writeLayouts('trusting', aws.certificate);
  const options = { bundle: true, platform: 'node', target: 'node20', logLevel: 'error' } as const;
  buildSync({ ...options, entryPoints: [join(__dirname, 'image-run/driver.ts')], outfile: driver });
  installNode(join(home, 'node'));
  machine = confinementOf(join(home, 'node'));
  if (machine.confinement !== 'namespaces')
    process.stderr.write(`images are run with ${machine.confinement} only: ${machine.lacks.join('; ')}\n`);
}, HANGS);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** By the script itself: esbuild can't bundle the services inside jest's own globals. */
function writeLayouts(name: string, authority: string): void {
  const script = join(home, 'images.cjs');
  const esbuild = join(top, 'node_modules/.bin/esbuild');
  const options = [
    '--bundle',
    '--platform=node',
    '--external:esbuild',
    '--log-level=error',
    `--outfile=${script}`,
  ];
  execFileSync(esbuild, ['bin/dev/images.ts', ...options], { cwd: top });
  writeBase(join(home, 'base'), authority);
  const env = { ...process.env, NODE_PATH: join(top, 'node_modules') };
  execFileSync(process.execPath, [script, '--base', join(home, 'base'), join(home, name)], { cwd: top, env });
}

/** What a run has beside what its image and its task say. */
interface Besides {
  readonly environment?: Environment;
  readonly kept?: Pick<Outcome, 'objects' | 'records'>;
  /** @default - none */
  readonly dies?: string;
  /** @default - what the table asks */
  readonly request?: ReturnType<Asked['ask']>;
}

/** Runs the first task definition of a service. */
async function run(deployment: DeploymentName, service: Service, besides: Besides = {}): Promise<Outcome> {
  const asked = SERVICES[service];
  if (asked === undefined) throw new Error(`'${service}' has no line in the table`);
  const container = containerOf(deployment, asked.stack, service);
  const task = environmentOf(container);
  const image = layOut(join(home, 'trusting', service), join(home, `root-${runs}`));
  cpSync(join(home, 'node'), image.root, { recursive: true, force: false, mode: 2, verbatimSymlinks: true });
  const { uri, ...request } = besides.request ?? asked.ask(task);
  const own = await authorities.services.issue(`spiffe://example.mil/${service}`);
  const hosts = hostsOf(deployment, task);
  writeHosts(image.root, hosts);
  const job: Job = {
    confinement: machine.confinement,
    root: image.root,
    argv: image.argv,
    workingDirectory: image.workingDirectory,
    user: container.User,
    environment: {
      ...image.environment,
      ...withOwnKeys(task),
      AWS_REGION: deploymentOf(deployment).enclave.region,
      ...besides.environment,
    },
    healthCheck: container.HealthCheck.Command.slice(1),
    standIns: {
      identity: await authorities.aws.issue('spiffe://example/aws', { hosts: Object.keys(hosts) }),
      secret: { id: without(task.CORDON_TLS), text: JSON.stringify(tlsOf(own, asked.calledBy)) },
      objects: { ...policyOf(task), ...besides.kept?.objects },
      records: besides.kept?.records ?? {},
      ...(besides.dies === undefined ? {} : { dies: besides.dies }),
      keys: keysOf(task),
      verdicts: verdictsOf(task),
      classifiers: {
        tls: tlsOf(
          await authorities.services.issue('spiffe://example.mil/classifier', { hosts: Object.keys(hosts) }),
          'services',
        ),
        hosts: classifiersOf(task),
      },
    },
    request: {
      ...request,
      caller: await authorities[asked.calledBy].issue(uri),
      authority: authorities.services.certificate,
    },
  };
  return driven(job);
}

function driven(job: Job): Outcome {
  const [file, outcome] = ['job', 'outcome'].map((name) => join(home, `${name}-${runs}.json`));
  runs++;
  writeFileSync(String(file), JSON.stringify(job));
  const argv = within(job.confinement, job.root, [process.execPath, driver, String(file), String(outcome)]);
  const { status, stderr } = spawnSync(argv[0] ?? '', argv.slice(1), {
    encoding: 'utf8',
    timeout: HANGS + 60_000,
  });
  if (status !== 0) throw new Error(`the driver failed: ${stderr}`);
  return JSON.parse(readFileSync(String(outcome), 'utf8')) as Outcome;
}

const charterFile = 'config/commercial.yaml';
const taskOf = (service: Service): Environment =>
  environmentOf(containerOf('commercial', SERVICES[service]?.stack ?? 'safety', service));
const without = (url = ''): string => url.replace(/^\w+:\/\//, '');
const tlsOf = (identity: Identity, calledBy: Asked['calledBy']) => ({
  ...identity,
  clientAuthorities: authorities[calledBy].certificate,
  serverAuthorities: authorities.services.certificate,
});
const classifiersOf = ({ CORDON_CLASSIFIERS = '{}' }: Environment): Record<RedLine, string> =>
  JSON.parse(CORDON_CLASSIFIERS);
/** What has a name: what the DNS firewall lets through, the classifiers each at an address of its own. */
function hostsOf(deployment: DeploymentName, task: Environment): Record<string, string> {
  const names = allowedNames(deployment);
  const classifiers = Object.values(classifiersOf(task))
    .map((url) => new URL(url).hostname)
    .map((host, index) => [host, `127.0.0.${index + 2}`] as const)
    .filter(([host]) => allows(names, host));
  const aws = names.filter((name) => !name.startsWith('*')).map((name) => [name, '127.0.0.1'] as const);
  return Object.fromEntries([...aws, ...classifiers]);
}

/** Nobody has the private half of the example's policy key. */
const withOwnKeys = (task: Environment): Environment =>
  task.CORDON_POLICY_KEYS === undefined
    ? task
    : { ...task, CORDON_POLICY_KEYS: JSON.stringify([{ ...key.charter, use: 'policy' }]) };

function policyOf({
  CORDON_RED_LINE,
  CORDON_POLICIES,
  CORDON_SAFEGUARD_MODEL,
}: Environment): Record<string, string> {
  if (CORDON_RED_LINE === undefined) return {};
  const signing = {
    version: 1,
    issued: new Date(Date.now() - 1000),
    expires: new Date(Date.now() + 86_400_000),
    key,
    model: CORDON_SAFEGUARD_MODEL ?? 'none',
  };
  const bundle = signPolicyBundle(POLICIES[CORDON_RED_LINE as RedLine], signing);
  return { [`${without(CORDON_POLICIES)}${bundleKey(1)}.json`]: Buffer.from(bundle).toString('base64') };
}

const verdictsOf = ({ CORDON_RED_LINE }: Environment): Record<string, string> =>
  Object.fromEntries(
    CORDON_RED_LINE === undefined
      ? []
      : POLICIES[CORDON_RED_LINE as RedLine].canaries.map(({ turns, expect: verdict }) => [
          turns.join('\n'),
          verdict,
        ]),
  );

const keysOf = ({ CORDON_LEDGER_KEY, CORDON_LEDGER_ML_DSA_KEY }: Environment) => ({
  [without(CORDON_LEDGER_KEY)]: 'ed25519' as const,
  [without(CORDON_LEDGER_ML_DSA_KEY)]: 'ml-dsa-44' as const,
});

/** What the runs below came to, by deployment and service. */
const outcomes = new Map<string, Outcome>();

describe.each<[DeploymentName, Service]>([
  ['commercial', 'classifier'],
  ['commercial', 'proxy'],
  ['govcloud', 'proxy'],
  ['commercial', 'review'],
])('the image of %s %s', (deployment, service) => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await run(deployment, service);
    outcomes.set(`${deployment} ${service}`, outcome);
  }, HANGS + 120_000);

  it('becomes ready, answers a request, is found healthy, and stops when it is told to', () => {
    const { ready, answer, health, ended, output } = outcome;
    expect({ ready: ready?.status, answer: answer?.status, health, ended, output }).toEqual({
      ready: 200,
      answer: 200,
      health: 0,
      ended: 0,
      output: expect.any(String),
    });
    expect(answer?.text).toMatch(SERVICES[service]?.says ?? /^$/);
  });

  it('calls no host of AWS but those that the DNS firewall lets be asked for', () => {
    expect(outcome.called.length).toBeGreaterThan(1);
    if (!hasNetwork(machine.confinement)) return;
    const allowed = allowedNames(deployment);
    expect(outcome.called.filter((host) => !allows(allowed, host))).toEqual([]);
  });

  it('is nobody, and can write nowhere', () => {
    if (machine.confinement === 'none') {
      expect(outcome.inside?.directory).toBe('/');
      return;
    }
    expect(outcome.inside).toMatchObject({ ids: [65532, 65532, 65532], shell: false });
    const written = Object.entries(outcome.inside?.writes ?? {}).filter(([, result]) => result === 'written');
    expect(written).toEqual([]);
  });
});

describe.each<Service>(['proxy', 'review'])('the log of the %s', (service) => {
  it('lies in its own place, is sealed, and is signed by the keys of its task', async () => {
    const { objects = {} } = outcomes.get(`commercial ${service}`) ?? {};
    const said = await checked(join(home, `log-of-${service}`), objects, taskOf(service), charterFile);
    for (const claim of ['intact', 'unbroken']) expect(said).toMatch(new RegExp(`^ +proved +${claim} `, 'm'));
    expect(said).toMatch(/, sealed\n +signed by 2 keys,/);
    expect(said).toMatch(service === 'proxy' ? / 1 released\n/ : / 1 acts\n/);
  });
});

describe('a decision on which a review service is killed before the table has it', () => {
  const reviewers = JSON.parse(taskOf('review').CORDON_REVIEWERS ?? '[]') as Callers['reviewers'];
  const [reviewer] = reviewers;
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const environment = {
    CORDON_REVIEWERS: JSON.stringify(
      reviewers.map((one) => (one === reviewer ? { ...one, key: { algorithm: 'ed25519', publicKey } } : one)),
    ),
  };
  const uri = reviewer?.certificate ?? '';

  /** A held request, as the proxy leaves it for review, and a decision on it. */
  async function held() {
    const [records, payloads] = [new Map<string, string>(), new Map<string, string>()];
    const [tenant] = (JSON.parse(taskOf('proxy').CORDON_CALLERS ?? '') as Callers).tenants;
    const now = Date.now();
    const { id, requestDigest, policyDigest, payloadDigest } = await openReviews(
      memoryObjects(records),
      memoryObjects(payloads),
      { now: () => now, digest: digestOf, reviewers },
    ).hold(
      {
        ...{ stage: 'input', request: randomUUID(), because: ['high_stakes'], why: [] },
        ...{ tenant: tenant?.id ?? '', agency: tenant?.agency ?? '', caller: tenant?.certificate ?? '' },
        ...{ purpose: tenant?.purposes[0] ?? '' },
        ...{ requestDigest: digestOf('asked'), policyDigest: digestOf('policies') },
        heldAt: new Date(now).toISOString(),
        expires: new Date(now + 3_600_000).toISOString(),
      },
      { asked: '{}', findings: [], purpose: { statement: 'Plan supply.', authority: 'Example' } },
    );
    const decision = {
      ...{ schema: REVIEW_DECISION_SCHEMA, id, verdict: 'approve', reviewer: uri },
      ...{ reason: 'It serves the registered purpose.', decidedAt: new Date(now).toISOString() },
      ...{ requestDigest, policyDigest, payloadDigest },
    };
    const key = { id: uri, algorithm: 'ed25519', privateKey: pair.privateKey } as const;
    const envelope = seal(REVIEW_DECISION_TYPE, Buffer.from(JSON.stringify(decision)), key);
    const place = without(taskOf('review').CORDON_PAYLOADS);
    return {
      id,
      envelope,
      kept: {
        records: Object.fromEntries(records),
        objects: Object.fromEntries(
          [...payloads].map(([name, text]) => [`${place}${name}.json`, Buffer.from(text).toString('base64')]),
        ),
      },
    };
  }

  it(
    'is in the log, and the same decision counts once it is sent again',
    async () => {
      const { id, envelope, kept } = await held();
      const request = {
        path: `/v1/review/holds/${id}/decisions`,
        body: `{"envelope":${envelope}}`,
        headers: { 'cordon-review-act': '1' },
        uri,
      };
      const besides = { environment, request };
      const killed = await run('commercial', 'review', { ...besides, kept, dies: 'decision-1' });
      expect([killed.ended, killed.answer]).toEqual(['SIGKILL', undefined]);
      expect(Object.keys(killed.records)).toEqual([`held/${id}`]);
      const decided = { kind: 'review-decision', review: id, reviewer: uri, envelope: digestOf(envelope) };
      expect((await durable(killed.objects, taskOf('review'))).at(-1)).toMatchObject(decided);

      const next = await run('commercial', 'review', { ...besides, kept: killed });
      expect([next.ended, next.answer?.status]).toEqual([0, 201]);
      expect(next.records[`decision-1/${id}`]).toBe(envelope);
      const entries = await durable(next.objects, taskOf('review'));
      expect(entries.filter(({ kind }) => kind === 'review-decision')).toMatchObject([decided]);
    },
    HANGS + 240_000,
  );
});

it('trusts hosts of AWS by the authorities that its image names', async () => {
  const { ready, ended, output } = await run('commercial', 'classifier', {
    environment: { NODE_EXTRA_CA_CERTS: '/nowhere.pem' },
  });
  expect(ready).toBeUndefined();
  expect(ended).toBe(1);
  expect(output).toMatch(/UNABLE_TO_|SELF_SIGNED/);
});
