import { createHash } from 'node:crypto';

/** Cordon's own namespace, drawn once at random. */
const NAMESPACE = 'b9f3f0c4-6a55-4c58-9d0e-2f6a7f1e8d43';

/** A version 5 UUID (RFC 9562 §5.5): the same parts give the same UUID, anywhere and at any time. */
export function uuidOf(...parts: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(parts))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
