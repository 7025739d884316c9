import { constants } from 'node:crypto';
import { type ConnectionOptions, createSecureContext, type TlsOptions } from 'node:tls';
import { z } from 'zod';
import type { SecretUrl } from '../../environment';
import { Fault } from '../fault';
import { readSecret } from '../stores/secrets';

const pem = (label: string) =>
  z.string().regex(new RegExp(`^-----BEGIN ${label}-----\n[\\s\\S]+-----END ${label}-----\\s*$`));

const material = z.strictObject({
  /** The service's certificate chain, PEM, leaf first. */
  certificate: pem('CERTIFICATE'),
  privateKey: pem('(?:EC )?PRIVATE KEY'),
  /** Who may sign certificates of those who call this service. */
  clientAuthorities: pem('CERTIFICATE'),
  /**
   * Lists of revoked certificates (RFC 5280), PEM, each signed by the authority that issued them: one for each of
   * `clientAuthorities`, or nobody is let in. One past its time lets nobody in either.
   */
  clientRevocations: pem('X509 CRL').optional(),
  /** Who may sign certificates of the services that this one calls. Never an authority that signs for tenants. */
  serverAuthorities: pem('CERTIFICATE'),
  /**
   * For the proxy alone: proofs of what runs, out of the release log (C2SP tlog-proof), which it shows to callers. They are
   * no secret, and carried in together with certificates since both change with a deployment.
   */
  proofs: z.array(z.string().max(100_000)).max(32).optional(),
});

/** The JSON in the secret that `CORDON_TLS` names. */
export type TlsMaterial = Readonly<z.infer<typeof material>>;

/** @throws Fault `tls_invalid`, also when key and certificate don't belong together. */
export function parseTls(text: string): TlsMaterial {
  try {
    const parsed = material.parse(JSON.parse(text));
    clientTls(parsed);
    createSecureContext(serverTls(parsed));
    return parsed;
  } catch {
    throw new Fault(
      'tls_invalid',
      'the TLS secret must be JSON with certificate, privateKey, clientAuthorities and serverAuthorities in PEM, the key matching the certificate',
    );
  }
}

/**
 * For a server that ends mutual TLS. A peer without a valid certificate gets as far as HTTP so that it can be told,
 * so every request must check `socket.authorized`. Sessions aren't resumed: a resumed one would outlive the
 * certificate that opened it. Without tickets OpenSSL still names sessions to clients, but nothing here remembers them
 * (nothing may listen to `newSession` and `resumeSession`).
 */
export const serverTls = (tls: TlsMaterial): TlsOptions => ({
  cert: tls.certificate,
  key: tls.privateKey,
  ca: tls.clientAuthorities,
  ...(tls.clientRevocations ? { crl: tls.clientRevocations } : {}),
  requestCert: true,
  rejectUnauthorized: false,
  minVersion: 'TLSv1.3',
  secureOptions: constants.SSL_OP_NO_TICKET,
  handshakeTimeout: 10_000,
});

/** For a client that shows its own certificate. The context is made once, and not for each connection. */
export const clientTls = (tls: TlsMaterial): ClientTls => ({
  secureContext: createSecureContext({
    cert: tls.certificate,
    key: tls.privateKey,
    ca: tls.serverAuthorities,
    minVersion: 'TLSv1.3',
  }),
  rejectUnauthorized: true,
});

export type ClientTls = Required<Pick<ConnectionOptions, 'secureContext' | 'rejectUnauthorized'>>;

/** TLS material that follows its secret. */
export interface TlsSource {
  readonly current: () => TlsMaterial;
  /** Reads the secret again, and tells the listeners if it changed. A secret that can't be used changes nothing. */
  readonly refresh: () => Promise<void>;
  readonly onChange: (listener: (tls: TlsMaterial) => void) => void;
  readonly close: () => void;
}

/** Reads the secret now, and again every `everySeconds`. @throws Fault `tls_invalid`, `secret_unreadable` */
export async function openTls(
  url: SecretUrl,
  options: {
    readonly everySeconds: number;
    readonly onError: (error: unknown) => void;
    readonly read?: (url: SecretUrl) => Promise<string>;
  },
): Promise<TlsSource> {
  const read = options.read ?? readSecret;
  const listeners: ((tls: TlsMaterial) => void)[] = [];
  let text = await read(url);
  let tls = parseTls(text);
  const refresh = async () => {
    try {
      const next = await read(url);
      if (next === text) return;
      tls = parseTls(next);
      text = next;
      for (const listener of listeners) listener(tls);
    } catch (error) {
      options.onError(error);
    }
  };
  const timer = setInterval(() => void refresh(), options.everySeconds * 1000).unref();
  return {
    current: () => tls,
    refresh,
    onChange: (listener) => listeners.push(listener),
    close: () => clearInterval(timer),
  };
}
