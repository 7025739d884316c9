import type { core } from 'zod';
import { nearest } from '../../../config/nearest';
import {
  CALLED_FUNCTION_FIELDS,
  CHAT_FIELDS,
  type ChatField,
  type ChatFields,
  fieldOf,
  MESSAGE_FIELDS,
  STREAM_OPTIONS_FIELDS,
  TOOL_CALL_FIELDS,
  TOOL_FIELDS,
} from './chat-fields';

/** Where a request is wrong, and how. Neither holds a text of the request: it is nobody's who reads a log. */
export interface FieldFault {
  /** As OpenAI's errors name it, as `messages[0].role`; absent where the request as a whole is wrong. */
  readonly param?: string;
  readonly detail: string;
}

type Path = readonly PropertyKey[];

/** @param value the request that the issue is about */
export function fieldFault(issue: core.$ZodIssue, value: unknown): FieldFault {
  if (issue.code === 'unrecognized_keys') return unknownField(issue.path, issue.keys[0] ?? '', value);
  const param = named(issue.path);
  if (param === undefined) return { detail: `the body is ${said(value)}; it takes an object` };
  const field = fieldAt(issue.path);
  return {
    param,
    detail: `${param} is ${said(at(value, issue.path))}; ${field ? `it takes ${field.takes}` : 'that is not allowed there'}`,
  };
}

function unknownField(path: Path, name: string, value: unknown): FieldFault {
  const within = named(path);
  const fields = fieldsAt(path);
  const field = fields && fieldOf(fields, name);
  if (field) {
    const param = named([...path, name]) ?? name;
    const why = field.refused ?? 'it is no field of this role';
    const takes = field.refused ? `it takes ${field.takes}: ` : '';
    return { param, detail: `${param} is ${said(at(value, [...path, name]))}; ${takes}${why}` };
  }
  const meant = fields && nearest(name, Object.keys(fields));
  return {
    ...(within ? { param: within } : {}),
    detail: `${within ?? 'the request'} has an unknown field${meant ? `; was ${meant} meant?` : ''}`,
  };
}

/** Tables of fields by where they are, with an asterisk for each place in a list. */
const TABLES: Readonly<Record<string, ChatFields>> = {
  '': CHAT_FIELDS,
  stream_options: STREAM_OPTIONS_FIELDS,
  'tools.*': TOOL_FIELDS,
  'messages.*': MESSAGE_FIELDS,
  'messages.*.tool_calls.*': TOOL_CALL_FIELDS,
  'messages.*.tool_calls.*.function': CALLED_FUNCTION_FIELDS,
};

/** The fields that may stand in the object at a path, where there is a table of them. */
function fieldsAt(path: Path): ChatFields | undefined {
  const place = path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
  return Object.hasOwn(TABLES, place) ? TABLES[place] : undefined;
}

const fieldAt = (path: Path): ChatField | undefined => {
  const fields = fieldsAt(path.slice(0, -1));
  return fields && fieldOf(fields, String(path.at(-1)));
};

/** Names inside a caller's own JSON schema are the caller's text. */
function named(path: Path): string | undefined {
  const steps = path
    .slice(0, 6)
    .map((step) =>
      typeof step === 'number'
        ? `[${step}]`
        : /^[a-z_]{1,24}$/.test(String(step))
          ? `.${String(step)}`
          : '.…',
    );
  return steps.length === 0 ? undefined : steps.join('').replace(/^\./, '');
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );

/** A value without its text. */
function said(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
