import { parseCheckpoint } from '../notes/checkpoint';
import { makeKey } from '../notes/key';
import { parseNote } from '../notes/note';
import type { Policy } from './policy';
import { type OpenedCheckpoint, openCheckpoint, type TrustOptions } from './trust';

/**
 * The policy for one of many logs that the same keys sign, each under an origin of its own: a log of the policy whose
 * name is `PREFIX` stands for every log whose origin begins with `PREFIX/`. Not of C2SP, where a log has one origin.
 */
export function policyFor(policy: Policy, origin: string): Policy {
  const logs = policy.logs
    .filter(({ key: { name } }) => origin === name || origin.startsWith(`${name}/`))
    .map(({ key, ...log }) => ({ ...log, key: makeKey(origin, key.type, key.publicKey) }));
  return { ...policy, logs };
}

/** Opens a checkpoint of one of these logs. @throws LedgerError as `openCheckpoint`, and `key_malformed` */
export function openFleetCheckpoint(
  policy: Policy,
  bytes: Uint8Array,
  options?: TrustOptions,
): OpenedCheckpoint {
  // Believed by nobody yet: it only says under which name the signatures must be.
  const { origin } = parseCheckpoint(parseNote(bytes).text);
  return openCheckpoint(policyFor(policy, origin), bytes, options);
}
