import { ask } from '../support/harness';
import { FORBIDDEN } from '../support/stub-classifier';
import { type Case, hostileTable } from './hostile';

const notFound = (name: string, send: Case['send']): Case => ({
  name,
  ...(send ? { send } : {}),
  status: 404,
  code: 'not_found',
});
const at = (path: string): Case => notFound(path, { path, body: ask(FORBIDDEN) });

hostileTable('no other route leads in:', [
  ...[
    '/v1/responses',
    '/v1/completions',
    '/v1/messages',
    '/v1/embeddings',
    '/v1/models',
    '/v1/batches',
    '/chat/completions',
    '/v1/chat/completions/',
    '/v1/chat/completions//',
    '//v1/chat/completions',
    '/v1//chat/completions',
    '/v1/v1/chat/completions',
    '/v1/chat/completions/v1/chat/completions',
    '/v1/chat/../chat/completions',
    '/v1/./chat/completions',
    '/V1/Chat/Completions',
    '/v1/chat%2fcompletions',
    '/v1/ch%61t/completions',
    '/v1/chat/completions%00',
    '/v1/chat/completions;a=b',
    '/v1/chat/completions?purpose=any',
    '/v1/chat/completions?',
    '/v1/chat/completions%zz',
    '/openai/deployments/x/chat/completions',
    '/livez/../v1/chat/completions',
    '/',
  ].map(at),
  ...(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const).map((method) =>
    notFound(`${method} on the route`, { method }),
  ),
  notFound('POST on /livez', { path: '/livez' }),
]);

const invalid = (
  name: string,
  body: string | Buffer | object,
  headers: Record<string, string> = {},
): Case => ({
  name,
  send: { body, headers },
  status: 400,
  code: 'request_invalid',
});
const text = JSON.stringify(ask('hello'));
const inserted = (field: string) => text.replace('{', `{${field},`);
const part = (content: object) => ask([{ type: 'text', text: 'hello' }, content]);
const deep = (levels: number) =>
  ask('x', { response_format: JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) });

hostileTable('what could be read in two ways, or carry what nobody classifies, is refused:', [
  invalid('the same name twice', inserted(`"messages":[{"role":"user","content":"${FORBIDDEN}"}]`)),
  invalid('the same name twice, escaped once', inserted(`"m\\u0065ssages":[]`)),
  invalid('the same name twice in a message', text.replace('"role"', '"content":"x","role"')),
  invalid('__proto__', inserted('"__proto__":{"stream":true}')),
  invalid('a byte-order mark', `\ufeff${text}`),
  invalid(
    'what is not UTF-8',
    Buffer.concat([Buffer.from(text.slice(0, -20)), Buffer.from([0xff]), Buffer.from(text.slice(-20))]),
  ),
  invalid(
    'overlong UTF-8',
    Buffer.concat([Buffer.from('{"model":"'), Buffer.from([0xc1, 0xa1]), Buffer.from('","messages":[]}')]),
  ),
  invalid('half a surrogate pair', text.replace('hello', '\\ud800')),
  invalid('half a surrogate pair in a name', inserted('"\\udc00":1')),
  invalid('nothing', ''),
  invalid('a list', `[${text}]`),
  invalid('two bodies', text + text),
  invalid('null', 'null'),
  invalid('a trailing comma', text.replace(/}$/, ',}')),
  invalid('a comment', text.replace('{', '{/* */')),
  invalid('NaN', inserted('"temperature":NaN')),
  invalid('a depth of 70', deep(70)),
  invalid('a depth of 5,000', '['.repeat(5000) + ']'.repeat(5000)),
  invalid('no messages', { model: 'stub' }),
  invalid('an empty list of messages', ask('x', { messages: [] })),
  invalid('an unknown role', ask('x', { messages: [{ role: 'root', content: 'x' }] })),
  invalid('a role in capitals', ask('x', { messages: [{ role: 'User', content: 'x' }] })),
  invalid(
    'a field of a message that is unknown',
    ask('x', { messages: [{ role: 'user', content: 'x', cache: FORBIDDEN }] }),
  ),
  invalid('content that is a number', ask(7)),
  invalid('content that is null', ask(null)),
  invalid('an image', part({ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } })),
  invalid('audio', part({ type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } })),
  invalid('a file', part({ type: 'file', file: { file_data: 'AAAA' } })),
  invalid('a video', part({ type: 'video_url', video_url: { url: 'x' } })),
  invalid('earlier audio', ask('x', { messages: [{ role: 'assistant', audio: { id: 'a' } }] })),
  ...Object.entries({
    n: 2,
    n_of_nothing: 0,
    logprobs: true,
    top_logprobs: 5,
    logit_bias: { 50256: 100 },
    functions: [{ name: FORBIDDEN }],
    function_call: 'auto',
    metadata: { note: FORBIDDEN },
    store: true,
    modalities: ['audio'],
    audio: { voice: 'x' },
    prediction: { type: 'content', content: FORBIDDEN },
    web_search_options: {},
    service_tier: 'priority',
    guided_json: { const: FORBIDDEN },
    chat_template: FORBIDDEN,
    prompt: FORBIDDEN,
    extra_body: { a: 1 },
    guardrails: [],
    stream: 'true',
    temperature: 3,
    max_tokens: 0,
    stop: ['a', 'b', 'c', 'd', 'e'],
    tool_choice: { type: 'allowed_tools' },
    tools: [{ type: 'custom', custom: { name: 'x' } }],
    response_format: { type: 'grammar', grammar: FORBIDDEN },
    seed: 1.5,
  }).map(([name, value]) =>
    invalid(`the field ${name}: ${JSON.stringify(value)}`, ask('hello', { [name]: value })),
  ),
  invalid('n of 0', ask('hello', { n: 0 })),
  invalid('text/plain', text, { 'content-type': 'text/plain' }),
  invalid('no content type', text, { 'content-type': '' }),
  invalid('a form', `messages=${FORBIDDEN}`, { 'content-type': 'application/x-www-form-urlencoded' }),
  invalid('multipart', text, { 'content-type': 'multipart/form-data; boundary=x' }),
  invalid('UTF-16', Buffer.from(text, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
  invalid('a coded body', text, { 'content-encoding': 'gzip' }),
  invalid('a method in a header', text, { 'x-http-method-override': 'GET' }),
  invalid('a path in a header', text, { 'x-original-url': '/livez' }),
  {
    name: 'a body that is too large',
    send: { body: ask('x'.repeat(70_000)) },
    status: 413,
    code: 'request_too_large',
  },
]);
