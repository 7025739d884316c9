/** What the operating system refuses, by its own codes (Node.js, "Common system errors"). */
export const SYSTEM_ERRORS = {
  ENOENT: { cause: 'no such file or folder is there', mend: 'name one that is there' },
  EACCES: { cause: 'you may not read or write that', mend: 'change its permissions, or name another' },
  EPERM: { cause: 'you may not do that', mend: 'change its permissions, or name another' },
  EISDIR: { cause: 'a folder stands where a file is wanted', mend: 'name a file' },
  ENOTDIR: { cause: 'a file stands where a folder is wanted', mend: 'name a folder' },
  EEXIST: { cause: 'something is there already', mend: 'remove it, or name another' },
  ENOSPC: { cause: 'the disk is full', mend: 'make room, or name a place elsewhere' },
  EROFS: { cause: 'nothing can be written there', mend: 'name a place elsewhere' },
  ENAMETOOLONG: { cause: 'a name is too long', mend: 'name a shorter one' },
  ELOOP: { cause: 'links lead in a circle', mend: 'name the file itself' },
  EADDRINUSE: { cause: 'another program has that port', mend: 'give another; 0 takes any that is free' },
  EADDRNOTAVAIL: { cause: 'this machine has no such address', mend: 'give one that it has' },
  'system-refused': { cause: 'the operating system refuses something else', mend: 'mend what its words say' },
} as const;

export type SystemErrorCode = keyof typeof SYSTEM_ERRORS;

/** What an error of the system says, with what it is about, and what to do. */
export function describeSystemError(error: NodeJS.ErrnoException): {
  readonly code: SystemErrorCode;
  readonly cause: string;
  readonly mend: string;
  readonly message: string;
} {
  const code = error.code !== undefined && isKnown(error.code) ? error.code : 'system-refused';
  const { cause, mend } = SYSTEM_ERRORS[code];
  const words = code === 'system-refused' ? `${cause}: ${error.message}` : cause;
  return { code, cause: words, mend, message: `${subjectOf(error)}${words}; ${mend}` };
}

const isKnown = (code: string): code is SystemErrorCode => code in SYSTEM_ERRORS;

function subjectOf({ path, ...error }: NodeJS.ErrnoException): string {
  if (path !== undefined) return `'${path}': `;
  const { address, port } = error as { readonly address?: string; readonly port?: number };
  return address === undefined ? '' : `'${address}${port === undefined ? '' : `:${port}`}': `;
}
