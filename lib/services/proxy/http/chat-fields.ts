import { isDeepStrictEqual } from 'node:util';

/**
 * Each field of OpenAI's chat completions, and what becomes of it. The API reference's list of parameters:
 * https://platform.openai.com/docs/api-reference/chat/create
 */
export interface ChatField {
  /** What it takes, in words. */
  readonly takes: string;
  /** Values that ask for nothing, as clients send them of themselves: left out before the request is read. */
  readonly inert: readonly unknown[];
  /** Why it takes nothing else. Absent where it is put to the model. */
  readonly refused?: string;
  /** Why whatever it holds is left out. */
  readonly leftOut?: string;
}

export type ChatFields = Readonly<Record<string, ChatField>>;

const NULL = [null];
const passed = (takes: string, inert: readonly unknown[] = NULL): ChatField => ({ takes, inert });
const refused = (why: string, inert: readonly unknown[] = NULL): ChatField => ({
  takes: inert.map((value) => JSON.stringify(value)).join(', '),
  inert,
  refused: why,
});
const leftOut = (why: string): ChatField => ({ takes: 'anything', inert: [], leftOut: why });

/** Of a request. */
export const CHAT_FIELDS: ChatFields = {
  model: passed(
    'a name of 1 to 128 letters, digits and ._:/@-; the release that is deployed answers all',
    [],
  ),
  messages: passed('1 to 1,024 messages', []),
  frequency_penalty: passed('a number from -2 to 2'),
  max_completion_tokens: passed('1 to 131,072'),
  max_tokens: passed('1 to 131,072'),
  n: passed('1'),
  parallel_tool_calls: passed('true or false'),
  presence_penalty: passed('a number from -2 to 2'),
  reasoning_effort: passed('none, minimal, low, medium or high'),
  response_format: passed('type text, json_object or json_schema'),
  seed: passed('a whole number'),
  stop: passed('a text, or 1 to 4 of them'),
  stream: passed('true or false'),
  stream_options: passed('include_usage'),
  temperature: passed('a number from 0 to 2'),
  tool_choice: passed('none, auto, required, or a function by name'),
  tools: passed('1 to 128 functions', [null, []]),
  top_p: passed('a number from 0 to 1'),
  user: passed('a text of up to 256 characters, which is classified'),
  audio: refused('answers are text alone'),
  function_call: refused('it is deprecated; use tool_choice'),
  functions: refused('it is deprecated; use tools', [null, []]),
  logit_bias: refused('it can bring words into an answer or keep them out of it', [null, {}]),
  logprobs: refused('it shows words that are not the answer, which nobody classified', [null, false]),
  metadata: refused('nobody would classify it', [null, {}]),
  modalities: refused('requests and answers are text alone', [null, ['text']]),
  moderation: refused('the safety stack classifies every exchange'),
  prediction: refused('nobody would classify it'),
  prompt_cache_key: refused('nobody would classify it'),
  prompt_cache_options: refused('the enclave decides what is cached', [null, {}]),
  prompt_cache_retention: refused('the enclave decides what is cached'),
  safety_identifier: refused('who calls is told by the certificate'),
  service_tier: refused('there is one tier', [null, 'auto', 'default']),
  store: refused('what is kept is what the ledger and the payloads keep', [null, false]),
  top_logprobs: refused('it shows words that are not the answer, which nobody classified', [null, 0]),
  verbosity: refused('the model has no such setting', [null, 'medium']),
  web_search_options: refused('there is no way out of the enclave'),
};

/** Of `stream_options`. */
export const STREAM_OPTIONS_FIELDS: ChatFields = {
  include_usage: passed('true or false', []),
  include_obfuscation: refused('nothing is added to what is streamed', [null, false]),
};

/** Of a tool. */
export const TOOL_FIELDS: ChatFields = {
  type: passed('function; tools of other types are not taken', []),
  function: passed('name, description, parameters and strict', []),
};

/** Of a message, where they differ from what a request may hold: clients send a model's own answer back as they got it. */
export const MESSAGE_FIELDS: ChatFields = {
  role: passed('system, developer, user, assistant or tool', []),
  content: passed('a text, or parts of type text; images, audio and files are not taken', []),
  name: passed('1 to 64 letters, digits and _.-'),
  tool_call_id: passed('1 to 64 letters, digits and _.-', []),
  tool_calls: passed('of an assistant: 1 to 128 calls of functions', [null, []]),
  refusal: passed('of an assistant: a text'),
  reasoning_content: passed('of an assistant: a text'),
  annotations: refused('nobody would classify it', [null, []]),
  audio: refused('messages are text alone'),
  function_call: refused('it is deprecated; use tool_calls'),
  parsed: leftOut('a client made it of the content, which is there already'),
};

/** Of a call of a function in an answer, with what a client adds to it as it reads or gathers the answer. */
export const TOOL_CALL_FIELDS: ChatFields = {
  id: passed('1 to 64 letters, digits and _.-', []),
  type: passed('function', []),
  function: passed('name and arguments', []),
  index: leftOut('a client keeps it of the stream that the call came in'),
};
export const CALLED_FUNCTION_FIELDS: ChatFields = {
  name: passed('1 to 64 letters, digits and _.-', []),
  arguments: passed('a text', []),
  parsed_arguments: leftOut('a client made it of the arguments, which are there already'),
};

/**
 * A request without what asks for nothing. Only names that are known are looked at, and nothing else is changed.
 * @param value JSON
 */
export const withoutInert = (value: unknown): unknown =>
  without(CHAT_FIELDS, value, { messages: each(plainMessage), stream_options: plainStreamOptions });

const plainMessage: Change = (value) => without(MESSAGE_FIELDS, value, { tool_calls: each(plainCall) });
const plainCall: Change = (value) => without(TOOL_CALL_FIELDS, value, { function: plainCalled });
const plainCalled: Change = (value) => without(CALLED_FUNCTION_FIELDS, value);
const plainStreamOptions: Change = (value) => without(STREAM_OPTIONS_FIELDS, value);

type Change = (value: unknown) => unknown;

/** The same list where nothing in it changes. */
function each(change: Change): Change {
  return (value) => {
    if (!Array.isArray(value)) return value;
    const changed = value.map(change);
    return changed.some((one, at) => one !== value[at]) ? changed : value;
  };
}

/** The same object where it holds nothing inert, which is the rule. */
function without(fields: ChatFields, value: unknown, inner: Readonly<Record<string, Change>> = {}): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const left = entries
    .filter(([name, one]) => !isInert(fieldOf(fields, name), one))
    .map(([name, one]) => [name, Object.hasOwn(inner, name) ? inner[name]?.(one) : one] as const);
  const same = left.length === entries.length && left.every(([, one], at) => one === entries[at]?.[1]);
  return same ? value : Object.fromEntries(left);
}

const isInert = (field: ChatField | undefined, value: unknown): boolean =>
  field?.leftOut !== undefined || (field?.inert.some((one) => isDeepStrictEqual(one, value)) ?? false);

/** Not what every object has, as `constructor`. */
export const fieldOf = (fields: ChatFields, name: string): ChatField | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
