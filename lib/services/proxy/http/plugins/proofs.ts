import type { TLSSocket } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { SERVED_SCHEMA, type ServedProofs } from '../../../../ledger/releases/served-proofs';
import { openQuestions } from '../../pipeline/question';
import { ENTRY_HEADER } from '../../streaming/release';
import { Denial } from '../errors';
import { PROOFS_PATH } from '../routes';
import { forWholeServer, type Shared } from './plugin';

/** Says nothing that crosses a line: it is put to the classifiers so that each tells what it judges by now. */
const NOTHING = Buffer.from(
  JSON.stringify({ model: 'any', messages: [{ role: 'user', content: 'Hello.' }] }),
);
const SUBJECT = { id: 'proofs', statement: 'None.', authority: 'None.', highStakes: false };

/** Proofs of this proxy's image, its classifiers' policies and its assembly, for callers who want them before they call. */
export const proofs = forWholeServer(async (app: FastifyInstance, shared) => {
  const { approved, callers, contexts, draining, ledger, tls } = shared;
  app.get(PROOFS_PATH, async (request, reply) => {
    if (draining()) throw new Denial('safety_stack_unavailable', { detail: 'this proxy is being stopped' });
    // Let in by admission, where that counted against its rate.
    const tenant = callers.tenantOf(request.raw.socket as TLSSocket);
    if (tenant === undefined) throw new Denial('caller_unknown');
    const { abort } = contexts.of(request, reply);
    const policies = await policiesInForce(shared, tenant, abort.signal);
    const answer: ServedProofs = {
      schema: SERVED_SCHEMA,
      ...approved,
      policies,
      proofs: tls.current().proofs ?? [],
    };
    return reply.header(ENTRY_HEADER, ledger.genesis()).header('cache-control', 'no-store').send(answer);
  });
});

async function policiesInForce(
  { stack: { reader, classifiers } }: Shared,
  tenant: string,
  signal: AbortSignal,
): Promise<ServedProofs['policies']> {
  const { reading } = await reader.request(NOTHING, { tenant, purpose: SUBJECT.id }, signal);
  const { judgements } = await classifiers.judge(openQuestions(reading, SUBJECT).input, signal);
  return judgements.map(({ redLine, policy }) => {
    if (!policy) throw new Denial('safety_stack_unavailable');
    return { redLine, ...policy };
  });
}
