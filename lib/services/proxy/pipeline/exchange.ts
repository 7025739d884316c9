import type { ExchangeText } from '../../common/classify/classification';
import type { ChatMessage, ChatRequest } from '../http/chat-request';
import type { Answer } from '../streaming/answer';

type Role = ExchangeText['role'];
type Kind = ExchangeText['kind'];

/** Every text of a request, in order: whatever could carry words to the model. */
export function textsOfRequest(request: ChatRequest): readonly ExchangeText[] {
  const found = new Texts('request');
  const { tools = [], tool_choice, response_format, stop } = request;
  found.add('system', 'name', request.model);
  found.add('system', 'name', request.user);
  for (const one of typeof stop === 'string' ? [stop] : (stop ?? [])) found.add('system', 'parameter', one);
  for (const tool of tools) found.add('system', 'tool-schema', readable(tool.function));
  if (typeof tool_choice === 'object') found.add('system', 'name', tool_choice.function.name);
  if (response_format?.type === 'json_schema')
    found.add('system', 'response-format', readable(response_format.json_schema));
  for (const message of request.messages) addMessage(found, message);
  return found.all;
}

function addMessage(found: Texts, message: ChatMessage): void {
  const { role, content } = message;
  if (role === 'tool') found.add(role, 'name', message.tool_call_id);
  else found.add(role, 'name', message.name);
  if (role === 'assistant') found.add(role, 'reasoning', message.reasoning_content);
  addContent(found, role, content);
  if (role !== 'assistant') return;
  found.add(role, 'refusal', message.refusal);
  for (const call of message.tool_calls ?? [])
    addCall(found, role, call.id, call.function.name, call.function.arguments);
}

/** Parts are joined by the model's template, so they are read together as well as one by one. */
function addContent(found: Texts, role: Role, content: ChatMessage['content']): void {
  const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : (content ?? []);
  const pieces = parts.map((part) => (part.type === 'text' ? part.text : part.refusal));
  for (const piece of pieces) found.add(role, 'content', piece);
  if (pieces.length > 1) found.add(role, 'content', pieces.join(''));
}

/** Every text of an answer. */
export function textsOfAnswer(answer: Answer): readonly ExchangeText[] {
  const role = 'assistant';
  const found = new Texts('answer');
  found.add(role, 'reasoning', answer.reasoning);
  found.add(role, 'content', answer.content);
  found.add(role, 'refusal', answer.refusal);
  for (const call of answer.toolCalls) addCall(found, role, call.id, call.name, call.arguments);
  return found.all;
}

function addCall(found: Texts, role: Role, id: string, name: string, args: string): void {
  found.add(role, 'name', id);
  found.add(role, 'tool-call', name);
  found.add(role, 'tool-arguments', args);
  found.add(role, 'tool-arguments', unescaped(args));
}

/** Texts of one part of an exchange, the empty ones left out. */
class Texts {
  readonly all: ExchangeText[] = [];

  constructor(private readonly part: ExchangeText['part']) {}

  add(role: Role, kind: Kind, text: string | null | undefined): void {
    if (text) this.all.push({ part: this.part, role, kind, text });
  }
}

/** What a JSON text says once its escapes are undone, if it has any. */
function unescaped(json: string): string | undefined {
  if (!json.includes('\\')) return undefined;
  try {
    return readable(JSON.parse(json));
  } catch {
    return json.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

/**
 * JSON as lines of names and values, without quotes and escapes, which would stand between letters. Each name is in it, and
 * each value: of an empty list as well, as a caller may write in a name what nobody is to read.
 */
export function readable(value: unknown): string {
  const lines: string[] = [];
  const visit = (name: string, inner: unknown) => {
    if (Array.isArray(inner) && inner.length > 0) for (const item of inner) visit(name, item);
    else if (typeof inner === 'object' && inner !== null) {
      if (name) lines.push(`${name}:`);
      for (const [key, item] of Object.entries(inner)) visit(key, item);
    } else lines.push(name ? `${name}: ${String(inner)}` : String(inner));
  };
  visit('', value);
  return lines.join('\n');
}
