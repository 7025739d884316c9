import { representatives } from './automaton';
import { conditionsHold, globTruth, type RequestContext } from './condition';
import { contextsFor, type KeyRanges } from './contexts';
import type { Glob } from './glob';
import { type PolicyIndex, relevant } from './policy-index';
import { type Principal, type Reach, reachOf } from './principal';
import type { Statement } from './statement';
import { any, both, either, NO, not, PERHAPS, type Truth, YES } from './truth';

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

interface Policies {
  readonly identity: readonly Statement[] | undefined;
  readonly boundary: readonly Statement[] | undefined;
  readonly resource: readonly Reached[];
  readonly endpoint: readonly Reached[] | undefined;
}

interface Reached {
  readonly statement: Statement;
  readonly reach: Reach;
}

/**
 * Answers a question exactly, over a finite set of requests that stand for all: an explicit deny ends it; within an
 * account the principal's or the resource's policy allows, across accounts both must; a boundary and the endpoint's
 * policy limit what they allow. Where a grant to `*` meets a silent boundary, AWS doesn't say what holds: allowed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(question: Question): Decision {
  const policies = policiesFor(question);
  if (!mayAllow(policies)) return DENIED;
  const statements = allOf(policies);
  const { names, except = [] } = question.target;
  const actions = representatives(
    question.actions,
    statements.flatMap((s) => s.actions.map(({ is }) => is)),
  );
  const resources = representatives(names, [
    ...except,
    ...statements.flatMap((s) => (s.resources ?? []).map(({ is }) => is)),
  ]).filter((name) => !except.some((glob) => globTruth(glob, name) === YES));
  const keys = new Map([...question.principal.keys, ...(question.keys ?? [])]);
  const contexts = contextsFor(
    statements.flatMap((s) => s.conditions),
    keys,
  );
  return strongest(question, policies, actions, resources, contexts);
}

function policiesFor({ principal, actions, target, endpoint }: Question): Policies {
  const near = (index: PolicyIndex | undefined) => relevant(index, actions, target.names);
  const reached = (index: PolicyIndex | undefined) =>
    near(index).flatMap((statement) => {
      const reach = reachOf(statement.principals ?? [], principal);
      return reach.whole || reach.role || reach.account ? [{ statement, reach }] : [];
    });
  return {
    identity: principal.identity && near(principal.identity),
    boundary: principal.boundary && near(principal.boundary),
    resource: reached(target.policy),
    endpoint: endpoint && reached(endpoint),
  };
}

const allows = ({ effect }: Statement) => effect === 'Allow';

/** Whether there is any Allow at all: most questions end here. */
const mayAllow = ({ identity, resource, boundary, endpoint }: Policies) =>
  (identity === undefined || identity.some(allows) || resource.some((r) => allows(r.statement))) &&
  (boundary === undefined || boundary.some(allows) || resource.some((r) => allows(r.statement))) &&
  (endpoint === undefined || endpoint.some((r) => allows(r.statement)));

const allOf = ({ identity, boundary, resource, endpoint }: Policies) => [
  ...(identity ?? []),
  ...(boundary ?? []),
  ...resource.map((r) => r.statement),
  ...(endpoint ?? []).map((r) => r.statement),
];

function strongest(
  question: Question,
  policies: Policies,
  actions: readonly string[],
  resources: readonly string[],
  contexts: readonly RequestContext[],
): Decision {
  let best = DENIED;
  for (const action of actions)
    for (const resource of resources)
      for (const context of contexts) {
        const request = { action, resource, context };
        const answer = evaluate(question, policies, request);
        if (answer <= best.answer) continue;
        best = { answer, request, ...allowing(question, policies, request) };
        if (answer === YES) return best;
      }
  return best;
}

type Request = NonNullable<Decision['request']>;

function evaluate({ principal, target }: Question, policies: Policies, request: Request): Truth {
  const { identity, boundary, resource, endpoint } = policies;
  const denied = either(
    any([...(identity ?? []), ...(boundary ?? [])], (s) => (allows(s) ? NO : speaksTo(s, request))),
    any([...resource, ...(endpoint ?? [])], (r) =>
      allows(r.statement) ? NO : both(reachOfAny(r.reach), speaksTo(r.statement, request)),
    ),
  );
  if (denied === YES) return NO;
  const granted = (by: keyof Reach) =>
    any(resource, (r) => (allows(r.statement) ? both(r.reach[by], speaksTo(r.statement, request)) : NO));
  const own = allowedBy(identity, request);
  const bounded = allowedBy(boundary, request);
  const through = endpoint
    ? any(endpoint, (r) =>
        allows(r.statement) ? both(reachOfAny(r.reach), speaksTo(r.statement, request)) : NO,
      )
    : YES;
  const whole = granted('whole');
  const role = both(granted('role'), bounded);
  const account = granted('account');
  return both(
    not(denied),
    both(through, combine(principal, target, { own: both(own, bounded), whole, role, account })),
  );
}

/** No policies known: anything may be allowed. */
const allowedBy = (statements: readonly Statement[] | undefined, request: Request): Truth =>
  statements ? any(statements, (s) => (allows(s) ? speaksTo(s, request) : NO)) : YES;

const reachOfAny = ({ whole, role, account }: Reach) => either(whole, either(role, account));

interface Grants {
  readonly own: Truth;
  readonly whole: Truth;
  readonly role: Truth;
  readonly account: Truth;
}

function combine(principal: Principal, target: Target, { own, whole, role, account }: Grants): Truth {
  const direct = either(whole, role);
  if (principal.kind === 'service' || principal.kind === 'federated') return direct;
  const foreign =
    principal.kind === 'outsider' || (target.account !== undefined && principal.account !== target.account);
  if (foreign) return both(own, either(direct, account));
  return either(direct, target.ruledByPolicy ? both(own, account) : own);
}

/** Whether a statement speaks to a request, leaving principals aside. */
function speaksTo(statement: Statement, { action, resource, context }: Request): Truth {
  const action_ = any(statement.actions, ({ is }) => globTruth(is, action));
  if (action_ === NO) return NO;
  const resource_ = statement.resources ? any(statement.resources, ({ is }) => globTruth(is, resource)) : YES;
  if (resource_ === NO) return NO;
  const said = both(both(action_, resource_), conditionsHold(statement.conditions, context));
  return statement.sure ? said : both(said, PERHAPS);
}

function allowing(
  { target }: Question,
  policies: Policies,
  request: Request,
): Pick<Decision, 'by' | 'through'> {
  const says = (statement: Statement) => allows(statement) && speaksTo(statement, request) > NO;
  const reached = (found: readonly Reached[]) =>
    found.filter((r) => reachOfAny(r.reach) > NO && says(r.statement)).map((r) => r.statement);
  const identity = (policies.identity ?? []).filter(says);
  const resource = reached(policies.resource);
  const [through] = reached(policies.endpoint ?? []);
  return { by: target.ruledByPolicy ? [...resource, ...identity] : [...identity, ...resource], through };
}
