import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CHAT_FIELDS, MESSAGE_FIELDS, withoutInert } from '../../../../lib/services/proxy/http/chat-fields';
import { PASSED_FIELDS } from '../../../../lib/services/proxy/http/chat-request';
import type { Denial } from '../../../../lib/services/proxy/http/errors';
import { parseChatRequest } from '../../../../lib/services/proxy/http/parse-chat-request';
import { ask } from '../support/harness';

const CLIENT = join('node_modules', 'openai', 'resources', 'chat', 'completions', 'completions.d.ts');

/** Names of the fields of an interface of the official client, with what it says of their types. */
function declared(name: string): readonly (readonly [string, string])[] {
  const [, body = ''] =
    new RegExp(`export interface ${name} [^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(readFileSync(CLIENT, 'utf8')) ??
    [];
  return [...body.matchAll(/^ {4}(\w+)\??: (.*)$/gm)].map(([, field = '', type = '']) => [field, type]);
}

const denialOf = (request: unknown): Denial => {
  try {
    parseChatRequest(request);
  } catch (error) {
    return error as Denial;
  }
  throw new Error('it was taken');
};
const refusal = (request: unknown) => denialOf(request).details;
const message = (changes: object) =>
  ask('x', { messages: [{ role: 'assistant', content: 'x', ...changes }, ...ask('x').messages] });

it("knows each field of the official client's requests, and puts to the model those that the schema has", () => {
  const known = declared('ChatCompletionCreateParamsBase').map(([name]) => name);
  expect(known.length).toBeGreaterThan(30);
  expect(Object.keys(CHAT_FIELDS).toSorted()).toEqual(known.toSorted());
  const passed = Object.entries(CHAT_FIELDS).flatMap(([name, { refused }]) => (refused ? [] : [name]));
  expect(passed.toSorted()).toEqual([...PASSED_FIELDS].toSorted());
});

it('leaves out null wherever the client may write it', () => {
  const nullable = declared('ChatCompletionCreateParamsBase').filter(([, type]) => type.endsWith('| null;'));
  expect(nullable.length).toBeGreaterThan(15);
  const request = ask('x', Object.fromEntries(nullable.map(([name]) => [name, null])));
  expect(parseChatRequest(request)).toEqual(ask('x'));
});

it("takes the client's answers back as messages", () => {
  for (const name of ['ChatCompletionAssistantMessageParam', 'ChatCompletionMessage'])
    for (const [field] of declared(name)) expect(Object.keys(MESSAGE_FIELDS)).toContain(field);
  const empty = {
    refusal: null,
    annotations: [],
    audio: null,
    function_call: null,
    tool_calls: null,
    parsed: null,
  };
  expect(parseChatRequest(message(empty))).toEqual(message({}));
});

it('leaves out what a client made of an answer, or keeps of its stream', () => {
  const call = { id: 'a', type: 'function', function: { name: 'stock', arguments: '{}' } };
  const read = { ...call, index: 0, function: { ...call.function, parsed_arguments: { depot: 'x' } } };
  for (const parsed of [{ depots: [] }, 'x', null])
    expect(parseChatRequest(message({ parsed, tool_calls: [read, call] }))).toEqual(
      message({ tool_calls: [call, call] }),
    );
  const besides = { ...call, function: { ...call.function, parsed_argument: 1 } };
  expect(refusal(message({ tool_calls: [besides] }))).toEqual({
    param: 'messages[0].tool_calls[0].function',
    detail: 'messages[0].tool_calls[0].function has an unknown field; was parsed_arguments meant?',
  });
});

it('changes nothing of a request that holds nothing of it', () => {
  const call = { id: 'a', type: 'function', function: { name: 'stock', arguments: '{}' } };
  const request = message({ tool_calls: [call] });
  expect(withoutInert(request)).toBe(request);
  const options = ask('x', { stream: true, stream_options: { include_usage: true } });
  expect(withoutInert(options)).toBe(options);
  const inert = { include_usage: true, include_obfuscation: false };
  expect(parseChatRequest({ ...options, stream_options: inert })).toEqual(options);
});

it.each(Object.entries(CHAT_FIELDS).filter(([, { refused }]) => refused))(
  '%s: takes what asks for nothing, and says of anything else why not',
  (name, { inert, refused = '' }) => {
    for (const value of inert) expect(parseChatRequest(ask('x', { [name]: value }))).toEqual(ask('x'));
    for (const value of ['xylograph', 7, true, ['xylograph'], { xylograph: 1 }]) {
      const { param, detail = '' } = refusal(ask('x', { [name]: value }));
      expect(param).toBe(name);
      expect(detail).toContain(refused);
      expect(detail).not.toContain('xylograph');
    }
  },
);

it.each<[string, unknown, string | undefined, string]>([
  ['a value', ask('x', { temperature: 3 }), 'temperature', 'temperature is 3; it takes a number from 0 to 2'],
  [
    'a type',
    ask('x', { stream: 'true' }),
    'stream',
    'stream is a text of 4 characters; it takes true or false',
  ],
  ['choices', ask('x', { n: 2 }), 'n', 'n is 2; it takes 1'],
  ['no messages', { model: 'any' }, 'messages', 'messages is missing; it takes 1 to 1,024 messages'],
  ['no role', ask('x', { messages: [{ content: 'x' }] }), 'messages[0].role', 'is missing; it takes system,'],
  [
    'an image',
    ask([{ type: 'image_url', image_url: {} }]),
    'messages[0].content',
    'images, audio and files are not',
  ],
  ['audio', message({ audio: { id: 'a' } }), 'messages[0].audio', 'is an object; it takes null'],
  [
    'calls of a user',
    ask('x', { messages: [{ role: 'user', content: 'x', tool_calls: [1] }] }),
    'messages[0].tool_calls',
    'no field of this role',
  ],
  ['a slip', ask('x', { temprature: 1 }), undefined, 'unknown field; was temperature meant?'],
  ['a stranger', ask('x', { guided_json: {} }), undefined, 'the request has an unknown field'],
  [
    'within a tool',
    ask('x', { tools: [{ type: 'function', function: { name: 'a', secret: 1 } }] }),
    'tools[0].function',
    'has an unknown field',
  ],
  [
    'a tool of another type',
    ask('x', { tools: [{ type: 'custom', custom: { name: 'a' } }] }),
    'tools[0].type',
    'is a text of 6 characters; it takes function; tools of other types are not taken',
  ],
  [
    'an option of streams',
    ask('x', { stream: true, stream_options: { include_obfuscation: true } }),
    'stream_options.include_obfuscation',
    'is true; it takes null, false: nothing is added to what is streamed',
  ],
  ['no object', [], undefined, 'the body is a list of 0; it takes an object'],
])('names the field and what it takes: %s', (_, request, param, says) => {
  const details = refusal(request);
  expect(details.param).toBe(param);
  expect(details.detail).toContain(says);
});

it('says none of the text of a request, whatever is wrong with it', () => {
  const word = fc.constant('xylograph');
  const value = fc.oneof(
    word,
    fc.array(word),
    fc.dictionary(word, word),
    fc.constant([{ type: 'xylograph' }]),
  );
  const names = fc.constantFrom(
    ...Object.keys({ ...CHAT_FIELDS, ...MESSAGE_FIELDS }),
    'xylograph',
    'constructor',
  );
  fc.assert(
    fc.property(names, value, fc.boolean(), (name, junk, inMessage) => {
      const request = inMessage ? message({ [name]: junk }) : ask('x', { [name]: junk });
      let said = '';
      try {
        parseChatRequest(request);
      } catch (error) {
        said = JSON.stringify((error as Denial).details);
      }
      expect(said).not.toContain('xylograph');
    }),
  );
});

it('changes nothing but what asks for nothing', () => {
  const known = Object.keys(CHAT_FIELDS);
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string().filter((name) => !known.includes(name)),
        fc.jsonValue(),
      ),
      (request) => {
        expect(withoutInert(request)).toBe(request);
      },
    ),
  );
  for (const value of [null, 7, 'x', [null]]) expect(withoutInert(value)).toBe(value);
});
