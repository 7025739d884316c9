import type { ExchangeText } from '../../common/classify/classification';
import type { ChatRequest } from '../http/chat-request';
import { parseChatRequest } from '../http/parse-chat-request';
import { parseBody } from '../http/request-body';
import { textsOfRequest } from '../pipeline/exchange';
import { type ReadTexts, readTexts } from './read-texts';

/** All that the pipeline needs of a request once it has been understood. */
export interface ReadRequest {
  /** The canonical text of tenant, purpose and request, which the intent commits to. */
  readonly asked: string;
  /** What goes to the model: the request as it was understood, and never the bytes that came in. */
  readonly modelBody: string;
  readonly format: AnswerFormat;
  readonly reading: ReadTexts;
}

/** How the caller wants to be answered. */
export interface AnswerFormat {
  readonly model: string;
  readonly stream: boolean;
  readonly includeUsage: boolean;
}

export interface Subject {
  readonly tenant: string;
  readonly purpose: string;
}

/** @throws Denial `request_invalid` */
export function readRequest(body: Uint8Array, subject: Subject): ReadRequest {
  const request = parse(body);
  return readParsed(request, textsOfRequest(request), subject);
}

/** @throws Denial `request_invalid` */
export const parse = (body: Uint8Array): ChatRequest => parseChatRequest(parseBody(body));

/** @param texts those of the request */
export const readParsed = (
  request: ChatRequest,
  texts: readonly ExchangeText[],
  subject: Subject,
): ReadRequest => ({
  asked: JSON.stringify({ tenant: subject.tenant, purpose: subject.purpose, request }),
  modelBody: modelBody(request),
  format: {
    model: request.model,
    stream: request.stream === true,
    includeUsage: request.stream_options?.include_usage === true,
  },
  reading: readTexts(texts),
});

/** The model always streams: an answer that takes longer than some upstream waits for is none the worse. */
function modelBody(request: ChatRequest): string {
  const body: Record<string, unknown> = {};
  for (const name in request)
    if (name !== 'stream' && name !== 'stream_options') body[name] = request[name as keyof ChatRequest];
  body.stream = true;
  body.stream_options = { include_usage: true };
  return JSON.stringify(body);
}
