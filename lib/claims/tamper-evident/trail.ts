import { absence, type Fault, faultsMendedBy } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { booleanOf, get } from '../../template/values/values';
import { trailsOf } from './records';
import { dataEventsToLog, logsData, logsManagement, selectorsOf } from './trail-selectors';

const REMEDY =
  'Log management events, and data events of records, weights, bundles and endpoints, by the construct of the trail.';
const fault = faultsMendedBy(REMEDY);

/** The trails log what happens to the account, and to what the safety stack rests on. */
export function* trailFaults(graph: AccessGraph): Iterable<Fault> {
  const trails = trailsOf(graph);
  if (trails.length === 0) yield absence('trail of what is done in the account');
  for (const trail of trails) {
    yield* switchedOff(trail);
    yield* leftOut(trail, graph);
  }
}

function* switchedOff(trail: Resource): Iterable<Fault> {
  for (const name of ['IsMultiRegionTrail', 'IncludeGlobalServiceEvents']) {
    const value = get(trail.properties, name);
    if (booleanOf(value) !== true)
      yield fault(trail, value, `${name} is not on, so that the trail leaves events out`);
  }
}

function* leftOut(trail: Resource, graph: AccessGraph): Iterable<Fault> {
  const selectors = selectorsOf(trail);
  const at = get(trail.properties, 'AdvancedEventSelectors');
  if (!selectors.some(logsManagement)) yield fault(trail, at, 'the trail leaves management events out');
  for (const events of dataEventsToLog(graph)) {
    const { resource } = events;
    if (!selectors.some((selector) => logsData(selector, events)))
      yield fault(trail, at, `the trail leaves out what is done with ${resource.logicalId}`, [
        resourceStep(trail, 'has no selector for it'),
        resourceStep(resource, 'is what it leaves out'),
      ]);
  }
}
