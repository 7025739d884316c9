import type { Claim } from '../../lib/contract/claim';
import type { Mutation } from '../../lib/contract/mutation';
import type { Resource } from '../../lib/template/assembly';
import { challenge } from '../../lib/verify/challenge';
import { verify } from '../../lib/verify/verify';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { falsePointers } from '../helpers/witnesses';
import { after, edit, enclave, resource } from './enclaves';

/** An edit that breaks a claim, and the logical id that must be told at fault. */
export type Break = readonly [what: string, at: RegExp, edits: () => readonly Mutation[]];
/** An edit that leaves a claim as it is. */
export type Miss = readonly [what: string, edits: () => readonly Mutation[]];

export const world = enclave();
export const one = (type: string, logicalId: RegExp) => resource(world, type, logicalId);

/** Sets a property of a resource, which may have been there or not. */
export const set = (of: Resource, path: string, value: unknown): Mutation =>
  edit(of, 'add', `Properties/${path}`, value);
export const unset = (of: Resource, path: string): Mutation => edit(of, 'remove', `Properties/${path}`);

export const gone = ({ file, pointer }: Resource): Mutation => ({ file, op: 'remove', pointer });

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
export function told(task: Resource, name: string): string {
  const { Properties } = like(task) as unknown as {
    Properties: { ContainerDefinitions: { Environment: { Name: string }[] }[] };
  };
  const index = Properties.ContainerDefinitions[0]?.Environment.findIndex(({ Name }) => Name === name) ?? -1;
  if (index < 0) throw new Error(`no ${name} in ${task.logicalId}`);
  return `ContainerDefinitions/0/Environment/${index}/Value`;
}

const source = { file: '', digest: '', charter: world.charter };

/** What refutes a claim after some edits, its rules included. */
const refutations = (claim: Claim, edits: readonly Mutation[]) =>
  verify(after(world, edits).assembly, source, { claims: [claim.id] }).findings.filter(
    (finding) => finding.claim === claim.id && finding.severity === 'fatal',
  );

/** Holds a claim to all four deployments, to its breaks and near-misses, and to its guards. */
export function proofCases(
  claim: Claim,
  breaks: readonly Break[],
  misses: readonly Miss[],
  guards: number,
): void {
  test.each(DEPLOYMENTS)('nothing refutes it on %s', (name) => {
    expect(claim.prove(enclave(name)).faults).toEqual([]);
  });

  test.each(breaks)('refuted: %s', (_, at, edits) => {
    const found = refutations(claim, edits());
    expect(found.filter(({ logicalId }) => at.test(logicalId))).not.toEqual([]);
    const broken = after(world, edits());
    expect(falsePointers(broken, claim.prove(broken).faults)).toEqual([]);
  });

  test.each(misses)('still holds: %s', (_, edits) => {
    expect(refutations(claim, edits())).toEqual([]);
  });

  test('each of its guards falls, at the guard', () => {
    const trials = challenge(world.assembly, source, { claims: [claim.id] });
    expect(trials.length).toBeGreaterThanOrEqual(guards);
    expect(trials.filter(({ outcome }) => outcome !== 'fallen')).toEqual([]);
  });
}
