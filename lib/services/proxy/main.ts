import { Fault, loggable } from '../common/fault';
import { makeLog } from '../common/log';
import { readEnvironment } from '../common/read-environment';
import { normaliser } from './normalise';
import { startProxy } from './start';

// What the proxy's image runs.
async function main(): Promise<void> {
  const environment = readEnvironment('proxy', process.env);
  const log = makeLog('proxy', environment.CORDON_ENCLAVE);
  const proxy = await startProxy(environment, {
    log,
    normaliser,
    region: process.env.AWS_REGION,
    writeMetric: (line) => process.stdout.write(`${line}\n`),
  });
  const stop = () => {
    log.info('stopping');
    proxy.stop().then(
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
    `cordon proxy: ${error instanceof Fault ? error.message : JSON.stringify(loggable(error))}\n`,
  );
  process.exitCode = error instanceof Fault && error.code === 'environment_invalid' ? 2 : 1;
});
