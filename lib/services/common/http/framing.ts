import type { IncomingMessage } from 'node:http';

/** Headers that ask for a reading of the request other than the one there is. */
const REFUSED = [
  'content-encoding',
  'trailer',
  'upgrade',
  'x-http-method-override',
  'x-original-url',
  'x-rewrite-url',
];

const MOST_HEADERS = 100;

/** What of a request's headers two readers could read in two ways, in words; undefined if nothing. */
export function framingFault({ rawHeaders, headers, httpVersion }: IncomingMessage): string | undefined {
  if (httpVersion !== '1.1') return 'the version of HTTP is not 1.1';
  const count = rawHeaders.length / 2;
  if (count > MOST_HEADERS) return `there are more than ${MOST_HEADERS} headers`;
  const names = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) names.add((rawHeaders[at] ?? '').toLowerCase());
  if (!names.has('host')) return 'there is no host header';
  if (names.size !== count) return 'a header is there twice';
  const refused = REFUSED.find((name) => names.has(name));
  if (refused) return `the header ${refused} is not allowed`;
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue')
    return 'the expectation is not known';
  return undefined;
}

/** The same of the headers of a body of JSON. */
export function jsonBodyFault({ headers }: IncomingMessage): string | undefined {
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') return 'the transfer coding is not chunked';
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    return 'the content type is not application/json';
  return undefined;
}

/** The same of a request that has no body. */
export function bodilessFault({ headers }: IncomingMessage): string | undefined {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = headers;
  return coding !== undefined || length !== '0' ? 'there may be no body' : undefined;
}
