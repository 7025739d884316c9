import { createHash } from 'node:crypto';
import fastify from 'fastify';
import { z } from 'zod';
import { exampleOf } from './stand-in-json';

/** Its name says what it is, wherever it shows. */
export const STAND_IN = 'cordon-stand-in';

const asked = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown().optional() })),
  tools: z
    .array(
      z.object({
        function: z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()).optional() }),
      }),
    )
    .optional(),
  stream: z.boolean().nullish(),
  response_format: z
    .object({
      type: z.string(),
      json_schema: z.object({ schema: z.record(z.string(), z.unknown()).optional() }).optional(),
    })
    .optional(),
});

type Asked = z.infer<typeof asked>;

/**
 * A stand-in for a model on loopback: no language model at all. It says back what it was asked, calls the first tool
 * that it is offered, with the least that it takes, unless a tool has answered already, writes JSON where that is asked
 * for, and always says the same to the same request.
 */
export async function startStandInModel(): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = fastify({ logger: false, bodyLimit: 8 * 1024 * 1024, forceCloseConnections: true });
  app.post('/v1/chat/completions', async (request, reply) => {
    const question = asked.parse(request.body);
    const completion = answer(question);
    if (!question.stream) return completion;
    return reply.type('text/event-stream').send(events(completion));
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${url}/v1`, stop: () => app.close() };
}

function answer({ model, messages, tools, ...rest }: Asked) {
  const last = messages.at(-1);
  const text = typeof last?.content === 'string' ? last.content : JSON.stringify(last?.content);
  const id = createHash('sha256')
    .update(JSON.stringify({ model, messages, tools, rest }))
    .digest('hex')
    .slice(0, 24);
  const tool = last?.role === 'tool' ? undefined : tools?.[0]?.function;
  const message = tool
    ? {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: `call_${id}`, type: 'function', function: callOf(tool) }],
      }
    : {
        role: 'assistant',
        content: jsonOf(rest) ?? `I am a stand-in and no language model. You asked: ${text}`,
      };
  const words = text.split(/\s+/).length;
  return {
    id: `chatcmpl-${id}`,
    object: 'chat.completion',
    created: 0,
    model: STAND_IN,
    choices: [{ index: 0, message, finish_reason: tool ? 'tool_calls' : 'stop' }],
    usage: { prompt_tokens: words, completion_tokens: words + 9, total_tokens: 2 * words + 9 },
  };
}

type Tool = NonNullable<Asked['tools']>[number]['function'];

const callOf = ({ name, parameters = {} }: Tool) => ({
  name,
  arguments: JSON.stringify(exampleOf(parameters) ?? {}),
});

/** What is said where JSON is asked for: the least that the schema takes. */
function jsonOf({ response_format: format }: Pick<Asked, 'response_format'>): string | undefined {
  if (format?.type !== 'json_object' && format?.type !== 'json_schema') return undefined;
  return JSON.stringify(exampleOf(format.json_schema?.schema ?? STAND_IN_SCHEMA));
}

const STAND_IN_SCHEMA = { type: 'object', properties: { says: { const: STAND_IN } } };

function events({ choices: [choice], usage, ...rest }: ReturnType<typeof answer>): string {
  const { content, tool_calls } = choice?.message ?? { content: null, tool_calls: undefined };
  const chunk = (delta: object, finish: string | null) => ({
    ...rest,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const deltas = [
    { role: 'assistant', content: '' },
    ...(content?.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ content: word })),
    ...(tool_calls ?? []).map((call, index) => ({ tool_calls: [{ index, ...call }] })),
  ];
  return [
    ...deltas.map((delta) => chunk(delta, null)),
    chunk({}, choice?.finish_reason ?? 'stop'),
    { ...rest, object: 'chat.completion.chunk', choices: [], usage },
  ]
    .map((event) => `data: ${JSON.stringify(event)}\n\n`)
    .concat('data: [DONE]\n\n')
    .join('');
}
