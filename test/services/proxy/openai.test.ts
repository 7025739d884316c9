import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import OpenAI, { APIError } from 'openai';
import { Agent, fetch as undiciFetch } from 'undici';
import { type FieldCase, fieldCases, requestOf } from '../../../bin/dev/clients/field-cases';
import { agreed, type PutValue } from '../../../bin/dev/clients/record';
import { makeLog } from '../../../lib/services/common/log';
import { type Local, runLocal } from '../../../lib/services/local/run-local';
import { readAll } from './support/harness';
import { DOUBTFUL, FORBIDDEN, stubClassifiers } from './support/stub-classifier';

// The official client against the whole local stack, with the stand-in model.
let local: Local;
let agent: Agent;
let streaming: Agent;
let client: OpenAI;
let windowed: OpenAI;

const connect = async (tenant: string) =>
  new Agent({
    connect: {
      ca: local.certificates.services.certificate,
      ...(({ certificate, privateKey }) => ({ cert: certificate, key: privateKey }))(
        await local.identity(tenant),
      ),
    },
  });
const open = (dispatcher: Agent, headers: Record<string, string> = {}) =>
  new OpenAI({
    baseURL: local.url,
    apiKey: 'none',
    maxRetries: 0,
    defaultHeaders: { 'cordon-purpose': 'logistics-planning', ...headers },
    fetch: undiciFetch as unknown as typeof fetch,
    fetchOptions: { dispatcher } as never,
  });
const say = (content: string) => [{ role: 'user' as const, content }];
const failure = (promise: PromiseLike<unknown>): Promise<APIError> =>
  Promise.resolve(promise).then(
    () => {
      throw new Error('it was answered');
    },
    (error: unknown) => error as APIError,
  );

beforeAll(async () => {
  local = await runLocal({
    startClassifier: stubClassifiers().start,
    log: makeLog('proxy', 'test', 'silent'),
    classifierDeadline: 60_000,
  });
  [agent, streaming] = await Promise.all([connect('example'), connect('example-streaming')]);
  client = open(agent);
  windowed = open(streaming);
});
afterAll(async () => {
  await Promise.all([agent.destroy(), streaming.destroy()]);
  await local.close();
  await rm(local.directory, { recursive: true });
});

it('answers', async () => {
  const { data, response } = await client.chat.completions
    .create({ model: 'any', messages: say('where is the depot') })
    .withResponse();
  expect(data.choices[0]?.message.content).toContain('I am a stand-in');
  expect(data.choices[0]?.finish_reason).toBe('stop');
  expect(response.headers.get('cordon-ledger-entry')).toMatch(/^proxy-.*\/\d+$/);
});

it('refuses with the red line and the ledger entry', async () => {
  const error = await failure(client.chat.completions.create({ model: 'any', messages: say(FORBIDDEN) }));
  expect(error).toBeInstanceOf(APIError);
  expect([error.status, error.code]).toEqual([403, 'red_line']);
  expect(error.error).toMatchObject({ red_line: 'mass-domestic-surveillance' });
  expect(String((error.error as { ledger_entry: string }).ledger_entry)).toMatch(/\/\d+$/);
});

it('holds with a review id', async () => {
  const error = await failure(client.chat.completions.create({ model: 'any', messages: say(DOUBTFUL) }));
  expect([error.status, error.code]).toEqual([409, 'held_for_review']);
  expect((error.error as { review_id: string }).review_id).toMatch(/^[0-9a-f]{32}$/);
});

it.each(['whole answer', 'window by window'])('streams, %s', async (how) => {
  const words = 'the convoy leaves at dawn '.repeat(80);
  const stream = await (how === 'whole answer' ? client : windowed).chat.completions.create({
    model: 'any',
    messages: say(words),
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = '';
  let chunks = 0;
  let finish: string | null = null;
  let tokens = 0;
  for await (const chunk of stream) {
    chunks++;
    text += chunk.choices[0]?.delta.content ?? '';
    finish = chunk.choices[0]?.finish_reason ?? finish;
    tokens = chunk.usage?.total_tokens ?? tokens;
  }
  expect(text).toBe(`I am a stand-in and no language model. You asked: ${words}`);
  expect(finish).toBe('stop');
  expect(tokens).toBeGreaterThan(80);
  expect(chunks).toBeGreaterThan(5);
});

it('calls tools, and takes what they say', async () => {
  const tools = [
    {
      type: 'function' as const,
      function: { name: 'depot_stock', parameters: { type: 'object', properties: {} } },
    },
  ];
  const first = await client.chat.completions.create({ model: 'any', messages: say('how many'), tools });
  const message = first.choices[0]?.message;
  const call = message?.tool_calls?.[0];
  expect(first.choices[0]?.finish_reason).toBe('tool_calls');
  expect(call).toMatchObject({ type: 'function', function: { name: 'depot_stock', arguments: '{}' } });
  if (!message || !call) throw new Error('no call');
  const second = await client.chat.completions.create({
    model: 'any',
    messages: [
      ...say('how many'),
      message,
      { role: 'tool', tool_call_id: call.id, content: 'forty pallets' },
    ],
    tools,
  });
  expect(second.choices[0]?.message.content).toContain('forty pallets');
  const error = await failure(
    client.chat.completions.create({
      model: 'any',
      messages: [...say('how many'), message, { role: 'tool', tool_call_id: call.id, content: FORBIDDEN }],
      tools,
    }),
  );
  expect(error.code).toBe('red_line');
});

it('streams tool calls', async () => {
  const stream = await windowed.chat.completions.create({
    model: 'any',
    messages: say('how many'),
    tools: [{ type: 'function', function: { name: 'depot_stock' } }],
    stream: true,
  });
  const calls: unknown[] = [];
  for await (const chunk of stream) calls.push(...(chunk.choices[0]?.delta.tool_calls ?? []));
  expect(calls).toMatchObject([{ index: 0, function: { name: 'depot_stock', arguments: '{}' } }]);
});

it('lists the model that there is, which answers by that name', async () => {
  const { data } = await client.models.list();
  expect(data).toEqual([
    { id: expect.stringMatching(/^sha384:/), object: 'model', created: 0, owned_by: 'cordon' },
  ]);
  const [model] = data;
  const answered = await client.chat.completions.create({
    model: model?.id ?? '',
    messages: say('where is the depot'),
  });
  expect(answered.choices[0]?.finish_reason).toBe('stop');
});

it('answers in JSON, which the client reads', async () => {
  const schema = {
    type: 'object',
    properties: {
      depots: { type: 'array', items: { type: 'string' }, minItems: 2 },
      near: { anyOf: [{ $ref: '#/$defs/place' }, { type: 'null' }] },
      open: { type: 'boolean' },
    },
    required: ['depots', 'near', 'open'],
    additionalProperties: false,
    $defs: { place: { type: 'object', properties: { name: { enum: ['harbour', 'airfield'] } } } },
  };
  const request = { model: 'any', messages: say('where are the depots') };
  const structured = await client.chat.completions.parse({
    ...request,
    response_format: { type: 'json_schema', json_schema: { name: 'depots', strict: true, schema } },
  });
  expect(structured.choices[0]?.message.parsed).toEqual({
    depots: ['stand-in', 'stand-in'],
    near: { name: 'harbour' },
    open: false,
  });
  const free = await client.chat.completions.create({ ...request, response_format: { type: 'json_object' } });
  expect(JSON.parse(free.choices[0]?.message.content ?? '')).toEqual({ says: 'cordon-stand-in' });
});

// `message.model_dump()` of the Python client writes all fields of the class.
it("takes the Python client's echo of an answer", async () => {
  const first = await client.chat.completions.create({ model: 'any', messages: say('where is the depot') });
  const echo = {
    content: first.choices[0]?.message.content ?? '',
    refusal: null,
    role: 'assistant' as const,
    annotations: null,
    audio: null,
    function_call: null,
    tool_calls: null,
  };
  const second = await client.chat.completions.create({
    model: 'any',
    messages: [...say('where is the depot'), echo as never, ...say('and the next one')],
  });
  expect(second.choices[0]?.message.content).toContain('and the next one');
});

const outcomeOf = async (one: FieldCase): Promise<PutValue> => {
  const request = requestOf(one) as unknown as OpenAI.ChatCompletionCreateParamsNonStreaming;
  try {
    await client.chat.completions.create(request);
    return { ...one, status: 200 };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const { status, code, param } = error;
    return { ...one, status, code: code ?? '', named: param ?? '', kind: error.constructor.name };
  }
};

it('takes and refuses each value as the tables of docs/proxy.md say', async () => {
  const put: PutValue[] = [];
  // A few at a time: 255 connections at once take a busy machine longer than a client waits to be connected.
  const cases = fieldCases();
  while (cases.length > 0) put.push(...(await Promise.all(cases.splice(0, 8).map(outcomeOf))));
  expect(put.length).toBeGreaterThan(200);
  expect(put.filter((one) => !agreed(one))).toEqual([]);
});

it('says which field is wrong, in small requests and in large ones', async () => {
  for (const words of ['hi', 'the convoy leaves at dawn '.repeat(1000)]) {
    const error = await failure(
      client.chat.completions.create({ model: 'any', messages: say(words), temperature: 3 }),
    );
    expect([error.code, error.param]).toEqual(['request_invalid', 'temperature']);
    expect(error.message).toContain('temperature is 3; it takes a number from 0 to 2');
  }
});

it.each([
  ['espionage', 'it is another one; registered are'],
  ['', 'it is missing; registered are'],
])('refuses the purpose %j, and tells which there are', async (purpose, says) => {
  const refused = open(agent, { 'cordon-purpose': purpose });
  const error = await failure(refused.chat.completions.create({ model: 'any', messages: say('hi') }));
  expect([error.status, error.code]).toEqual([403, 'purpose_not_registered']);
  expect(error.param).toBe('cordon-purpose');
  expect(error.message).toContain(says);
});

it('keeps no text in the ledger', async () => {
  const ledger = await readAll(join(local.directory, 'ledger'));
  expect(ledger).toContain('"kind":"decision"');
  for (const text of ['depot', 'convoy', FORBIDDEN, DOUBTFUL, 'no language model'])
    expect(ledger).not.toContain(text);
});
