import { LIVE_PATH, READY_PATH } from '../routes';
import { forWholeServer } from './plugin';

/** Whether the process answers, and whether everything is there that a release needs. */
export const probes = forWholeServer(async (app, { stack, ledger, draining }) => {
  app.get(LIVE_PATH, (_request, reply) => reply.send({ status: 'ok' }));
  app.get(READY_PATH, async (_request, reply) => {
    const classifiers = await stack.classifiers.ready();
    const checks = { classifiers, ledger: ledger.writable(), accepting: !draining() };
    return reply.code(Object.values(checks).every(Boolean) ? 200 : 503).send(checks);
  });
});
