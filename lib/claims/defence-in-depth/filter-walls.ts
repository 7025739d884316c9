import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { arnOf } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { propertyGuard, twinGuard } from '../shared/guards';

const REMEDY = "Keep the filter as the architecture's table of second walls has it, one for each metric.";

/** Filters of logs count what the firewall and the groups refuse, each in the log that has it, and once. */
export function* deafFilters(world: World): Iterable<Fault> {
  const { assembly } = world;
  yield* countedTwice(world);
  const logs = {
    DeniedQueries: assembly
      .ofType('AWS::Route53Resolver::ResolverQueryLoggingConfig')
      .map(({ properties }) => textOf(get(properties, 'DestinationArn'))),
    DeniedPackets: assembly
      .ofType('AWS::EC2::FlowLog')
      .map(({ properties }) => textOf(get(properties, 'LogGroupName'))),
  };
  for (const filter of assembly.ofType('AWS::Logs::MetricFilter'))
    for (const [name, pattern] of Object.entries(PATTERNS)) {
      if (textOf(get(filter.properties, 'MetricTransformations', 0, 'MetricName')) !== name) continue;
      const said = get(filter.properties, 'FilterPattern');
      if (!pattern.test(textOf(said) ?? ''))
        yield faultAt(
          filter,
          said,
          `its pattern doesn't match what is refused: ${textOf(said) ?? 'not known'}`,
          REMEDY,
        );
      const named = get(filter.properties, 'LogGroupName');
      const group = assembly.ofType('AWS::Logs::LogGroup').find((each) => arnOf(each) === textOf(named));
      const own = group ? [arnOf(group), arnOf(group, 'Arn'), arnOf(group, 'Arn').replace(/:\*$/, '')] : [];
      if (!logs[name as keyof typeof logs].some((each) => each !== undefined && own.includes(each)))
        yield faultAt(
          filter,
          named,
          'it looks for what is refused in a log that has nothing of the kind',
          REMEDY,
        );
    }
}

/** Two filters that make one metric count everything twice. */
function* countedTwice({ assembly }: World): Iterable<Fault> {
  const made = new Map<string, Resource>();
  for (const filter of assembly.ofType('AWS::Logs::MetricFilter'))
    for (const one of itemsOf(get(filter.properties, 'MetricTransformations'))) {
      const name = `${textOf(get(one, 'MetricNamespace'))} ${textOf(get(one, 'MetricName'))}`;
      const first = made.get(name);
      if (first)
        yield faultAt(filter, get(one, 'MetricName'), `${name} is made by ${first.logicalId}, too`, REMEDY, [
          resourceStep(first, 'makes the metric'),
          resourceStep(filter, 'makes it again'),
        ]);
      else made.set(name, filter);
    }
}

/** Sources (2026-11): "Values that appear in Resolver query logs" and "Flow log records", whose thirteenth field is the action. */
const PATTERNS = {
  DeniedQueries: /^\{\s*\$\.firewall_rule_action\s*=\s*"BLOCK"\s*\}$/,
  DeniedPackets: /^\[(\s*\w+\s*,){12}\s*action\s*=\s*"?REJECT"?\s*,\s*\w+\s*\]$/,
};

/** The filters by which what is refused is counted, once. */
export function* filterGuards({ assembly }: World): Iterable<Guard> {
  for (const filter of assembly.ofType('AWS::Logs::MetricFilter')) {
    yield* propertyGuard(filter, 'FilterPattern', '{ $.none = "x" }', 'it counts what is refused');
    yield* twinGuard(filter, {}, 'what is refused is counted once');
  }
}
