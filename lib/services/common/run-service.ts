import type { ServiceEnvironment } from '../environment';
import { Fault, loggable } from './fault';
import { type Logger, makeLog } from './log';
import { type EnvironmentOf, readEnvironment } from './read-environment';

/** What a service's image runs: starts it by its environment, and stops it on SIGTERM and SIGINT. */
export function runService<S extends ServiceEnvironment['CORDON_SERVICE']>(
  service: S,
  start: (environment: EnvironmentOf<S>, log: Logger) => Promise<{ readonly stop: () => Promise<void> }>,
): void {
  serve(service, start).catch((error: unknown) => {
    process.stderr.write(
      `cordon ${service}: ${error instanceof Fault ? error.message : JSON.stringify(loggable(error))}\n`,
    );
    process.exitCode = error instanceof Fault && error.code === 'environment_invalid' ? 2 : 1;
  });
}

async function serve<S extends ServiceEnvironment['CORDON_SERVICE']>(
  service: S,
  start: (environment: EnvironmentOf<S>, log: Logger) => Promise<{ readonly stop: () => Promise<void> }>,
): Promise<void> {
  const environment = readEnvironment(service, process.env);
  const log = makeLog(service, environment.CORDON_ENCLAVE);
  const running = await start(environment, log);
  const stop = () => {
    log.info('stopping');
    running.stop().then(
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
