import type { Guard } from '../../contract/guard';
import { remove } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { get, textOf } from '../../template/values/values';
import { guardAt, propertyGuard } from '../shared/guards';
import { trailsOf } from './records';
import { dataEventsToLog, logsData, logsManagement, selectorsOf } from './trail-selectors';

/** What the proof rests on in trails. */
export function* trailGuards(graph: AccessGraph): Iterable<Guard> {
  const wanted = [...dataEventsToLog(graph)];
  for (const trail of trailsOf(graph)) {
    yield* propertyGuard(trail, 'IsLogging', false, 'the trail is on');
    yield* propertyGuard(trail, 'EnableLogFileValidation', false, "the trail's files can be checked");
    yield* propertyGuard(trail, 'IsMultiRegionTrail', false, 'the trail records every region');
    yield* propertyGuard(trail, 'IncludeGlobalServiceEvents', false, 'the trail records IAM and STS');
    yield* propertyGuard(trail, 'SnsTopicName', 'challenge', 'the trail goes to its bucket alone');
    yield* propertyGuard(trail, 'S3BucketName', 'challenge', 'the trail goes to a bucket that is locked');
    for (const selector of selectorsOf(trail)) {
      const says = `the trail records ${textOf(get(selector, 'Name')) ?? 'events'}`;
      if (logsManagement(selector) || wanted.some((events) => logsData(selector, events)))
        yield* guardAt(trail, selector, says, remove(selector));
    }
  }
}
