import type { Problem } from './problem';

// What `cordon init` writes where only somebody else knows the value: of the right form, so that an enclave can be
// synthesized, and known to every verifier, so that nothing is proved of one.

const at = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/** Keys that nobody has: of a text as it stands, and of the first point of P-384 above the SHA-384 of a text. */
const KEYS = {
  ed25519: 'MCowBQYDK2VwAyEAY29yZG9uIHBsYWNlaG9sZGVyOiBubyBrZXkgeWV0ISE=',
  'ecdsa-p384-sha384':
    'MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEO3zGkihvt7ZoyEci/xTlmxhRVOs0OUjJZT/TD7GI6yucdQCp0mU0zC3p7wwhSliDwDVFt8Yc/pN+9m/5hKIbkZLJBch6nCjfBdnQWFPTEsmTPrrAuJCGnhmI0eKIEvKR',
};

/** Placeholders by kind; a number tells those apart that may not be the same. */
export const PLACEHOLDER = {
  sha256: (number: number) => `sha256:${at(number, 64)}`,
  sha384: (number: number) => `sha384:${at(number, 96)}`,
  /** A name of RFC 2606, which belongs to nobody. */
  certificate: (path: string) => `spiffe://placeholder.invalid/${path}`,
  role: (partition: string, name: string) => `arn:${partition}:iam::000000000000:role/placeholder-${name}`,
  key: (algorithm: keyof typeof KEYS) => KEYS[algorithm],
  text: (what: string) => `PLACEHOLDER: ${what}`,
  prefixList: (number: number) => `pl-${at(number, 8)}`,
  weightsVersion: 'placeholder-version',
};

/** Each kind by what it looks like, and what gives the value. */
const KINDS: readonly (readonly [looks: RegExp, mend: string])[] = [
  [/^sha256:0{56}/, "put the image's digest here: cordon charter digest IMAGE-LAYOUT"],
  [/^sha384:0{88}/, "put the file's digest here: cordon charter digest FILE"],
  [/^spiffe:\/\/placeholder\.invalid\//, "put the URI name of the caller's or person's certificate here"],
  [
    /^arn:[a-z-]+:iam::000000000000:role\/placeholder-/,
    'put the ARN of the role that these people hold here',
  ],
  [/^PLACEHOLDER: /, 'write what it asks for, in words that reviewers agree on'],
  [/^pl-000000/, 'put the id here that aws ec2 describe-managed-prefix-lists gives in the region'],
  [/^placeholder-version$/, 'put the version here that S3 gave the weights when they were uploaded'],
];

const KEY = 'make a key, and put its public half here: cordon charter key new';

const mendOf = (value: string): string | undefined =>
  Object.values(KEYS).includes(value) ? KEY : KINDS.find(([looks]) => looks.test(value))?.[1];

/** Every placeholder within a deployment, or within a part of one that stands at `path`. */
export function* placeholdersIn(value: unknown, path: Problem['path'] = []): Iterable<Problem> {
  if (typeof value === 'string') {
    const mend = mendOf(value);
    if (mend !== undefined) yield { code: 'placeholder', path, message: `is a placeholder; ${mend}` };
  } else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* placeholdersIn(entry, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) yield* placeholdersIn(member, [...path, name]);
}
