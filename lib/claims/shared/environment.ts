import type { Task } from '../../engines/inventory/inventory';

/** Where a red line's classifier is asked. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * The proxy's classifiers by red line, or undefined where CORDON_CLASSIFIERS isn't JSON that names each once. A URL
 * that isn't `https://HOST:PORT` is left out.
 */
export function wiringOf(proxy: Task): Map<string, Address> | undefined {
  const wiring = strictJson(proxy.environment.get('CORDON_CLASSIFIERS')?.text);
  if (typeof wiring !== 'object' || wiring === null || Array.isArray(wiring)) return undefined;
  return new Map(addressesIn(wiring));
}

function* addressesIn(wiring: object): Iterable<[redLine: string, address: Address]> {
  for (const [redLine, url] of Object.entries(wiring)) {
    const address = typeof url === 'string' ? addressOf(url) : undefined;
    if (address) yield [redLine, address];
  }
}

function addressOf(url: string): Address | undefined {
  const [, host = '', port = ''] = /^https:\/\/([a-z0-9.-]+):(\d{1,5})$/.exec(url) ?? [];
  return host === '' ? undefined : { host, port: Number(port) };
}

/** Port at which a service listens by its environment, on every interface of its task. */
export function listenPort({ environment }: Task): number | undefined {
  const [, port] = /^0\.0\.0\.0:(\d{1,5})$/.exec(environment.get('CORDON_LISTEN')?.text ?? '') ?? [];
  return port === undefined ? undefined : Number(port);
}

/** A value that is written exactly as JSON.stringify writes it: so no name stands twice, and nothing hides in spaces. */
export function strictJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
