import type { EvidenceErrorCode } from '../evidence/errors';
import type { LedgerErrorCode } from '../ledger';
import type { FaultCode } from '../services/common/faults';
import { LEDGER_USAGE_ERRORS } from './ledger/errors';
import { ACCOUNT_ERRORS } from './live/errors';
import { RELEASE_ERRORS } from './release/errors';
import { SERVICE_USAGE_ERRORS } from './review/errors';

/** What is wrong with a command line itself: nothing was read yet. */
export const COMMAND_ERRORS = {
  'command-missing': { cause: 'no command was given, or not all of it', mend: 'name one that help lists' },
  'command-unknown': { cause: 'there is no such command', mend: 'name one that help lists' },
  'option-unknown': { cause: 'the command has no such option', mend: 'use one that its help lists' },
  'option-missing': { cause: 'an option that must be there is missing', mend: 'add it, as the help has it' },
  'value-missing': { cause: 'an option stands without its value', mend: 'give the value after it' },
  'value-invalid': { cause: "an option or argument can't have that value", mend: 'give one that is allowed' },
  'option-unused': {
    cause: 'an option has no effect beside another, or without it, and would be passed over',
    mend: 'leave it out, or run the command twice',
  },
  'argument-missing': { cause: 'an argument is missing', mend: 'add it, as the help has it' },
  'argument-excess': {
    cause: 'more arguments stand there than the command takes',
    mend: 'remove what is too much; put names with spaces in quotes',
  },
  'flags-wrong': {
    cause: 'flags of cordon init are wrong; each is told on a line of its own',
    mend: 'correct them',
  },
  'answers-missing': {
    cause: 'cordon init has to ask, and nobody sits at a terminal',
    mend: 'give as flags what the message lists',
  },
  'subject-unknown': {
    cause: 'there is nothing of that name to explain',
    mend: 'give a claim, a rule, an error code, a logical id, a role or a construct path',
  },
  'claim-unknown': { cause: 'there is no such claim', mend: 'choose one that the message lists' },
  'claims-empty': {
    cause: '--except leaves out all claims, or all that --claims names',
    mend: 'leave one in',
  },
  'account-malformed': {
    cause: 'an account id is malformed',
    mend: 'give 12 digits, leading zeros included',
  },
  'region-unknown': {
    cause: 'a region is in no partition that Cordon knows',
    mend: "give its name, such as one of the charter's regions",
  },
  'port-invalid': {
    cause: 'a port is no number, or out of range',
    mend: 'give 0 to 65535; 0 takes any that is free',
  },
  'signers-invalid': { cause: 'the number of signers is no number, or out of range', mend: 'give 1 to 99' },
  'paths-mixed': {
    cause: 'directories and files are named together',
    mend: 'give directories alone, or files alone',
  },
  'assembly-other': {
    cause: 'an assembly and a deployment file are of two deployments',
    mend: 'synthesize the one that the file is of, or name its file',
  },
  'bundle-missing': {
    cause: "what a hook runs isn't built",
    mend: 'run npm run build in a clone, or install the package',
  },
  'stack-invalid': {
    cause: "a template beside the enclave can't be judged by a hook",
    mend: 'name it after its stack, each once; write values into it instead of parameters and transforms',
  },
} as const;

/** What is wrong with files that are written. */
export const OUTPUT_ERRORS = {
  'file-exists': { cause: 'a file is there already, and is not overwritten', mend: 'name another file' },
  'folder-missing': {
    cause: "the folder of a file that should be written isn't there",
    mend: 'make the folder, or name another file',
  },
  'output-exists': { cause: 'the folder to write is there already', mend: "name a folder that isn't" },
  'output-unsuited': {
    cause:
      'files should be written below /proc, /sys or /dev, where the system keeps none, in what is a file, or, reports, in a link or over a folder',
    mend: 'name a folder elsewhere',
  },
} as const;

/** What keeps somebody from signing, or from checking who did. */
export const SIGNING_ERRORS = {
  'charter-missing': {
    cause: 'no charter says what the assembly is held against',
    mend: 'name a deployment file with --charter, from who reviews, not from who synthesizes',
  },
  'charter-unfinished': { cause: 'a charter has placeholders', mend: 'fill them in; nobody signs that' },
  'trusted-missing': {
    cause: 'nothing says whose keys count',
    mend: 'name with --trusted a charter that you have from elsewhere than what is checked',
  },
  'trusted-same': {
    cause:
      'the charter whose keys should count is the one that is checked: who wrote it could have written its keys',
    mend: 'name with --trusted one that you had before, such as the one in force',
  },
  'key-missing': { cause: 'nothing is named to sign with', mend: 'name a private key with --key' },
  'key-invalid': {
    cause: 'a file is no key',
    mend: 'make one with cordon charter key new, or with openssl genpkey',
  },
  'statement-future': {
    cause: 'what was signed before is of a time to come',
    mend: 'set the clock; if it is right, sign anew without --add',
  },
  'statement-differs': {
    cause: 'what was signed before is about something else than what would be signed now',
    mend: 'bring the same assembly, charter, claims and version; or sign anew without --add',
  },
  'evidence-many': { cause: 'more pieces of evidence are named than are read', mend: 'name 64 or fewer' },
} as const;

/** All codes with which a command ends before it has run. */
export const USAGE_ERRORS = {
  ...COMMAND_ERRORS,
  ...OUTPUT_ERRORS,
  ...SIGNING_ERRORS,
  ...LEDGER_USAGE_ERRORS,
  ...RELEASE_ERRORS,
  ...SERVICE_USAGE_ERRORS,
  ...ACCOUNT_ERRORS,
};

/** What a part refuses, the command line tells by that part's code. */
export type UsageErrorCode = keyof typeof USAGE_ERRORS | EvidenceErrorCode | LedgerErrorCode | FaultCode;
