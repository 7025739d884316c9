import { readdirSync, readFileSync } from 'node:fs';
import { loadDeployment } from '../../lib/config/load';
import type { Deployment } from '../../lib/config/schema';
import { sceneOf } from '../../lib/preflight/check';
import { CHECKS } from '../../lib/preflight/checks';
import { BATCH } from '../../lib/preflight/checks/quotas/compute';
import { RULES_OF_LARGEST_GROUP } from '../../lib/preflight/checks/quotas/vpc';
import { isClear, preflight, questionsOf } from '../../lib/preflight/preflight';
import { headline, toJson, toJunit, toText } from '../../lib/preflight/report';
import { assemblyDirectory, DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { type Answers, AT, awsError, goodAccount } from './account';
import { FAULTS, type Fault } from './faults';

const FILE = 'config/commercial.yaml';
const { deployment } = loadDeployment(FILE);

const judged = (answers: Answers, certificates = {}, except: readonly string[] = [], of = deployment) =>
  preflight(sceneOf(of, FILE, answers, { certificates, at: AT }), FILE, except);

test.each(DEPLOYMENTS)('a new account that lacks nothing is ready for %s', (name) => {
  const of = deploymentOf(name);
  const scene = sceneOf(of, FILE, goodAccount(of), { certificates: {}, at: AT });
  const result = preflight(scene, FILE);
  expect(result.results.filter(({ status }) => status !== 'there' && status !== 'later')).toEqual([]);
  expect(isClear(result)).toBe(true);
  expect(headline(result)).toMatch(/^ready: of 26 checks, none lacks anything; 4 wait for couriers$/);
});

test('an account that couriers have supplied is ready, and waits for nothing', () => {
  const result = judged(goodAccount(deployment, 'supplied'));
  expect(headline(result)).toBe('ready: of 26 checks, none lacks anything');
});

test('there are faults of every check, twenty-five or more', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(25);
  expect(new Set(FAULTS.map(({ check }) => check))).toEqual(new Set(CHECKS.map(({ id }) => id)));
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
});

function judgedWith({ stage, change, certificates, on = 'commercial' }: Fault) {
  const of = deploymentOf(on);
  const answers = goodAccount(of, stage ?? 'new');
  change(answers, of);
  return judged(answers, certificates, [], of);
}

test.each(FAULTS)('$check: $name', (fault) => {
  const result = judgedWith(fault);
  const failed = result.results.filter(({ status }) => status === 'missing' || status === 'unknown');
  const [found] = failed.find(({ id }) => id === fault.check)?.findings ?? [];

  expect(isClear(result)).toBe(false);
  expect(failed.map(({ id }) => id).filter((id) => !(fault.also ?? []).includes(id))).toEqual([fault.check]);
  expect(found).toEqual({
    status: 'missing',
    says: expect.stringContaining(fault.says),
    mend: expect.stringContaining(fault.mend),
  });
});

test.each([
  ['is not there', undefined, "'aws ec2 describe-vpcs' has no answer"],
  ['was denied', awsError('UnauthorizedOperation', 'DescribeVpcs'), "'aws ec2 describe-vpcs' was denied"],
  ['failed', { error: 'Could not connect to the endpoint URL' }, 'Could not connect'],
  ['is of another form', { output: { Vpcs: {} } }, "no 'Vpcs' as AWS documents it"],
  ['is nothing', { output: null }, "no 'Vpcs' as AWS documents it"],
])('what depends on an answer that %s is not known, and that is not ready', (_, answer, says) => {
  const answers = goodAccount(deployment);
  delete answers['ec2 describe-vpcs'];
  if (answer !== undefined) answers['ec2 describe-vpcs'] = answer;
  const result = judged(answers);
  expect(isClear(result)).toBe(false);
  expect(result.results.filter(({ status }) => status === 'unknown')).toMatchObject([
    { id: 'quota-vpcs', findings: [{ says: expect.stringContaining(says), mend: expect.any(String) }] },
  ]);
});

test('a first deploy that failed and kept what it made may go on', () => {
  const answers = goodAccount(deployment);
  const stack = (StackStatus: string) => ({
    output: { Stacks: [{ StackName: 'cordon-commercial-account', StackStatus }] },
  });
  answers['cloudformation describe-stacks'] = stack('CREATE_FAILED');
  const roles = Object.keys(answers).find((id) => id.startsWith('iam list-roles --path-prefix /cordon/'));
  answers[roles ?? ''] = { output: { Roles: [{ RoleName: 'cordon-commercial-proxy' }] } };
  expect(isClear(judged(answers))).toBe(true);
  answers['cloudformation describe-stacks'] = stack('ROLLBACK_COMPLETE');
  expect(isClear(judged(answers))).toBe(false);
});

test('what is denied says which permission to give', () => {
  const answers = goodAccount(deployment);
  answers['ec2 describe-vpcs'] = awsError('UnauthorizedOperation', 'DescribeVpcs');
  expect(toText(judged(answers))).toContain('$ give who asks ec2:DescribeVpcs');
});

test('a check that is left out is not asked about, and is named', () => {
  const except = ['quota-vpcs', 'quota-fargate'];
  const questions = questionsOf(deployment, except).map(({ id }) => id);
  expect(questions).not.toContain('ec2 describe-vpcs');
  expect(questions).not.toContain('service-quotas list-service-quotas --service-code fargate');
  expect(headline(judged(goodAccount(deployment), {}, except))).toMatch(
    / \(left out: quota-vpcs, quota-fargate\)$/,
  );
});

test('asks for FIPS mode where the charter asks for FIPS and Fargate has it, and nowhere else', () => {
  const asks = (of: Deployment) =>
    questionsOf(of).some(({ id }) => id.startsWith('ecs list-account-settings'));
  const govcloud = deploymentOf('govcloud');
  const commercial = deploymentOf('commercial');
  expect(asks(govcloud)).toBe(true);
  expect(asks({ ...govcloud, charter: { ...govcloud.charter, fips: 'off' } })).toBe(false);
  expect(asks({ ...commercial, charter: { ...commercial.charter, fips: 'required' } })).toBe(false);
});

test('asks nothing that changes anything', () => {
  for (const { args } of questionsOf(deployment)) expect(args[1]).toMatch(/^(describe|get|list|head)-/);
});

test('reports as text, JSON and JUnit', () => {
  const [fault] = FAULTS;
  if (fault === undefined) throw new Error('no faults');
  const result = judgedWith(fault);
  expect(toText(result).split('\n')[0]).toBe('not ready: of 26 checks, 1 missing, 0 not known');
  expect(JSON.parse(toJson(result))).toMatchObject({ schema: 'cordon.preflight/v1', verdict: 'not ready' });
  const junit = toJunit(result);
  expect(junit.match(/<testcase /g)).toHaveLength(CHECKS.length);
  expect(junit.match(/<failure /g)).toHaveLength(1);
  expect(junit).not.toMatch(/='|[^\x20-\x7e\n]/);
});

test('the largest security group of the templates has as many rules as the quota is asked for', () => {
  for (const name of DEPLOYMENTS) {
    const folder = assemblyDirectory(name);
    const counts = readdirSync(folder)
      .filter((file) => file.endsWith('boundary.template.json'))
      .flatMap((file) => Object.values(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).Resources))
      .map(
        (one) =>
          (one as { Properties?: { SecurityGroupEgress?: unknown[] } }).Properties?.SecurityGroupEgress
            ?.length ?? 0,
      );
    expect(Math.max(...counts)).toBeGreaterThan(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(RULES_OF_LARGEST_GROUP);
  }
});

test('the templates update as large a share of the instances at once as the quota is asked for', () => {
  for (const name of DEPLOYMENTS) {
    const folder = assemblyDirectory(name);
    const [file = ''] = readdirSync(folder).filter((one) => one.endsWith('model.template.json'));
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const batches = [
      ...text.matchAll(/"MaximumBatchSize": \{\s*"Type": "CAPACITY_PERCENT",\s*"Value": (\d+)/g),
    ];
    expect(batches.length).toBeGreaterThan(0);
    for (const [, percent] of batches) expect(Number(percent) / 100).toBe(BATCH);
  }
});
