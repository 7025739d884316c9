import { setTimeout } from 'node:timers/promises';
import { loggable } from '../../common/fault';
import type { Logger } from '../../common/log';
import type { Policies } from './policy-holder';

/**
 * Looks for policies until one is in force. Until then no port is open: whoever only connects to see whether this
 * classifier is well must not find it so.
 * @throws AbortError where the signal ends the wait
 */
export async function untilInForce(
  policies: Policies,
  { every, signal, log }: { readonly every: number; readonly signal: AbortSignal; readonly log: Logger },
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    await policies.refresh();
    try {
      policies.current();
      return;
    } catch (error) {
      log.warn({ cause: loggable(error) }, 'no policy in force, not listening yet');
    }
    await setTimeout(every, undefined, { signal });
  }
}
