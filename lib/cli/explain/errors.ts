import { DEPLOYMENT_ERRORS } from '../../config/errors/deployment';
import { SYNTHESIS_ERRORS } from '../../config/errors/synthesis';
import type { ErrorExplanation } from '../../contract/verdict-explanation';
import { EVIDENCE_ERRORS } from '../../evidence/errors';
import { LEDGER_ERRORS } from '../../ledger/errors';
import { ANSWER_ERRORS } from '../../preflight/question';
import { FAULTS } from '../../services/common/faults';
import { ERRORS } from '../../services/proxy/http/errors';
import { REVIEW_ERRORS } from '../../services/review/errors';
import { INPUT_ERRORS } from '../../template/read/input-error';
import { LEDGER_USAGE_ERRORS } from '../ledger/errors';
import { ACCOUNT_ERRORS } from '../live/errors';
import { RELEASE_ERRORS } from '../release/errors';
import { SERVICE_USAGE_ERRORS } from '../review/errors';
import { SYSTEM_ERRORS } from '../system-errors';
import { COMMAND_ERRORS, OUTPUT_ERRORS, SIGNING_ERRORS } from '../usage-errors';

/** What is known of an error: why it comes, and what to do. */
export interface KnownError {
  readonly cause: string;
  readonly mend: string;
  /** Of an answer over HTTP. */
  readonly status?: number;
}

/** Errors of one part, by code. */
export interface ErrorArea {
  readonly title: string;
  /** Who tells it, and where. */
  readonly where: string;
  readonly errors: Readonly<Record<string, KnownError>>;
}

const INTERNAL = {
  internal: {
    cause: 'Cordon has met what it does not expect',
    mend: 'report it, with the command and its input',
  },
} as const;

/** What a service answers, by what it says of each. */
const answers = (
  errors: Readonly<
    Record<string, { readonly status: number; readonly message: string; readonly mend: string }>
  >,
): ErrorArea['errors'] =>
  Object.fromEntries(
    Object.entries(errors).map(([code, { status, message, mend }]) => [
      code,
      { status, cause: message, mend },
    ]),
  );

/** Every error that somebody can meet. */
export const ERROR_AREAS: readonly ErrorArea[] = [
  { title: 'The command line', where: 'a command, before it runs', errors: COMMAND_ERRORS },
  { title: 'Files that are written', where: 'a command that writes', errors: OUTPUT_ERRORS },
  { title: 'Signing', where: 'a command that signs or attests', errors: SIGNING_ERRORS },
  {
    title: 'Reading logs',
    where: 'cordon ledger, and what reads logs as it does',
    errors: LEDGER_USAGE_ERRORS,
  },
  { title: 'Releases', where: 'cordon release', errors: RELEASE_ERRORS },
  { title: 'Asking services', where: 'cordon review and cordon client', errors: SERVICE_USAGE_ERRORS },
  { title: 'Asking AWS', where: 'cordon preflight and cordon live', errors: ACCOUNT_ERRORS },
  { title: 'Assemblies and templates', where: 'what reads files', errors: INPUT_ERRORS },
  { title: 'Deployment files', where: 'what reads a deployment file', errors: DEPLOYMENT_ERRORS },
  { title: 'Building an enclave', where: 'the CDK app', errors: SYNTHESIS_ERRORS },
  { title: 'Evidence', where: 'what reads or signs evidence', errors: EVIDENCE_ERRORS },
  { title: 'The ledger', where: 'what reads or writes a log', errors: LEDGER_ERRORS },
  {
    title: 'Answers of AWS',
    where: 'a check of preflight or live that stays undecided',
    errors: ANSWER_ERRORS,
  },
  { title: 'The operating system', where: 'any command', errors: { ...SYSTEM_ERRORS, ...INTERNAL } },
  { title: 'The safety proxy over HTTP', where: 'the safety proxy, to callers', errors: answers(ERRORS) },
  {
    title: 'The review service over HTTP',
    where: 'the review service, to its clients',
    errors: answers(REVIEW_ERRORS),
  },
  { title: 'Services', where: 'the log of a service, or its last line on stderr', errors: FAULTS },
];

/** All that a code stands for: parts have codes of their own, and some are the same. */
export function* errorsOf(code: string): Iterable<ErrorExplanation['errors'][number]> {
  for (const { where, errors } of ERROR_AREAS)
    if (Object.hasOwn(errors, code)) {
      const known = errors[code];
      if (known) yield { where, ...known };
    }
}
