import { hash } from 'node:crypto';
import { decodeUint64, encodeUint64 } from '../encoding';
import { encodeBundle, readBundle } from '../tiles/bundle';

/** Entries that were written down in one go. */
export interface Frame {
  /** Index of the first of them. */
  readonly first: number;
  readonly entries: readonly Buffer[];
}

/** What a journal's bytes hold. */
export interface Frames {
  readonly frames: readonly Frame[];
  /** Bytes up to the end of the last whole frame. */
  readonly end: number;
  /** Whether a whole frame follows behind bytes that are none: damage, not a write that was cut short. */
  readonly damaged: boolean;
}

// magic (4) || first index (8) || length of the bundle (4) || SHA-256 of all that and the bundle (32) || bundle
const MAGIC = Buffer.from('CLJ1');
const DIGEST_AT = MAGIC.length + 12;
const HEAD_BYTES = DIGEST_AT + 32;

/** @throws LedgerError `entry_too_large` */
export function encodeFrame({ first, entries }: Frame): Buffer {
  const bundle = encodeBundle(entries);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bundle.length);
  const head = Buffer.concat([MAGIC, encodeUint64(first), length]);
  return Buffer.concat([head, digest(head, bundle), bundle]);
}

/** Reads frames from the beginning, as far as they are whole. */
export function readFrames(bytes: Buffer): Frames {
  const frames: Frame[] = [];
  let end = 0;
  for (let next = frameAt(bytes, 0); next; next = frameAt(bytes, end)) {
    frames.push(next.frame);
    end = next.end;
  }
  return { frames, end, damaged: hasFrameAfter(bytes, end) };
}

function hasFrameAfter(bytes: Buffer, end: number): boolean {
  for (let at = bytes.indexOf(MAGIC, end); at >= 0; at = bytes.indexOf(MAGIC, at + 1))
    if (frameAt(bytes, at)) return true;
  return false;
}

function frameAt(bytes: Buffer, at: number): { readonly frame: Frame; readonly end: number } | undefined {
  if (at + HEAD_BYTES > bytes.length || !bytes.subarray(at, at + MAGIC.length).equals(MAGIC))
    return undefined;
  const first = decodeUint64(bytes, at + MAGIC.length);
  const start = at + HEAD_BYTES;
  const end = start + bytes.readUInt32BE(at + MAGIC.length + 8);
  if (first === undefined || end > bytes.length) return undefined;
  const bundle = bytes.subarray(start, end);
  const expected = digest(bytes.subarray(at, at + DIGEST_AT), bundle);
  if (!expected.equals(bytes.subarray(at + DIGEST_AT, start))) return undefined;
  const { entries, whole } = readBundle(bundle);
  return whole ? { frame: { first, entries: entries.list() }, end } : undefined;
}

const digest = (head: Buffer, bundle: Buffer): Buffer =>
  hash('sha256', Buffer.concat([head, bundle]), 'buffer');
