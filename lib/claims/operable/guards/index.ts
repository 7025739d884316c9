import type { Guard } from '../../../contract/guard';
import { remove } from '../../../contract/mutation';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { neededFor } from '../../../engines/iam/requests/literal-request';
import { ownerOf } from '../../../engines/iam/witness';
import { placeOf } from '../../../template/values/worst-case';
import { makingGuards } from '../making';
import { everyNeed } from '../permissions';
import { togetherGuards } from '../together';
import { comparisonGuards } from './comparison-guards';
import { reachGuards } from './reach-guards';

/** What the proof of operable rests on. */
export function operableGuards(graph: AccessGraph): Iterable<Guard> {
  // Parts share groups, ACLs and policies: what holds for each is said once.
  const distinct = new Map<string, Guard>();
  for (const guard of [
    ...grantGuards(graph),
    ...comparisonGuards(everyNeed(graph), graph),
    ...reachGuards(graph),
    ...makingGuards(graph.world),
    ...togetherGuards(graph.world),
  ])
    for (const { file, pointer } of guard.broken.slice(0, 1)) distinct.set(`${file}${pointer}`, guard);
  return distinct.values();
}

/** One grant of each policy, without which something can't be done. */
function* grantGuards(graph: AccessGraph): Iterable<Guard> {
  const said = new Set<string>();
  for (const { who, because, by, request } of everyNeed(graph))
    for (const statement of neededFor(request)) {
      const logicalId = ownerOf(statement, by);
      const key = `${statement.file} ${logicalId}`;
      // What the deployment role's own policies grant is of no template.
      if (statement.file === '' || said.has(key)) continue;
      said.add(key);
      const says = `${who} ${because}, for which it needs ${request.action}`;
      yield { ...placeOf(statement), logicalId, says, broken: [remove(statement)] };
    }
}
