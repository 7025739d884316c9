import type { ServiceEnvironment } from '../environment';
import { Fault, loggable } from './fault';
import { type Logger, makeLog } from './log';
import { type EnvironmentOf, readEnvironment } from './read-environment';

/** What Debian gives users without one (Debian Policy 9.2.3). Nothing is there. */
const NO_HOME = '/nonexistent';

/**
 * What a service's image runs: starts it by its environment, and stops it on SIGTERM and SIGINT. The signal ends a start
 * that waits for something; one that doesn't listen to it is stopped once it has started.
 */
export function runService<S extends ServiceEnvironment['CORDON_SERVICE']>(
  service: S,
  start: (
    environment: EnvironmentOf<S>,
    log: Logger,
    signal: AbortSignal,
  ) => Promise<{ readonly stop: () => Promise<void> }>,
): void {
  serve(service, start).catch((error: unknown) => {
    process.stderr.write(
      `cordon ${service}: ${error instanceof Fault ? `${error.message} [${error.code}]` : JSON.stringify(loggable(error))}\n`,
    );
    process.exitCode = error instanceof Fault && error.code === 'environment_invalid' ? 2 : 1;
  });
}

async function serve<S extends ServiceEnvironment['CORDON_SERVICE']>(
  service: S,
  start: (
    environment: EnvironmentOf<S>,
    log: Logger,
    signal: AbortSignal,
  ) => Promise<{ readonly stop: () => Promise<void> }>,
): Promise<void> {
  // AWS's SDK asks for a home to look for files in, and fails for a user who has neither that nor a name.
  process.env.HOME ??= NO_HOME;
  const environment = readEnvironment(service, process.env);
  const log = makeLog(service, environment.CORDON_ENCLAVE);
  const asked = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => asked.abort());
  const running = await start(environment, log, asked.signal).catch((error: unknown) => {
    if (asked.signal.aborted) process.exit(0);
    throw error;
  });
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
  if (asked.signal.aborted) stop();
  else asked.signal.addEventListener('abort', stop, { once: true });
}
