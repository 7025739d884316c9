import { z } from 'zod';
import type { Answer } from './question';

/** Answers of AWS's CLI as a file keeps them, so that they can be judged elsewhere. */
const recordedSchema = z.strictObject({
  schema: z.literal('cordon.preflight-answers/v1'),
  /** When they were given. */
  at: z.iso.datetime(),
  /** By command, without `aws`. */
  answers: z.record(
    z.string(),
    z.union([z.strictObject({ output: z.unknown() }), z.strictObject({ error: z.string() })]),
  ),
  /** Certificates that are to be put in place, in PEM, by file. */
  certificates: z.record(z.string(), z.string()).default({}),
});

export interface Recorded {
  readonly at: number;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly certificates: Readonly<Record<string, string>>;
}

/** Reads recorded answers; a text says what is wrong with them. */
export function readRecorded(json: string): Recorded | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'is no JSON';
  }
  const result = recordedSchema.safeParse(value);
  if (result.success) return { ...result.data, at: Date.parse(result.data.at) };
  const [issue] = result.error.issues;
  return `${issue?.path.map(String).join('.') || 'file'}: ${(issue?.message ?? '').toLowerCase()}; expected what cordon preflight --record writes`;
}

export const writeRecorded = ({ at, answers, certificates }: Recorded): string =>
  `${JSON.stringify({ schema: 'cordon.preflight-answers/v1', at: new Date(at).toISOString(), answers, certificates }, null, 2)}\n`;
