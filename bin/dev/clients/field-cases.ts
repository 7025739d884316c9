import { CHAT_FIELDS, type ChatFields, MESSAGE_FIELDS } from '../../../lib/services/proxy/http/chat-fields';

/** A value of a field, as an official client puts it to the proxy. */
export interface FieldCase {
  /** A message is an assistant's that is sent back. */
  readonly of: 'request' | 'message';
  readonly field: string;
  readonly value: unknown;
  /** What the tables of docs/proxy.md say: the request is answered, or refused with `param`. */
  readonly param: string | null;
}

const FUNCTION = { type: 'function', function: { name: 'depot_stock' } } as const;
const CALL = { id: 'call_1', type: 'function', function: { name: 'depot_stock', arguments: '{}' } } as const;
/** As a client gathers it of a stream. */
const GATHERED = { ...CALL, index: 0, function: { ...CALL.function, parsed_arguments: {} } } as const;
const SAY = [{ role: 'user', content: 'where is the depot' }];
const SCHEMA = { type: 'object', properties: { open: { type: 'boolean' } } };

/** Of fields that go to the model: values that do, and values that are refused. */
type Values = Readonly<
  Record<string, { readonly taken: readonly unknown[]; readonly refused: readonly unknown[] }>
>;

export const REQUEST_VALUES: Values = {
  model: { taken: ['any', 'gpt-5.5'], refused: ['', 'a b'] },
  messages: { taken: [SAY], refused: [[]] },
  frequency_penalty: { taken: [-2, 0.5], refused: [3, 'much'] },
  max_completion_tokens: { taken: [1, 131_072], refused: [0, 131_073, 1.5] },
  max_tokens: { taken: [1, 131_072], refused: [0, 131_073, 1.5] },
  n: { taken: [1], refused: [2, 0] },
  parallel_tool_calls: { taken: [true, false], refused: ['no'] },
  presence_penalty: { taken: [-2, 0.5], refused: [3, 'much'] },
  reasoning_effort: { taken: ['none', 'minimal', 'low', 'medium', 'high'], refused: ['xhigh', 'max'] },
  response_format: {
    taken: [
      { type: 'text' },
      { type: 'json_object' },
      { type: 'json_schema', json_schema: { name: 'depot', strict: true, schema: SCHEMA } },
    ],
    refused: [{ type: 'grammar' }],
  },
  seed: { taken: [7], refused: [0.5, 'seven'] },
  stop: { taken: ['END', ['END', 'STOP']], refused: [[], ['a', 'b', 'c', 'd', 'e'], 7] },
  stream: { taken: [false], refused: ['yes'] },
  stream_options: {
    taken: [{ include_usage: true }, { include_usage: true, include_obfuscation: false }],
    refused: [7, { include_obfuscation: true }],
  },
  temperature: { taken: [0, 2], refused: [2.5, 'warm'] },
  tool_choice: { taken: ['none', 'auto'], refused: ['any', { type: 'allowed_tools' }] },
  tools: { taken: [[FUNCTION]], refused: [7, [{ type: 'custom', custom: { name: 'depot_stock' } }]] },
  top_p: { taken: [0, 1], refused: [1.5] },
  user: { taken: ['depot-clerk-7'], refused: ['x'.repeat(257), 7] },
};

export const MESSAGE_VALUES: Values = {
  role: { taken: ['system', 'developer', 'user', 'assistant'], refused: ['function'] },
  content: {
    taken: ['at the harbour', [{ type: 'text', text: 'at the harbour' }]],
    refused: [7, [{ type: 'image_url', image_url: { url: 'data:' } }]],
  },
  name: { taken: ['clerk'], refused: ['a clerk'] },
  tool_call_id: { taken: [], refused: ['call_1'] },
  tool_calls: {
    taken: [[CALL], [GATHERED]],
    refused: [7, [{ id: 'call_1', type: 'custom', custom: { name: 'depot_stock', input: '' } }]],
  },
  refusal: { taken: ['I can not say.'], refused: [7] },
  reasoning_content: { taken: ['Which depot is meant?'], refused: [7] },
  parsed: { taken: [{ open: false }, 'anything'], refused: [] },
};

/** Of fields that take nothing but what asks for nothing. */
const OTHERS: readonly unknown[] = ['xylograph', 7, true, ['xylograph'], { xylograph: 1 }];

/** Values of each field of the tables, and what the tables say of them. */
export const fieldCases = (): FieldCase[] => [
  ...casesOf('request', CHAT_FIELDS, REQUEST_VALUES, (field) => field),
  ...casesOf('message', MESSAGE_FIELDS, MESSAGE_VALUES, (field) => `messages[0].${field}`),
];

function* casesOf(
  of: FieldCase['of'],
  fields: ChatFields,
  values: Values,
  paramOf: (field: string) => string,
): Iterable<FieldCase> {
  for (const [field, { inert, refused }] of Object.entries(fields)) {
    const taken = [...inert, ...(values[field]?.taken ?? [])];
    for (const value of taken) yield { of, field, value, param: null };
    const others = values[field]?.refused ?? (refused ? OTHERS : []);
    for (const value of others) yield { of, field, value, param: paramOf(field) };
  }
}

/** The request in which a client puts a value. */
export function requestOf({ of, field, value }: FieldCase): Readonly<Record<string, unknown>> {
  if (of === 'request') return { model: 'any', messages: SAY, [field]: value };
  const message = { role: 'assistant', content: 'at the harbour', [field]: value };
  return { model: 'any', messages: [message, ...SAY] };
}
