import { LazyFacts } from '../../template/lazy-facts';
import { ANYTHING, type Glob } from './globs/glob';
import { meets } from './globs/glob-algebra';
import type { Statement } from './statement';

/** Statements by the service of their actions, so that a question looks only at those that may speak to it. */
export class PolicyIndex {
  readonly #facts = new LazyFacts<PolicyIndex>(this);

  /** `ofAny` are statements with an action that names no one service. */
  constructor(
    readonly statements: readonly Statement[],
    readonly byService: ReadonlyMap<string, readonly Statement[]>,
    readonly ofAny: readonly Statement[],
  ) {}

  /**
   * What a function makes of this index, worked out when it is first asked for. What is remembered of an index is kept
   * here, and not in a weak map of a module: all that such a map's values lead to, which is a whole assembly, V8 takes for
   * alive until its next full collection.
   */
  once<T>(make: (index: PolicyIndex) => T): T {
    return this.#facts.once(make);
  }
}

export function indexPolicy(statements: readonly Statement[]): PolicyIndex {
  const byService = new Map<string, Statement[]>();
  const ofAny: Statement[] = [];
  for (const statement of statements) {
    const services = new Set(statement.actions.map(({ is }) => serviceOf(is)));
    if (services.has(undefined)) ofAny.push(statement);
    else
      for (const service of services)
        byService.set(service ?? '', [...(byService.get(service ?? '') ?? []), statement]);
  }
  return new PolicyIndex(statements, byService, ofAny);
}

export const EMPTY_INDEX: PolicyIndex = indexPolicy([]);

const NOWHERE = { file: '', pointer: '' };

/** Lets anyone do anything: for questions about another policy alone. */
export const OPEN_INDEX: PolicyIndex = indexPolicy([
  {
    ...NOWHERE,
    sid: undefined,
    effect: 'Allow',
    principals: [{ kind: 'any', text: '*', at: NOWHERE, sure: true }],
    actions: [{ is: ANYTHING, at: NOWHERE }],
    resources: [{ is: ANYTHING, at: NOWHERE }],
    conditions: [],
    sure: true,
  },
]);

/** The statements of an index that may speak of one of these actions on one of these resources. */
export function relevant(
  index: PolicyIndex | undefined,
  actions: readonly Glob[],
  resources: readonly Glob[],
): readonly Statement[] {
  if (!index || index.statements.length === 0) return NONE;
  const near = byAction(index, actions);
  return near.filter(
    (statement) =>
      statement.resources === undefined || statement.resources.some(({ is }) => meet(resources, is)),
  );
}

const NONE: readonly Statement[] = [];

/** By list of actions: the same few are asked about of many policies, and of many resources. */
const byActions = (_: PolicyIndex) => new WeakMap<readonly Glob[], readonly Statement[]>();

function byAction(index: PolicyIndex, actions: readonly Glob[]): readonly Statement[] {
  const asked = index.once(byActions);
  let found = asked.get(actions);
  if (found === undefined) {
    found = ofService(index, actions).filter(({ actions: own }) => own.some(({ is }) => meet(actions, is)));
    asked.set(actions, found);
  }
  return found;
}

function ofService(index: PolicyIndex, actions: readonly Glob[]): readonly Statement[] {
  const services = new Set(actions.map(serviceOf));
  if (services.has(undefined)) return index.statements;
  const named = [...services].flatMap((name) => index.byService.get(name ?? '') ?? []);
  return named.length === 0 ? index.ofAny : [...new Set([...named, ...index.ofAny])];
}

/** The service before the colon of an action, or undefined where a wildcard or a hole comes first. */
function serviceOf(action: Glob): string | undefined {
  const colon = action.shape.head.indexOf(':');
  if (colon >= 0) return action.shape.head.slice(0, colon);
  let service = '';
  for (const token of action.tokens) {
    if (token.kind !== 'letter') return undefined;
    if (token.letter === ':') return service;
    service += token.letter;
  }
  return undefined;
}

const meet = (sets: readonly Glob[], glob: Glob) => sets.some((set) => meets(set, glob));
