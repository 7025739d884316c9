import { readFileSync } from 'node:fs';
import type { FieldCase } from './field-cases';

/** What came of running OpenAI's client for Python: written by `npm run clients`. */
export const RECORD = 'docs/proxy/python-client.json';

/** A line of `python.py`. */
export interface Told {
  readonly client?: ClientRecord['client'];
  readonly snippet?: string;
  readonly number?: number;
  readonly status?: number;
  readonly code?: string;
  readonly param?: string | null;
  readonly kind?: string;
  readonly exchange?: string;
  readonly failed?: string;
}

/** A value, and what the client made of the answer to it. */
export interface PutValue extends Pick<FieldCase, 'of' | 'field' | 'value' | 'param'> {
  /** Absent where the client refused it itself, and sent nothing. */
  readonly status?: number;
  readonly code?: string;
  /** The field that the error names. */
  readonly named?: string;
  /** Class of the client's exception. */
  readonly kind?: string;
}

export interface ClientRecord {
  readonly on: string;
  /** Versions, by name. */
  readonly client: Readonly<Record<'openai' | 'python' | 'httpx' | 'pydantic', string>>;
  /** SHA-256 of the page's lines of Python, which it ran. */
  readonly snippet: string;
  readonly values: readonly PutValue[];
  readonly exchanges: readonly { readonly exchange: string; readonly failed?: string }[];
}

/** Did the client get what the tables of docs/proxy.md say of the value? */
export function agreed({ param, status, code, named, kind }: PutValue): boolean {
  if (param === null) return status === 200;
  if (status === undefined) return kind !== undefined;
  const names = named === param || named?.startsWith(`${param}.`) || named?.startsWith(`${param}[`);
  return status === 400 && code === 'request_invalid' && names === true && kind === 'BadRequestError';
}

/** @throws Error where the client didn't tell of each case */
export function recordOf(
  cases: readonly FieldCase[],
  told: readonly Told[],
  now: Date,
): { readonly text: string; readonly content: ClientRecord } {
  const { client, snippet } = told.find((line) => line.client) ?? {};
  if (client === undefined || snippet === undefined) throw new Error('the client did not say what it is');
  const values = cases.map(({ of, field, value, param }, number): PutValue => {
    const line = told.find((one) => one.number === number);
    if (line === undefined) throw new Error(`nothing was told of value ${number}, of '${field}'`);
    const { status, code, param: named, kind } = line;
    return {
      ...{ of, field, value, param },
      ...(status === undefined ? {} : { status }),
      ...(code === undefined ? {} : { code }),
      ...(named === undefined || named === null ? {} : { named }),
      ...(kind === undefined ? {} : { kind }),
    };
  });
  const exchanges = told.flatMap(({ exchange, failed }) =>
    exchange === undefined ? [] : [{ exchange, ...(failed === undefined ? {} : { failed }) }],
  );
  const content = { on: now.toISOString().slice(0, 10), client, snippet, values, exchanges };
  return { text: written(content), content };
}

/** One value a line, so that a change of one is a change of one line. */
function written({ on, client, snippet, values, exchanges }: ClientRecord): string {
  const list = (items: readonly object[]) => items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
  return `{
  "on": ${JSON.stringify(on)},
  "client": ${JSON.stringify(client)},
  "snippet": ${JSON.stringify(snippet)},
  "values": [${list(values)}
  ],
  "exchanges": [${list(exchanges)}
  ]
}
`;
}

export const readRecord = (): ClientRecord => JSON.parse(readFileSync(RECORD, 'utf8')) as ClientRecord;
