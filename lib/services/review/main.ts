import { runService } from '../common/run-service';
import { startReview } from './start';

// What the review service's image runs.
runService('review', (environment, log) =>
  startReview(environment, { log, writeMetric: (line) => process.stdout.write(`${line}\n`) }),
);
