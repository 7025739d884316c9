import { isMainThread } from 'node:worker_threads';
import { runService } from '../common/run-service';
import { startProxy } from './start';

// What the proxy's image runs. Its reading threads run the same file, of which they need the reader alone.
if (isMainThread)
  runService('proxy', (environment, log) =>
    startProxy(environment, {
      log,
      region: process.env.AWS_REGION,
      writeMetric: (line) => process.stdout.write(`${line}\n`),
    }),
  );
