import { isMainThread } from 'node:worker_threads';
import { runService } from '../common/run-service';
import { startProxy } from './start';
import { siblingsHere, startWorkers } from './workers/cluster';

// What the proxy's image runs. Its reading threads and its workers run the same file; of it threads need the reader alone.
if (isMainThread)
  runService('proxy', async (environment, log) => {
    const siblings = siblingsHere();
    if (!siblings && environment.CORDON_WORKERS !== '1') return startWorkers(environment, log);
    return startProxy(environment, {
      log,
      region: process.env.AWS_REGION,
      writeMetric: (line) => process.stdout.write(`${line}\n`),
      ...(siblings ? { siblings } : {}),
    });
  });
