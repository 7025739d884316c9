import { ANSWERS, understood } from '../../lib/live/answers';
import { beyondShape, shapeOf } from '../../lib/live/answers/shape';
import { OPERATIONS } from '../../lib/live/operations';
import type { Answer, Question } from '../../lib/preflight/question';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../helpers/assemblies';
import { differences, judged, read } from './judged';
import { deployedAccount } from './stand-in/deployed';

// A sweep over all that is asked: an answer is given a name that no service has, or an entry that no template made, and must
// not be proved. `CORDON_SWEEP=all` takes each place of each answer; else one of each kind of each operation is judged.

const ALL = process.env.CORDON_SWEEP === 'all';
const base = deployedAccount(readAssembly(assemblyDirectory('commercial')));
const whole = read(base);

type Path = readonly (string | number)[];

interface Place {
  readonly question: Question;
  readonly path: Path;
  /** Operation, and the path without the numbers of entries. */
  readonly name: string;
}

function* within(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value))
    yield* within(entry, [...path, Array.isArray(value) ? Number(key) : key]);
}

const operationOf = ({ args }: Question) => args.slice(0, 2).join(' ');

/** Places of all answers that hold an object, or a list; one for each name. */
function placesOf(kind: 'object' | 'list'): readonly Place[] {
  const places = new Map<string, Place>();
  for (const question of whole.found.asked) {
    const answer = whole.answers.get(question.id);
    if (answer === undefined || 'error' in answer) continue;
    for (const [path, value] of within(answer.output)) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) !== (kind === 'list')) continue;
      // A template is compared as a whole.
      if (operationOf(question) === 'cloudformation get-template' && path.length > 1) continue;
      const steps = path.map((step) => (typeof step === 'number' ? '*' : step));
      const name = [operationOf(question), steps.join('.')].join(' ').trim();
      if (!places.has(name)) places.set(name, { question, path, name });
    }
  }
  return [...places.values()];
}

/** The answer to a question, with one place changed. */
function changed({ question, path }: Place, change: (value: object) => void): { readonly output: unknown } {
  const answer = structuredClone(whole.answers.get(question.id)) as { readonly output: unknown };
  change(
    path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], answer.output) as object,
  );
  return answer;
}

const unheard = (value: object) => Object.assign(value, { Unheard: 'of' });

function isProved({ question }: Place, answer: Answer): boolean {
  const found = judged(base, new Map([...whole.answers, [question.id, answer]]));
  return differences(found).length + found.unread.length + found.wanted.length === 0;
}

/** One of each operation, unless all are asked for. */
function some(places: readonly Place[]): readonly Place[] {
  const operations = new Set<string>();
  return places.filter(({ question }) => {
    const fresh = !operations.has(operationOf(question));
    operations.add(operationOf(question));
    return ALL || fresh;
  });
}

/** Where more may stand, and why nothing rests on it. */
const FREE: readonly (readonly [RegExp, string])[] = [
  [/(Tags|TagSet|tags)\.\*$/, 'tags name things'],
  [/PolicyDocument|\.Document/, 'IAM takes no element of a policy that it does not know'],
  [/requiresAttributes\.\*$/, 'what ECS works out from the rest'],
  [/VersionIdsToStages/, 'labels of values that nobody looks at'],
  [/Instances\.\*\.Attributes$/, "names of the caller's own; addresses have names of AWS's"],
];

const isFree = ({ name }: Place) => FREE.some(([pattern]) => pattern.test(name));

describe('a name that no service has', () => {
  const objects = placesOf('object');
  const throws = (place: Place) => {
    try {
      understood(place.question, changed(place, unheard).output);
      return false;
    } catch (error) {
      return /tells of \S*Unheard "of", which is not read/.test(String(error));
    }
  };

  it('is not understood at the top of any answer', () => {
    const tops = objects.filter(({ path }) => path.length === 0);
    expect(tops.filter((place) => !throws(place)).map(({ name }) => name)).toEqual([]);
    expect(new Set(tops.map(({ name }) => name)).size).toBeGreaterThan(90);
  });

  it('is not proved further below', () => {
    const below = objects.filter((place) => !isFree(place) && !throws(place));
    const proved = some(below).filter((place) => isProved(place, changed(place, unheard)));
    expect(proved.map(({ name }) => name)).toEqual([]);
    expect(below.length).toBeGreaterThan(30);
  });

  it('leaves the verdict undecided, with the question that told it', () => {
    const [place] = objects.filter(({ name }) => name === 'kms describe-key KeyMetadata');
    const answer = changed(place as Place, (value) =>
      Object.assign(value, { MultiRegionConfiguration: { MultiRegionKeyType: 'PRIMARY' } }),
    );
    const { unread } = judged(base, new Map([...whole.answers, [(place as Place).question.id, answer]]));
    expect(unread.join()).toMatch(
      /'aws kms describe-key \S+ \S+' tells of KeyMetadata\.MultiRegionConfiguration/,
    );
  });
});

/** Lists that an account may have more in, and why. */
const OTHERS: Readonly<Record<string, string>> = {
  'cloudformation get-template StagesAvailable': 'forms in which a template is told',
  'cloudformation describe-stacks Stacks':
    'stacks of others; what they made is looked for where it could touch the enclave',
  'iam get-account-authorization-details RoleDetailList': 'the same role: its ARN is',
  'iam list-roles Roles': 'what a role is and may is told by iam get-account-authorization-details',
  'iam get-account-authorization-details Policies': 'a policy that nothing has allows nothing',
  'accessanalyzer list-analyzers analyzers': 'a second analyzer opens nothing',
  'ec2 describe-network-acls NetworkAcls': 'the default of the VPC, under which no subnet is',
  'ec2 describe-security-group-rules SecurityGroupRules': 'of the default group, which no interface has',
  'ec2 describe-vpcs Vpcs': 'another VPC than was asked about',
  'ec2 describe-route-tables RouteTables': 'the main table of the VPC; its routes are looked at',
  'logs describe-log-groups logGroups': 'logs of others',
  'route53resolver list-resolver-query-log-configs ResolverQueryLogConfigs': 'one that the VPC does not have',
  'route53resolver list-resolver-query-log-config-associations ResolverQueryLogConfigAssociations':
    'the same log of the same VPC',
  'kms list-aliases Aliases': 'a second name opens nothing, and policies go by none',
  'sagemaker describe-endpoint ProductionVariants':
    'variants are those of the configuration, which is compared',
  'cloudwatch describe-alarms MetricAlarms': 'alarms of others',
  'cloudwatch describe-alarms CompositeAlarms': 'one that does not go by an alarm of the enclave',
  'application-autoscaling describe-scheduled-actions ScheduledActions': 'of what the enclave does not scale',
  'elbv2 describe-target-groups TargetGroups': 'one to which no listener leads',
  'ecs describe-services services': 'services are listed by ecs list-services',
  'ecs describe-clusters clusters': 'another cluster than was asked about',
  'servicediscovery list-namespaces Namespaces': 'names that the VPC does not have: its zones are looked at',
  'ecr describe-repositories repositories': 'images of others; what runs is known by digest',
  'ec2 describe-egress-only-internet-gateways EgressOnlyInternetGateways': 'of another VPC',
  'ec2 describe-vpc-peering-connections VpcPeeringConnections': 'of other VPCs',
  'ec2 describe-client-vpn-endpoints ClientVpnEndpoints': 'of another VPC',
  'route53resolver list-resolver-endpoints ResolverEndpoints': 'of another VPC',
  'route53resolver list-resolver-rule-associations ResolverRuleAssociations': 'of another VPC',
  'ec2 describe-traffic-mirror-sessions TrafficMirrorSessions': 'of other interfaces',
  'ec2 describe-security-group-vpc-associations SecurityGroupVpcAssociations': 'of other groups and VPCs',
  'ec2 describe-dhcp-options DhcpOptions': 'the same servers',
  'ecs describe-tasks tasks': 'a task as the others of its service; its interface is looked at',
  'elbv2 describe-target-health TargetHealthDescriptions': 'the same target',
  'servicediscovery list-instances Instances': 'the same address',
  'sagemaker list-models Models': 'the same model',
  'sagemaker list-endpoints Endpoints': 'the same endpoint',
  'organizations list-parents Parents': 'an account has one',
  'organizations list-policies-for-target Policies': "of AWS's own, which allow everything",
};

describe('an entry that no template made', () => {
  const lists = placesOf('list').filter(({ path }) => path.length === 1);

  /** The first entry by another name, or one of no service's. */
  function another(value: object): void {
    const list = value as unknown[];
    const [first] = list;
    const entry: unknown =
      typeof first === 'object'
        ? structuredClone(first)
        : first === undefined
          ? { Id: 'other', id: 'other' }
          : 'other';
    if (typeof entry === 'object' && entry !== null && first !== undefined) {
      const own = entry as Record<string, unknown>;
      const [name] = Object.keys(own).filter((key) => typeof own[key] === 'string');
      if (name !== undefined) own[name] = `${String(own[name])}-other`;
    }
    list.push(entry);
  }

  it('is not proved, but where the list may hold what is no matter of the enclave', () => {
    const proved = lists.filter((place) => isProved(place, changed(place, another)));
    const unexpected = proved.map(({ name }) => name).filter((name) => !OTHERS[name]);
    expect(unexpected).toEqual([]);
    const names = new Set(proved.map(({ name }) => name));
    expect(Object.keys(OTHERS).filter((name) => !names.has(name))).toEqual([]);
    expect(lists.length - proved.length).toBeGreaterThan(30);
  });
});

describe('shapes', () => {
  it('are there for each operation', () => {
    expect(Object.keys(ANSWERS).sort()).toEqual(Object.keys(OPERATIONS).sort());
    for (const text of Object.values(ANSWERS)) expect(Object.keys(shapeOf(text))).not.toEqual([]);
  });

  it.each<[string, unknown, string | undefined]>([
    ['A B', { A: 1, B: ['x'] }, undefined],
    ['A B', { A: 1, C: null, D: [], E: {}, F: [{}] }, undefined],
    ['A', { A: 1, C: false }, 'C false'],
    ['A', { A: { B: 1 } }, 'A {"B":1}'],
    ['A{B}', { A: [{ B: 1 }, { C: 2 }] }, 'A.C 2'],
    ['A{B}', { A: 'x' }, 'A "x"'],
    ['A*', { A: [{ C: { D: 1 } }] }, undefined],
    ['A=on|off', { A: 'on' }, undefined],
    ['A=on|off', { A: 'else' }, 'A "else"'],
    ['A=false', { A: true }, 'A true'],
    ['A', { NextToken: 'x', A: 1 }, undefined],
    ['A{B}', { A: [{ NextToken: 'x' }] }, 'A.NextToken "x"'],
    ['A', { constructor: 'x' }, 'constructor "x"'],
  ])('of %s hold %j: %s', (text, answer, beyond) => {
    expect(beyondShape(shapeOf(text), answer)).toBe(beyond);
  });

  it('are refused where they are none', () => {
    expect(() => shapeOf('A} B')).toThrow('no shape from character');
  });
});
