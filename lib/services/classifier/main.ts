import { runService } from '../common/run-service';
import { startClassifier } from './start';

// What the classifier's image runs.
runService('classifier', (environment, log, signal) =>
  startClassifier(environment, { log, signal, region: process.env.AWS_REGION }),
);
