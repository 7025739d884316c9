import type { Chunk, Completion, Usage } from './answer-schema';

// A whole answer, and a piece of one, of the usual kind: text, and no calls of tools. Found several times faster than by the
// schemas in `answer-schema.ts`, which decide wherever this finds none.

type Members = Readonly<Record<string, unknown>>;

const NAME = /^[\w.:/@+-]{1,128}$/;
const FINISHES: readonly unknown[] = ['stop', 'length', 'tool_calls', 'content_filter'];
const TEXTS: readonly string[] = ['content', 'refusal', 'reasoning_content', 'reasoning'];

/** @param value JSON */
export function plainCompletion(value: unknown): Completion | undefined {
  const whole = plain(value, 'chat.completion');
  if (!whole || !Array.isArray(whole.choices) || whole.choices.length !== 1) return undefined;
  const [choice] = whole.choices as readonly unknown[];
  if (!isMembers(choice) || choice.index !== 0 || !isSpoken(choice.message)) return undefined;
  if (!FINISHES.includes(choice.finish_reason)) return undefined;
  const choices = [{ index: 0, message: choice.message, finish_reason: choice.finish_reason }];
  return Object.assign(whole, { choices }) as Completion;
}

/** @param value JSON */
export function plainChunk(value: unknown): Chunk | undefined {
  const piece = plain(value, 'chat.completion.chunk');
  if (!piece || !Array.isArray(piece.choices) || piece.choices.length > 1) return undefined;
  if (piece.choices.length === 0) return piece as unknown as Chunk;
  const [choice] = piece.choices as readonly unknown[];
  if (!isMembers(choice) || choice.index !== 0 || !isSpoken(choice.delta)) return undefined;
  const { delta, finish_reason } = choice;
  if (finish_reason !== undefined && finish_reason !== null && !FINISHES.includes(finish_reason))
    return undefined;
  return Object.assign(piece, { choices: [{ index: 0, delta, finish_reason }] }) as Chunk;
}

/** What both have beside their choices, and of that nothing that isn't known. */
function plain(value: unknown, kind: string) {
  if (!isMembers(value) || value.object !== kind) return undefined;
  const { id, model, choices, usage, error } = value;
  if (error !== undefined && error !== null) return undefined;
  if (!isOptional(id, isName) || !isOptional(model, isName)) return undefined;
  if (usage === undefined || usage === null) return { id, object: kind, model, choices, usage, error };
  const counted = plainUsage(usage);
  return counted && { id, object: kind, model, choices, usage: counted, error };
}

function plainUsage(value: unknown): Usage | undefined {
  if (!isMembers(value)) return undefined;
  const { prompt_tokens, completion_tokens, total_tokens } = value;
  if (!isCount(prompt_tokens) || !isCount(completion_tokens) || !isCount(total_tokens)) return undefined;
  return { prompt_tokens, completion_tokens, total_tokens };
}

function isSpoken(value: unknown): boolean {
  if (!isMembers(value)) return false;
  for (const name in value) {
    const member = value[name];
    const fits =
      name === 'role'
        ? member === 'assistant'
        : TEXTS.includes(name) && (member === null || typeof member === 'string');
    if (!fits) return false;
  }
  return true;
}

const isName = (value: unknown): boolean => typeof value === 'string' && NAME.test(value);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
