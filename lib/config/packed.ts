// Values that may be long and stand where AWS allows little: a task definition has 65,536 bytes for all that it says.

const MARK = 'br:';
/** Takes some milliseconds to load, and most values are short. */
const zlib = () => require('node:zlib') as typeof import('node:zlib');
/** Characters up to which a value stays as people read it. */
const READABLE = 8_192;
/** Bytes that a packed value may have once it is unpacked. */
const MOST = 4 * 1024 * 1024;

/** The value itself, or if it is long `br:` and the base64 of its Brotli (RFC 7932) form. */
export function packed(value: string): string {
  if (value.length <= READABLE) return value;
  const { brotliCompressSync, constants } = zlib();
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  };
  return `${MARK}${brotliCompressSync(value, { params }).toString('base64')}`;
}

/** What was packed; undefined if it can't be that, or is over 4 MiB. */
export function unpacked(value: string): string | undefined {
  if (!value.startsWith(MARK)) return value;
  try {
    const bytes = zlib().brotliDecompressSync(Buffer.from(value.slice(MARK.length), 'base64'), {
      maxOutputLength: MOST,
    });
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
