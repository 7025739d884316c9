import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { RedLine } from '../../../config/red-lines';
import { Fault } from '../../common/fault';
import { clientTls, type TlsSource } from '../../common/tls/tls';
import { openUpstream } from '../../common/upstream/open-upstream';
import type { ClassifierEnvironment } from '../../environment';
import { type Steadiness, watchEngine } from '../policy/steadiness';
import type { Engine } from './engine';
import { safeguardEngine } from './safeguard-engine';
import { screenEngine } from './screen-engine';
import { screenThenSafeguard } from './screen-then-safeguard';

/** Milliseconds in which a request must be judged: a little less than the proxy waits. */
export const JUDGING_DEADLINE = 14_000;

/**
 * The engine that the environment names: the screen alone, or before a safeguard whose faults are watched.
 * @throws Fault `environment_invalid`
 */
export function openEngine(
  redLine: RedLine,
  { CORDON_SAFEGUARD: safeguard, CORDON_SAFEGUARD_MODEL: model }: ClassifierEnvironment,
  region: string | undefined,
  tls: TlsSource,
): { readonly engine: Engine; readonly safeguard?: Steadiness } {
  const screen = screenEngine(redLine);
  if (safeguard === 'none' && model === 'none') return { engine: screen };
  if (safeguard === 'none' || !/^sha384:[0-9a-f]{96}$/.test(model))
    throw new Fault(
      'environment_invalid',
      `CORDON_SAFEGUARD '${safeguard}' and CORDON_SAFEGUARD_MODEL '${model}' don't go together: name both, or 'none' twice`,
    );
  const upstream = openUpstream(safeguard, {
    connections: 64,
    idleTimeout: JUDGING_DEADLINE,
    mostBytes: 256 * 1024,
    ...(safeguard.startsWith('https:') ? { tls: clientTls(tls.current()) } : {}),
    ...(region ? { aws: { region, credentials: defaultProvider() } } : {}),
  });
  tls.onChange((next) => upstream.renew(clientTls(next)));
  const watched = watchEngine(safeguardEngine(upstream, model));
  return { engine: screenThenSafeguard(screen, watched.engine), safeguard: watched };
}
