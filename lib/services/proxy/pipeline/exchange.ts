import type { ExchangeText } from '../../common/classify/classification';
import type { ChatMessage, ChatRequest } from '../http/chat-request';
import type { Answer } from '../streaming/answer';

type Role = ExchangeText['role'];
type Kind = ExchangeText['kind'];

/** Every text of a request, in order: whatever could carry words to the model. */
export function textsOfRequest(request: ChatRequest): readonly ExchangeText[] {
  const { tools = [], tool_choice, response_format, stop } = request;
  return [
    ...texts('system', 'name', [request.model, request.user]),
    ...texts('system', 'parameter', typeof stop === 'string' ? [stop] : (stop ?? [])),
    ...texts(
      'system',
      'tool-schema',
      tools.map((tool) => readable(tool.function)),
    ),
    ...texts('system', 'name', [typeof tool_choice === 'object' ? tool_choice.function.name : undefined]),
    ...texts('system', 'response-format', [
      response_format?.type === 'json_schema' ? readable(response_format.json_schema) : undefined,
    ]),
    ...request.messages.flatMap(textsOfMessage),
  ];
}

function textsOfMessage(message: ChatMessage): readonly ExchangeText[] {
  const { role } = message;
  const parts = typeof message.content === 'string' ? [message.content] : (message.content ?? []);
  // Parts are joined by the model's template, so they are read together as well as one by one.
  const pieces = parts.map((part) =>
    typeof part === 'string' ? part : part.type === 'text' ? part.text : part.refusal,
  );
  const whole = pieces.length > 1 ? [...pieces, pieces.join('')] : pieces;
  if (role === 'tool')
    return [...texts(role, 'name', [message.tool_call_id]), ...texts(role, 'content', whole)];
  if (role !== 'assistant') return [...texts(role, 'name', [message.name]), ...texts(role, 'content', whole)];
  return [
    ...texts(role, 'name', [message.name]),
    ...texts(role, 'reasoning', [message.reasoning_content]),
    ...texts(role, 'content', whole),
    ...texts(role, 'refusal', [message.refusal]),
    ...(message.tool_calls ?? []).flatMap((call) =>
      textsOfCall(role, call.id, call.function.name, call.function.arguments),
    ),
  ];
}

/** Every text of an answer. */
export function textsOfAnswer(answer: Answer): readonly ExchangeText[] {
  const role = 'assistant';
  return [
    ...texts(role, 'reasoning', [answer.reasoning]),
    ...texts(role, 'content', [answer.content]),
    ...texts(role, 'refusal', [answer.refusal]),
    ...answer.toolCalls.flatMap((call) => textsOfCall(role, call.id, call.name, call.arguments)),
  ].map((text) => ({ ...text, part: 'answer' as const }));
}

function textsOfCall(role: Role, id: string, name: string, args: string): readonly ExchangeText[] {
  return [
    ...texts(role, 'name', [id]),
    ...texts(role, 'tool-call', [name]),
    ...texts(role, 'tool-arguments', [args, unescaped(args)]),
  ];
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

/** JSON as lines of names and values, without quotes and escapes, which would stand between letters. */
export function readable(value: unknown): string {
  const lines: string[] = [];
  const visit = (name: string, inner: unknown) => {
    if (Array.isArray(inner)) for (const item of inner) visit(name, item);
    else if (typeof inner === 'object' && inner !== null) {
      if (name) lines.push(`${name}:`);
      for (const [key, item] of Object.entries(inner)) visit(key, item);
    } else lines.push(name ? `${name}: ${String(inner)}` : String(inner));
  };
  visit('', value);
  return lines.join('\n');
}

const texts = (role: Role, kind: Kind, found: readonly (string | null | undefined)[]): ExchangeText[] =>
  found.flatMap((text) => (text ? [{ part: 'request' as const, role, kind, text }] : []));
