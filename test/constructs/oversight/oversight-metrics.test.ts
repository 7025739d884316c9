import { RED_LINES } from '../../../lib/config/red-lines';
import type { Metric } from '../../../lib/constructs/oversight/alarm';
import { reported } from '../../../lib/constructs/oversight/oversight-metrics';
import { METRICS } from '../../../lib/services/metric-names';
import { deploymentOf } from '../../helpers/assemblies';

const { refusals, classifierFaults, ledgerLag, ...single } = reported(deploymentOf('commercial').enclave);

test('every metric that services write is read, in the namespace of the enclave', () => {
  const all: Metric[] = [
    ...Object.values(single),
    ...Object.values(ledgerLag),
    ...Object.values(refusals),
    ...Object.values(classifierFaults),
  ];
  expect(new Set(all.map(({ name }) => name))).toEqual(new Set(Object.values(METRICS)));
  expect(new Set(all.map(({ namespace }) => namespace))).toEqual(new Set(['Cordon/commercial']));
});

test('refusals and faults are told apart by red line', () => {
  expect(Object.keys(refusals)).toEqual([...RED_LINES]);
  for (const redLine of RED_LINES)
    expect(classifierFaults[redLine].dimensions).toEqual({ Service: 'proxy', RedLine: redLine });
});
