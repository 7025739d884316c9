import type { IncomingMessage } from 'node:http';
import { Denial } from './errors';

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

/**
 * Refuses a request with a body whose headers two readers could read in two ways. None is passed on to the model.
 * @throws Denial `request_invalid`
 */
export function checkHeaders(request: IncomingMessage): void {
  checkFraming(request);
  const { headers } = request;
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked')
    throw invalid('the transfer coding is not chunked');
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    throw invalid('the content type is not application/json');
}

/** The same of a request that has no body. @throws Denial `request_invalid` */
export function checkBodiless(request: IncomingMessage): void {
  checkFraming(request);
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
  if (coding !== undefined || length !== '0') throw invalid('there may be no body');
}

function checkFraming({ rawHeaders, headers, httpVersion }: IncomingMessage): void {
  if (httpVersion !== '1.1') throw invalid('the version of HTTP is not 1.1');
  const count = rawHeaders.length / 2;
  if (count > MOST_HEADERS) throw invalid(`there are more than ${MOST_HEADERS} headers`);
  const names = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) names.add((rawHeaders[at] ?? '').toLowerCase());
  if (!names.has('host')) throw invalid('there is no host header');
  if (names.size !== count) throw invalid('a header is there twice');
  const refused = REFUSED.find((name) => names.has(name));
  if (refused) throw invalid(`the header ${refused} is not allowed`);
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue')
    throw invalid('the expectation is not known');
}

const invalid = (detail: string) => new Denial('request_invalid', { detail });
