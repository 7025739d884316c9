import { z } from 'zod';

// What a model may answer, whole and in pieces.

const MOST_CALLS = 128;

export const finishReason = z.enum(['stop', 'length', 'tool_calls', 'content_filter']);
const count = z.number().int().min(0);
export const usage = z.object({ prompt_tokens: count, completion_tokens: count, total_tokens: count });
export const name = z.string().regex(/^[\w.-]{1,64}$/);

export type FinishReason = z.infer<typeof finishReason>;
export type Usage = z.infer<typeof usage>;

// Servers add fields of their own beside a choice; none is released. Within a message a field that isn't known could
// change what the rest of it means, so there only an empty one passes.
const nothing = z.union([z.null(), z.tuple([])]).optional();
const empty = { audio: nothing, function_call: nothing, annotations: nothing } as const;
const spoken = {
  role: z.literal('assistant').optional(),
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  reasoning: z.string().nullish(),
  ...empty,
};

const message = z.strictObject({
  ...spoken,
  tool_calls: z
    .array(
      z.strictObject({
        id: name,
        type: z.literal('function'),
        index: count.optional(),
        function: z.strictObject({ name, arguments: z.string() }),
      }),
    )
    .max(MOST_CALLS)
    .nullish(),
});

const delta = z.strictObject({
  ...spoken,
  tool_calls: z
    .array(
      z.strictObject({
        index: count.max(MOST_CALLS - 1),
        id: name.nullish(),
        type: z.literal('function').nullish(),
        function: z.strictObject({ name: name.nullish(), arguments: z.string().nullish() }).optional(),
      }),
    )
    .nullish(),
});

/** A name or id that isn't like one isn't put on record. */
export const modelName = z
  .string()
  .regex(/^[\w.:/@+-]{1,128}$/)
  .optional()
  .catch(undefined);

const choice = { index: z.literal(0) };
const completion = z.object({
  id: modelName,
  object: z.literal('chat.completion'),
  model: modelName,
  choices: z.tuple([z.object({ ...choice, message, finish_reason: finishReason })]),
  usage: usage.nullish(),
  error: nothing,
});
const chunk = z.object({
  id: modelName,
  object: z.literal('chat.completion.chunk'),
  model: modelName,
  choices: z.union([
    z.tuple([]),
    z.tuple([z.object({ ...choice, delta, finish_reason: finishReason.nullish() })]),
  ]),
  usage: usage.nullish(),
  error: nothing,
});

export type Completion = z.infer<typeof completion>;
export type Chunk = z.infer<typeof chunk>;

/** What the schemas alone say of a value. @throws ZodError */
export const completionBySchema = (value: unknown): Completion => completion.parse(value);
export const chunkBySchema = (value: unknown): Chunk => chunk.parse(value);
