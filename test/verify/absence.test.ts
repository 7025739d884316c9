import { CLAIM_IDS } from '../../lib/contract/claim-id';
import { toMarkdown } from '../../lib/report/markdown';
import { toSarif } from '../../lib/report/sarif';
import { toText } from '../../lib/report/text';
import { verify } from '../../lib/verify/verify';
import { after, edit, resource } from '../claims/enclaves';
import { world } from '../claims/proof-cases';
import { worldOf } from '../claims/worlds';

// What is missing is said once in a verdict, and of no resource, whichever claims it stands in the way of.

const source = { file: '', digest: '', charter: world.charter };
const foreign = worldOf({ Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: {} } } }, world.charter);
const verdict = verify(foreign.assembly, source);
const lacking = verdict.findings.filter(({ message }) => /there is no|it has no|whole enclave/.test(message));
const [absence] = lacking;
const index = absence ? verdict.findings.indexOf(absence) : -1;

test('one finding says all that a foreign template lacks, each part once', () => {
  expect(lacking).toEqual([
    expect.objectContaining({ file: '', logicalId: '', pointer: '', severity: 'fatal', witness: [] }),
  ]);
  const parts = absence?.message.replace(/^this is no whole enclave: it has /, '').split(', ') ?? [];
  expect(parts).toEqual(
    expect.arrayContaining([
      'no safety proxy',
      'no review service',
      'no model',
      'no classifier of autonomous-weapons',
    ]),
  );
  expect(new Set(parts).size).toBe(parts.length);
  expect(absence?.remedy).toContain('Verify all templates of one enclave together');
});

test('every claim that wants a part refers to it, and keeps its status', () => {
  const status = Object.fromEntries(verdict.claims.map(({ id, status }) => [id, status]));
  const referring = verdict.claims.filter(({ findings }) => findings.includes(index)).map(({ id }) => id);
  expect(referring).toEqual(
    CLAIM_IDS.filter((id) =>
      [
        'one-door',
        'sealed-model',
        'no-bypass',
        'all-red-lines',
        'no-off-switch',
        'humans-decide',
        'tamper-evident',
        'classifiers-updatable',
        'operable',
        'defence-in-depth',
        'verified-before-use',
      ].includes(id),
    ),
  );
  expect(status).toMatchObject({
    'sealed-model': 'refuted',
    'humans-decide': 'undecided',
    'one-door': 'refuted',
  });
  expect(verdict.claims.filter(({ findings }) => findings.length === 0)).toEqual([]);
});

test('a claim that is asked for alone has the parts that it wants itself', () => {
  const { findings } = verify(foreign.assembly, source, { claims: ['sealed-model'] });
  expect(findings).toContainEqual(
    expect.objectContaining({ claim: 'sealed-model', message: 'this is no whole enclave: it has no model' }),
  );
});

const times = (text: string) => text.split('this is no whole enclave').length - 1;

test('reports for people and for viewers say it once', () => {
  expect(times(toText([verdict]).replace(/\s+/g, ' '))).toBe(1);
  expect(times(toMarkdown([verdict]))).toBe(1);
  expect(times(toSarif([verdict]))).toBe(1);
});

test('every finding has a remedy', () => {
  expect(verdict.findings.filter(({ remedy }) => remedy === '')).toEqual([]);
});

test('a type that is refused is refused once, by the rule that knows why, for its claim and the closed world', () => {
  const { assembly } = worldOf(
    {
      Resources: {
        Server: { Type: 'AWS::EC2::Instance', Properties: {} },
        Odd: { Type: 'AWS::Nobody::Knows', Properties: {} },
      },
    },
    world.charter,
  );
  const { claims, findings } = verify(assembly, source);
  const of = (id: string) =>
    findings.filter(({ logicalId, message }) => logicalId === id && message.startsWith('AWS::'));
  expect(of('Server').map(({ message }) => message)).toEqual([
    'AWS::EC2::Instance is a machine that can run anything',
  ]);
  expect(of('Server')).toEqual([expect.objectContaining({ rule: 'no-other-compute', claim: 'no-bypass' })]);
  expect(of('Odd')).toEqual([expect.objectContaining({ rule: 'closed-world' })]);
  const referring = claims.filter(({ findings: own }) => own.some((at) => findings[at] === of('Server')[0]));
  expect(referring.map(({ id }) => id)).toEqual(['closed-world', 'no-bypass']);
  const alone = verify(assembly, source, { claims: ['closed-world'] });
  expect(alone.findings.map(({ logicalId }) => logicalId)).toEqual(['Odd', 'Server']);
});

test('a type that a claim and one of its own rules refuse is refused once', () => {
  const { assembly } = worldOf(
    { Resources: { Thing: { Type: 'AWS::IoT::Thing', Properties: {} } } },
    world.charter,
  );
  const { findings } = verify(assembly, source);
  expect(findings.filter(({ message }) => message.startsWith('AWS::IoT::Thing'))).toEqual([
    expect.objectContaining({ rule: 'no-edge-placement', claim: 'no-edge' }),
  ]);
});

test('that no claim is proved over an open world is said once, by the first claim, and is of all that rest on it', () => {
  const { assembly } = worldOf(
    { Resources: { Odd: { Type: 'AWS::Nobody::Knows', Properties: {} } } },
    world.charter,
  );
  const { claims, findings } = verify(assembly, source);
  const resting = findings.filter(({ message }) => message.startsWith('closed-world does not hold'));
  expect(resting).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('(1 finding, the first: AWS::Nobody::Knows'),
    }),
  ]);
  const [once] = resting;
  const index = once ? findings.indexOf(once) : -1;
  const referring = claims.filter((claim) => claim.findings.includes(index));
  expect(referring.length).toBeGreaterThan(2);
  expect(new Set(referring.map(({ status }) => status))).toEqual(new Set(['undecided']));
});

describe('a part that runs an image which the charter does not name', () => {
  const task = resource(world, 'AWS::ECS::TaskDefinition', /^ProxyFargateTask/);
  const absenceAfter = (image: string) => {
    const of = after(world, [edit(task, 'replace', 'Properties/ContainerDefinitions/0/Image', image)]);
    return verify(of.assembly, source, { claims: ['one-door'] }).findings[0];
  };

  test.each([
    ['registry.example/proxy:latest', 'runs "registry.example/proxy:latest"'],
    [`registry.example/proxy@sha256:${'a'.repeat(64)}`, `runs sha256:${'a'.repeat(64)}`],
  ])('%s: the first finding names it, and says what to do', (image, says) => {
    const first = absenceAfter(image);
    expect(first?.message).toMatch(/^this is no whole enclave: it has no .*safety proxy; ProxyFargateTask/);
    expect(first?.message).toContain(says);
    expect(first?.remedy).toContain('Deploy what the charter names');
  });
});
