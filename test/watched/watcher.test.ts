import '../helpers/cdk-environment';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obstacles, rendered } from '../../lib/account-policies/rendered';
import { CLAIMS } from '../../lib/claims';
import { PERMISSIONS } from '../../lib/claims/shared/permissions/table';
import { watcherExternalId } from '../../lib/config/names';
import type { Mutation } from '../../lib/contract/mutation';
import { OPERATIONS } from '../../lib/live/operations';
import { addGates } from '../../lib/nag/gates';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import type { Resource } from '../../lib/template/assembly';
import { get, itemsOf, textOf } from '../../lib/template/values/values';
import { after, edit, enclave } from '../claims/enclaves';
import { deploymentOf } from '../helpers/assemblies';
import { WATCHED, WATCHER, watched } from './assembly';

const world = watched();
const folder = mkdtempSync(join(tmpdir(), 'cordon-watched-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Claims that an edit brings down, with what they say. */
function fallen(edits: readonly Mutation[]): Readonly<Record<string, string>> {
  const edited = edits.length === 0 ? world : after(world, edits);
  return Object.fromEntries(
    CLAIMS.flatMap((claim) => {
      const { faults } = claim.prove(edited);
      const messages = faults.map(({ message }) => message);
      return messages.length === 0 ? [] : [[claim.id, messages.join('\n')]];
    }),
  );
}

function only(type: string, name: string, is: string): Resource {
  const found = world.assembly.ofType(type).find(({ properties }) => textOf(get(properties, name)) === is);
  if (!found) throw new Error(`there is no ${is}`);
  return found;
}
const role = only('AWS::IAM::Role', 'RoleName', 'cordon-commercial-watcher');
const boundary = only('AWS::IAM::ManagedPolicy', 'ManagedPolicyName', 'cordon-commercial-boundary-watcher');
const policy = only('AWS::IAM::Policy', 'PolicyName', 'cordon-commercial-oversight-People-observe-watcher');

const statementsOf = (resource: Resource) => itemsOf(get(resource.properties, 'PolicyDocument', 'Statement'));
const allowed = (resource: Resource) =>
  statementsOf(resource)
    .filter((statement) => textOf(get(statement, 'Effect')) === 'Allow')
    .flatMap((statement) => itemsOf(get(statement, 'Action')).map((action) => textOf(action) ?? ''));

/** All that `cordon live` asks. */
const ASKED = [...new Set(Object.values(OPERATIONS).map(({ action }) => action))].sort();

const TRUST = 'Properties/AssumeRolePolicyDocument/Statement/0';
const ALLOWS = 'Properties/PolicyDocument/Statement/0/Action/-';
const allowing = (action: string) => [
  edit(policy, 'add', ALLOWS, action),
  edit(boundary, 'add', ALLOWS, action),
];

describe('the role that watches an account', () => {
  it('is in an assembly of which all is proved', () => {
    expect(fallen([])).toEqual({});
  });

  it('may ask what cordon live asks, and nothing else, by its rows, its policy and its boundary', () => {
    expect(ASKED.length).toBeGreaterThan(100);
    expect([...new Set(PERMISSIONS.watcher.flatMap(({ actions }) => actions))].sort()).toEqual(ASKED);
    expect(allowed(policy).sort()).toEqual(ASKED);
    expect(allowed(boundary).sort()).toEqual(ASKED);
    expect(
      ASKED.filter((action) => /:(GetObject|Decrypt|GetSecretValue|Invoke|Put|Create)/.test(action)),
    ).toEqual([]);
  });

  it('is there only where the charter names who watches', () => {
    const plain = enclave('commercial');
    expect(plain.assembly.ofType('AWS::IAM::ManagedPolicy')).toHaveLength(1);
    expect(world.assembly.ofType('AWS::IAM::ManagedPolicy')).toHaveLength(2);
    expect(world.assembly.resources.length - plain.assembly.resources.length).toBe(3);
    expect(rendered('boundary', deploymentOf('commercial')).map(({ name }) => name)).toEqual(['boundary']);
    expect(rendered('boundary', WATCHED).map(({ name }) => name)).toEqual(['boundary', 'boundary-watcher']);
  });

  it('passes every gate', () => {
    const app = createApp(mkdtempSync(join(folder, 'gated-')));
    buildEnclave(app, WATCHED);
    const gates = addGates(app, WATCHED);
    app.synth();
    expect(gates.summaries().map(({ findings }) => findings)).toEqual([0, 0, 0, 0]);
  });

  it.each<[string, string, string]>([
    ['one action more, which reads records', 'sealed-data', 's3:GetObject'],
    ['one action more, which signs', 'tamper-evident', 'kms:Sign'],
    ['one look more', 'no-off-switch', 'iam:GetRole'],
  ])('falls with %s', (_, claim, action) => {
    expect(fallen(allowing(action))[claim]).toContain(action);
  });

  const root = { AWS: 'arn:aws:iam::999900001111:root' };
  it.each<[string, readonly Mutation[], readonly string[]]>([
    [
      'trusts an account as a whole',
      [edit(role, 'replace', `${TRUST}/Principal`, root)],
      ['closed-world', 'no-off-switch', 'operable'],
    ],
    [
      'is taken without an external id',
      [edit(role, 'remove', `${TRUST}/Condition/StringEquals`)],
      ['humans-decide'],
    ],
    ['is taken without a name', [edit(role, 'remove', `${TRUST}/Condition/Null`)], ['humans-decide']],
    [
      'is taken by a verifier too',
      [edit(role, 'replace', `${TRUST}/Principal`, { AWS: [WATCHER, WATCHED.charter.people.verifiers[0]] })],
      ['operable'],
    ],
    ['has no boundary', [edit(role, 'remove', 'Properties/PermissionsBoundary')], ['defence-in-depth']],
    ['may not ask', [edit(policy, 'remove', 'Properties/PolicyDocument/Statement/1/Action/0')], ['operable']],
    [
      'has a boundary that takes a call back',
      [edit(boundary, 'remove', 'Properties/PolicyDocument/Statement/1/Action/0')],
      ['operable'],
    ],
  ])('brings a claim down that %s', (_, edits, claims) => {
    expect(Object.keys(fallen(edits))).toEqual(expect.arrayContaining([...claims]));
  });

  it('says of which enclave it is taken', () => {
    const [trust] = itemsOf(get(role.properties, 'AssumeRolePolicyDocument', 'Statement'));
    expect(textOf(get(trust, 'Condition', 'StringEquals', 'sts:ExternalId'))).toBe(
      watcherExternalId(WATCHED.enclave),
    );
  });
});

describe('policies of an account that is watched', () => {
  it.each(['scp', 'rcp', 'boundary'] as const)('fit, as %s', (kind) => {
    expect([...obstacles(kind, rendered(kind, WATCHED), 0)]).toEqual([]);
  });
});
