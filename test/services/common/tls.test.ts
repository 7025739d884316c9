import { openTls, parseTls } from '../../../lib/services/common/tls';
import { type LocalCertificates, makeLocalCertificates } from '../../../lib/services/local/certificates';

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
