/** What keeps commands that ask a service (`cordon review`, `cordon client`) from running. */
export const SERVICE_USAGE_ERRORS = {
  'url-invalid': { cause: "an address can't be that of a service", mend: 'give https://HOST:PORT' },
  'pem-invalid': {
    cause: 'a certificate or a key is no PEM of its kind, or the two do not belong together',
    mend: 'give the certificate of who signs, your own, and its private key, all PEM',
  },
  'proxy-unreachable': {
    cause: 'the proxy does not answer, or not with a certificate of the authority that was named',
    mend: 'check the address, the authority, your certificate and key; the message has the reason',
  },
  'review-unreachable': {
    cause: 'the review service does not answer, or not with a certificate of the authority that was named',
    mend: 'check the address, the authority, your certificate and key; the message has the reason',
  },
  'answer-malformed': {
    cause: 'what answers is no review service: it sends no JSON',
    mend: "give a review service's address",
  },
  'proofs-refused': {
    cause: 'the proxy gives no proofs; the message has the status',
    mend: 'show the certificate of a tenant; 404 is what a proxy without a release log answers',
  },
  'digest-invalid': {
    cause: 'a digest is malformed',
    mend: 'give its algorithm and all its digits, such as sha384:…, as cordon prints it',
  },
  'reason-invalid': {
    cause: 'a reason is too short, too long, or holds characters that nobody sees',
    mend: 'give as many characters as the message allows',
  },
  'seconds-invalid': {
    cause: 'the time between two looks is no number, or out of range',
    mend: 'give 1 to 3600 seconds',
  },
  'id-invalid': { cause: 'the id of a held request is malformed', mend: 'give 32 hexadecimal digits' },
  'key-unsuited': {
    cause: 'a key is of a kind that no reviewer signs with',
    mend: 'use the Ed25519 or P-384 key that the charter has for you',
  },
} as const;
