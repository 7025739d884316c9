import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { ReviewError } from '../errors';
import type { Page } from '../queue/queue';

const ID = '[0-9a-f]{32}';
const GET = new RegExp(
  `^/(|console\\.js|console\\.css|livez|readyz|v1/review/(me|load|research|labels|log|holds(\\?[a-z0-9=&]{1,200})?|holds/${ID}))$`,
);
const POST = new RegExp(`^/v1/review/holds/${ID}/(decisions|assignment)$`);
/** Where the router finds nothing. */
const NOWHERE = '/not-found';

/** The router normalises paths, so one that isn't written exactly like a route must not reach it as it is. */
export function exactTarget({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): string {
  const known = method === 'GET' ? GET : method === 'POST' ? POST : undefined;
  return known?.test(url) ? url : NOWHERE;
}

/** Whether a request asks how the service is. Needs no certificate. */
export const isProbe = ({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean =>
  method === 'GET' && (url === '/livez' || url === '/readyz');

const page = z.strictObject({
  state: z.enum(['waiting', 'decided', 'expired']).default('waiting'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .default('50')
    .transform(Number)
    .refine((limit) => limit <= 200),
  after: z
    .string()
    .regex(new RegExp(`^${ID}$`))
    .optional(),
});

/** @throws ReviewError `request_invalid` for a name that isn't known, or is there twice */
export function parsePage(url: string): Page {
  const params = [...new URLSearchParams(url.split('?')[1] ?? '')];
  const given = Object.fromEntries(params);
  const read = Object.keys(given).length === params.length ? page.safeParse(given) : undefined;
  if (!read?.success)
    throw new ReviewError(
      'request_invalid',
      'state is waiting, decided or expired, limit 1 to 200, after an id',
    );
  const { after, ...rest } = read.data;
  return { ...rest, ...(after ? { after } : {}) };
}
