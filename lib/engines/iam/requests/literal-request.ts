import type { RequestKeys } from '../../../aws/request-keys';
import { conditionHolds, type Held, type RequestContext } from '../condition';
import { globTruth } from '../globs/glob-algebra';
import { indexPolicy, type PolicyIndex } from '../policy-index';
import { type Principal, type Reach, reachOf } from '../principal';
import type { Statement } from '../statement';
import { all, any, both, either, NO, PERHAPS, type Truth, YES } from '../truth';

/** One request as AWS would see it: one action, one resource, and what is known under its keys. */
export interface LiteralRequest {
  readonly principal: Principal;
  /** In any case. */
  readonly action: string;
  /** How the one request may be written: AWS's own part of a name as a symbol, or as characters of its form. */
  readonly forms: readonly RequestForm[];
  /** Policy of the resource; undefined when it has none. */
  readonly policy?: PolicyIndex | undefined;
  /** True for keys: the account's policies count only as far as the resource's lets them. */
  readonly ruledByPolicy?: boolean;
  /** Policy of the VPC endpoint that the request goes through; undefined when it goes through none. */
  readonly endpoint?: PolicyIndex | undefined;
}

export interface RequestForm {
  /** An ARN, or `*` where the action has no resource. */
  readonly resource: string;
  /** By key, in lower case; undefined is "absent". What isn't in the map isn't known. */
  readonly context: RequestContext;
}

/** Which policy stops a request, or doesn't surely let it pass. */
export type Layer = 'identity' | 'boundary' | 'resource' | 'endpoint';

/** Why a request isn't surely allowed. */
export interface Refusal {
  readonly layer: Layer;
  /** A Deny that refuses it, or may; or else Allows that would have let it pass, were their conditions or resources others. */
  readonly statements: readonly Statement[];
  readonly denied: boolean;
}

/**
 * Why one request isn't surely allowed; undefined when it is, whatever AWS fills in. The same evaluation as `decide`
 * (decide.ts), for a single request and with the unknown taken as shut; it builds no automata over sets.
 */
export function refusalOf(request: LiteralRequest): Refusal | undefined {
  const { identity, boundary } = request.principal;
  const layers: readonly (readonly [Layer, PolicyIndex | undefined])[] = [
    ['identity', identity],
    ['boundary', boundary],
    ['resource', request.policy],
    ['endpoint', request.endpoint],
  ];
  for (const [layer, index] of layers) {
    const denying = speaking(index, request).filter(
      (one) => one.statement.effect === 'Deny' && both(anyReach(one.reach), applies(one, request)) > NO,
    );
    if (denying.length > 0)
      return { layer, statements: denying.map(({ statement }) => statement), denied: true };
  }
  return notGranted(request);
}

interface Speaking {
  readonly statement: Statement;
  readonly reach: Reach;
  /** Whether the statement is there and means the action. */
  readonly said: Truth;
}

const OWN: Reach = { whole: YES, role: NO, account: NO };
const anyReach = ({ whole, role, account }: Reach) => either(whole, either(role, account));

/** By principal: the same few are asked about many resources. */
const heard = (_: PolicyIndex) => new WeakMap<Principal, Map<string, readonly Speaking[]>>();

/** Statements that may speak of the action, and how they reach the principal. */
function speaking(
  index: PolicyIndex | undefined,
  { action, principal }: LiteralRequest,
): readonly Speaking[] {
  if (!index) return NONE;
  const byPrincipal = index.once(heard);
  let byAction = byPrincipal.get(principal);
  if (byAction === undefined) {
    byAction = new Map();
    byPrincipal.set(principal, byAction);
  }
  let found = byAction.get(action);
  if (found === undefined) {
    found = listen(index, action.toLowerCase(), principal);
    byAction.set(action, found);
  }
  return found;
}
const NONE: readonly Speaking[] = [];

const listen = (index: PolicyIndex, action: string, principal: Principal): Speaking[] =>
  meaning(index, action).map(({ statement, said }) => {
    const reach = statement.principals ? reachOf(statement.principals, principal) : OWN;
    return { statement, reach, said };
  });

const meant = (_: PolicyIndex) => new Map<string, readonly Omit<Speaking, 'reach'>[]>();

/** Statements that may mean an action, whoever asks. */
function meaning(index: PolicyIndex, action: string): readonly Omit<Speaking, 'reach'>[] {
  const byAction = index.once(meant);
  let found = byAction.get(action);
  if (found === undefined) {
    const [service = ''] = action.split(':');
    found = [...(index.byService.get(service) ?? []), ...index.ofAny].flatMap((statement) => {
      const means = any(statement.actions, ({ is }) => globTruth(is, action));
      return means === NO ? [] : [{ statement, said: both(statement.sure ? YES : PERHAPS, means) }];
    });
    byAction.set(action, found);
  }
  return found;
}

/** A grant counts where it holds for one form of the request, a denial where it may for all. */
function applies({ statement, said }: Speaking, { forms }: LiteralRequest): Truth {
  const over = statement.effect === 'Allow' ? any : all;
  return both(
    said,
    over(forms, (form) => {
      const named = saysResource(statement, form);
      return named === NO ? NO : both(named, holds(statement, form));
    }),
  );
}

const saysResource = ({ resources }: Statement, { resource }: RequestForm) =>
  resources === undefined ? YES : any(resources, ({ is }) => globTruth(is, resource));
const holds = ({ conditions }: Statement, { context }: RequestForm): Truth =>
  all(conditions, (condition) => {
    const held = context.get(condition.key);
    return conditionHolds(condition, held !== undefined || context.has(condition.key) ? held : 'unknown');
  });

function notGranted(request: LiteralRequest): Refusal | undefined {
  const { principal, policy, endpoint, ruledByPolicy = false } = request;
  const granted = (index: PolicyIndex | undefined, by: (reach: Reach) => Truth = anyReach): boolean =>
    any(speaking(index, request), (one) =>
      one.statement.effect === 'Allow' && by(one.reach) > NO
        ? both(by(one.reach), applies(one, request))
        : NO,
    ) === YES;
  const refusal = (layer: Layer, index: PolicyIndex | undefined): Refusal => ({
    layer,
    statements: speaking(index, request)
      .filter(({ statement }) => statement.effect === 'Allow')
      .map(({ statement }) => statement),
    denied: false,
  });
  if (endpoint && !granted(endpoint)) return refusal('endpoint', endpoint);
  if (granted(policy, ({ whole }) => whole)) return undefined;
  if (principal.kind === 'service' || principal.kind === 'federated') return refusal('resource', policy);
  const bounded = principal.boundary === undefined || granted(principal.boundary);
  if (granted(policy, ({ role }) => role))
    return bounded ? undefined : refusal('boundary', principal.boundary);
  if (ruledByPolicy && !granted(policy, ({ account }) => account)) return refusal('resource', policy);
  if (!granted(principal.identity)) return refusal('identity', principal.identity);
  return bounded ? undefined : refusal('boundary', principal.boundary);
}

/** Statements without which, each by itself, the request would no longer be surely allowed. */
export function* neededFor(request: LiteralRequest): Iterable<Statement> {
  const { principal, policy, endpoint } = request;
  for (const index of [principal.identity, principal.boundary, policy, endpoint])
    for (const { statement } of speaking(index, request))
      if (statement.effect === 'Allow' && refusalOf(without(request, statement))) yield statement;
}

function without({ principal, policy, endpoint, ...rest }: LiteralRequest, one: Statement): LiteralRequest {
  const less = (index: PolicyIndex | undefined) =>
    index?.statements.includes(one) ? indexPolicy(index.statements.filter((each) => each !== one)) : index;
  return {
    ...rest,
    principal: { ...principal, identity: less(principal.identity), boundary: less(principal.boundary) },
    policy: less(policy),
    endpoint: less(endpoint),
  };
}

/** What of key ranges is known of every request. */
export function heldOf(keys: Principal['keys']): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const [key, range] of keys)
    if (range.kind === 'one-of' && range.values.length === 1) held.set(key, range.values[0]);
  return held;
}

/** Adds keys to what a request holds. */
export function addKeys(context: Map<string, Held>, keys: RequestKeys): void {
  for (const key of Object.keys(keys)) context.set(key.toLowerCase(), keys[key]);
}

/** Statements of a policy that refuse a request for sure, whatever AWS fills in. */
export const refusing = (policy: PolicyIndex | undefined, request: LiteralRequest): Statement[] =>
  speaking(policy, request)
    .filter(
      (one) => one.statement.effect === 'Deny' && both(anyReach(one.reach), applies(one, request)) === YES,
    )
    .map(({ statement }) => statement);
