import type { RequestKeys } from '../../aws/request-keys';
import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { remove } from '../../contract/mutation';
import { resourceStep, step } from '../../contract/step';
import type { Held } from '../../engines/iam/condition';
import type { PolicyIndex } from '../../engines/iam/policy-index';
import { OPEN_INDEX } from '../../engines/iam/policy-index';
import type { Principal } from '../../engines/iam/principal';
import { addKeys, type LiteralRequest, refusing } from '../../engines/iam/requests/literal-request';
import { ownerOf } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { readable } from '../../template/values/symbols';
import { placeOf } from '../../template/values/worst-case';

/** A request that a policy must refuse by a statement of its own, whatever else allows it. */
export interface Probe {
  /** The resource that has the policy, or should have it. */
  readonly of: Resource;
  readonly policy: PolicyIndex | undefined;
  readonly principal: Principal;
  readonly action: string;
  readonly resource: string;
  /** Keys of the request that the wall is about. What else it may hold isn't known, so that no wall may ask for it. */
  readonly keys: RequestKeys;
  /** Resources that would hold the statement, for the witness. */
  readonly near?: readonly Resource[];
  /** What the wall is for, after "it refuses". */
  readonly refuses: string;
}

/** Somebody whose own policies allow everything. */
export const somebody = (id: string, account: string, more: RequestKeys = {}): Principal => ({
  kind: 'role',
  id,
  account,
  identity: OPEN_INDEX,
  boundary: undefined,
  keys: new Map(
    Object.entries({
      'aws:principalarn': [id],
      'aws:principalaccount': [account],
      'aws:principalisawsservice': ['false'],
      'aws:principaltype': ['AssumedRole'],
      ...more,
    }).map(([key, held]) => [key, { kind: 'one-of', values: [held] }] as const),
  ),
});

function requestOf({ policy, principal, action, resource, keys }: Probe): LiteralRequest {
  const context = new Map(usualOf(principal));
  addKeys(context, keys);
  return { principal, action, policy, forms: [{ resource, context }] };
}

const usual = new WeakMap<Principal, ReadonlyMap<string, Held>>();

/** What all requests of somebody hold. */
function usualOf(principal: Principal): ReadonlyMap<string, Held> {
  const known = usual.get(principal);
  if (known) return known;
  const context = new Map<string, Held>();
  for (const [key, range] of principal.keys) if (range.kind === 'one-of') context.set(key, range.values[0]);
  usual.set(principal, context);
  return context;
}

const REMEDY = "Give it back the statement of the architecture's table of second walls.";

/** Requests that get through, one fault for each wall of each policy. */
export function* breaches(probes: Iterable<Probe>): Iterable<Fault> {
  const said = new Set<string>();
  for (const probe of probes) {
    const key = `${probe.of.file}${probe.of.pointer} ${probe.refuses}`;
    if (said.has(key) || refusing(probe.policy, requestOf(probe)).length > 0) continue;
    said.add(key);
    const who = readable(probe.principal.id) || 'anyone';
    const about = (probe.policy?.statements ?? []).filter(({ effect }) => effect === 'Deny').slice(0, 3);
    yield faultAt(
      probe.of,
      undefined,
      `no statement surely refuses ${probe.refuses}: ${probe.action} on ${readable(probe.resource)} by ${who}`,
      REMEDY,
      [
        step('principal', who, undefined, 'asks, and is allowed by all else'),
        step('action', probe.action, probe.of, 'is what it asks for'),
        ...about.map((each) => step('rule', each.sid ?? 'statement', each, "doesn't surely refuse it")),
        ...(probe.near ?? []).map((each) => resourceStep(each, "doesn't refuse it")),
        step('resource', readable(probe.resource), probe.of, 'is left to what else refuses it'),
      ],
    );
  }
}

/** The one statement that refuses, without which the wall falls. */
export function* probeGuards(probes: Iterable<Probe>): Iterable<Guard> {
  const said = new Set<string>();
  for (const probe of probes) {
    const [only, second] = refusing(probe.policy, requestOf(probe));
    if (!only || second || said.has(`${only.file}${only.pointer}`)) continue;
    said.add(`${only.file}${only.pointer}`);
    yield {
      ...placeOf(only),
      logicalId: ownerOf(only, probe.of),
      says: `it refuses ${probe.refuses}`,
      broken: [remove(only)],
    };
  }
}
