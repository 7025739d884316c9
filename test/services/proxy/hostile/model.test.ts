import { ask, type Harness } from '../support/harness';
import { completion, END, event, FORBIDDEN, stream, usage } from '../support/stub-classifier';
import { type Case, hostileTable } from './hostile';

type Answer = Harness['model']['answer'];

const escaped = [...FORBIDDEN]
  .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');
const call = (name: string, args: string, id = 'c') => ({
  id,
  type: 'function',
  function: { name, arguments: args },
});
const choice = (message: object, index = 0, finish: string | null = 'stop') => ({
  index,
  message: { role: 'assistant', ...message },
  finish_reason: finish,
});
const says =
  (message: string | object, changes: object = {}): Answer =>
  (response) =>
    completion(response, message, changes);
const raw =
  (status: number, text: string): Answer =>
  (response) =>
    response.writeHead(status, { location: '/v1/elsewhere' }).end(text);

const REFUSED: Readonly<Record<string, Answer>> = {
  'its content': says(`so: ${FORBIDDEN}`),
  'its refusal': says({ content: null, refusal: `I won't ${FORBIDDEN}` }),
  'its reasoning': says({ content: 'fine', reasoning_content: FORBIDDEN }),
  'its reasoning under the other name': says({ content: 'fine', reasoning: FORBIDDEN }),
  'the tool that it calls': says({ content: null, tool_calls: [call(FORBIDDEN, '{}')] }),
  'the id of a call': says({ content: null, tool_calls: [call('f', '{}', FORBIDDEN)] }),
  'an argument of a call': says({ content: null, tool_calls: [call('f', `{"a":"${FORBIDDEN}"}`)] }),
  'an escaped argument of a call': says({ content: null, tool_calls: [call('f', `{"a":"${escaped}"}`)] }),
  'the second call': says({ content: null, tool_calls: [call('f', '{}'), call('g', FORBIDDEN, 'd')] }),
  'full-width letters': says(
    [...FORBIDDEN].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
  ),
};

const ODD: Readonly<Record<string, Answer>> = {
  'a second choice': says('fine', {
    choices: [choice({ content: 'fine' }), choice({ content: FORBIDDEN }, 1)],
  }),
  'no choice': says('fine', { choices: [] }),
  'a choice of another index': says('fine', { choices: [choice({ content: FORBIDDEN }, 1)] }),
  'no finish reason': says('fine', { choices: [choice({ content: FORBIDDEN }, 0, null)] }),
  'an unknown finish reason': says('fine', { choices: [choice({ content: 'x' }, 0, 'bored')] }),
  'another role': says({ role: 'system', content: FORBIDDEN }),
  'content in parts': says({ content: [{ type: 'text', text: FORBIDDEN }] }),
  'a field of the message that nobody classifies': says({ content: 'fine', transcript: FORBIDDEN }),
  audio: says({ content: 'fine', audio: { transcript: FORBIDDEN } }),
  'an old function call': says({ content: null, function_call: { name: FORBIDDEN, arguments: '' } }),
  annotations: says({ content: 'fine', annotations: [{ url: FORBIDDEN }] }),
  'a custom tool call': says({
    content: null,
    tool_calls: [{ id: 'c', type: 'custom', custom: { input: FORBIDDEN } }],
  }),
  'an error beside the choice': says('fine', { error: { message: FORBIDDEN } }),
  'another object': says('fine', { object: 'text_completion' }),
  'half a surrogate pair': says('\ud83d'),
  'a status of 500': raw(500, FORBIDDEN),
  'a status of 400': raw(400, FORBIDDEN),
  'a redirect': raw(307, FORBIDDEN),
  nothing: raw(200, ''),
  HTML: raw(200, `<p>${FORBIDDEN}</p>`),
  'half an answer': raw(
    200,
    `{"object":"chat.completion","choices":[{"index":0,"message":{"content":"${FORBIDDEN}"`,
  ),
  'a broken connection': (response) => response.destroy(),
  'a connection broken half way': (response) => {
    response.writeHead(200, { 'content-length': 999 });
    response.write(FORBIDDEN, () => response.destroy());
  },
};

hostileTable(
  'a model says forbidden text in',
  Object.entries(REFUSED).map(
    ([name, answer]): Case => ({ name, arrange: arrange(answer), status: 403, code: 'red_line' }),
  ),
);

hostileTable('a model answers with', [
  ...Object.entries(ODD).map(
    ([name, answer]): Case => ({ name, arrange: arrange(answer), status: 502, code: 'model_unavailable' }),
  ),
  // Beside the choice there are only fields of the server, and none of them is passed on.
  {
    name: 'text in fields that are not passed on',
    arrange: arrange(
      says('fine', {
        id: FORBIDDEN,
        model: FORBIDDEN,
        system_fingerprint: FORBIDDEN,
        service_tier: FORBIDDEN,
        usage: { ...usage, note: FORBIDDEN },
      }),
    ),
    status: 200,
  },
]);
hostileTable(
  'a model answers with',
  [{ name: 'silence', arrange: arrange(() => undefined), status: 502, code: 'model_unavailable' }],
  'model',
);

const long = 'the road is clear as far as the river '.repeat(40);
const say = (text: string) => event({ content: text });
const streams =
  (parts: readonly (string | Buffer)[], end = true): Answer =>
  (response) =>
    stream(response, parts, end);
const wide = Buffer.from(
  say(`${long} ${[...FORBIDDEN].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')} `) +
    END,
);
const toolDelta = (args: string, changes: object = {}) =>
  event({
    tool_calls: [
      { index: 0, id: 'c', type: 'function', function: { name: 'f', arguments: args }, ...changes },
    ],
  });

const STREAMED_REFUSED: Readonly<Record<string, Answer>> = {
  'at once': streams([say(FORBIDDEN), END]),
  late: streams([say(long), say(FORBIDDEN), END]),
  'late, letter by letter': streams([say(long), ...[...FORBIDDEN].map(say), END]),
  'half before a window ends and half after': streams([
    say(`${long.slice(0, 396)}${FORBIDDEN.slice(0, 6)}`),
    say(`${FORBIDDEN.slice(6)} ${long}`),
    END,
  ]),
  'half in one piece and half in another': streams([
    say(long),
    say(FORBIDDEN.slice(0, 7)),
    say(FORBIDDEN.slice(7)),
    END,
  ]),
  'in bytes cut inside events': streams([...cut(Buffer.from(say(long) + say(FORBIDDEN) + END), 7)]),
  'in bytes cut inside characters': streams([...cut(wide, 1000), ...[]]),
  'in the last word, with no time to spare': streams([say(long) + say(FORBIDDEN) + END]),
  'in its reasoning, late': streams([say(long), event({ reasoning_content: FORBIDDEN }), END]),
  'in a refusal, late': streams([say(long), event({ refusal: FORBIDDEN }), END]),
  'in an argument, in pieces': streams([
    say(long),
    toolDelta(FORBIDDEN.slice(0, 5)),
    toolDelta(FORBIDDEN.slice(5)),
    END,
  ]),
  'in the name of a tool': streams([toolDelta('', { function: { name: FORBIDDEN, arguments: '' } }), END]),
  'with the finish reason': streams([say(long), event({ content: FORBIDDEN }, 'stop'), 'data: [DONE]\n\n']),
};

const STREAMED_LATE: Readonly<Record<string, Answer>> = {
  'no end': streams([say(long)], false),
  'no end, and words for ever': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const timer = setInterval(() => response.write(say(`${long.slice(0, 40)} `)), 20);
    response.once('close', () => clearInterval(timer));
  },
  'nothing at all': streams([], false),
};

const STREAMED_ODD: Readonly<Record<string, Answer>> = {
  'no finish reason': streams([say(long), 'data: [DONE]\n\n']),
  'no [DONE]': streams([say(long), event({}, 'stop')]),
  'an end inside an event': streams([say(long), say(FORBIDDEN).slice(0, -2)]),
  'words after the finish reason': streams([
    say(long),
    event({}, 'stop'),
    say(FORBIDDEN),
    'data: [DONE]\n\n',
  ]),
  'words after [DONE]': streams([say(long), END, say(FORBIDDEN)]),
  'a second choice': streams([say(long), say(FORBIDDEN).replace('"index":0', '"index":1'), END]),
  'a field of the delta that nobody classifies': streams([say(long), event({ transcript: FORBIDDEN }), END]),
  'an error in the stream': streams([say(long), `data: {"error":{"message":"${FORBIDDEN}"}}\n\n`, END]),
  'what is not JSON': streams([say(long), `data: ${FORBIDDEN}\n\n`, END]),
  'what is not UTF-8': streams([
    say(long),
    Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0xfe, 0x0a, 0x0a]),
    END,
  ]),
  'two ids for one call': streams([toolDelta('{}'), toolDelta('', { id: 'd' }), END]),
  'a call out of turn': streams([toolDelta('{}', { index: 3 }), END]),
  'a call without a name': streams([toolDelta('{}', { function: { arguments: '{}' } }), END]),
  'a broken connection': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(say(long), () => response.destroy());
  },
};

const streamed =
  (tenant: string, expected: { whole: [number, string]; code: string }) =>
  ([name, answer]: [string, Answer]): Case => ({
    name,
    arrange: arrange(answer),
    send: { tenant, body: ask('hello', { stream: true }) },
    // Once a window has been released the status is spoken for, and the error is its last event.
    status: tenant === 'example' ? expected.whole[0] : [200, expected.whole[0]],
    code: expected.code,
  });

const red = { whole: [403, 'red_line'] as [number, string], code: 'red_line' };
const down = { whole: [502, 'model_unavailable'] as [number, string], code: 'model_unavailable' };

hostileTable(
  'a model streams forbidden text to a tenant of whole answers,',
  Object.entries(STREAMED_REFUSED).map(streamed('example', red)),
);
hostileTable(
  'a model streams forbidden text to a tenant of windows,',
  Object.entries(STREAMED_REFUSED).map(streamed('example-streaming', red)),
);
hostileTable(
  'a model streams to a tenant of whole answers',
  Object.entries(STREAMED_ODD).map(streamed('example', down)),
);
hostileTable(
  'a model streams to a tenant of whole answers',
  Object.entries(STREAMED_LATE).map(streamed('example', down)),
  'model',
);
hostileTable(
  'a model streams to a tenant of windows',
  Object.entries(STREAMED_ODD).map(streamed('example-streaming', down)),
);
hostileTable(
  'a model streams to a tenant of windows',
  Object.entries(STREAMED_LATE).map(streamed('example-streaming', down)),
  'model',
);

function arrange(answer: Answer): (harness: Harness) => void {
  return ({ model }) => {
    model.answer = answer;
  };
}

function* cut(bytes: Buffer, size: number): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
