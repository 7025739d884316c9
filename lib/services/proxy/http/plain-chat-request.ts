import type { ChatMessage, ChatRequest } from './chat-request';

// A request of the usual kind, found several times faster than by the schema in `chat-request.ts`, which decides wherever
// this finds none.

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const MODEL = /^[\w.:/@-]{1,128}$/;
const MOST_MESSAGES = 1024;
const MOST_TOKENS = 131_072;
const ROLES: readonly unknown[] = ['system', 'developer', 'user', 'assistant'];

const isBoolean: Check = (value) => typeof value === 'boolean';
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isTokens: Check = (value) => Number.isSafeInteger(value) && between(1, MOST_TOKENS)(value);

/** Settings that a request may hold beside model and messages, in the order of the schema. */
const SETTINGS: readonly (readonly [keyof ChatRequest, Check])[] = [
  ['user', (value) => typeof value === 'string' && value.length <= 256],
  ['stream', isBoolean],
  ['stream_options', (value) => isMembers(value) && countOf(value) === 1 && isBoolean(value.include_usage)],
  ['max_tokens', isTokens],
  ['max_completion_tokens', isTokens],
  ['temperature', between(0, 2)],
  ['top_p', between(0, 1)],
  ['frequency_penalty', between(-2, 2)],
  ['presence_penalty', between(-2, 2)],
  ['seed', Number.isSafeInteger],
];

/**
 * The request that the schema would give, name for name in its order: what is committed to and put to the model is written
 * from it.
 * @param value JSON
 */
export function plainChatRequest(value: unknown): ChatRequest | undefined {
  if (!isMembers(value)) return undefined;
  const messages = plainMessages(value.messages);
  if (!messages || typeof value.model !== 'string' || !MODEL.test(value.model)) return undefined;
  const request: Record<string, unknown> = { model: value.model, messages };
  let left = countOf(value) - 2;
  if (left === 0) return request as ChatRequest;
  for (const [name, isOf] of SETTINGS) {
    if (!Object.hasOwn(value, name)) continue;
    if (!isOf(value[name])) return undefined;
    request[name] = value[name];
    left -= 1;
  }
  return left === 0 ? (request as ChatRequest) : undefined;
}

function plainMessages(value: unknown): ChatMessage[] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_MESSAGES) return undefined;
  const messages: ChatMessage[] = [];
  for (const message of value as readonly unknown[]) {
    if (!isMembers(message) || countOf(message) !== 2) return undefined;
    const { role, content } = message;
    if (!ROLES.includes(role) || typeof content !== 'string') return undefined;
    messages.push({ role, content } as ChatMessage);
  }
  return messages;
}

function countOf(members: Members): number {
  let count = 0;
  for (const _ in members) count += 1;
  return count;
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
