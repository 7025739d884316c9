import { Readable } from 'node:stream';

/**
 * Content of an object of S3, of which no more is taken than may be there, whatever its length was said to be.
 * @returns undefined where there is more
 * @throws Error for none, and what reading throws
 */
export async function bodyUpTo(body: unknown, most: number): Promise<Buffer | undefined> {
  if (!(body instanceof Readable)) throw new Error('S3 gave an object without content');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    // To leave the loop ends the connection.
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
