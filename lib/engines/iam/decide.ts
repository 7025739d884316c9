import type { RequestContext } from './condition';
import {
  type ApplicableStatement,
  allows,
  appliesTo,
  conditionsOn,
  type EvaluatedStatement,
  inContexts,
  known,
  lists,
  mappedLists,
  matched,
  mayGrant,
  openPairs,
  type Pair,
  type Policies,
  reachOfAny,
} from './evaluated-statements';
import type { Glob } from './globs/glob';
import { globTruth, representatives } from './globs/glob-algebra';
import { type PolicyIndex, relevant } from './policy-index';
import { type Principal, type Reach, reachOf } from './principal';
import { contextsFor, type KeyRanges } from './request-contexts';
import type { Located, Statement } from './statement';
import { any, both, either, NO, not, type Truth, YES } from './truth';

/** What is asked for. */
export interface Target {
  /** ARNs, as a set. */
  readonly names: readonly Glob[];
  /** ARNs that aren't asked about. */
  readonly except?: readonly Glob[] | undefined;
  readonly account: string | undefined;
  /** The resource's own policy; undefined when it has none. */
  readonly policy?: PolicyIndex | undefined;
  /** True for keys and for roles to assume: the account's policies count only as far as the resource's lets them. */
  readonly ruledByPolicy?: boolean;
}

/** May a principal do one of these actions on one of these resources, in any request that the keys allow? */
export interface Question {
  readonly principal: Principal;
  readonly actions: readonly Glob[];
  /** Actions that aren't asked about. */
  readonly exceptActions?: readonly Glob[] | undefined;
  readonly target: Target;
  /** Keys that are known of the request, beside those of the principal. */
  readonly keys?: KeyRanges;
  /** Policy of the VPC endpoint that the request goes through; undefined when it goes through none. */
  readonly endpoint?: PolicyIndex | undefined;
}

export interface Decision {
  readonly answer: Truth;
  /** A request that is allowed, or may be. */
  readonly request?: { readonly action: string; readonly resource: string; readonly context: RequestContext };
  /** The statements that allow it. */
  readonly by: readonly Statement[];
  /** The statement of the endpoint's policy that lets it pass, if it goes through one. */
  readonly through?: Statement | undefined;
}

const DENIED: Decision = { answer: NO, by: [] };

/**
 * Answers a question exactly, over a finite set of requests that stand for all: an explicit deny ends it; within an
 * account the principal's or the resource's policy allows, across accounts both must; a boundary and the endpoint's
 * policy limit what they allow. Where a grant to `*` meets a silent boundary, AWS doesn't say what holds: allowed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(question: Question): Decision {
  const policies = policiesFor(question);
  if (!mayAllow(question, policies)) return DENIED;
  const ranges: KeyRanges = new Map([...question.principal.keys, ...(question.keys ?? [])]);
  if (!mayAllow(question, granting(question, policies, ranges))) return DENIED;
  const statements = lists(policies).map(({ statement }) => statement);
  const actions = without(
    question.actions,
    question.exceptActions,
    statements.flatMap((s) => s.actions),
  );
  const resources = without(
    question.target.names,
    question.target.except,
    statements.flatMap((s) => s.resources ?? []),
  );
  const near = matched(policies, actions, resources);
  const pairs = openPairs(near, actions, resources, known(ranges));
  if (pairs.length === 0) return DENIED;
  const contexts = contextsFor(conditionsOn(pairs, near), ranges);
  return strongest(question, inContexts(near, contexts), { actions, resources, pairs, contexts });
}

const OWN: Reach = { whole: YES, role: NO, account: NO };

function policiesFor({ principal, actions, target, endpoint }: Question): Policies<ApplicableStatement> {
  const near = (index: PolicyIndex) =>
    relevant(index, actions, target.names).map((statement) => ({ statement, reach: OWN }));
  const reached = (index: PolicyIndex) =>
    near(index).flatMap(({ statement }) => {
      const reach = reachOf(statement.principals ?? [], principal);
      return reachOfAny(reach) > NO ? [{ statement, reach }] : [];
    });
  return {
    identity: principal.identity && near(principal.identity),
    boundary: principal.boundary && near(principal.boundary),
    resource: target.policy ? reached(target.policy) : [],
    endpoint: endpoint && reached(endpoint),
  };
}

/** Whether there is an Allow wherever one is needed: most questions end here. */
function mayAllow(
  { principal, target }: Question,
  { identity, resource, boundary, endpoint }: Policies<ApplicableStatement>,
) {
  const given = resource.some(allows);
  if (endpoint && !endpoint.some(allows)) return false;
  if (isForeign(principal, target) && !given) return false;
  const own =
    (identity === undefined || identity.some(allows)) && (boundary === undefined || boundary.some(allows));
  return given || own;
}

/** The Allows that may apply to what is asked for. */
function granting(
  { actions, exceptActions, target: { names, except } }: Question,
  policies: Policies<ApplicableStatement>,
  ranges: KeyRanges,
): Policies<ApplicableStatement> {
  const asked = { actions, exceptActions, resources: names, except, ranges };
  return mappedLists(policies, (found) =>
    found.filter((one) => allows(one) && mayGrant(one.statement, asked)),
  );
}

const isForeign = (principal: Principal, target: Target) =>
  principal.kind === 'outsider' ||
  principal.kind === 'service' ||
  principal.kind === 'federated' ||
  (target.account !== undefined && principal.account !== target.account);

/** Requests that stand for all: some pairs of action and resource, each in each context. */
interface Requests {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly pairs: readonly Pair[];
  readonly contexts: readonly RequestContext[];
}

/** Texts of the sets that stand for all that the globs tell apart, less what is excepted. */
function without(
  sets: readonly Glob[],
  except: readonly Glob[] = [],
  globs: readonly Located<Glob>[],
): string[] {
  const found = representatives(sets, [...except, ...globs.map(({ is }) => is)]);
  return found.filter((text) => !except.some((glob) => globTruth(glob, text) === YES));
}

/** One request, by its place in each list. */
interface At extends Pair {
  readonly context: number;
}

const applies = (one: EvaluatedStatement, at: At): Truth =>
  both(appliesTo(one, at), one.contexts[at.context] ?? NO);

function strongest(question: Question, policies: Policies<EvaluatedStatement>, requests: Requests): Decision {
  let best = DENIED;
  for (const { action, resource } of requests.pairs)
    for (const [context, keys] of requests.contexts.entries()) {
      const at = { action, resource, context };
      const answer = evaluate(question, policies, at);
      if (answer <= best.answer) continue;
      const texts = { action: requests.actions[action] ?? '', resource: requests.resources[resource] ?? '' };
      best = { answer, request: { context: keys, ...texts }, ...allowing(question, policies, at) };
      if (answer === YES) return best;
    }
  return best;
}

function evaluate({ principal, target }: Question, policies: Policies<EvaluatedStatement>, at: At): Truth {
  const { identity, boundary, resource, endpoint } = policies;
  const granted = (
    found: readonly EvaluatedStatement[] | undefined,
    by: (reach: Reach) => Truth = reachOfAny,
  ): Truth =>
    found ? any(found, (each) => (allows(each) ? both(by(each.reach), applies(each, at)) : NO)) : YES;
  const bounded = granted(boundary);
  const allowed = combine(principal, target, {
    own: both(granted(identity), bounded),
    whole: granted(resource, ({ whole }) => whole),
    role: both(
      granted(resource, ({ role }) => role),
      bounded,
    ),
    account: granted(resource, ({ account }) => account),
  });
  if (allowed === NO) return NO;
  const denied = (found: readonly EvaluatedStatement[] = []) =>
    any(found, (each) => (allows(each) ? NO : both(reachOfAny(each.reach), applies(each, at))));
  const refused = any([identity, boundary, resource, endpoint], denied);
  return both(both(allowed, granted(endpoint)), not(refused));
}

interface Grants {
  readonly own: Truth;
  readonly whole: Truth;
  readonly role: Truth;
  readonly account: Truth;
}

function combine(principal: Principal, target: Target, { own, whole, role, account }: Grants): Truth {
  const direct = either(whole, role);
  if (principal.kind === 'service' || principal.kind === 'federated') return direct;
  if (isForeign(principal, target)) return both(own, either(direct, account));
  return either(direct, target.ruledByPolicy ? both(own, account) : own);
}

function allowing(
  { target }: Question,
  policies: Policies<EvaluatedStatement>,
  at: At,
): Pick<Decision, 'by' | 'through'> {
  const saying = (found: readonly EvaluatedStatement[] = []) =>
    found.filter((each) => allows(each) && applies(each, at) > NO).map(({ statement }) => statement);
  const identity = saying(policies.identity);
  const resource = saying(policies.resource);
  const [through] = saying(policies.endpoint);
  return { by: target.ruledByPolicy ? [...resource, ...identity] : [...identity, ...resource], through };
}
