import { ANYTHING, type Glob } from './globs/glob';
import { meets } from './globs/glob-algebra';
import type { Statement } from './statement';

/** Statements by the service of their actions, so that a question looks only at those that may speak to it. */
export interface PolicyIndex {
  readonly statements: readonly Statement[];
  readonly byService: ReadonlyMap<string, readonly Statement[]>;
  /** Statements with an action that names no one service. */
  readonly ofAny: readonly Statement[];
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
  return { statements, byService, ofAny };
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
  if (!index || index.statements.length === 0) return [];
  const services = new Set(actions.map(serviceOf));
  const near = services.has(undefined)
    ? index.statements
    : [
        ...new Set([
          ...[...services].flatMap((name) => index.byService.get(name ?? '') ?? []),
          ...index.ofAny,
        ]),
      ];
  return near.filter(
    (statement) =>
      statement.actions.some(({ is }) => meet(actions, is)) &&
      (statement.resources === undefined || statement.resources.some(({ is }) => meet(resources, is))),
  );
}

/** The service before the colon of an action, or undefined where a wildcard or a hole comes first. */
function serviceOf(action: Glob): string | undefined {
  let service = '';
  for (const token of action.tokens) {
    if (token.kind !== 'letter') return undefined;
    if (token.letter === ':') return service;
    service += token.letter;
  }
  return undefined;
}

const meet = (sets: readonly Glob[], glob: Glob) => sets.some((set) => meets(set, glob));
