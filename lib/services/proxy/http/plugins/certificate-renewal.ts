import type { Server } from 'node:https';
import { serverTls } from '../../../common/tls/tls';
import { forWholeServer } from './plugin';

/** Goes over to new certificates, and ends the connections that were let in by the ones before. */
export const certificateRenewal = forWholeServer(async (app, { connections, inFlight, tls }) => {
  const server = app.server as unknown as Server;
  let authorities = tls.current().clientAuthorities;
  tls.onChange((next) => {
    server.setSecureContext(serverTls(next));
    connections.retire(inFlight.responses, next.clientAuthorities === authorities ? 'ending' : 'refused');
    authorities = next.clientAuthorities;
  });
});
