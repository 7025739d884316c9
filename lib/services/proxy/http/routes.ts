import type { IncomingMessage } from 'node:http';

/** The one route of callers that leads to the model. */
export const CHAT_PATH = '/v1/chat/completions';
/** Where callers read which model there is. */
export const MODELS_PATH = '/v1/models';
/** Where callers read proofs of what runs. */
export const PROOFS_PATH = '/v1/cordon/proofs';
export const LIVE_PATH = '/livez';
export const READY_PATH = '/readyz';
/** Where the router finds nothing. */
const NOWHERE = '/not-found';

type Asked = Pick<IncomingMessage, 'method' | 'url'>;

/** Whether a request asks how the proxy is. Needs no certificate and leaves no entry. */
export const isProbe = ({ method, url = '' }: Asked): boolean =>
  method === 'GET' && [LIVE_PATH, READY_PATH].includes(url);

/** Whether a request is written exactly like the route of callers. */
export const isChat = ({ method, url }: Asked): boolean => method === 'POST' && url === CHAT_PATH;

/** Whether a request is written exactly like one of the routes where callers read, and put nothing to the model. */
export const isReading = ({ method, url = '' }: Asked): boolean =>
  method === 'GET' && [MODELS_PATH, PROOFS_PATH].includes(url);

/** The router normalises paths, so one that isn't written exactly like a route must not reach it as it is. */
export function exactUrl(request: IncomingMessage): string {
  const { method, url = '' } = request;
  const known = method === 'GET' ? isProbe(request) || isReading(request) : url === CHAT_PATH;
  return known ? url : NOWHERE;
}
