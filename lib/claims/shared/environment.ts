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
  return new Map(
    Object.entries(wiring).flatMap(([line, url]) => {
      const address = typeof url === 'string' ? addressOf(url) : undefined;
      return address ? [[line, address] as const] : [];
    }),
  );
}

function addressOf(url: string): Address | undefined {
  const [, host = '', port = ''] = /^https:\/\/([a-z0-9.-]+):(\d{1,5})$/.exec(url) ?? [];
  return host === '' ? undefined : { host, port: Number(port) };
}

/** Port that a service is told to listen at, on every interface of its task. */
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
