import { RED_LINES } from '../../../lib/config/red-lines';
import { CLAIM_IDS, type ClaimId } from '../../../lib/contract/claim-id';
import type { Mutation } from '../../../lib/contract/mutation';
import type { Picture } from '../../../lib/contract/picture';
import type { World } from '../../../lib/contract/world';
import { pictureOf } from '../../../lib/verify/picture/picture';
import { verify } from '../../../lib/verify/verify';
import { after, beside, enclave } from '../../claims/enclaves';
import { role, trusting, unbound, world } from '../../claims/proof-cases';
import { worldOf } from '../../claims/worlds';
import { DEPLOYMENTS } from '../../helpers/assemblies';

// The picture is worked out by the engines that prove, and not drawn from what the templates are called.

const verdictOn = ({ assembly, charter }: World, claims: readonly ClaimId[]) =>
  verify(assembly, { file: '', digest: '', charter }, { claims });

function drawn(of: World, claims: readonly ClaimId[]): Picture {
  const picture = pictureOf(of, verdictOn(of, claims));
  if (!picture) throw new Error('nothing is drawn');
  return picture;
}

const nameOfClassifier = (line: string) => `classifier: ${line.replaceAll('-', ' ')}`;
const nameOf = ({ nodes }: Picture, id: string) => nodes.find((node) => node.id === id)?.name ?? id;

const linksOf = (picture: Picture, wanted: 'connects' | 'may'): string[] =>
  picture.links
    .filter(({ kind }) => kind === wanted)
    .map(({ from, to, says }) => `${nameOf(picture, from)} ${says.join(' and ')} ${nameOf(picture, to)}`);

const before = drawn(world, CLAIM_IDS);
/** What a change puts into the picture, and takes out of it. */
function change(edits: readonly Mutation[]) {
  const picture = drawn(after(world, edits), []);
  const all = (of: Picture) => [
    ...of.nodes.map(({ kind, name }) => `${kind} ${name}`),
    ...linksOf(of, 'connects'),
    ...linksOf(of, 'may'),
  ];
  const [old, now] = [all(before), all(picture)];
  return { more: now.filter((line) => !old.includes(line)), less: old.filter((line) => !now.includes(line)) };
}

/** A policy of its own for a role, which no boundary limits. */
const granting = (part: string, Action: string): readonly Mutation[] => {
  const of = role(part);
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
  const Properties = { PolicyName: 'more', Roles: [{ Ref: of.logicalId }], PolicyDocument: document };
  return [unbound(of), beside(of, 'More', { Type: 'AWS::IAM::Policy', Properties })];
};

test('who may do what: the proxy alone asks the model, and nobody but the three roles reads what was asked', () => {
  expect(linksOf(before, 'may')).toMatchSnapshot();
});

test('who reaches whom', () => {
  expect(linksOf(before, 'connects')).toMatchSnapshot();
});

test.each(DEPLOYMENTS)('%s: nothing in it is a stranger', (name) => {
  const { nodes } = drawn(enclave(name), []);
  expect(nodes.length).toBeGreaterThan(20);
  expect(nodes.filter(({ kind }) => kind === 'stranger')).toEqual([]);
});

test('a claim that is proved lights what its proof rests on', () => {
  const lit = (id: ClaimId) => [...(before.litBy.get(id) ?? [])].map((node) => nameOf(before, node));
  const dark = [...before.litBy].flatMap(([id, nodes]) => (nodes.size === 0 ? [id] : []));
  expect(dark).toEqual([]);
  expect(lit('classifiers-updatable')).toEqual([...RED_LINES.map(nameOfClassifier), 'policy bundles']);
});

test.each<[string, readonly Mutation[], readonly string[], readonly string[]]>([
  [
    'a role that may invoke, and what is reached with it',
    granting('taskexecution', 'sagemaker:InvokeEndpoint'),
    ['task execution invokes model', 'task execution invokes safeguard model'],
    [],
  ],
  [
    'nothing where a role is granted in vain what its own policies deny',
    granting('fieldengineer', 'sagemaker:InvokeEndpoint'),
    [],
    [],
  ],
  [
    'a role that strangers may take as well, which is no part any more',
    [trusting(role('courier'), { AWS: 'arn:aws:iam::999999999999:root' })],
    ['stranger Rolescourier', 'Rolescourier'],
    ['person couriers', 'couriers writes weights'],
  ],
])('shows %s', (_, edits, more, less) => {
  const changed = change(edits);
  for (const line of more) expect(changed.more.join('\n')).toContain(line);
  for (const line of less) expect(changed.less).toContain(line);
  if (more.length === 0) expect(changed).toEqual({ more: [], less: [] });
});

test('a claim that is refuted lights what its findings go through', () => {
  const broken = after(world, granting('taskexecution', 'sagemaker:InvokeEndpoint'));
  const picture = drawn(broken, ['no-bypass']);
  const lit = [...(picture.litBy.get('no-bypass') ?? [])].map((node) => nameOf(picture, node));
  expect(lit).toEqual(expect.arrayContaining(['model', 'task execution']));
  expect(lit).not.toContain('ledger');
});

test('a template that is no enclave has no picture', () => {
  const foreign = worldOf(
    { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: {} } } },
    world.charter,
  );
  expect(pictureOf(foreign, verdictOn(foreign, []))).toBeUndefined();
});
