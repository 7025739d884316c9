import { runService } from '../common/run-service';
import { normaliser } from './pipeline/normalise';
import { startProxy } from './start';

// What the proxy's image runs.
runService('proxy', (environment, log) =>
  startProxy(environment, {
    log,
    normaliser,
    region: process.env.AWS_REGION,
    writeMetric: (line) => process.stdout.write(`${line}\n`),
  }),
);
