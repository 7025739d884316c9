/** Why an assembly, a template or another file that was named can't be read. */
export const INPUT_ERRORS = {
  'path-missing': {
    cause: 'nothing is at a path that was named',
    mend: 'name an assembly directory, templates, or a folder of logs that is there',
  },
  'path-unreadable': {
    cause: "a file that was named can't be read; the message has the system's reason",
    mend: 'name a file that is there and that you may read',
  },
  'path-mixed': {
    cause: 'files that are no templates stand beside templates',
    mend: 'give one assembly directory, or templates alone',
  },
  'path-outside': {
    cause: 'a name in an assembly leads out of its directory',
    mend: 'remove the link or the dots',
  },
  'manifest-missing': {
    cause: 'a directory has no manifest.json',
    mend: 'give the directory that cdk synth wrote, or name the templates',
  },
  'manifest-malformed': {
    cause: 'a manifest lacks a part or holds one of the wrong form',
    mend: 'synthesize again',
  },
  'file-missing': { cause: "a file that the assembly names isn't there", mend: 'synthesize again' },
  'file-not-regular': {
    cause: 'a pipe, a device or a directory stands where a file is wanted',
    mend: 'give a regular file',
  },
  'file-too-large': { cause: 'a file is larger than is read', mend: 'split it' },
  'assembly-too-large': {
    cause: 'the files together are larger than is read',
    mend: 'verify fewer stacks at a time',
  },
  'too-many-files': {
    cause: 'a directory or an assembly has more files than are read',
    mend: "remove what doesn't belong there, or verify fewer stacks at a time",
  },
  'too-many-values': {
    cause: 'a template has more values than are read',
    mend: 'split it, or give YAML as JSON',
  },
  'too-deep': { cause: 'a template, or an assembly, is nested deeper than any needs', mend: 'flatten it' },
  encoding: {
    cause: 'a file is not UTF-8, or begins with a byte order mark',
    mend: 'save it as UTF-8 without one',
  },
  'reserved-character': {
    cause: 'a file holds a character at which readers disagree, such as NUL or an odd line break',
    mend: 'remove it',
  },
  'json-malformed': { cause: 'a file is no JSON', mend: 'correct it, or synthesize again' },
  'yaml-malformed': {
    cause: 'a file is no YAML, or several documents',
    mend: 'correct it, and keep one document in a file',
  },
  'yaml-forbidden': {
    cause: 'a template uses what of YAML is read in several ways, such as anchors or odd tags',
    mend: 'write the value out',
  },
  'number-out-of-range': {
    cause: "a number can't be held exactly, so that readers take it for different ones",
    mend: 'write it as a text',
  },
  'duplicate-key': { cause: 'a key stands twice in one object', mend: 'keep one of the two' },
  'template-malformed': {
    cause: 'a file is no CloudFormation template',
    mend: 'give a template, or an assembly directory',
  },
} as const;

export type InputErrorCode = keyof typeof INPUT_ERRORS;

const LONGEST = 500;

/** Input that can't be read. The command line ends with exit 2 and this one sentence. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: InputErrorCode,
    message: string,
  ) {
    // Names and keys come from the input: one line, of a length that people read.
    const line = message.replaceAll(/\p{Cc}/gu, '\uFFFD');
    super(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
  }
}
