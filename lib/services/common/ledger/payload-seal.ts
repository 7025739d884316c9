import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../fault';
import { randomPart } from '../random';
import { linesOf, textUpTo } from '../regular-file';
import type { Objects } from '../stores/objects';
import { syncDirectory } from './file-sink';
import type { Sink } from './group-commit';
import type { Payload } from './payloads';

/**
 * Seals what is kept in a directory, where no bucket does: AES-256-GCM (NIST SP 800-38D) under keys that are derived by
 * HKDF-SHA-384 from one key, which lies in a file beside the directory. Who gets the directory alone can read nothing; the
 * verifier is given the key.
 */
export interface PayloadSeal {
  /** @param place what the text is kept as: sealed text opens there and nowhere else */
  readonly seal: (place: string, text: string) => string;
  /** @throws Fault `payload_unreadable` */
  readonly open: (place: string, sealed: string) => string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/**
 * The seal of a directory by the key in `DIRECTORY.key`, 64 hexadecimal digits; one that isn't there is made.
 * @throws Fault `key_unusable`
 */
export async function openPayloadSeal(directory: string): Promise<PayloadSeal> {
  const path = `${directory.replace(/\/$/, '')}.key`;
  await makeKey(path);
  return readPayloadSeal(path);
}

/** The seal of the key in a file, as a verifier was given it. @throws Fault `key_unusable` */
export async function readPayloadSeal(path: string): Promise<PayloadSeal> {
  const text = (await textUpTo(path, 1024, 'key_unusable')).trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Fault('key_unusable', `'${path}' does not hold the 64 hexadecimal digits of a key`);
  return payloadSeal(Buffer.from(text, 'hex'));
}

/** Durable before anything is sealed by it. Does nothing where there is a key. */
async function makeKey(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncDirectory(dirname(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function payloadSeal(key: Buffer): PayloadSeal {
  // Random nonces are safe for 2^32 texts under one key: one for each sink and each kind of object.
  const keys = new Map<string, Buffer>();
  const keyFor = (place: string): Buffer => {
    const group = place.slice(0, place.lastIndexOf('/'));
    const known = keys.get(group);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha384', key, '', `cordon.payload-seal/v1 ${group}`, KEY_BYTES));
    keys.set(group, made);
    return made;
  };
  return {
    seal: (place, text) => {
      const nonce = randomPart(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, keyFor(place), nonce).setAAD(Buffer.from(place));
      return Buffer.concat([
        nonce,
        cipher.update(text, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]).toString('base64');
    },
    open: (place, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      try {
        const opened = createDecipheriv(CIPHER, keyFor(place), bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        const text = opened.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([text, opened.final()]).toString();
      } catch (cause) {
        throw new Fault('payload_unreadable', `'${place}' was not sealed there by this key`, { cause });
      }
    },
  };
}

const placeOf = (name: string, sequence: number) => `${name}/${sequence}`;

/** A sink whose lines are sealed, those of one write together, to the place of the first. */
export const sealedSink = (sink: Sink, name: string, { seal }: PayloadSeal): Sink => ({
  ...sink,
  write: (batch, first) => sink.write(`${seal(placeOf(name, first), batch.slice(0, -1))}\n`, first),
});

/** Objects whose texts are sealed, each to its key. */
export const sealedObjects = (objects: Objects, { seal, open: unseal }: PayloadSeal): Objects => ({
  putNew: (key, text) => objects.putNew(key, seal(`objects/${key}`, text)),
  get: async (key) => {
    const sealed = await objects.get(key);
    return sealed === undefined ? undefined : unseal(`objects/${key}`, sealed);
  },
});

const payload: z.ZodType<Payload> = z.union([
  z.object({ request: z.string(), salt: z.string(), asked: z.string() }),
  z.object({ request: z.string(), window: z.number(), answered: z.string() }),
  z.object({ request: z.string(), answered: z.string() }),
]);

/** Bytes of a line: payloads that were written at once. No text is as long as what a string can't hold. */
export const MOST_LINE = 256 * 1_048_576;

/** The payload of a line; undefined for what shows that something can be sealed, and is none. */
export function parsePayload(line: string): Payload | undefined {
  return payload.safeParse(JSON.parse(line)).data;
}

/**
 * Every payload of a file that was sealed, as who has its key reads it. A last line without its end was never
 * acknowledged.
 * @throws Fault `payload_unreadable`
 */
export async function* sealedPayloads(
  directory: string,
  file: string,
  seal: PayloadSeal,
): AsyncIterable<Payload> {
  let next = 0;
  for await (const { text: sealed, ended } of linesOf(
    join(directory, file),
    MOST_LINE,
    'payload_unreadable',
  )) {
    if (!ended) return;
    const lines = seal.open(placeOf(file.slice(0, -'.jsonl'.length), next), sealed).split('\n');
    next += lines.length;
    for (const line of lines) {
      const read = parsePayload(line);
      if (read) yield read;
    }
  }
}

/** Names of files of sealed payloads. */
export const isSealedFile = (name: string): boolean => /^payloads-.*\.jsonl$/.test(name);

/**
 * Every payload that was sealed in a directory.
 * @throws Fault `key_unusable`, `payload_unreadable`
 */
export async function readSealedPayloads(directory: string): Promise<readonly Payload[]> {
  const seal = await openPayloadSeal(directory);
  const payloads: Payload[] = [];
  for (const file of (await readdir(directory)).filter(isSealedFile).sort())
    for await (const one of sealedPayloads(directory, file, seal)) payloads.push(one);
  return payloads;
}
