import { literalGlob } from './globs/glob';
import { globTruth } from './globs/glob-algebra';
import type { PolicyIndex } from './policy-index';
import type { KeyRanges } from './request-contexts';
import type { PrincipalPattern } from './statement';
import { either, NO, PERHAPS, type Truth, truthOf, YES } from './truth';

/** Who asks. */
export interface Principal {
  /** An outsider is of an account that is none of ours; without an id it is anyone there. */
  readonly kind: 'role' | 'user' | 'service' | 'federated' | 'outsider';
  /** ARN, service name or provider; empty for any outsider. */
  readonly id: string;
  /** 12 digits; undefined for services and outsiders without one. */
  readonly account: string | undefined;
  /** What its own policies say. Undefined where they aren't known: then they may allow anything. */
  readonly identity: PolicyIndex | undefined;
  /** Permissions boundary. Undefined: there is none. */
  readonly boundary: PolicyIndex | undefined;
  /** What its requests hold under keys that depend on who asks. */
  readonly keys: KeyRanges;
  /** Accounts that an outsider is none of. */
  readonly insideAccounts?: readonly string[];
}

/**
 * How a resource policy's grant reaches a principal.
 * `whole`: named by session or user, or by `*`: a permissions boundary that is silent doesn't limit it.
 * `role`: named by its role's ARN: the boundary must allow it too.
 * `account`: its account is named: its own policies must allow it too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type Reach = { readonly [by in 'whole' | 'role' | 'account']: Truth };

const NOBODY: Reach = { whole: NO, role: NO, account: NO };

/** How the principals that a statement names reach one that asks. */
export function reachOf(patterns: readonly PrincipalPattern[], principal: Principal): Reach {
  let reach = NOBODY;
  for (const pattern of patterns) {
    const found = reachOne(pattern, principal);
    const worst = (truth: Truth): Truth => (pattern.sure || truth === NO ? truth : PERHAPS);
    reach = {
      whole: either(reach.whole, worst(found.whole)),
      role: either(reach.role, worst(found.role)),
      account: either(reach.account, worst(found.account)),
    };
  }
  return reach;
}

function reachOne({ kind, text }: PrincipalPattern, principal: Principal): Reach {
  if (kind === 'unknown') return { ...NOBODY, whole: PERHAPS };
  if (kind === 'any') return { ...NOBODY, whole: principal.kind === 'service' ? PERHAPS : YES };
  if (kind === 'service') return { ...NOBODY, whole: named(text, principal, 'service') };
  if (kind !== 'aws') return { ...NOBODY, whole: named(text, principal, 'federated') };
  if (principal.kind === 'service' || principal.kind === 'federated') return NOBODY;
  if (principal.kind === 'outsider') return reachOutsider(text, principal);
  if (accountNamed(text) !== undefined)
    return { ...NOBODY, account: truthOf(accountNamed(text) === principal.account) };
  const session = sessionRole(text);
  if (session !== undefined)
    return {
      ...NOBODY,
      whole: truthOf(
        session.account === principal.account && session.role === principal.id.split('/').at(-1),
      ),
    };
  const same = globTruth(literalGlob(text), principal.id);
  return principal.kind === 'role' ? { ...NOBODY, role: same } : { ...NOBODY, whole: same };
}

const named = (text: string, principal: Principal, kind: Principal['kind']): Truth =>
  principal.kind === kind ? globTruth(literalGlob(text), principal.id) : NO;

/** An outsider without an id is whoever of another account a policy names. */
function reachOutsider(text: string, principal: Principal): Reach {
  const account = accountNamed(text) ?? text.split(':')[4];
  if (principal.id !== '') {
    const same = accountNamed(text) === undefined ? text === principal.id : account === principal.account;
    return { ...NOBODY, whole: truthOf(same) };
  }
  return { ...NOBODY, whole: truthOf(!(principal.insideAccounts ?? []).includes(account ?? '')) };
}

/** The account that `123456789012` or `arn:…:iam::123456789012:root` names. */
export const accountNamed = (text: string) => /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(text)?.[1];

/** The role that `arn:…:sts::123456789012:assumed-role/NAME/SESSION` is a session of. */
function sessionRole(text: string): { account: string; role: string } | undefined {
  const found = /^arn:[^:]*:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(text);
  return found ? { account: found[1] ?? '', role: found[2] ?? '' } : undefined;
}
