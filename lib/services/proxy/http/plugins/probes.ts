import type { WaitedFor } from '../../pipeline/classifiers';
import { LIVE_PATH, READY_PATH } from '../routes';
import { forWholeServer, type Shared } from './plugin';

/** Whether the process answers, and whether everything is there that a release needs. */
export const probes = forWholeServer(async (app, shared) => {
  app.get(LIVE_PATH, (_request, reply) => reply.send({ status: 'ok' }));
  app.get(READY_PATH, async (_request, reply) => {
    const { siblings } = shared;
    const checks = { ...(await ownChecks(shared)), ...(siblings ? { workers: siblings.ready() } : {}) };
    const waiting = waitedFor(shared);
    return reply
      .code(allOf(checks) ? 200 : 503)
      .send({ ...checks, ...(waiting.length > 0 ? { waiting } : {}) });
  });
});

/** What a release needs, and whether it is there. */
export async function ownChecks({ stack, ledger, payloads, draining }: Shared) {
  const [classifiers, sealing] = await Promise.all([stack.classifiers.ready(), payloads.writable()]);
  const model = stack.model.breaker.waits() === undefined;
  return { classifiers, model, ledger: ledger.writable(), payloads: sealing, accepting: !draining() };
}

export const allOf = (checks: Readonly<Record<string, boolean>>): boolean =>
  Object.values(checks).every(Boolean);

function waitedFor({ stack: { classifiers, model } }: Shared): readonly WaitedFor[] {
  const waits = model.breaker.waits();
  const own = waits === undefined ? [] : [{ part: 'model', milliseconds: Math.round(waits) }];
  return [...classifiers.waitedFor(), ...own];
}
