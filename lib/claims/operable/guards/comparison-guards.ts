import type { Guard } from '../../../contract/guard';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { type Condition, conditionValue, parseOperator } from '../../../engines/iam/operators';
import { indexPolicy, type PolicyIndex } from '../../../engines/iam/policy-index';
import { refusalOf } from '../../../engines/iam/requests/literal-request';
import { comparedBy } from '../../shared/comparisons';
import { guardAt } from '../../shared/guards';
import type { Need } from '../needs';
import { ownerOf } from '../reachability';

/** Keys of which another comparison denies what must get through, and that comparison. */
const MISTAKEN: Readonly<Record<string, { readonly by: string; readonly says: string }>> = {
  's3:tlsversion': { by: 'StringNotEquals', says: 'it refuses no version of TLS that is newer' },
  'aws:principalisawsservice': { by: 'Null', says: "AWS's own services get past it" },
};

/** Denials that would refuse what is needed, were they to compare a key otherwise. */
export function* comparisonGuards(
  needs: Iterable<Need>,
  { world: { assembly } }: AccessGraph,
): Iterable<Guard> {
  const said = new Set<string>();
  const mistaken = new Map<PolicyIndex, readonly Mistaken[]>();
  for (const { request } of needs) {
    const { policy } = request;
    if (policy === undefined) continue;
    const known = mistaken.get(policy) ?? [...mistakenIn(policy)];
    mistaken.set(policy, known);
    for (const { condition, says, operator, index } of known) {
      const place = `${condition.file}${condition.pointer}`;
      if (said.has(place) || !refusalOf({ ...request, policy: index })) continue;
      said.add(place);
      const owner = ownerOf(assembly.resources, condition);
      if (owner) yield* guardAt(owner, condition, says, comparedBy(assembly, condition, operator));
    }
  }
}

interface Mistaken {
  readonly condition: Condition;
  readonly operator: string;
  readonly says: string;
  /** The policy with the condition mistaken so. */
  readonly index: PolicyIndex;
}

function* mistakenIn({ statements }: PolicyIndex): Iterable<Mistaken> {
  for (const statement of statements)
    for (const condition of statement.effect === 'Deny' ? statement.conditions : []) {
      const { by, says } = MISTAKEN[condition.key] ?? {};
      const operator = by === undefined ? undefined : parseOperator(by);
      if (!operator || says === undefined || condition.operator?.name === operator.name) continue;
      const values = condition.values.map(({ text }) => conditionValue(operator.comparison, text));
      const other = { ...condition, operator, values };
      const changed = {
        ...statement,
        conditions: statement.conditions.map((each) => (each === condition ? other : each)),
      };
      const index = indexPolicy(statements.map((each) => (each === statement ? changed : each)));
      yield { condition, operator: operator.name, says, index };
    }
}
