import { z } from 'zod';
import { Denial } from '../http/errors';
import {
  chunkBySchema,
  completionBySchema,
  type FinishReason,
  finishReason,
  modelName,
  name,
  type Usage,
  usage,
} from './answer-schema';
import { plainChunk, plainCompletion } from './plain-answer';

/** A model's whole answer: what is classified, and all that is ever released of what the model sent. */
export interface Answer {
  readonly content: string | null;
  readonly refusal: string | null;
  readonly reasoning: string | null;
  readonly toolCalls: readonly ToolCall[];
  readonly finishReason: FinishReason;
  readonly usage: Usage;
  /** What the model calls itself, which is put on record and not released. */
  readonly model?: string | undefined;
  /** The model's own id of the invocation, put on record likewise. */
  readonly invocation?: string | undefined;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** Most characters of an answer, tool calls included. */
export const MOST_ANSWER_CHARACTERS = 2 * 1024 * 1024;
const NO_USAGE: Usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };

/** The answer in a `chat.completion`. @throws Denial `model_unavailable` for anything but one whole choice */
export function parseCompletion(text: string): Answer {
  const { choices, usage, model, id } = expect(plainCompletion, completionBySchema, text);
  const [{ message, finish_reason }] = choices;
  return bounded({
    content: message.content ?? null,
    refusal: message.refusal ?? null,
    reasoning: reasoningOf(message),
    toolCalls: (message.tool_calls ?? []).map((call) => ({
      id: call.id,
      name: call.function.name,
      arguments: call.function.arguments,
    })),
    finishReason: finish_reason,
    usage: usage ?? NO_USAGE,
    model,
    invocation: id,
  });
}

/** An answer as it comes in. */
export interface Gathering {
  /** Takes the data of one server-sent event. @throws Denial `model_unavailable` */
  readonly take: (data: string) => void;
  /** Characters of content so far. */
  readonly contentLength: () => number;
  /** Everything so far; its finish reason is a guess. */
  readonly soFar: () => Answer;
  /** The whole answer. @throws Denial `model_unavailable` unless the stream came to its end with a finish reason */
  readonly whole: () => Answer;
}

export function gather(): Gathering {
  const text = { content: '', refusal: '', reasoning: '' };
  const calls: { id: string; name: string; arguments: string }[] = [];
  let usage = NO_USAGE;
  let model: string | undefined;
  let invocation: string | undefined;
  let finish: FinishReason | undefined;
  let done = false;
  let size = 0;

  const soFar = (): Answer => ({
    content: text.content || null,
    refusal: text.refusal || null,
    reasoning: text.reasoning || null,
    toolCalls: calls.map((call) => ({ ...call })),
    finishReason: finish ?? 'stop',
    usage,
    model,
    invocation,
  });

  return {
    soFar,
    contentLength: () => text.content.length,
    take: (data) => {
      if (done) throw odd('something after the end of the stream');
      if (data === '[DONE]') {
        done = true;
        return;
      }
      const { choices, usage: counted, model: named, id } = expect(plainChunk, chunkBySchema, data);
      model ??= named;
      invocation ??= id;
      usage = counted ?? usage;
      const [choice] = choices;
      if (!choice) return;
      if (finish) throw odd('a choice after its finish reason');
      const { content, refusal } = choice.delta;
      const reasoning = reasoningOf(choice.delta);
      size += lengthOf([content, refusal, reasoning]);
      text.content += content ?? '';
      text.refusal += refusal ?? '';
      text.reasoning += reasoning ?? '';
      for (const part of choice.delta.tool_calls ?? []) {
        if (part.index > calls.length) throw odd('a tool call out of turn');
        if (part.index === calls.length) calls.push({ id: '', name: '', arguments: '' });
        const call = calls[part.index];
        if (!call) throw odd('a tool call out of turn');
        // Servers send id and name once, or the same again; never in pieces.
        if (part.id && call.id && part.id !== call.id) throw odd('two ids for one tool call');
        if (part.function?.name && call.name && part.function.name !== call.name)
          throw odd('two names for one tool call');
        call.id ||= part.id ?? '';
        call.name ||= part.function?.name ?? '';
        call.arguments += part.function?.arguments ?? '';
        size += lengthOf([part.function?.arguments]);
      }
      if (size > MOST_ANSWER_CHARACTERS) throw odd('too long');
      finish = choice.finish_reason ?? undefined;
    },
    whole: () => {
      if (!finish || !done) throw odd('no end of the stream, or no finish reason');
      if (calls.some((call) => !call.id || !call.name)) throw odd('a tool call without id or name');
      return bounded(soFar());
    },
  };
}

const reasoningOf = (from: {
  reasoning_content?: string | null | undefined;
  reasoning?: string | null | undefined;
}) => [from.reasoning_content, from.reasoning].filter(Boolean).join('') || null;

const lengthOf = (parts: readonly (string | null | undefined)[]): number =>
  parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);

function bounded(answer: Answer): Answer {
  const parts = [
    answer.content,
    answer.refusal,
    answer.reasoning,
    ...answer.toolCalls.map((call) => call.arguments),
  ];
  if (lengthOf(parts) > MOST_ANSWER_CHARACTERS) throw odd('too long');
  if (parts.some((part) => part && /\p{Surrogate}/u.test(part))) throw odd('half a surrogate pair');
  return answer;
}

function expect<T>(
  plain: (value: unknown) => T | undefined,
  bySchema: (value: unknown) => T,
  text: string,
): T {
  try {
    const value: unknown = JSON.parse(text);
    return plain(value) ?? bySchema(value);
  } catch (cause) {
    throw new Denial('model_unavailable', { cause });
  }
}

const odd = (what: string) => new Denial('model_unavailable', { cause: new Error(`odd answer: ${what}`) });

const stored = z.strictObject({
  content: z.string().nullable(),
  refusal: z.string().nullable(),
  reasoning: z.string().nullable(),
  toolCalls: z.array(z.strictObject({ id: name, name, arguments: z.string() })),
  finishReason,
  usage,
  model: modelName,
  invocation: modelName,
});

/** The text of an answer that is committed to and kept. */
export const serialiseAnswer = (answer: Answer): string => JSON.stringify(answer);

/** @throws ZodError */
export const parseAnswer = (text: string): Answer => stored.parse(JSON.parse(text));
