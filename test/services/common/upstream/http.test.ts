import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { clientTls, serverTls } from '../../../../lib/services/common/tls/tls';
import { openUpstream } from '../../../../lib/services/common/upstream/open-upstream';
import { type LocalCertificates, makeLocalCertificates } from '../../../../lib/services/local/certificates';

const options = { connections: 4, idleTimeout: 60_000, mostBytes: 10_000 };
const { signal } = new AbortController();
const held: ServerResponse[] = [];
let certificates: LocalCertificates;
let server: Server;
let url: string;

beforeAll(async () => {
  certificates = await makeLocalCertificates();
  const own = certificates.material(
    await certificates.services.issue('spiffe://cordon.local/model'),
    'services',
  );
  // Answers with the name of who asks, and keeps waiting who asks to wait.
  server = createServer({ ...serverTls(own), rejectUnauthorized: true }, async (request, response) => {
    const { subjectaltname = '' } = (request.socket as TLSSocket).getPeerCertificate();
    let body = '';
    for await (const chunk of request) body += chunk;
    response.write(/cordon\.local\/(\w+)/.exec(subjectaltname)?.[1] ?? 'nobody');
    if (body === 'wait') held.push(response);
    else response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const showing = async (name: string) =>
  clientTls(
    certificates.material(await certificates.services.issue(`spiffe://cordon.local/${name}`), 'services'),
  );

it('shows the renewed certificate from then on, and lets what is under way end', async () => {
  const model = openUpstream(url, { ...options, tls: await showing('before') });
  const waiting = model.invoke('wait', signal);
  expect(await model.invoke('', signal)).toBe('before');
  model.renew(await showing('after'));
  expect(await model.invoke('', signal)).toBe('after');
  held.pop()?.end();
  expect(await waiting).toBe('before');
  await model.close();
});

it('shows no certificate after a renewal where it showed none before', async () => {
  const model = openUpstream(url, options);
  model.renew(await showing('after'));
  await expect(model.invoke('', signal)).rejects.toMatchObject({ code: 'upstream_failed' });
  await model.close();
});
