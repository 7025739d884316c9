import { decodeUtf8 } from '../encoding';
import { LedgerError } from '../errors';
import { parseKey, SIGNATURE_TYPES, type SignatureType, type VerifierKey } from '../notes/key';

export interface PolicyLog {
  /** Its name is the log's origin. */
  readonly key: VerifierKey;
  readonly url?: string;
}

export interface PolicyWitness {
  /** Within the policy alone. */
  readonly name: string;
  readonly key: VerifierKey;
  readonly url?: string;
}

/** Counts as one witness once `threshold` of its members, witnesses or groups, have cosigned. */
export interface PolicyGroup {
  readonly name: string;
  readonly threshold: number;
  readonly members: readonly string[];
}

/** Which checkpoints to believe (C2SP tlog-policy). Names are octets, as Latin-1 text. */
export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: ReadonlyMap<string, PolicyWitness>;
  readonly groups: ReadonlyMap<string, PolicyGroup>;
  /** Name of a witness or a group, or `none`. */
  readonly quorum: string;
}

/** Lines that a policy may have; the specification asks for some hundred. */
const MAX_LINES = 10_000;
const LOG_TYPES: readonly SignatureType[] = [SIGNATURE_TYPES.ed25519, SIGNATURE_TYPES.mlDsa44];
const WITNESS_TYPES: readonly SignatureType[] = [SIGNATURE_TYPES.ed25519Cosignature, SIGNATURE_TYPES.mlDsa44];

/** @throws LedgerError `policy_malformed`, with the number of the line */
export function parsePolicy(bytes: Uint8Array): Policy {
  const text = Buffer.from(bytes).toString('latin1');
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new LedgerError('policy_malformed', 'no newline at its end');
  if (lines.length > MAX_LINES) throw new LedgerError('policy_malformed', `more than ${MAX_LINES} lines`);
  const draft = new Draft();
  lines.forEach((line, index) => {
    try {
      draft.take(line);
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new LedgerError('policy_malformed', `line ${index + 1}: ${detail}`, { cause });
    }
  });
  return draft.finish();
}

/** Whether the witnesses that cosigned, by their names in the policy, are a quorum. */
export function isQuorum({ quorum, groups }: Policy, cosigned: ReadonlySet<string>): boolean {
  const counts = (name: string): boolean => {
    const group = groups.get(name);
    return group ? group.members.filter(counts).length >= group.threshold : cosigned.has(name);
  };
  return quorum === 'none' || counts(quorum);
}

/** A policy as far as its lines were read. */
class Draft {
  private readonly logs: PolicyLog[] = [];
  private readonly witnesses = new Map<string, PolicyWitness>();
  private readonly groups = new Map<string, PolicyGroup>();
  private readonly members = new Set<string>();
  private quorum: string | undefined;

  take(line: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these.
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error('a control character');
    const [keyword, ...items] = line.split(/[ \t]+/).filter((item) => item !== '');
    if (keyword === undefined || keyword.startsWith('#')) return;
    if (keyword === 'log') this.log(items);
    else if (keyword === 'witness') this.witness(items);
    else if (keyword === 'group') this.group(items);
    else if (keyword === 'quorum') this.setQuorum(items);
    else throw new Error('an unknown keyword');
  }

  finish(): Policy {
    const { logs, witnesses, groups, quorum } = this;
    if (quorum === undefined) throw new LedgerError('policy_malformed', 'no quorum');
    return { logs, witnesses, groups, quorum };
  }

  private log([vkey = '', url, ...more]: readonly string[]): void {
    const key = keyOf(vkey, LOG_TYPES);
    refuseIf(more.length > 0, 'more items than a log has');
    refuseIf(isAmong(key, this.logs), 'a key that another log has');
    this.logs.push({ key, ...(url !== undefined && { url }) });
  }

  private witness([name = '', vkey = '', url, ...more]: readonly string[]): void {
    this.refuseDefined(name);
    const key = keyOf(vkey, WITNESS_TYPES);
    refuseIf(more.length > 0, 'more items than a witness has');
    refuseIf(isAmong(key, [...this.witnesses.values()]), 'a key that another witness has');
    this.witnesses.set(name, { name, key, ...(url !== undefined && { url }) });
  }

  private group([name = '', count = '', ...members]: readonly string[]): void {
    this.refuseDefined(name);
    refuseIf(members.length === 0, 'a group without members');
    for (const member of members) {
      refuseIf(!this.isDefined(member), 'a member that is not defined before');
      refuseIf(this.members.has(member), 'a member that is listed before');
      this.members.add(member);
    }
    const threshold = thresholdOf(count, members.length);
    this.groups.set(name, { name, threshold, members });
  }

  private setQuorum([name = '', ...more]: readonly string[]): void {
    refuseIf(this.quorum !== undefined, 'a second quorum');
    refuseIf(more.length > 0, 'more items than a quorum has');
    refuseIf(name !== 'none' && !this.isDefined(name), 'a quorum that is not defined before');
    this.quorum = name;
  }

  private isDefined(name: string): boolean {
    return this.witnesses.has(name) || this.groups.has(name);
  }

  private refuseDefined(name: string): void {
    refuseIf(name === '' || name === 'none' || this.isDefined(name), 'a name that is missing or taken');
  }
}

function thresholdOf(text: string, members: number): number {
  if (text === 'any') return 1;
  if (text === 'all') return members;
  const threshold = /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : 0;
  refuseIf(threshold < 1 || threshold > members, 'a threshold that its members cannot reach');
  return threshold;
}

function keyOf(latin1: string, types: readonly SignatureType[]): VerifierKey {
  const key = parseKey(decodeUtf8(Buffer.from(latin1, 'latin1')) ?? '');
  refuseIf(!types.includes(key.type), 'a key of a type that does not fit');
  return key;
}

/** Keys are the same if the public key is, whatever their names. */
const isAmong = ({ publicKey }: VerifierKey, holders: readonly { readonly key: VerifierKey }[]): boolean =>
  holders.some(({ key }) => key.publicKey.equals(publicKey));

function refuseIf(wrong: boolean, what: string): void {
  if (wrong) throw new Error(what);
}
