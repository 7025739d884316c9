import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TlsOptions } from 'node:tls';
import { clientTls, openTls, parseTls, serverTls } from '../../../../lib/services/common/tls/tls';
import { type LocalCertificates, makeLocalCertificates } from '../../../../lib/services/local/certificates';

let certificates: LocalCertificates;
let material: ReturnType<LocalCertificates['material']>;
beforeAll(async () => {
  certificates = await makeLocalCertificates();
  material = certificates.material(
    await certificates.services.issue('spiffe://cordon.local/proxy'),
    'tenants',
  );
});

it('takes a certificate with its key', () => {
  expect(parseTls(JSON.stringify(material))).toEqual(material);
});

it.each<[string, (good: typeof material) => unknown]>([
  ['no JSON', () => '{'],
  ['no key', ({ privateKey: _, ...rest }) => rest],
  ['a field besides', (good) => ({ ...good, insecure: true })],
  ['no authority', (good) => ({ ...good, clientAuthorities: '' })],
  ['what is no certificate', (good) => ({ ...good, certificate: 'certificate' })],
])('refuses %s', (_, change) => {
  const changed = change(material);
  expect(() => parseTls(typeof changed === 'string' ? changed : JSON.stringify(changed))).toThrow(
    expect.objectContaining({ code: 'tls_invalid' }),
  );
});

it('refuses the key of another certificate', async () => {
  const other = await certificates.services.issue('spiffe://cordon.local/other');
  expect(() => parseTls(JSON.stringify({ ...material, privateKey: other.privateKey }))).toThrow(
    expect.objectContaining({ code: 'tls_invalid' }),
  );
});

it('follows its secret, and keeps what it has when the secret is no good', async () => {
  const texts = [JSON.stringify(material), 'broken', JSON.stringify(material)];
  const renewed = certificates.material(
    await certificates.services.issue('spiffe://cordon.local/proxy'),
    'tenants',
  );
  texts.push(JSON.stringify(renewed));
  const errors: unknown[] = [];
  const changes: unknown[] = [];
  const source = await openTls('file:///x', {
    everySeconds: 60,
    onError: (error) => errors.push(error),
    read: async () => texts.shift() ?? '',
  });
  source.onChange((next) => changes.push(next));
  await source.refresh();
  expect([source.current(), errors.length, changes.length]).toEqual([material, 1, 0]);
  await source.refresh();
  expect(changes).toEqual([]);
  await source.refresh();
  expect([source.current(), changes]).toEqual([renewed, [renewed]]);
  source.close();
});

describe('a session', () => {
  /** Connects twice, the second time with what the first got of a session, after a while. */
  async function twice(
    validFor: number,
    changes: TlsOptions = {},
    wait: () => Promise<void> | void = () => undefined,
  ) {
    const caller = await certificates.tenants.issue('spiffe://cordon.local/tenant', {
      notBefore: new Date(Date.now() - 60_000),
      notAfter: new Date(Date.now() + validFor),
    });
    const server = createServer({ ...serverTls(material), rejectUnauthorized: true, ...changes });
    const welcomed: boolean[] = [];
    server.on('secureConnection', (socket) => {
      welcomed.push(socket.isSessionReused());
      socket.on('error', () => undefined).end('hello');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const visit = async (session?: Buffer): Promise<Buffer | undefined> => {
      let given: Buffer | undefined;
      const own = clientTls(certificates.material(caller, 'services'));
      const socket = connect({ host: '127.0.0.1', port, ...own, ...(session ? { session } : {}) });
      socket.on('session', (next) => (given = next)).on('error', () => undefined);
      socket.resume();
      await once(socket, 'close');
      return given;
    };
    const session = await visit();
    await wait();
    await visit(session);
    server.close();
    return welcomed;
  }

  it('is not resumed', async () => {
    expect(await twice(60_000)).toEqual([false, false]);
  });

  it('does not outlive the certificate that opened it', async () => {
    // On a busy machine it may be over before it has opened anything.
    for (let validFor = 2000; ; validFor *= 3) {
      const over = Date.now() + validFor + 1000;
      const wait = () => new Promise<void>((resolve) => setTimeout(resolve, over - Date.now()));
      const welcomed = await twice(validFor, {}, wait);
      if (welcomed.length === 0) continue;
      return expect(welcomed).toEqual([false]);
    }
  });

  it('would be resumed with tickets', async () => {
    expect(await twice(60_000, { secureOptions: 0 })).toEqual([false, true]);
  });
});
