import { CLAIMS } from '../claims';
import type { Claim } from '../contract/claim';
import type { ClaimId } from '../contract/claim-id';
import { type GivenEvidence, NO_EVIDENCE } from '../contract/evidence';
import type { Guard } from '../contract/guard';
import { placeOfPointer } from '../contract/step';
import type { Finding } from '../contract/verdict';
import { World } from '../contract/world';
import type { Assembly } from '../template/assembly';
import { withContents } from '../template/build-assembly';
import { keysOf } from '../template/values/pointer';
import { patched } from './patch';
import { type CharterSource, verify } from './verify';

/** What became of a claim when one of its guards was broken. */
export interface Trial {
  readonly claim: ClaimId;
  readonly guard: Guard;
  /**
   * `fallen`: the claim is refuted by a finding at the guard. `elsewhere`: refuted, but no finding names it.
   * `unseen`: still not refuted. `untouched`: nothing breaks it.
   */
  readonly outcome: 'fallen' | 'elsewhere' | 'unseen' | 'untouched';
  /** The finding that names the guard. */
  readonly finding?: Finding;
}

export interface ChallengeOptions {
  /** @default all that Cordon can decide */
  readonly claims?: readonly ClaimId[];
  /** Signed evidence, and proofs out of the release log. @default none */
  readonly evidence?: GivenEvidence;
  /** Called before each trial, with how many are done and how many there are. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Breaks each guard that a proof rests on, in memory, one at a time, and verifies again. A proof is not empty when each
 * of its guards' losses is seen.
 */
export function challenge(
  assembly: Assembly,
  source: CharterSource,
  options: ChallengeOptions = {},
): Trial[] {
  const chosen = CLAIMS.filter(({ id }) => options.claims?.includes(id) ?? true);
  const world = new World(assembly, source.charter, options.evidence);
  const guards = chosen.flatMap((claim) =>
    claim
      .prove(world)
      .guards()
      .map((guard) => ({ claim, guard })),
  );
  return guards.map(({ claim, guard }, index) => {
    options.progress?.(index, guards.length);
    return attempt(assembly, source, claim, guard, options.evidence);
  });
}

/** Breaks one guard of a claim, and verifies again. */
export function attempt(
  assembly: Assembly,
  source: CharterSource,
  claim: Claim,
  guard: Guard,
  { files, at }: GivenEvidence = NO_EVIDENCE,
): Trial {
  const { broken: edits, without = [] } = guard;
  if (edits.length + without.length === 0) return { claim: claim.id, guard, outcome: 'untouched' };
  const evidence = { files: files.filter(({ file }) => !without.includes(file)), at };
  const changed = edits.length === 0 ? assembly : broken(assembly, guard);
  const { claims, findings } = verify(changed, source, { claims: [claim.id], evidence });
  const refuted = claims.some(({ id, status }) => id === claim.id && status === 'refuted');
  if (!refuted) return { claim: claim.id, guard, outcome: 'unseen' };
  const finding = findings.find((one) => one.claim === claim.id && isAt(one, guard));
  return finding === undefined
    ? { claim: claim.id, guard, outcome: 'elsewhere' }
    : { claim: claim.id, guard, outcome: 'fallen', finding };
}

/** The assembly with a guard's edits made, each file's in order. */
function broken(assembly: Assembly, guard: Guard): Assembly {
  const contents = new Map<string, unknown>();
  for (const mutation of guard.broken) {
    const template = assembly.templates.find(({ file }) => file === mutation.file);
    contents.set(mutation.file, patched(contents.get(mutation.file) ?? template?.raw, mutation));
  }
  return withContents(assembly, contents);
}

/** Whether a finding, or a step of its witness, lies in the resource of the guard or in one that the edit touched. */
function isAt(finding: Finding, guard: Guard): boolean {
  const touched = new Set([guard, ...guard.broken].map(({ file, pointer }) => resourceAt(file, pointer)));
  const named = [
    resourceAt(finding.file, finding.pointer),
    ...finding.witness.map(({ pointer }) => resourceAt(...placeOfPointer(pointer))),
  ];
  return finding.logicalId === guard.logicalId || named.some((one) => touched.has(one));
}

const resourceAt = (file: string, pointer: string): string =>
  `${file}#${keysOf(pointer).slice(0, 2).join('/')}`;
