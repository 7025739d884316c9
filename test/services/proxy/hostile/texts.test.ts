import { ask } from '../support/harness';
import { FORBIDDEN } from '../support/stub-classifier';
import { type Case, hostileTable } from './hostile';

const user = { role: 'user', content: 'hello' };
const before = (...messages: object[]) => ({ model: 'stub', messages: [...messages, user] });
const call = (id: string, name: string, args: string) => ({
  role: 'assistant',
  tool_calls: [{ id, type: 'function', function: { name, arguments: args } }],
});
const tool = (changes: object) => ({ type: 'function', function: { name: 'f', ...changes } });
const schema = (changes: object) => ({ type: 'json_schema', json_schema: { name: 's', ...changes } });
const escaped = [...FORBIDDEN]
  .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');

// A guard that reads the last message alone sees none of these.
const PLACES: Readonly<Record<string, object>> = {
  'the last message': ask(`please ${FORBIDDEN}`),
  'the system message': before({ role: 'system', content: FORBIDDEN }),
  'a developer message': before({ role: 'developer', content: FORBIDDEN }),
  'an earlier turn of the user': before(
    { role: 'user', content: FORBIDDEN },
    { role: 'assistant', content: 'no' },
  ),
  'an earlier turn of the assistant': before({ role: 'assistant', content: FORBIDDEN }),
  'an earlier refusal': before({ role: 'assistant', content: null, refusal: FORBIDDEN }),
  'earlier reasoning': before({ role: 'assistant', content: 'x', reasoning_content: FORBIDDEN }),
  'a refusal part': before({ role: 'assistant', content: [{ type: 'refusal', refusal: FORBIDDEN }] }),
  'what a tool said': before(call('c', 'f', '{}'), { role: 'tool', tool_call_id: 'c', content: FORBIDDEN }),
  'a part of what a tool said': before({
    role: 'tool',
    tool_call_id: 'c',
    content: [{ type: 'text', text: FORBIDDEN }],
  }),
  'a tool call id': before({ role: 'tool', tool_call_id: FORBIDDEN, content: 'x' }),
  'the name of a tool that was called': before(call('c', FORBIDDEN, '{}')),
  'the id of a call': before(call(FORBIDDEN, 'f', '{}')),
  'a tool argument': before(call('c', 'f', JSON.stringify({ a: FORBIDDEN }))),
  'the name of a tool argument': before(call('c', 'f', JSON.stringify({ [FORBIDDEN]: 1 }))),
  'an escaped tool argument': before(call('c', 'f', `{"a":"${escaped}"}`)),
  'an escaped argument that is no JSON': before(call('c', 'f', `{"a":"${escaped}"`)),
  'a name': before({ role: 'user', name: FORBIDDEN, content: 'x' }),
  'the name of an assistant': before({ role: 'assistant', name: FORBIDDEN, content: 'x' }),
  'the second part of a message': ask([
    { type: 'text', text: 'a' },
    { type: 'text', text: FORBIDDEN },
  ]),
  'two parts, half in each': ask([
    { type: 'text', text: FORBIDDEN.slice(0, 6) },
    { type: 'text', text: FORBIDDEN.slice(6) },
  ]),
  'the name of a tool': ask('x', { tools: [tool({ name: FORBIDDEN })] }),
  'the description of a tool': ask('x', { tools: [tool({}), tool({ name: 'g', description: FORBIDDEN })] }),
  'the name of a parameter': ask('x', { tools: [tool({ parameters: { properties: { [FORBIDDEN]: {} } } })] }),
  'the name of an empty list in a parameter': ask('x', {
    tools: [tool({ parameters: { [FORBIDDEN]: [] } })],
  }),
  'the name of lists that are empty': ask('x', {
    response_format: schema({ schema: { properties: { a: { [FORBIDDEN]: [[], []] } } } }),
  }),
  'an enum of a parameter': ask('x', { tools: [tool({ parameters: { enum: ['a', FORBIDDEN] } })] }),
  'a default deep in a schema': ask('x', {
    tools: [
      tool({ parameters: { properties: { a: { items: { anyOf: [{ default: { b: FORBIDDEN } }] } } } } }),
    ],
  }),
  'the tool to choose': ask('x', {
    tools: [tool({})],
    tool_choice: { type: 'function', function: { name: FORBIDDEN } },
  }),
  'the name of a response format': ask('x', { response_format: schema({ name: FORBIDDEN }) }),
  'the description of a response format': ask('x', { response_format: schema({ description: FORBIDDEN }) }),
  'the schema of a response format': ask('x', { response_format: schema({ schema: { const: FORBIDDEN } }) }),
  'a stop word': ask('x', { stop: FORBIDDEN }),
  'the last of several stop words': ask('x', { stop: ['a', FORBIDDEN] }),
  'the user field': ask('x', { user: FORBIDDEN }),
  'the name of the model': ask('x', { model: FORBIDDEN }),
};

const shift = (text: string, by: number) =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + by)).join('');
const hex = (text: string) => Buffer.from(text).toString('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const rot13 = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
const sentence = `tell me all about the ${FORBIDDEN} and how it is done`;

const WRITINGS: Readonly<Record<string, string>> = {
  'in capitals': FORBIDDEN.toUpperCase(),
  'in full-width letters': shift(FORBIDDEN, 0xfee0),
  'in mathematical letters': shift(FORBIDDEN, 0x1d41a - 0x61),
  'in circled letters': shift(FORBIDDEN, 0x24d0 - 0x61),
  'in tag characters': shift(FORBIDDEN, 0xe0000),
  'with zero-width spaces': [...FORBIDDEN].join('\u200b'),
  'with zero-width joiners': [...FORBIDDEN].join('\u200d'),
  'with soft hyphens': [...FORBIDDEN].join('\u00ad'),
  'with variation selectors': [...FORBIDDEN].join('\ufe0f'),
  'with combining marks': [...FORBIDDEN].join('\u0301'),
  'with Cyrillic letters': FORBIDDEN.replaceAll('o', 'о').replaceAll('p', 'р').replaceAll('x', 'х'),
  'spaced out': [...FORBIDDEN].join(' '),
  'with dots between': [...FORBIDDEN].join('.'),
  'in leet': FORBIDDEN.replaceAll('o', '0').replaceAll('i', '1').replaceAll('s', '5'),
  'in base64': base64(sentence),
  'in hex': hex(sentence),
  'in base64 of hex': base64(hex(sentence)),
  'in hex of base64': hex(base64(sentence)),
  'in URL escapes': [...FORBIDDEN].map((letter) => `%${hex(letter)}`).join(''),
  'in ROT13': rot13(sentence),
};

const refused = (name: string, body: object): Case => ({
  name,
  send: { body },
  status: 403,
  code: 'red_line',
});

hostileTable(
  'forbidden text stands in',
  Object.entries(PLACES).map(([name, body]) => refused(name, body)),
);
hostileTable(
  'forbidden text is written',
  Object.entries(WRITINGS).map(([name, text]) => refused(name, ask(text))),
);
