import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { bodilessFault, framingFault, jsonBodyFault } from '../../common/http/framing';
import { ReviewError } from '../errors';

/** A header that no form can send, and no other site's script without being asked for leave. */
export const ACT_HEADER = 'cordon-review-act';

/** The page parses no HTML: Trusted Types without a policy. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** On every answer. Nothing is kept, framed, guessed at or fetched from elsewhere. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), clipboard-read=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Refuses what a browser may have been talked into by another site, and headers that can be read in two ways.
 * @throws ReviewError `request_invalid`, `misdirected`, `cross_site`
 */
export function guardRequest(request: IncomingMessage, certificate: string): void {
  const acts = request.method === 'POST';
  const fault = framingFault(request) ?? (acts ? jsonBodyFault(request) : bodilessFault(request));
  if (fault) throw new ReviewError('request_invalid', fault);
  const { host = '', origin } = request.headers;
  // A name that someone else points here, so that their page and this service are one site for a browser.
  if (!isNamed(host, certificate)) throw new ReviewError('misdirected');
  if (origin !== undefined && origin !== `https://${host}`) throw new ReviewError('cross_site');
  const site = request.headers['sec-fetch-site'];
  // The page itself may be reached by a link or a bookmark.
  const free = request.url === '/' || site === undefined || site === 'same-origin';
  if (!free && !(site === 'none' && !acts)) throw new ReviewError('cross_site');
  if (acts && request.headers[ACT_HEADER] !== '1')
    throw new ReviewError('cross_site', `the header ${ACT_HEADER} is not 1`);
}

/** Whether the service's own certificate is for this host. */
function isNamed(host: string, certificate: string): boolean {
  const name = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.exec(host)?.[1]?.replace(/^\[|\]$/g, '');
  if (!name) return false;
  const own = new X509Certificate(certificate);
  return (isIP(name) ? own.checkIP(name) : own.checkHost(name)) !== undefined;
}
