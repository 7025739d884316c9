import { request } from 'node:https';
import { UsageError } from './command';
import { readFile } from './files';

/** Files of a client: who signs the service's certificate, the own certificate and its key, all PEM. */
export interface ClientFiles {
  readonly authority: string;
  readonly cert: string;
  readonly key: string;
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Bytes of an answer at most. */
const MOST_BYTES = 8 * 1024 * 1024;
const PATIENCE = 30_000;

/**
 * Asks a service over mutual TLS.
 * @param what the service, in words
 * @throws UsageError `url-invalid`, `proxy-unreachable`, `review-unreachable`; InputError `path-unreadable`
 */
export function askService(
  what: 'proxy' | 'review service',
  url: string,
  files: ClientFiles,
  { method, path, headers, body }: Asked,
): Promise<Answered> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new UsageError('url-invalid', `'${url}' is no address of a ${what}; give https://HOST:PORT`);
  const options = {
    method,
    path,
    ca: readFile(files.authority, 'authority'),
    cert: readFile(files.cert, 'certificate'),
    key: readFile(files.key, 'key'),
    timeout: PATIENCE,
    agent: false as const,
    headers: { 'content-type': 'application/json', ...headers },
  };
  return new Promise((resolve, reject) => {
    const fail = (cause: Error) =>
      reject(
        new UsageError(
          what === 'proxy' ? 'proxy-unreachable' : 'review-unreachable',
          `'${url}' can't be asked: ${cause.message}`,
        ),
      );
    const asked = begin(new URL(path, url), options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BYTES) response.destroy(new Error(`more than ${MOST_BYTES} bytes`));
        else chunks.push(chunk);
      });
      response.once('error', fail);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE} ms`)));
    asked.once('error', fail);
    asked.end(body);
  });
}

/** @throws UsageError `pem-invalid` */
function begin(...asked: Parameters<typeof request>): ReturnType<typeof request> {
  try {
    return request(...asked);
  } catch (error) {
    throw new UsageError(
      'pem-invalid',
      `what --authority, --cert or --key names is not what it should be (${(error as Error).message}); give a certificate of who signs, your own, and its private key, all PEM`,
    );
  }
}
