import { z } from 'zod';
import { withoutInert } from './chat-fields';
import { Denial } from './errors';
import { fieldFault } from './field-fault';

/**
 * What may be asked: OpenAI's chat completions, text alone, one choice. Closed: a field that isn't here is refused,
 * since it could carry what nobody classifies. `chat-fields.ts` says of each field of OpenAI's what becomes of it.
 */

/** Most messages, tools and parts of content in a request. */
const MOST_MESSAGES = 1024;
const MOST_TOOLS = 128;

const name = z.string().regex(/^[\w.-]{1,64}$/);
const textPart = z.strictObject({ type: z.literal('text'), text: z.string() });
const refusalPart = z.strictObject({ type: z.literal('refusal'), refusal: z.string() });
const content = z.union([z.string(), z.array(textPart).min(1).max(MOST_MESSAGES)]);
const jsonObject = z.record(z.string(), z.json());

const toolCall = z.strictObject({
  id: name,
  type: z.literal('function'),
  function: z.strictObject({ name, arguments: z.string() }),
});

const message = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['system', 'developer', 'user']), content, name: name.optional() }),
  z.strictObject({
    role: z.literal('assistant'),
    content: z
      .union([
        z.string(),
        z
          .array(z.union([textPart, refusalPart]))
          .min(1)
          .max(MOST_MESSAGES),
      ])
      .nullish(),
    name: name.optional(),
    refusal: z.string().nullish(),
    reasoning_content: z.string().nullish(),
    tool_calls: z.array(toolCall).min(1).max(MOST_TOOLS).optional(),
  }),
  z.strictObject({ role: z.literal('tool'), content, tool_call_id: name }),
]);

const tool = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name,
    description: z.string().optional(),
    parameters: jsonObject.optional(),
    strict: z.boolean().nullish(),
  }),
});

const responseFormat = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name,
      description: z.string().optional(),
      schema: jsonObject.optional(),
      strict: z.boolean().nullish(),
    }),
  }),
]);

const tokens = z.number().int().min(1).max(131_072);

const chatRequest = z.strictObject({
  model: z.string().regex(/^[\w.:/@-]{1,128}$/),
  messages: z.array(message).min(1).max(MOST_MESSAGES),
  tools: z.array(tool).min(1).max(MOST_TOOLS).optional(),
  tool_choice: z
    .union([
      z.enum(['none', 'auto', 'required']),
      z.strictObject({ type: z.literal('function'), function: z.strictObject({ name }) }),
    ])
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
  response_format: responseFormat.optional(),
  stop: z.union([z.string(), z.array(z.string()).min(1).max(4)]).nullish(),
  user: z.string().max(256).optional(),
  stream: z.boolean().nullish(),
  stream_options: z.strictObject({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: tokens.nullish(),
  max_completion_tokens: tokens.nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  frequency_penalty: z.number().min(-2).max(2).nullish(),
  presence_penalty: z.number().min(-2).max(2).nullish(),
  seed: z.number().int().nullish(),
  n: z.literal(1).nullish(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high']).nullish(),
});

export type ChatRequest = z.infer<typeof chatRequest>;
export type ChatMessage = ChatRequest['messages'][number];

/** The fields that are put to the model. */
export const PASSED_FIELDS: readonly string[] = Object.keys(chatRequest.shape);

/**
 * What the schema says of a value.
 * @throws Denial `request_invalid`, with where the fault is and no text of the request but names of known fields
 */
export function requestBySchema(value: unknown): ChatRequest {
  const asked = withoutInert(value);
  const result = chatRequest.safeParse(asked);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Denial('request_invalid', issue && fieldFault(issue, asked));
}
