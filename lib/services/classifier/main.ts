import { Fault, loggable } from '../common/fault';
import { makeLog } from '../common/log';
import { readEnvironment } from '../common/read-environment';
import { startClassifier } from './start';

// What the classifier's image runs.
async function main(): Promise<void> {
  const environment = readEnvironment('classifier', process.env);
  const log = makeLog('classifier', environment.CORDON_ENCLAVE);
  const classifier = await startClassifier(environment, { log, region: process.env.AWS_REGION });
  const stop = () => {
    log.info('stopping');
    classifier.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ cause: loggable(error) }, 'stopped badly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `cordon classifier: ${error instanceof Fault ? error.message : JSON.stringify(loggable(error))}\n`,
  );
  process.exitCode = error instanceof Fault && error.code === 'environment_invalid' ? 2 : 1;
});
