import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type Denial, errorBody, retryAfter } from '../http/errors';
import type { Release } from '../pipeline/steps';
import type { AnswerFormat } from '../reading/read-request';
import type { Answer } from './answer';
import { wholeCharacters } from './hold-back';

/** Name of the header that names the entry which stands for the answer. */
export const ENTRY_HEADER = 'cordon-ledger-entry';

/** Milliseconds that a reader may keep a full buffer waiting. */
const SLOWEST_READ = 30_000;
/** Characters in one event of an answer that was whole before it was streamed. */
const PIECE = 256;

export interface ReleaseOptions {
  readonly response: ServerResponse;
  readonly id: string;
  readonly now: () => number;
  readonly slowestRead?: number;
}

/** Writes answers in OpenAI's formats. Ids, times and fingerprints are ours: of the model's, only what was classified. */
export function openRelease(options: ReleaseOptions): Release {
  const { response, id, now } = options;
  const shared = { id: `chatcmpl-${id}`, created: Math.floor(now() / 1000) };

  const begin = (format: AnswerFormat, entry: string) => {
    const send = openEvents(options, entry);
    const base = { ...shared, object: 'chat.completion.chunk', model: format.model };
    const say = (delta: object, finish: string | null = null) =>
      send({ ...base, choices: [{ index: 0, delta, finish_reason: finish }] });
    let started = false;
    const start = async () => {
      if (!started) await say({ role: 'assistant', content: '' });
      started = true;
    };
    return {
      content: async (text: string) => {
        await start();
        await say({ content: text });
      },
      rest: async (answer: Answer, contentReleased: number) => {
        await start();
        const { content, refusal, reasoning, toolCalls, finishReason, usage } = answer;
        if (reasoning) await say({ reasoning_content: reasoning });
        for (const piece of pieces((content ?? '').slice(contentReleased))) await say({ content: piece });
        if (refusal) await say({ refusal });
        for (const [index, call] of toolCalls.entries())
          await say({ tool_calls: [{ index, ...wireCall(call) }] });
        await say({}, finishReason);
        if (format.includeUsage) await send({ ...base, choices: [], usage });
        response.write('data: [DONE]\n\n');
        response.end();
        await finished(response, options.slowestRead);
      },
    };
  };

  return {
    begin,
    whole: async (answer, format, entry) => {
      if (format.stream) return begin(format, entry).rest(answer, 0);
      const { content, refusal, reasoning, toolCalls, finishReason, usage } = answer;
      const message = {
        role: 'assistant',
        content,
        refusal,
        reasoning_content: reasoning || undefined,
        tool_calls: toolCalls.length > 0 ? toolCalls.map(wireCall) : undefined,
      };
      sendJson(response, 200, entry, {
        id: shared.id,
        created: shared.created,
        object: 'chat.completion',
        model: format.model,
        choices: [{ index: 0, message, finish_reason: finishReason, logprobs: null }],
        usage,
      });
      await finished(response, options.slowestRead);
    },
  };
}

/** Waits until the last byte has left. A reader who takes none for so long is cut off. */
function finished(response: ServerResponse, milliseconds = SLOWEST_READ): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      if (response.writableFinished) resolve();
      else reject(new Error('the reader is gone, or too slow'));
    };
    const timer = setTimeout(() => response.destroy(), milliseconds);
    if (response.closed) end();
    else response.once('close', end);
  });
}

/** Answers with an error; in the middle of a stream, as its last event. */
export function releaseError(response: ServerResponse, status: number, denial: Denial, entry: string): void {
  if (response.writableEnded || response.destroyed) return;
  const body = errorBody(denial, entry);
  const seconds = retryAfter(denial);
  const headers = {
    ...(seconds === undefined ? {} : { 'retry-after': seconds }),
    // OpenAI's clients try a 409 again by themselves, which would hold the same request once more.
    ...(status === 409 ? { 'x-should-retry': 'false' } : {}),
  };
  if (!response.headersSent) sendJson(response, status, entry, body, headers);
  else response.end(`data: ${JSON.stringify(body)}\n\n`);
}

function sendJson(
  response: ServerResponse,
  status: number,
  entry: string,
  body: object,
  headers?: Readonly<Record<string, number | string>>,
): void {
  // As a string it leaves in one piece with the head; bytes would be a write of their own.
  const text = JSON.stringify(body);
  const usual = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    [ENTRY_HEADER]: entry,
  };
  response.writeHead(status, headers ? { ...usual, ...headers } : usual).end(text);
}

/** The status is sent with the first event, so that until then an error can still have its own. */
function openEvents({ response, slowestRead = SLOWEST_READ }: ReleaseOptions, entry: string) {
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', [ENTRY_HEADER]: entry };
  return async (event: object) => {
    if (response.destroyed) throw new Error('the reader is gone');
    if (!response.headersSent) response.writeHead(200, headers);
    if (response.write(`data: ${JSON.stringify(event)}\n\n`)) return;
    await drained(response, slowestRead);
  };
}

/** Waits until the reader has read. One that doesn't in time is cut off. */
async function drained(response: ServerResponse, milliseconds: number): Promise<void> {
  const late = AbortSignal.timeout(milliseconds);
  const gone = new AbortController();
  const leave = () => gone.abort();
  response.once('close', leave);
  try {
    await once(response, 'drain', { signal: AbortSignal.any([late, gone.signal]) });
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    response.off('close', leave);
  }
}

const wireCall = (call: Answer['toolCalls'][number]) => ({
  id: call.id,
  type: 'function',
  function: { name: call.name, arguments: call.arguments },
});

function* pieces(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const end = wholeCharacters(text, Math.min(at + PIECE, text.length));
    yield text.slice(at, end);
    at = end;
  }
}
