/** Digests of what the page shows, worked out in the page, so that nobody signs for something else. */

/** `sha256:` and the hexadecimal SHA-256 of the text's UTF-8. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Which of a hold's digests aren't those of what is shown. Empty: all are.
 * @param payload the stored text, out of which everything is shown
 * @param asked the request, as it stands in it
 */
export async function mismatches(
  { payload, asked }: { readonly payload: string; readonly asked: string },
  hold: { readonly requestDigest: string; readonly payloadDigest: string },
): Promise<readonly ('requestDigest' | 'payloadDigest')[]> {
  const [request, whole] = await Promise.all([digestOf(asked), digestOf(payload)]);
  const found: ('requestDigest' | 'payloadDigest')[] = [];
  if (request !== hold.requestDigest) found.push('requestDigest');
  if (whole !== hold.payloadDigest) found.push('payloadDigest');
  return found;
}
