import type { Claim } from '../../lib/contract/claim';
import type { Fault } from '../../lib/contract/fault';
import type { Guard } from '../../lib/contract/guard';
import type { Mutation } from '../../lib/contract/mutation';
import type { Proof } from '../../lib/contract/proof';
import type { World } from '../../lib/contract/world';
import type { Resource } from '../../lib/template/assembly';
import { attempt } from '../../lib/verify/challenge';
import { BOOK, type Book, verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { RUNS } from '../helpers/runs';
import { falsePointers } from '../helpers/witnesses';
import { after, edit, enclave, resource } from './enclaves';

/**
 * An edit that breaks a claim, and what one of its findings matches, as `LOGICAL-ID: MESSAGE`. With a number, the
 * claim's own proof tells it too, by a witness of so many steps at the most.
 */
export type Break = readonly [
  what: string,
  finding: RegExp,
  edits: () => readonly Mutation[],
  steps?: number,
];
/** An edit that leaves a claim as it is; with `by proof`, a rule refuses it, and the claim's own proof doesn't. */
export type Miss = readonly [what: string, edits: () => readonly Mutation[], holds?: 'by proof'];

export const world = enclave();
export const one = (type: string, logicalId: RegExp) => resource(world, type, logicalId);

/** Sets a property of a resource, which may have been there or not. */
export const set = (of: Resource, path: string, value: unknown): Mutation =>
  edit(of, 'add', `Properties/${path}`, value);
export const unset = (of: Resource, path: string): Mutation => edit(of, 'remove', `Properties/${path}`);

export const gone = ({ file, pointer }: Resource): Mutation => ({ file, op: 'remove', pointer });

/** The role of a part of the enclave, by its logical id without hyphens. */
export const role = (part: string) => one('AWS::IAM::Role', new RegExp(`^Roles${part}[0-9A-F]{8}$`));

/** A role without its permissions boundary. */
export const unbound = (of: Resource): Mutation => unset(of, 'PermissionsBoundary');

/** A role whose trust policy has one statement more, which lets a principal assume it. */
export const trusting = (of: Resource, Principal: unknown, more: object = {}): Mutation =>
  set(of, 'AssumeRolePolicyDocument/Statement/-', {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal,
    ...more,
  });

/** A resource's JSON as its template has it, with other properties. */
export function like(of: Resource, properties: object = {}): { Type: string; Properties: object } {
  const { Resources } = of.template.raw as {
    Resources: Record<string, { Type: string; Properties: object }>;
  };
  const own = Resources[of.logicalId];
  if (own === undefined) throw new Error(`no ${of.logicalId}`);
  return { ...own, Properties: { ...own.Properties, ...properties } };
}

/** The place of an environment value of a task, whose name must be there. */
export function environmentValue(task: Resource, name: string): string {
  const { Properties } = like(task) as unknown as {
    Properties: { ContainerDefinitions: { Environment: { Name: string }[] }[] };
  };
  const index = Properties.ContainerDefinitions[0]?.Environment.findIndex(({ Name }) => Name === name) ?? -1;
  if (index < 0) throw new Error(`no ${name} in ${task.logicalId}`);
  return `ContainerDefinitions/0/Environment/${index}/Value`;
}

/** The book in which a claim's proof is one that was made before: many are long. */
const knowing = (claim: Claim, proof: Proof): Book => ({
  ...BOOK,
  claims: BOOK.claims.map((one) => (one.id === claim.id ? { ...one, prove: () => proof } : one)),
});

/** What refutes a claim in a world, its rules included: `LOGICAL-ID: MESSAGE` each. */
export const refutations = (claim: Claim, { assembly, charter }: World, book = BOOK): string[] =>
  verify(assembly, { file: '', digest: '', charter }, { claims: [claim.id], book })
    .findings.filter((finding) => finding.claim === claim.id && finding.severity === 'fatal')
    .map(({ logicalId, message }) => `${logicalId}: ${message}`);

const shortestWitness = (faults: readonly Fault[]): number =>
  Math.min(...faults.flatMap(({ witness = [] }) => (witness.length > 0 ? [witness.length] : [])));

/** The finding that holds a text, for tables that say messages. */
export const saying = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** How many guards are tried on each run, spread over all; the full run tries each. Most are alike in threes and more. */
const GUARDS = 30;

function sampled(guards: readonly Guard[]): readonly Guard[] {
  if (RUNS > 2_000 || guards.length <= GUARDS) return guards;
  return guards.filter((_, index) => index % Math.ceil(guards.length / GUARDS) === 0);
}

/** The cases of one claim. */
export interface ProofCases {
  /** The world that breaks and misses edit. @default the commercial deployment */
  readonly from?: World;
  readonly breaks: readonly Break[];
  readonly misses: readonly Miss[];
  /** How many guards the claim has on the commercial deployment, at the least. */
  readonly guards: number;
}

/** Holds a claim to all four deployments, to its breaks and near-misses, and to its guards. */
export function proofCases(claim: Claim, { from = world, breaks, misses, guards }: ProofCases): void {
  test.each(DEPLOYMENTS)('nothing refutes it on %s', (name) => {
    expect(claim.prove(enclave(name)).faults).toEqual([]);
  });

  for (const [what, finding, edits, steps] of breaks)
    test(`refuted: ${what}`, () => {
      const broken = after(from, edits());
      const proof = claim.prove(broken);
      const { faults } = proof;
      const told = refutations(claim, broken, knowing(claim, proof));
      expect(told.filter((text) => finding.test(text))).not.toEqual([]);
      if (steps !== undefined) expect(shortestWitness(faults)).toBeLessThanOrEqual(steps);
      expect(falsePointers(broken, faults)).toEqual([]);
    });

  for (const [what, edits, holds] of misses)
    test(`still holds: ${what}`, () => {
      const edited = after(from, edits());
      expect(holds ? claim.prove(edited).faults : refutations(claim, edited)).toEqual([]);
    });

  test('each of its guards falls, at the guard', () => {
    const { charter } = world;
    const all = claim.prove(world).guards();
    expect(all.length).toBeGreaterThanOrEqual(guards);
    const trials = sampled(all).map((guard) =>
      attempt(world.assembly, { file: '', digest: '', charter }, claim, guard),
    );
    expect(trials.filter(({ outcome }) => outcome !== 'fallen')).toEqual([]);
  });
}
