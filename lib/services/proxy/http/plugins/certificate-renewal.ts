import type { Server } from 'node:https';
import { serverTls, type TlsMaterial } from '../../../common/tls/tls';
import { forWholeServer } from './plugin';

/** Goes over to new certificates, and ends the connections that were let in by the ones before. */
export const certificateRenewal = forWholeServer(async (app, { connections, inFlight, tls }) => {
  const server = app.server as unknown as Server;
  const whoIsLetIn = (of: TlsMaterial) => JSON.stringify([of.clientAuthorities, of.clientRevocations]);
  let letIn = whoIsLetIn(tls.current());
  tls.onChange((next) => {
    server.setSecureContext(serverTls(next));
    connections.retire(inFlight.responses, whoIsLetIn(next) === letIn ? 'ending' : 'refused');
    letIn = whoIsLetIn(next);
  });
});
