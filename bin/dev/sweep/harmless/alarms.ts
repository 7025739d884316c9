import type { HarmlessKind } from './kind';

const ALARM = 'AWS::CloudWatch::Alarm';

/** How alarms ring, and what is counted and recorded for them. */
export const ALARMS: readonly HarmlessKind[] = [
  {
    id: 'alarm-within-bounds',
    says: "when an alarm rings (threshold, comparison, period, periods, points, statistic, what silence counts for), within the bounds of the architecture's table",
    reason:
      'The table of second walls says how late an alarm may ring at the most, that it is quiet while all is well, and which statistics and silences count; between these bounds engineers choose.',
    judged: true,
    is: ({ type, path, kind }) =>
      type === ALARM &&
      kind !== 'swap' &&
      /^Properties\/(Threshold|ComparisonOperator|Period|EvaluationPeriods|DatapointsToAlarm|Statistic|TreatMissingData)$/.test(
        path,
      ),
  },
  {
    id: 'records-more',
    says: "a field of one of the trail's selectors left out, whereby it selects more",
    reason:
      'Each field that is asked for leaves events out; without it all events of the type are recorded. The category and type of data events are asked for by `tamper-evident`.',
    judged: true,
    is: ({ type, path, kind }) =>
      type === 'AWS::CloudTrail::Trail' &&
      kind === 'delete' &&
      path === 'Properties/AdvancedEventSelectors/*/FieldSelectors/*',
  },
  {
    id: 'nothing-counted',
    says: 'that a filter counts 0 where nothing matches, left out',
    reason:
      'The metric then has no points where nothing is refused, which the alarms of the table take for well, as they take 0.',
    is: ({ type, path, kind }) =>
      type === 'AWS::Logs::MetricFilter' &&
      kind === 'delete' &&
      path === 'Properties/MetricTransformations/*/DefaultValue',
  },
];
