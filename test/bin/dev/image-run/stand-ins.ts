import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:tls';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import { END, event } from '../../../services/proxy/support/stub-classifier';
import type { Job } from './job';

// AWS as a task sees it: the few operations that the services call, each by its own wire format.

interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A model's answer, as it is streamed. */
const SAID = [event({ role: 'assistant', content: 'fine' }), END];

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString(),
  (text) => new Uint8Array(Buffer.from(text)),
);

const SEED = Buffer.alloc(32, 7);
const ed25519 = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED]),
  ...{ format: 'der', type: 'pkcs8' },
});
const mlDsa = ml_dsa44.keygen(SEED);

/** Public keys of KMS here, as it gives them: the same whenever it stands in. */
export const PUBLIC_KEYS = {
  ed25519: createPublicKey(ed25519).export({ type: 'spki', format: 'der' }),
  'ml-dsa-44': Buffer.concat([
    Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
    mlDsa.publicKey,
  ]),
} as const;

type Attribute = { readonly S: string };

/** The operations of DynamoDB by which the review table is kept: conditional puts, reads, and lists of a partition. */
function reviewTable(items: Map<string, string>, before: (kind: string) => void) {
  const itemOf = ([key, text]: readonly [string, string]) => {
    const [kind = '', id = ''] = key.split('/');
    return { kind: { S: kind }, id: { S: id }, text: { S: text } };
  };
  const keyOf = ({ kind, id }: Record<string, Attribute>) => `${kind?.S}/${id?.S}`;
  return (operation: string, body: Record<string, Record<string, Attribute>>): object => {
    const { Item = {}, Key = {}, ExpressionAttributeValues: values = {} } = body;
    if (operation === 'PutItem') {
      before(Item.kind?.S ?? '');
      if (items.has(keyOf(Item))) throw new Refused('ConditionalCheckFailedException');
      items.set(keyOf(Item), Item.text?.S ?? '');
      return {};
    }
    const rows = [...items].toSorted(([one], [other]) => (one < other ? -1 : 1));
    if (operation === 'GetItem') {
      const found = rows.find(([key]) => key === keyOf(Key));
      return found ? { Item: itemOf(found) } : {};
    }
    const [kind = '', after = ''] = [values[':kind']?.S, values[':after']?.S];
    return { Items: rows.map(itemOf).filter((row) => row.kind.S === kind && row.id.S > after) };
  };
}

/** An error as AWS names it. */
class Refused extends Error {}

/** What AWS keeps. */
export interface Kept {
  readonly objects: Map<string, Buffer>;
  readonly records: Map<string, string>;
}

export const keptOf = ({ objects, records }: Job['standIns']): Kept => ({
  objects: new Map(Object.entries(objects).map(([key, text]) => [key, Buffer.from(text, 'base64')])),
  records: new Map(Object.entries(records)),
});

/**
 * Answers for AWS's hosts, at one address.
 * @param before is told of each kind of record before it is put
 */
export function openAws(
  { secret, keys, identity, verdicts }: Job['standIns'],
  { objects: bucket, records }: Kept,
  called: Set<string>,
  before: (kind: string) => void,
) {
  const table = reviewTable(records, before);

  const kms = (operation: string, { KeyId, Message }: Record<string, string>): object => {
    const kind = keys[KeyId ?? ''];
    if (kind === undefined) throw new Error(`no key ${KeyId}`);
    if (operation === 'GetPublicKey')
      return {
        KeyId,
        KeySpec: kind === 'ed25519' ? 'ECC_NIST_EDWARDS25519' : 'ML_DSA_44',
        KeyUsage: 'SIGN_VERIFY',
        PublicKey: PUBLIC_KEYS[kind].toString('base64'),
      };
    const message = Buffer.from(Message ?? '', 'base64');
    const signature =
      kind === 'ed25519' ? sign(null, message, ed25519) : ml_dsa44.sign(message, mlDsa.secretKey);
    return { KeyId, Signature: Buffer.from(signature).toString('base64') };
  };

  const json = (target: string, body: Record<string, string>): object => {
    const [service, operation = ''] = target.split('.');
    if (service === 'TrentService') return kms(operation, body);
    if (service === 'DynamoDB_20120810') return table(operation, body as never);
    if (service === 'secretsmanager' && body.SecretId === secret.id)
      return { ARN: secret.id, Name: 'tls', SecretString: secret.text };
    throw new Error(`no answer to ${target} of ${JSON.stringify(body)}`);
  };

  const s3 = (
    method: string,
    key: string,
    url: URL,
    headers: IncomingMessage['headers'],
    body: Buffer,
  ): Reply => {
    if (method === 'GET' && url.searchParams.has('list-type')) {
      const [name, ...rest] = key.split('/');
      const prefix = `${name}/${url.searchParams.get('prefix') ?? rest.join('/')}`;
      const after = `${name}/${url.searchParams.get('start-after') ?? ''}`;
      const found = [...bucket.keys()].filter((one) => one.startsWith(prefix) && one > after).toSorted();
      const inBucket = (one: string) => one.slice(`${name}/`.length);
      const contents = found.map((one) => `<Contents><Key>${inBucket(one)}</Key></Contents>`);
      const folders = new Set(found.map((one) => one.slice(0, one.indexOf('/', prefix.length) + 1)));
      const prefixes = [...folders].map(
        (one) => `<CommonPrefixes><Prefix>${inBucket(one)}</Prefix></CommonPrefixes>`,
      );
      const listed = url.searchParams.has('delimiter') ? prefixes : contents;
      return xml(`<ListBucketResult>${listed.join('')}</ListBucketResult>`);
    }
    const there = bucket.get(key);
    if (method === 'GET')
      return there
        ? { body: there, headers: { etag: '"1"' } }
        : { ...xml('<Error><Code>NoSuchKey</Code></Error>'), status: 404 };
    if (headers['if-none-match'] === '*' && there)
      return { ...xml('<Error><Code>PreconditionFailed</Code></Error>'), status: 412 };
    bucket.set(key, Buffer.from(body));
    return { headers: { etag: '"1"' } };
  };

  const answer = (request: IncomingMessage, body: Buffer): Reply => {
    const { method = '', headers } = request;
    const host = headers.host ?? '';
    const url = new URL(request.url ?? '', `https://${host}`);
    const target = headers['x-amz-target'];
    called.add(/^[\d.:]+$/.test(host) ? String(target ?? 's3') : host);
    if (target !== undefined) {
      const said = json(String(target), JSON.parse(body.toString()));
      return { body: JSON.stringify(said), headers: { 'content-type': 'application/x-amz-json-1.1' } };
    }
    if (url.pathname.startsWith('/endpoints/')) return invoked(url.pathname, body, verdicts);
    const named = /^(.+)\.s3[.-]/.exec(host)?.[1];
    return s3(method, named ? `${named}${url.pathname}` : url.pathname.slice(1), url, headers, body);
  };

  return createTlsServer({ cert: identity.certificate, key: identity.privateKey }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      try {
        const { status = 200, headers = {}, body = '' } = answer(request, Buffer.concat(chunks));
        response.writeHead(status, headers).end(body);
      } catch (error) {
        if (!(error instanceof Refused)) process.stderr.write(`stand-in: ${String(error)}\n`);
        const body = error instanceof Refused ? { __type: error.message } : {};
        response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      }
    });
  });
}

const xml = (body: string): Reply => ({ body, headers: { 'content-type': 'application/xml' } });

/** What a model answers by SageMaker's runtime, whole or streamed. */
function invoked(path: string, body: Buffer, verdicts: Job['standIns']['verdicts']): Reply {
  if (!path.endsWith('-response-stream')) return { body: JSON.stringify(judged(body, verdicts)) };
  const frame = (text: string) =>
    codec.encode({
      headers: {
        ':message-type': { type: 'string', value: 'event' },
        ':event-type': { type: 'string', value: 'PayloadPart' },
      },
      body: new Uint8Array(Buffer.from(text)),
    });
  return { body: Buffer.concat(SAID.map(frame)) };
}

/** What the safeguard model answers to a question of a classifier. */
function judged(body: Buffer, verdicts: Job['standIns']['verdicts']) {
  const { messages } = JSON.parse(body.toString()) as {
    readonly messages: readonly { readonly content: string }[];
  };
  const { exchange } = JSON.parse(messages.at(-1)?.content ?? '{}') as {
    readonly exchange: { text: string }[];
  };
  const verdict = verdicts[exchange.map(({ text }) => text).join('\n')] ?? 'allow';
  const message = { role: 'assistant', content: JSON.stringify({ verdict }) };
  return { choices: [{ finish_reason: 'stop', message }] };
}

/** A model over plain HTTP, where SageMaker's host has no name. */
export const openModel = ({ verdicts }: Job['standIns']) =>
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const streamed = request.headers.accept === 'text/event-stream';
      response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' });
      response.end(streamed ? SAID.join('') : JSON.stringify(judged(Buffer.concat(chunks), verdicts)));
    });
  });

/** What ECS's agent answers a task that asks for its role's credentials. */
export const openCredentials = () =>
  createServer((_, response) =>
    response.end(
      JSON.stringify({
        AccessKeyId: 'AKIDEXAMPLE',
        SecretAccessKey: 'example',
        Token: 'example',
        Expiration: '2099-01-01T00:00:00Z',
      }),
    ),
  );

/** The port that it listens on. */
export const listen = (server: Server | ReturnType<typeof createServer>, port: number, host: string) =>
  new Promise<number>((resolve, reject) =>
    server.once('error', reject).listen(port, host, () => resolve((server.address() as AddressInfo).port)),
  );
