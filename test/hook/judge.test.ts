import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Mutation } from '../../lib/contract/mutation';
import type { World } from '../../lib/contract/world';
import { type Attested, judge } from '../../lib/hook/judge';
import { parseRequest, tokenOf } from '../../lib/hook/request';
import { verify } from '../../lib/verify/verify';
import { after, edit, enclave } from '../claims/enclaves';
import { one, role, set, unbound, world } from '../claims/proof-cases';
import { brokenFiles } from '../escapes/corpus';
import { DEPLOYMENTS } from '../helpers/assemblies';

const attestedOf = ({ assembly, charter }: World, more: Partial<Attested> = {}): Attested => ({
  ...{ assembly, source: { file: '', digest: '', charter }, faults: [], others: new Map() },
  ...more,
});

const [TEMPLATE] = world.assembly.templates;
if (!TEMPLATE) throw new Error('no template');

/** As CloudFormation's documents have it. */
const event = (changes: object = {}, of = TEMPLATE, targetType = 'STACK') => ({
  clientRequestToken: 'token',
  awsAccountId: of.account,
  stackId: `arn:aws:cloudformation:${of.region}:${of.account}:stack/${of.stack}/1a2345b6-0000-00a0-a123-00abc0abc000`,
  changeSetId: null,
  hookTypeName: 'Cordon::Proved::Templates',
  hookTypeVersion: '00000008',
  actionInvocationPoint: 'UPDATE_PRE_PROVISION',
  requestData: { targetName: targetType, targetType, targetLogicalId: of.stack, payload: 'https://s3' },
  requestContext: { invocation: 1, callbackContext: null },
  ...changes,
});
const fetched = (template: string) => JSON.stringify({ template, previousTemplate: '' });
const asked = (given: object, text: string, attested = attestedOf(world)) =>
  judge(parseRequest(given), text, attested);

test.each(DEPLOYMENTS)('%s: lets through each template that was attested, however it is written', (name) => {
  const of = enclave(name);
  for (const template of of.assembly.templates) {
    const texts = [JSON.stringify(template.raw), JSON.stringify(template.raw, null, 2)];
    for (const text of texts)
      for (const target of ['STACK', 'CHANGE_SET'])
        expect(asked(event({}, template, target), fetched(text), attestedOf(of))).toEqual({
          hookStatus: 'SUCCESS',
          message: 'what was attested',
          clientRequestToken: 'token',
        });
  }
});

test('reads YAML too', () => {
  expect(asked(event(), fetched(stringify(TEMPLATE.raw))).hookStatus).toBe('SUCCESS');
});

const changed = (edits: readonly Mutation[]) => {
  const [edited] = edits;
  const of = after(world, edits);
  const template = of.assembly.templates.find(({ file }) => file === edited?.file) ?? TEMPLATE;
  return asked(event({}, template), fetched(JSON.stringify(template.raw)));
};

test('of another template it says what a proof finds: refuted, where, and what to do', () => {
  const answer = changed([unbound(role('proxy'))]);
  expect([answer.hookStatus, answer.errorCode]).toEqual(['FAILED', 'NonCompliant']);
  expect(answer.message).toMatch(
    /^refuted: 'cordon-commercial-account' is another .* is closed-world, no-bypass/,
  );
  expect(answer.message).toMatch(/\n(Rolesproxy\w+: )?.*permissions boundary/);
  expect(answer.message.length).toBeLessThanOrEqual(4096);
});

test('what is proved as well goes through no sooner than it is attested', () => {
  const answer = changed([set(one('AWS::ECS::Cluster', /./), 'Tags', [{ Key: 'cost-centre', Value: '7' }])]);
  expect(answer.hookStatus).toBe('FAILED');
  expect(answer.message).toMatch(/^proved: .*have it attested, and make the hook anew$/);
});

test('finds what the command line finds, of escapes that change one template', () => {
  // CORDON_HOOK_ALL=1: the whole corpus, which takes ten minutes.
  const most = process.env.CORDON_HOOK_ALL ? Number.POSITIVE_INFINITY : 3;
  let count = 0;
  for (const { says, files } of brokenFiles(most === 3 ? 7 : 1)) {
    if (count === most) break;
    const [[file, text] = ['', ''], ...others] = files;
    const template = world.assembly.templates.find((each) => each.file === file);
    if (others.length > 0 || !template) continue;
    count++;
    const contents = new Map([[file, JSON.parse(text)]]);
    const found = verify(world.assembly.withContents(contents), attestedOf(world).source).verdict;
    const answer = asked(event({}, template), fetched(text));
    expect([says, answer.hookStatus, answer.message.split(':')[0]]).toEqual([says, 'FAILED', found]);
  }
  expect(count).toBeGreaterThanOrEqual(3);
}, 3_600_000);

const other = { AWSTemplateFormatVersion: '2010-09-09', Resources: { Q: { Type: 'AWS::SQS::Queue' } } };
const good = fetched(JSON.stringify(TEMPLATE.raw));
const stack = (name: string, account = TEMPLATE.account, region = TEMPLATE.region) => ({
  stackId: `arn:aws:cloudformation:${region}:${account}:stack/${name}/1`,
});

test.each<[string, object, string, Partial<Attested>, RegExp]>([
  ['a stack of another name', stack('somebody-else'), good, {}, /is no stack that was attested/],
  ['the template of another stack', stack('cordon-commercial-model'), good, {}, /^refuted/],
  ['another region', stack(TEMPLATE.stack, TEMPLATE.account, 'us-west-2'), good, {}, /us-west-2/],
  ['another account', { awsAccountId: '999999999999' }, good, {}, /is no stack that was attested/],
  ['no stack at all', { stackId: null }, good, {}, /in no region/],
  ['a deletion', { actionInvocationPoint: 'DELETE_PRE_PROVISION' }, '', {}, /is not deleted/],
  [
    'a call of Cloud Control',
    { stackId: null, requestData: { targetType: 'RESOURCE' } },
    '',
    {},
    /by no other call/,
  ],
  ['a resource of a stack', { requestData: { targetType: 'AWS::S3::Bucket' } }, '', {}, /by no other call/],
  [
    'anything, where too few signed',
    {},
    good,
    { faults: ['1 of 2 keys signed it'] },
    /no attestation holds: 1 of 2/,
  ],
  [
    'a named stack with another template',
    stack('toolkit'),
    good,
    { others: new Map([['toolkit', other]]) },
    /no stack that was/,
  ],
])('refuses %s', (_, changes, text, more, says) => {
  const answer = asked(event(changes), text, attestedOf(world, more));
  expect([answer.hookStatus, answer.errorCode]).toEqual(['FAILED', 'NonCompliant']);
  expect(answer.message).toMatch(says);
});

test('lets through a named stack with the template that was named, in the account and region of the enclave alone', () => {
  const attested = attestedOf(world, { others: new Map([['toolkit', other]]) });
  const text = fetched(JSON.stringify(other));
  expect(asked(event(stack('toolkit')), text, attested).hookStatus).toBe('SUCCESS');
  for (const [account, region] of [
    [TEMPLATE.account, 'eu-west-1'],
    ['999999999999', TEMPLATE.region],
  ])
    expect(asked(event(stack('toolkit', account, region)), text, attested).hookStatus).toBe('FAILED');
});

test('a stack that was attested can not be named otherwise', () => {
  const attested = attestedOf(world, { others: new Map([[TEMPLATE.stack, other]]) });
  expect(asked(event(), fetched(JSON.stringify(other)), attested).hookStatus).toBe('FAILED');
});

test.each([undefined, null, 'DELETE', 'delete_pre_provision', 'constructor'])(
  'refuses a stack of which %j is said to be done',
  (point) => {
    const answer = asked(event({ actionInvocationPoint: point }), good);
    expect([answer.hookStatus, answer.message]).toEqual(['FAILED', expect.stringContaining('neither made')]);
  },
);

test.each(['\r', '\u0085', '\u2028'])('a comment that ends by %j for some is read by nobody here', (end) => {
  const text = stringify(TEMPLATE.raw).replace(
    'Resources:\n',
    `Resources: # reviewed${end}  Backdoor: {Type: AWS::IAM::Role}\n`,
  );
  expect(text).toContain('Backdoor');
  expect(() => asked(event(), fetched(text))).toThrow(/not all who read YAML end a line/);
});

test.each([
  '',
  '{}',
  'null',
  '{"template":""}',
  '{"template":7}',
  fetched('{'),
  fetched('{"a":1,"a":2}'),
  fetched('&a [*a]'),
])('judges nothing of a payload that is %j', (text) => {
  expect(() => asked(event(), text)).toThrow();
});

test('a token is given back whichever way it is spelled, and no request of another form is read', () => {
  expect(tokenOf({ clientRequesttoken: 'x' })).toBe('x');
  expect(tokenOf(null)).toBe('');
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      expect(() => parseRequest(given)).toThrow();
    }),
  );
});

test('any change of any value is let through by nobody', () => {
  const resources = world.assembly.resources.filter(({ file }) => file === TEMPLATE.file);
  fc.assert(
    fc.property(
      fc.constantFrom(...resources),
      fc.constantFrom('Type', 'DeletionPolicy', 'Added'),
      (resource, name) => {
        const edited = after(world, [edit(resource, 'add', name, 'another')]);
        const text = JSON.stringify(
          edited.assembly.templates.find(({ file }) => file === TEMPLATE.file)?.raw,
        );
        expect(asked(event(), fetched(text)).hookStatus).toBe('FAILED');
      },
    ),
    { numRuns: 3 },
  );
});
