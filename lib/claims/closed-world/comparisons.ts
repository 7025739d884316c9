import { conditionKey } from '../../aws/shapes/condition-keys';
import type { Guard } from '../../contract/guard';
import { parsePolicy } from '../../engines/iam/parse-policy';
import { policiesOf } from '../../engines/iam/policy-documents';
import type { Assembly } from '../../template/assembly';
import { comparedBy } from '../shared/comparisons';
import { guardAt } from '../shared/guards';

/** Each condition key is compared as the table has it, told by the first condition that asks for it. */
export function* comparisonGuards(assembly: Assembly): Iterable<Guard> {
  const said = new Set<string>();
  for (const resource of assembly.resources)
    for (const { document, kind } of policiesOf(resource))
      for (const { conditions } of parsePolicy(document, kind === 'endpoint' ? 'resource' : kind).statements)
        for (const condition of conditions) {
          const { key, operator } = condition;
          const known = conditionKey(key);
          if (!known?.values || !operator || operator.comparison === 'absence' || said.has(key)) continue;
          said.add(key);
          const plain = operator.name.replace(/^\w+:/, '');
          const [says, other] = known.many
            ? [`${key} holds several values, and is asked for all or any of them`, plain]
            : [`${key} holds one value, and is asked for as one`, `ForAnyValue:${plain}`];
          yield* guardAt(resource, condition, says, comparedBy(assembly, condition, other));
          if (known.always)
            yield* guardAt(
              resource,
              condition,
              `${key} is in every request, and is asked for what it says`,
              comparedBy(assembly, condition, 'Null'),
            );
        }
}
