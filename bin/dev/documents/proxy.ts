import { readFileSync } from 'node:fs';
import {
  CALLED_FUNCTION_FIELDS,
  CHAT_FIELDS,
  type ChatFields,
  MESSAGE_FIELDS,
  STREAM_OPTIONS_FIELDS,
  TOOL_CALL_FIELDS,
  TOOL_FIELDS,
} from '../../../lib/services/proxy/http/chat-fields';
import { ERRORS, type ErrorKind } from '../../../lib/services/proxy/http/errors';
import { LIMITS, type Limits } from '../../../lib/services/proxy/http/limits';
import { type FieldCase, fieldCases } from '../clients/field-cases';
import { type ClientRecord, readRecord } from '../clients/record';
import { put } from './put';

const PATH = 'docs/proxy.md';

/** The proxy's page by path: written by hand, but for the tables of errors and limits. */
export const proxyDocuments = (): Readonly<Record<string, string>> => ({
  [PATH]: [
    [
      'fields',
      fields({
        ...CHAT_FIELDS,
        ...within('stream_options', STREAM_OPTIONS_FIELDS),
        ...within('tools[]', TOOL_FIELDS),
      }),
    ],
    [
      'fields of messages',
      fields({
        ...MESSAGE_FIELDS,
        ...within('tool_calls[]', TOOL_CALL_FIELDS),
        ...within('tool_calls[].function', CALLED_FUNCTION_FIELDS),
      }),
    ],
    ['clients', clients(readRecord())],
    ['errors', errors()],
    ['limits', limits()],
  ].reduce((page, [name = '', text = '']) => put(PATH, page, name, text), readFileSync(PATH, 'utf8')),
});

/** Fields of what a field holds, by their full names. */
const within = (outer: string, table: ChatFields): ChatFields =>
  Object.fromEntries(Object.entries(table).map(([name, field]) => [`${outer}.${name}`, field]));

/** Values that go to the model, values that are left out as they ask for nothing, and why there are no others. */
const fields = (
  table: ChatFields,
) => `| field | goes to the model | is left out | anything else is refused, as |
|---|---|---|---|
${Object.entries(table)
  .map(([name, { takes, inert, refused, leftOut }]) => [
    `\`${name}\``,
    refused || leftOut ? '' : takes,
    leftOut ? `whatever it is: ${leftOut}` : inert.map((value) => `\`${JSON.stringify(value)}\``).join(', '),
    refused ?? '',
  ])
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n')}`;

const nameOf = ({ of, field }: Pick<FieldCase, 'of' | 'field'>) =>
  of === 'request' ? `\`${field}\`` : `\`${field}\` of a message`;

/** What OpenAI's client for Python was seen to get, and which fields it hasn't been asked to put. */
export function clients({ on, client, values, exchanges }: ClientRecord): string {
  const put = new Set(values.map(nameOf));
  const others = [...new Set(fieldCases().map(nameOf))].filter((name) => !put.has(name));
  return `OpenAI's client for Python, ${client.openai} (Python ${client.python}, httpx ${client.httpx}, pydantic ${client.pydantic}), was run by \`npm run clients\` on
${on} against what \`cordon local\` runs. ${values.length} values of ${put.size} fields were taken, or refused with \`param\`, as the tables
say${others.length > 0 ? `; it has not put ${others.join(', ')}` : ''}; [the record](proxy/python-client.json) has each. So were these:

${exchanges.map(({ exchange }) => `- ${exchange}`).join('\n')}`;
}

const errors = () => `| status | code | says | what to do |
|---|---|---|---|
${Object.entries(ERRORS)
  .toSorted(([, one], [, other]) => one.status - other.status)
  .map(([code, kind]) => `| ${kind.status} | \`${code}\` | ${kind.message}${wait(kind)} | ${kind.mend} |`)
  .join('\n')}`;

const wait = (kind: ErrorKind) =>
  kind.retryAfter === undefined ? '' : `; \`retry-after: ${kind.retryAfter}\``;

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

const WORDS: Readonly<Record<keyof Limits, (value: number) => readonly [string, string]>> = {
  mostBytes: (value) => ['size of a request', `${value / 1024} KiB`],
  mostInFlight: (value) => ['requests under way at once, in one proxy', String(value)],
  mostBytesInFlight: (value) => [
    'size of all requests under way at once, in one proxy',
    `${value / 1024} KiB`,
  ],
  slowestSend: (value) => ['least that a body must bring a second, after two seconds', `${value / 1024} KiB`],
  requestTimeout: (value) => ['time for a request to come in', seconds(value)],
  answerTimeout: (value) => ['time from a request to the end of its answer', seconds(value)],
  slowestRead: (value) => ['time that a reader may leave a full buffer unread', seconds(value)],
  mostConnections: (value) => [
    'connections of one tenant, and of all together who are none, to one proxy',
    `${value}`,
  ],
  strangersEvery: (value) => [
    'least time between two entries about requests of nobody who is known',
    seconds(value),
  ],
  drainTimeout: (value) => ['time that requests under way get when a proxy is stopped', seconds(value)],
};

const limits = () => `| what | most |
|---|---|
${(Object.keys(LIMITS) as (keyof Limits)[])
  .map((name) => WORDS[name](LIMITS[name]).join(' | '))
  .map((cells) => `| ${cells} |`)
  .join('\n')}`;
