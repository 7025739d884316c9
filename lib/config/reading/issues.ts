import { z } from 'zod';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import { shown, shownValue } from './shown';
import { schemaAt } from './stand-in';

/** What an issue is about. */
interface Read {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
  /** The text of the value at a path as the file has it, where it is neither a list nor a map. */
  readonly sourceAt: (path: Problem['path']) => string | undefined;
}

/** A problem of shape. One of a key that is there and may not be stands at that key of its `path`. */
export interface ShapeProblem extends Problem {
  readonly key?: string;
}

/** What a schema found, as problems of the file: field, wrong value, what is allowed, what to do. */
export function shapeProblems(issues: readonly z.core.$ZodIssue[], read: Read): ShapeProblem[] {
  const meant = new Set(issues.flatMap((issue) => meantPaths(issue, read.schema)));
  const problems = issues.flatMap((issue) => problemsOf(issue, read));
  // A field whose name is misspelt isn't missing too.
  return problems.filter(({ code, path }) => !(code === 'value-missing' && meant.has(path.join('.'))));
}

function meantPaths(issue: z.core.$ZodIssue, schema: z.core.$ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  return issue.keys.map((key) => [...path, nearestField(key, path, schema)].join('.'));
}

function nearestField(key: string, path: Problem['path'], schema: z.core.$ZodType): string | undefined {
  const around = schemaAt(schema, path);
  return around instanceof z.ZodObject ? nearest(key, Object.keys(around.shape)) : undefined;
}

function problemsOf(issue: z.core.$ZodIssue, read: Read): ShapeProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, read.schema));
  const value = path.reduce<unknown>(
    (from, key) => (from as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    read.input,
  );
  const said = (code: Problem['code'], message: string): Problem[] => [{ code, path, message }];
  if (value === undefined) return said('value-missing', `is missing; ${allowed(issue, value, path, read)}`);
  const unquoted = quoteHint(issue, value, read.sourceAt(path)) ?? quotedNumber(issue, value);
  return said(
    SHAPE_CODES[issue.code],
    unquoted ?? `${shownValue(value)} can't stand here; ${allowed(issue, value, path, read)}`,
  );
}

/** Codes of the schema's library, as problems of a file have them. */
const SHAPE_CODES: Readonly<Record<z.core.$ZodIssue['code'], Problem['code']>> = {
  invalid_type: 'value-invalid-type',
  invalid_value: 'value-invalid-value',
  invalid_format: 'value-invalid-format',
  too_small: 'value-too-small',
  too_big: 'value-too-big',
  unrecognized_keys: 'key-unknown',
  not_multiple_of: 'value-unfit',
  invalid_union: 'value-unfit',
  invalid_key: 'value-unfit',
  invalid_element: 'value-unfit',
  custom: 'value-unfit',
};

function unknownKey(key: string, path: Problem['path'], schema: z.core.$ZodType): ShapeProblem {
  const meant = nearestField(key, path, schema);
  const mend =
    meant === undefined
      ? 'remove it or correct its name'
      : `did you mean '${meant}'? correct it or remove it`;
  return { code: 'key-unknown', path, key, message: `'${shown(key)}' is not known here; ${mend}` };
}

/** A number, a truth or nothing where a text is wanted: YAML took for one what wasn't in quotes. */
function quoteHint(issue: z.core.$ZodIssue, value: unknown, source: string | undefined): string | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string' || source === undefined) return undefined;
  if (typeof value !== 'number' && typeof value !== 'boolean' && value !== null) return undefined;
  const lost = /^0\d/.test(source) ? ', and loses its leading zero' : '';
  return `${shown(source)} without quotes is a ${value === null ? 'null' : typeof value}${lost}; expected a text, write "${shown(source)}"`;
}

/** A number in quotes where one without is wanted: YAML takes it for a text. */
function quotedNumber(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return undefined;
  const wants =
    issue.code === 'invalid_type'
      ? ['number', 'int'].includes(issue.expected)
      : issue.code === 'invalid_value' && issue.values.some((one) => String(one) === value);
  return wants
    ? `${shownValue(value)} in quotes is a text; expected a number, write ${value} without quotes`
    : undefined;
}

function allowed(issue: z.core.$ZodIssue, value: unknown, path: Problem['path'], { schema }: Read): string {
  if (issue.code === 'invalid_value') return choices(issue.values, value);
  if (issue.code === 'too_small') return `allowed: ${issue.minimum}${unit(value)} or more`;
  if (issue.code === 'too_big') return `allowed: ${issue.maximum}${unit(value)} or fewer`;
  const of = schemaAt(schema, path);
  if (issue.code === 'invalid_type' && of instanceof z.ZodEnum) return choices(of.options, value);
  if (issue.code === 'invalid_type') return `expected ${EXPECTED[issue.expected] ?? issue.expected}`;
  return firstLine(issue.message);
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of its fields',
  record: 'a map',
};

const unit = (value: unknown) =>
  Array.isArray(value) ? ' entries' : typeof value === 'string' ? ' characters' : '';

function choices(known: readonly unknown[], value: unknown): string {
  const texts = known.filter((one) => typeof one === 'string');
  const meant = typeof value === 'string' ? nearest(value, texts) : undefined;
  const list = `allowed: ${known.map(shownValue).join(', ')}`;
  return meant === undefined ? list : `did you mean ${JSON.stringify(meant)}? ${list}`;
}

export const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
