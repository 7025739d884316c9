import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../common/fault';
import {
  isSealedFile,
  MOST_LINE,
  parsePayload,
  readPayloadSeal,
  sealedPayloads,
} from '../common/ledger/payload-seal';
import type { Payload } from '../common/ledger/payloads';
import { linesOf } from '../common/regular-file';

/** A file of a folder, and what was sealed in it. */
export interface PayloadFile {
  readonly name: string;
  /** @throws Fault `payload_unreadable` from where it can't be read on */
  readonly payloads: () => AsyncIterable<Payload>;
}

/**
 * What was sealed, as it is handed to a verifier: files of a directory, with the key that it was sealed by, or what a bucket
 * holds, which was decrypted as it was copied.
 * @throws Fault `key_unusable`, `payload_unreadable` for a folder without any
 */
export async function payloadFiles(
  folder: string,
  keyFile: string | undefined,
): Promise<readonly PayloadFile[]> {
  const names = (await readdir(folder)).toSorted();
  const sealed = names.filter(isSealedFile);
  const batches = names.filter((name) => /^payloads-[^.]*$/.test(name));
  if (sealed.length + batches.length === 0)
    throw new Fault('payload_unreadable', `'${folder}' holds no payloads`);
  if (sealed.length > 0 && keyFile === undefined)
    throw new Fault('key_unusable', `the payloads of '${folder}' are sealed; name the file of their key`);
  const seal = sealed.length > 0 && keyFile !== undefined ? await readPayloadSeal(keyFile) : undefined;
  return [
    ...sealed.flatMap((name) => (seal ? [{ name, payloads: () => sealedPayloads(folder, name, seal) }] : [])),
    ...batches.map((name) => ({ name, payloads: () => batchesIn(join(folder, name)) })),
  ];
}

/** Lines of objects, each of which is what was written at once. */
async function* batchesIn(folder: string): AsyncIterable<Payload> {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.json')).toSorted())
    for await (const { text } of linesOf(join(folder, name), MOST_LINE, 'payload_unreadable')) {
      if (text === '') continue;
      const read = parsed(text, name);
      if (read) yield read;
    }
}

function parsed(line: string, name: string): Payload | undefined {
  try {
    return parsePayload(line);
  } catch (cause) {
    throw new Fault('payload_unreadable', `'${name}' holds a line that is no JSON`, { cause });
  }
}
